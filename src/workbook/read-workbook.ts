import { randomBytes } from "node:crypto";
import type { Sheet as FoundSheet } from "hucre/xlsx";
import { type CellPart, cellParts, packed, refused, tooLarge } from "./container.js";
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
  const areas = await listedAreas(parts);
  const area = areas.reduce((sum, a) => sum + a, 0);
  const listed = areas.map((_, index) => index);
  const groups = area <= mostCellsAtOnce ? [listed] : listed.map((index) => [index]);
  return readGroups(packed(parts), groups);
}

/**
 * The areas of the sheets that are listed, in the order of the list. Which of them is which part,
 * the reader itself is asked: it gets a mark in place of what the part holds. Refused is a list
 * with one part twice, or with one that is no sheet and yet has cells.
 */
async function listedAreas(parts: readonly CellPart[]): Promise<number[]> {
  const count = parts.filter((p) => p.area !== null).length;
  const mark = randomBytes(8).toString("hex");
  const marked = parts.map((part, i) =>
    part.area === null ? part : { name: part.name, bytes: Buffer.from(sheetOf(`${mark} ${i}`)) },
  );
  let listed = 0;
  const sheets = await sheetsOf(packed(marked), (_, index) => {
    listed += 1;
    return index < count;
  });
  const numbers = sheets.map(({ rows }) => {
    const [first, number] = String(rows[0]?.[0] ?? "").split(" ");
    if (first !== mark && rows.length > 0) throw refused(words.noWorkbook({ reason: "no sheet" }));
    return first === mark ? Number(number) : null;
  });
  const known = numbers.filter((n) => n !== null);
  if (listed > count || new Set(known).size < known.length) {
    throw refused(words.noWorkbook({ reason: "sheets listed twice" }));
  }
  return numbers.map((n) => (n === null ? 0 : (parts[n]?.area ?? 0)));
}

/** A sheet with one text. */
function sheetOf(text: string): string {
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`;
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
  // A part of a day is no exact number: to the second it is. Half a minute before midnight is not
  // the next day.
  const seconds = Math.round(value.getTime() / 1000) * 1000;
  if (!Number.isFinite(seconds)) return null;
  const iso = new Date(seconds).toISOString();
  const [date, time] = [iso.slice(0, 10), iso.slice(11, 16)];
  if (firstDays.has(Math.floor(seconds / day) * day)) return { kind: "time", text: time };
  return seconds % day === 0
    ? { kind: "date", text: date }
    : { kind: "moment", text: `${date} ${time}` };
}
