import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { UserError } from "../model/base/errors.js";
import { words } from "./container.words.js";

/** A file inside a workbook. */
export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}
/** A part that says what cells hold. */
export interface CellPart extends Part {
  /** Of a sheet: lines times columns, as far as its plain cells say; infinite where others do. */
  readonly area: number | null;
}

/** No workbook that people fill in comes near any of these. */
export const mostBytesOfWorkbook = 32 * 1024 ** 2;
const mostParts = 5000;
const mostBytesOfSheet = 48 * 1024 ** 2;
const mostBytesOfOther = 16 * 1024 ** 2;
const mostBytesInAll = 128 * 1024 ** 2;
/** What is held as a tree takes far more than its bytes. */
const mostElements = 1_000_000;

const sheetName = /^xl\/worksheets\/[^/]+\.xml$/i;
/** What says what stands in cells; links, pictures, macros and the rest are not unpacked. */
const otherNames =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/workbook\d*\.xml\.rels|(workbook|sharedStrings|styles)\d*\.xml))$/i;

/**
 * The parts of a workbook that say what its cells hold, unpacked within limits: by what they are,
 * whatever the container says of their size. Refused are what would unpack to more, declarations of
 * entities, and what is no zip.
 */
export function cellParts(bytes: Uint8Array): CellPart[] {
  if (bytes.length > mostBytesOfWorkbook) {
    const size = {
      size: Math.ceil(bytes.length / 1024 ** 2),
      most: mostBytesOfWorkbook / 1024 ** 2,
    };
    throw refused(words.tooLargeFile(size), words.splitIt());
  }
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let left = mostBytesInAll;
  return asContainer(() => entriesOf(container)).flatMap((entry): CellPart[] => {
    const isSheet = sheetName.test(entry.name);
    if (!isSheet && !otherNames.test(entry.name)) return [];
    const most = Math.min(left, isSheet ? mostBytesOfSheet : mostBytesOfOther);
    if (entry.size > most) throw tooLarge();
    const content = asContainer(() => unpacked(container, entry));
    left -= content.length;
    if (content.includes("<!DOCTYPE")) throw refused(words.declaresEntities({ name: entry.name }));
    if (oddTag.test(content.toString("latin1"))) throw refused(words.damaged());
    if (!isSheet) return [{ name: entry.name, bytes: bounded(content), area: null }];
    const sheet = withoutColumns(content.toString("utf8"));
    return [{ name: entry.name, bytes: Buffer.from(sheet), area: areaOf(sheet) }];
  });
}

/**
 * What begins like a tag and has no name that any writer gives one: readers differ in what they
 * take for its name, and what is counted here would not be what is read.
 */
const oddTag = /<(?![/?!]|[A-Z_a-z][\w.-]*(?::[A-Z_a-z][\w.-]*)?(?:[ \t\r\n>]|\/>))/;

/**
 * Descriptions of columns say nothing of cells, and each may be for all 16,384: they get a name
 * that no reader knows.
 */
function withoutColumns(sheet: string): string {
  return sheet.replace(/<(?:[^\s<>/:]*:)?col(?=[\s/>])/g, "<z");
}

/**
 * The rectangle that a reader makes of a sheet. Two cells may span all of it; what is not written
 * as Excel and its like write it counts as the largest.
 */
function areaOf(sheet: string): number {
  let [rows, columns, plain] = [0, 0, 0];
  for (const [, letters = "", row] of sheet.matchAll(plainCell)) {
    plain += 1;
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, numberOf(letters));
  }
  return plain === (sheet.match(anyCell)?.length ?? 0) ? rows * columns : Infinity;
}
const anyCell = /<(?:[^\s<>/:]*:)?c(?=[\s/>])/g;
const plainCell =
  /<(?:[^\s<>/:]*:)?c r="([A-Z]{1,3})(\d{1,7})"(?: (?!r=)[\w:.]+="[^"<>&]*")*\s*\/?>/g;

function numberOf(letters: string): number {
  return [...letters].reduce((sum, l) => sum * 26 + l.charCodeAt(0) - 64, 0);
}

function bounded(content: Buffer): Buffer {
  let count = 0;
  for (let at = content.indexOf("<"); at !== -1; at = content.indexOf("<", at + 1)) count += 1;
  if (count > mostElements) throw tooLarge();
  return content;
}

/** A workbook that would take more time or memory than one that people fill in. */
export function tooLarge(): UserError {
  return refused(words.tooLarge(), words.splitIt());
}

/** A workbook that is not read, with what to do. */
export function refused(message: string, remedy: string = words.saveAnew()): UserError {
  return new UserError("usage", message, remedy);
}

/** Whatever does not hold together is no workbook. */
function asContainer<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError("usage", words.damaged(), words.saveAnew(), { cause: error });
  }
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const [fileHead, listHead, listEnd] = [0x04034b50, 0x02014b50, 0x06054b50];

/** What the list at the end of a zip names; each name once. */
function entriesOf(zip: Buffer): Entry[] {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(listEnd);
  const end = zip.lastIndexOf(mark);
  const count = zip.readUInt16LE(end + 10);
  if (end === -1 || count > mostParts) throw new Error("no list of files, or too long a one");
  const found = new Map<string, Entry>();
  let at = zip.readUInt32LE(end + 16);
  for (let i = 0; i < count; i += 1) {
    if (zip.readUInt32LE(at) !== listHead) throw new Error("not the list of files");
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    const entry = {
      name: zip.toString("utf8", at + 46, nameEnd),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packedSize: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    };
    if (found.has(entry.name)) throw new Error("one name twice");
    found.set(entry.name, entry);
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return [...found.values()];
}

function unpacked(zip: Buffer, { method, crc, packedSize, size, offset }: Entry): Buffer {
  if (zip.readUInt32LE(offset) !== fileHead) throw new Error("not a file");
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const stored = zip.subarray(start, start + packedSize);
  if (method !== 0 && method !== 8) throw new Error("packed in another way");
  const content =
    method === 0 ? stored : inflateRawSync(stored, { maxOutputLength: Math.max(1, size) });
  if (content.length !== size || crc32(content) !== crc) throw new Error("not what was packed");
  return content;
}

/** Packs parts into a zip; the same parts give the same bytes. */
export function packed(parts: readonly Part[]): Uint8Array {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const content = deflateRawSync(bytes);
    const nameBytes = Buffer.from(name);
    // Version 2.0, names in UTF-8, deflated, 1980-01-01.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const file = Buffer.concat([signature(fileHead), common, nameBytes, content]);
    list.push(signature(listHead), Buffer.from([20, 0]), common, tail, nameBytes);
    files.push(file);
    offset += file.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, directory, signature(listEnd), end]);
}

function signature(mark: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(mark);
  return bytes;
}

/** The parts of a container of our own making. */
export function allParts(bytes: Uint8Array): Part[] {
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return entriesOf(container).map((e) => ({ name: e.name, bytes: unpacked(container, e) }));
}
