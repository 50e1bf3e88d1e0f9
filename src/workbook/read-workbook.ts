import type { Sheet as FoundSheet } from "hucre/xlsx";
import { cellParts, packed, refused, tooLarge } from "./container.js";
import { words } from "./read-workbook.words.js";
import type { Cell } from "./workbook.js";

/** A cell that is no plain value: what it is, and how it reads. */
export interface SpecialCell {
  /** A fault is what a spreadsheet shows in place of a value: #REF! */
  readonly kind: "date" | "time" | "moment" | "formula" | "fault";
  readonly text: string;
}
export type FoundCell = Cell | SpecialCell;

export interface ReadSheet {
  readonly name: string;
  /** Rows from the first one, without what is empty at their ends. */
  readonly rows: readonly (readonly FoundCell[])[];
}

/** How a cell reads. */
export function cellText(cell: FoundCell): string {
  return String(isSpecial(cell) ? cell.text : (cell ?? ""));
}

export function isSpecial(cell: FoundCell): cell is SpecialCell {
  return typeof cell === "object" && cell !== null;
}

/** A reader makes a full rectangle of each sheet: so many cells of all sheets at once. */
const mostCellsAtOnce = 4_000_000;
/** The cells of all sheets that hold something. */
const mostCells = 2_000_000;
const secondsAtMost = 30;

/**
 * Reads an Excel workbook: what its cells hold, never what else lies in it. Formulas are told, not
 * worked out. Refused with what to do is what is no workbook, protected, of the old format, or
 * would take more time or memory than any that is filled in by people.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadSheet[]> {
  refuseOldContainers(bytes);
  const parts = cellParts(bytes);
  const plain = packed(parts);
  const count = parts.filter((p) => p.area !== null).length;
  const listed: number[] = [];
  await sheetsOf(plain, (_, index) => {
    listed.push(index);
    return false;
  });
  if (listed.length > count) throw refused(words.noWorkbook({ reason: "sheets listed twice" }));
  const area = parts.reduce((sum, p) => sum + (p.area ?? 0), 0);
  const groups = area <= mostCellsAtOnce ? [listed] : listed.map((index) => [index]);
  return readGroups(plain, groups);
}

/** Sheets that may each fill the memory are read one after the other, as long as there is time. */
async function readGroups(
  bytes: Uint8Array,
  groups: readonly (readonly number[])[],
): Promise<ReadSheet[]> {
  const begun = performance.now();
  const read: ReadSheet[] = [];
  let cells = 0;
  for (const group of groups) {
    for (const sheet of await sheetsOf(bytes, (_, index) => group.includes(index))) {
      const rows = withoutEmptyEnds(sheet);
      cells += rows.reduce((sum, row) => sum + row.length, 0);
      read.push({ name: sheet.name, rows });
    }
    if (cells > mostCells || performance.now() - begun > secondsAtMost * 1000) {
      throw tooLarge();
    }
  }
  return read;
}

async function sheetsOf(
  bytes: Uint8Array,
  choose: (info: unknown, index: number) => boolean,
): Promise<readonly FoundSheet[]> {
  const { readXlsx } = await import("hucre/xlsx");
  try {
    return (await readXlsx(bytes, { sheets: choose })).sheets;
  } catch (error) {
    throw refused(words.noWorkbook({ reason: error instanceof Error ? error.message : "" }));
  }
}

/** Excel 97 to 2003, and encrypted workbooks of today, come in the container of old. */
function refuseOldContainers(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!start.subarray(0, 8).equals(oldContainer)) return;
  const isProtected = start.includes(Buffer.from("EncryptedPackage", "utf16le"));
  throw isProtected
    ? refused(words.isProtected(), words.takePasswordOff())
    : refused(words.isOld(), words.saveAsNew());
}
const oldContainer = Buffer.from("d0cf11e0a1b11ae1", "hex");

function withoutEmptyEnds({ rows, cells }: FoundSheet): FoundCell[][] {
  const special = new Map<string, SpecialCell>();
  for (const [place, { formula, type, value }] of cells ?? []) {
    if (formula !== undefined) special.set(place, { kind: "formula", text: `=${formula}` });
    else if (type === "error") special.set(place, { kind: "fault", text: String(value) });
  }
  const found = rows.map((row, r) => {
    const said = row.map((value, c) => special.get(`${r},${c}`) ?? cellOf(value));
    return said.slice(0, said.findLastIndex((cell) => cell !== null && cell !== "") + 1);
  });
  return found.slice(0, found.findLastIndex((row) => row.length > 0) + 1);
}

function cellOf(value: unknown): FoundCell {
  if (value instanceof Date) return dateCell(value);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : null;
}

const day = 24 * 3600 * 1000;
/** A time of day is a moment of the day with which a spreadsheet begins to count. */
const firstDays = new Set([Date.UTC(1899, 11, 30), Date.UTC(1899, 11, 31), Date.UTC(1904, 0, 1)]);

function dateCell(value: Date): FoundCell {
  const minutes = Math.round(value.getTime() / 60_000) * 60_000;
  if (!Number.isFinite(minutes)) return null;
  const iso = new Date(minutes).toISOString();
  const [date, time] = [iso.slice(0, 10), iso.slice(11, 16)];
  if (firstDays.has(Math.floor(minutes / day) * day)) return { kind: "time", text: time };
  return time === "00:00"
    ? { kind: "date", text: date }
    : { kind: "moment", text: `${date} ${time}` };
}
