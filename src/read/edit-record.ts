import { applyEdits, type JSONPath, modify } from "jsonc-parser";
import type { Json } from "../model/json.js";

/** Sets a value in the text of a record; everything else keeps its form to the byte. A path that ends in -1 adds to a list. */
export function setInText(text: string, path: readonly (string | number)[], value: Json): string {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const indent = /^( +|\t)\S/m.exec(text)?.[1] ?? "  ";
  const appends = path.at(-1) === -1;
  return applyEdits(text, modify(text, [...path] as JSONPath, value, { isArrayInsertion: appends, formattingOptions: { insertSpaces: indent !== "\t", tabSize: indent === "\t" ? 1 : indent.length, eol } }));
}
