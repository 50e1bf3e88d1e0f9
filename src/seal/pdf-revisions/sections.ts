import { decodedBytes } from "./filters.js";
import { Parser } from "./parser.js";
import { type Dict, isDict, isList, Name, Stream, Unreadable, type Value } from "./values.js";

/** Where an object stands, as a table says. */
export type Entry =
  | { readonly kind: "free" }
  | { readonly kind: "at"; readonly offset: number; readonly generation: number }
  | { readonly kind: "in"; readonly stream: number; readonly index: number };

/** One table of a file, with its trailer. */
export interface Section {
  readonly at: number;
  /** Behind the trailer, or behind the stream. */
  readonly end: number;
  readonly kind: "table" | "stream";
  readonly entries: ReadonlyMap<number, Entry>;
  readonly trailer: Dict;
}

const free: Entry = { kind: "free" };

/** The table at a place: `xref … trailer`, or a stream. */
export function sectionAt(bytes: Buffer, at: number, limit: number): Section {
  const parser = new Parser(bytes, at, limit);
  // Some programs count from the end of the line before it.
  parser.skipSpace();
  return withPlaces(parser.word("xref") ? tableAt(parser, at) : streamAt(parser, at), bytes);
}

/** A hybrid names a table in a stream for readers that know such; others pass over it. */
export function hybridOf(section: Section, bytes: Buffer, limit: number): Section | null {
  const at = section.trailer.get("XRefStm");
  if (section.kind !== "table" || at === undefined) return null;
  if (typeof at !== "number" || !Number.isSafeInteger(at) || at < 0 || at >= limit) {
    throw new Unreadable(section.at, "table");
  }
  return withPlaces(streamAt(new Parser(bytes, at, limit), at), bytes);
}

/** Objects begin behind the end of a line, also where a program counted from before it. */
function withPlaces(section: Section, bytes: Buffer): Section {
  const entries = [...section.entries].map(([number, entry]): [number, Entry] => {
    if (entry.kind !== "at") return [number, entry];
    let { offset } = entry;
    for (let i = 0; i < 2 && [10, 13].includes(bytes[offset] ?? 0); i += 1) offset += 1;
    return [number, offset === entry.offset ? entry : { ...entry, offset }];
  });
  return { ...section, entries: new Map(entries) };
}

function tableAt(parser: Parser, at: number): Section {
  const entries = new Map<number, Entry>();
  for (;;) {
    parser.skipSpace();
    if (parser.word("trailer")) break;
    const first = parser.natural();
    parser.skipSpace();
    const count = first === null ? null : parser.natural();
    if (first === null || count === null || count > parser.limit / 18) {
      throw new Unreadable(parser.at, "table");
    }
    for (let i = 0; i < count; i += 1) enter(entries, first + i, rowOf(parser), parser.at);
  }
  const trailer = parser.value();
  if (!isDict(trailer) || parser.hasDoubleKeys) throw new Unreadable(at, "table");
  return { at, end: parser.at, kind: "table", entries, trailer };
}

function rowOf(parser: Parser): Entry {
  parser.skipSpace();
  const row = /^(\d{10}) (\d{5}) ([nf])/.exec(
    parser.bytes.toString("latin1", parser.at, Math.min(parser.at + 18, parser.limit)),
  );
  if (!row) throw new Unreadable(parser.at, "table");
  parser.at += 18;
  return row[3] === "f" ? free : { kind: "at", offset: Number(row[1]), generation: Number(row[2]) };
}

/** A number twice in one table: which of them counts, viewers do not agree on. */
function enter(entries: Map<number, Entry>, number: number, entry: Entry, at: number): void {
  if (entries.has(number)) throw new Unreadable(at, "table");
  entries.set(number, entry);
}

function streamAt(parser: Parser, at: number): Section {
  const { value, end } = parser.object((length) => {
    if (typeof length !== "number") throw new Unreadable(at, "table");
    return length;
  });
  if (!(value instanceof Stream) || parser.hasDoubleKeys) throw new Unreadable(at, "table");
  const { dict } = value;
  const type = dict.get("Type");
  if (!(type instanceof Name) || type.text !== "XRef") throw new Unreadable(at, "table");
  return { at, end, kind: "stream", entries: rowsIn(value, at), trailer: dict };
}

function rowsIn(stream: Stream, at: number): Map<number, Entry> {
  const [type = -1, second = -1, third = -1, ...more] = naturals(stream.dict.get("W"));
  const width = type + second + third;
  const size = stream.dict.get("Size");
  if (third < 0 || more.length > 0 || width === 0 || typeof size !== "number") {
    throw new Unreadable(at, "table");
  }
  const index = stream.dict.has("Index") ? naturals(stream.dict.get("Index")) : [0, size];
  const bytes = decodedBytes(stream);
  const entries = new Map<number, Entry>();
  let row = 0;
  for (const [i, first] of index.entries()) {
    if (i % 2 === 1) continue;
    for (let k = 0; k < (index[i + 1] ?? 0); k += 1, row += width) {
      if (row + width > bytes.length) throw new Unreadable(at, "table");
      const field = (from: number, length: number) => fieldOf(bytes, row + from, length);
      const kind = type === 0 ? 1 : field(0, type);
      const values = [field(type, second), field(type + second, third)] as const;
      enter(entries, first + k, entryOf(kind, values, at), at);
    }
  }
  return entries;
}

function naturals(value: Value | undefined): readonly number[] {
  return isList(value) && value.every(isNatural) ? value : [];
}

function isNatural(value: Value): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function entryOf(kind: number, [second, third]: readonly [number, number], at: number): Entry {
  if (kind === 0) return free;
  if (kind === 1) return { kind: "at", offset: second, generation: third };
  if (kind !== 2) throw new Unreadable(at, "table");
  return { kind: "in", stream: second, index: third };
}

function fieldOf(bytes: Buffer, from: number, length: number): number {
  let value = 0;
  for (let i = 0; i < length; i += 1) value = value * 256 + (bytes[from + i] ?? 0);
  return value;
}
