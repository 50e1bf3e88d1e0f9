import type { Bilingual } from "../../model/base/text.js";
import { forbiddenChanges } from "./revisions.js";
import { words } from "./updates.words.js";

/**
 * What was changed between printing and the first signature: a document of ours is printed in one
 * piece, and the signature is its first update.
 */
export async function changesBeforeSigning(pdf: Uint8Array, end: number): Promise<Bilingual[]> {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, end).toString("latin1");
  const previous = Number(
    /\/Prev (\d+)/.exec(text.slice(text.lastIndexOf("trailer")))?.[1] ?? Number.NaN,
  );
  const mark = Number.isNaN(previous) ? -1 : text.indexOf("%%EOF", previous);
  if (mark === -1) return [words.notAnUpdate()];
  const printed = text.slice(0, mark + 5);
  if (/\/Prev \d+/.test(printed.slice(printed.lastIndexOf("trailer")))) {
    return [words.changedBefore()];
  }
  return forbiddenChanges(pdf.subarray(0, mark + 5), pdf.subarray(0, end), true);
}

/**
 * Whether the table of each update leads into that update: one that leads back to an object which
 * nobody saw before would bring it out without changing a byte. Tables in streams are read by the
 * comparison of objects alone.
 */
export function tableFaults(pdf: Uint8Array, ends: readonly number[]): Bilingual[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString("latin1");
  const all = [...ends, text.length];
  return all.slice(1).flatMap((end, i) => updateFaults(text, { from: all[i] ?? 0, end }));
}

function updateFaults(text: string, { from, end }: { from: number; end: number }): Bilingual[] {
  if (end <= from) return [];
  const update = text.slice(from, end);
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(update)?.[1] ?? Number.NaN);
  if (Number.isNaN(start)) {
    return update.trim() === "" ? [] : [words.foreignBytes({ from, to: end })];
  }
  if (start < from) return [words.tableBefore({ from })];
  if (!text.startsWith("xref", start)) return [];
  const table = text.slice(start + 4, text.indexOf("trailer", start));
  return [...table.matchAll(/(\d{10}) (\d{5}) n/g)].flatMap(([, offset, generation]) => {
    const at = Number(offset);
    if (at < from) return [words.broughtBack({ at })];
    const header = /^\s*(\d+) (\d+) obj/.exec(text.slice(at, at + 24));
    return header && Number(header[2]) === Number(generation) ? [] : [words.noObject({ at })];
  });
}
