import { PDFNumber } from "@cantoo/pdf-lib";
import { headAt, type ObjectHead } from "../object-heads.js";
import type { PdfFile } from "../pdf-file.js";

/** Where a stream's data begin and end, from the bytes themselves (ISO 19005-3, 6.1.7.1). */
export function streamFaults(file: PdfFile): string[] {
  const { text } = file;
  const faults: string[] = [];
  const marks = /\bobj\b|endobj|\bstream\b/g;
  const lengthOf = lengths(file);
  let head: ObjectHead | null = null;
  for (let hit = marks.exec(text); hit && faults.length < 5; hit = marks.exec(text)) {
    if (hit[0] === "obj") {
      head ??= headAt(text, hit.index);
      continue;
    }
    const dict = hit[0] === "stream" && head ? text.slice(head.end, hit.index).trimEnd() : "";
    if (head && dict.endsWith(">>")) {
      const { fault, end } = judged(text, { start: marks.lastIndex, length: lengthOf(dict) });
      if (fault) faults.push(`${head.number.slice(-12)}: ${fault}`);
      marks.lastIndex = end;
    }
    head = null;
  }
  return faults;
}

/** What is wrong with the data that begin behind `stream`, and where they end. */
function judged(
  text: string,
  { start, length }: { readonly start: number; readonly length: number },
): { readonly fault: string | null; readonly end: number } {
  const line = /^\r?\n/.exec(text.slice(start, start + 2))?.[0];
  if (line === undefined) return { fault: "stream is not followed by a line end", end: start };
  const data = start + line.length;
  if (Number.isNaN(length)) return { fault: "no Length", end: data };
  const after = text.slice(data + length, data + length + 13);
  const isThere = /^(?:\r\n|\r|\n)endstream/.test(after);
  const fault = isThere ? null : `Length ${length} is not where endstream stands`;
  return { fault, end: data + Math.max(0, length) };
}

/** The length that a dictionary of a stream names, itself or by an object; NaN where none. */
function lengths({ document }: PdfFile): (dict: string) => number {
  const numbers = new Map(
    document.context
      .enumerateIndirectObjects()
      .flatMap(([ref, o]) => (o instanceof PDFNumber ? [[ref.objectNumber, o.asNumber()]] : [])),
  );
  return (dict) => {
    const given = /\/Length\s+(\d+)(\s+\d+\s+R)?/.exec(dict);
    const number = Number(given?.[1] ?? Number.NaN);
    return given?.[2] ? (numbers.get(number) ?? Number.NaN) : number;
  };
}
