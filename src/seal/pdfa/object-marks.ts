import type { PdfFile } from "../pdf-file.js";

/** Objects whose first or last line is not written as ISO 19005-3, 6.1.9 wants it. */
export function objectFaults({ text }: PdfFile): string[] {
  const outside = text.replace(/\bstream(\r\n|\n)[\s\S]*?endstream/g, "stream$1\nendstream");
  const heads = [...outside.matchAll(/([\s\S])(\d+)(\s+)(\d+)(\s+)obj([\s\S]{0,2})/g)]
    .filter(([, before = ""]) => !/\d/.test(before))
    .filter((m) => !isWrittenRight(m))
    .map((m) => `${m[2] ?? ""} ${m[4] ?? ""} obj`);
  const ends = [...outside.matchAll(/([\s\S])endobj([\s\S]?)/g)]
    .filter(([, before = "", after = ""]) => !isBreak(before) || (after !== "" && !isBreak(after)))
    .map(() => "endobj");
  return [...heads, ...ends].slice(0, 5);
}

/** `1 0 obj` on a line of its own, with single spaces. */
function isWrittenRight([
  ,
  before = "",
  ,
  first,
  ,
  second,
  after = "",
]: readonly string[]): boolean {
  return first === " " && second === " " && /^[\r\n]/.test(after) && isBreak(before);
}

function isBreak(text: string): boolean {
  return /[\r\n]/.test(text);
}
