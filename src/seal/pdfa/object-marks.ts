import { type ObjectHead, objectHeads, withoutStreamData } from "../object-heads.js";
import type { PdfFile } from "../pdf-file.js";

/** Objects whose first or last line is not written as ISO 19005-3, 6.1.9 wants it. */
export function objectFaults({ text }: PdfFile): string[] {
  const outside = withoutStreamData(text);
  const heads = objectHeads(outside)
    .filter((head) => head.start > 0 && !isWrittenRight(outside, head))
    .map(({ number, generation }) => `${number.slice(-12)} ${generation.slice(0, 12)} obj`);
  const ends = [...outside.matchAll(/([\s\S])endobj([\s\S]?)/g)]
    .filter(([, before = "", after = ""]) => !isBreak(before) || (after !== "" && !isBreak(after)))
    .map(() => "endobj");
  return [...heads, ...ends].slice(0, 5);
}

/** `1 0 obj` on a line of its own, with single spaces. */
function isWrittenRight(text: string, { gaps, start, end }: ObjectHead): boolean {
  const areSingle = gaps.every((gap) => gap === " ");
  return areSingle && isBreak(text.charAt(end)) && isBreak(text.charAt(start - 1));
}

function isBreak(text: string): boolean {
  return /[\r\n]/.test(text);
}
