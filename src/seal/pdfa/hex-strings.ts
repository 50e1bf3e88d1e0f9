import { withoutStreamData } from "../object-heads.js";
import { contents } from "../pdf-content.js";
import type { PdfFile } from "../pdf-file.js";

/** Strings `<…>` with an odd number of digits, or with something else in them. */
export function hexFaults(file: PdfFile): string[] {
  return [...inFile(file), ...inContents(file)]
    .filter((h) => h.replace(/\s/g, "").length % 2 !== 0 || /[^0-9A-Fa-f\s]/.test(h))
    .slice(0, 3)
    .map((h) => `<${h.slice(0, 12)}>`);
}

function inFile({ text }: PdfFile): string[] {
  const outside = withoutStreamData(text).replace(/%[^\r\n]*/g, "");
  return [
    ...outside.replace(/\((?:\\[\s\S]|[^\\()])*\)/g, "").matchAll(/(?<!<)<(?!<)([^<>]*)>(?!>)/g),
  ].map((m) => m[1] ?? "");
}

function inContents(file: PdfFile): string[] {
  const found: string[] = [];
  for (const { shown, operations } of contents(file)) {
    for (const { strings } of shown) found.push(...strings.filter(isStrange));
    for (const { operands } of operations) found.push(...operands.filter(isStrange));
  }
  return found.map((s) => s.slice(1, -1));
}

/** Most strings are plain: theirs is the common case, told quickly. */
function isStrange(operand: string): boolean {
  return operand.startsWith("<") && operand !== "<<" && !/^<(?:[0-9A-Fa-f]{2})*>$/.test(operand);
}
