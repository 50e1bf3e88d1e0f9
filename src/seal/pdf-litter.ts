import { headAt, type ObjectHead } from "./object-heads.js";

/** So many bytes that belong to nothing are in no file that a program wrote. */
const mostLitter = 64 * 1024;
/** Objects that begin and do not end: the next one begins before. */
const mostUnclosed = 200;
/** Digits of a number. */
const longestNumber = 1000;

/** A file that is mostly not a PDF: readers look for one in it byte by byte, and do not agree. */
export class LitteredPdf extends Error {
  /** @param bytes what belongs to no object, in bytes. */
  constructor(readonly bytes: number) {
    super(`${bytes} bytes belong to no object`);
  }
}

/**
 * Refuses a file that would keep a reader busy for hours, before one reads it: what lies between
 * its objects, tables and comments is counted in one pass.
 * @throws {LitteredPdf} and an error where there is no object at all.
 */
export function refuseLitter(text: string): void {
  let litter = 0;
  let unclosed = 0;
  let last: ObjectHead | null = null;
  let end = 0;
  for (let at = text.indexOf("obj"); at !== -1; at = text.indexOf("obj", at + 3)) {
    const head = headAt(text, at);
    if (!head) continue;
    if (last && end < last.end) end = endAfter(text, last.end);
    if (last && end > head.start) unclosed += 1;
    else litter += litterIn(text.slice(end, head.start));
    if (head.number.length > longestNumber) litter += mostLitter;
    if (litter > mostLitter) throw new LitteredPdf(litter);
    if (unclosed > mostUnclosed) throw new LitteredPdf(text.length - head.start);
    last = head;
  }
  if (!last) throw new Error("no object");
  litter += litterIn(text.slice(endAfter(text, last.end)));
  if (litter > mostLitter) throw new LitteredPdf(litter);
}

/** Where the object ends that is open at an offset: at the end of the text where it never does. */
function endAfter(text: string, from: number): number {
  const at = text.indexOf("endobj", from);
  return at === -1 ? text.length : at + "endobj".length;
}

/** Bytes that are neither space nor comment nor line of a table. */
function litterIn(between: string): number {
  if (between.length < 8) return 0;
  const rest = between
    .replace(/%[^\r\n]*/g, "")
    .replace(/\d{10} \d{5} [nf]/g, "")
    .replace(/[\s\0]/g, "");
  const isNumber = rest.length > longestNumber && new RegExp(`\\d{${longestNumber}}`).test(rest);
  return isNumber ? mostLitter + rest.length : rest.length;
}
