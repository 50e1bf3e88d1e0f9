import type { Bilingual } from "../../model/base/text.js";
import { Parser } from "./parser.js";
import { packedIn, type Revision } from "./revision.js";
import { type Section, sectionAt } from "./sections.js";
import { words } from "./update.words.js";
import { Name, Stream, Unreadable, type Value } from "./values.js";

/** An object that the bytes of an update hold. */
interface WrittenObject {
  readonly number: number;
  readonly generation: number;
  readonly at: number;
  readonly value: Value;
}

/** What one update consists of, byte by byte: objects, one table, and the mark of its end. */
export interface Update {
  readonly from: number;
  /** Behind the end of the line of `%%EOF`. */
  readonly end: number;
  readonly objects: readonly WrittenObject[];
  readonly section: Section;
}

/**
 * Reads the update that begins at a place: nothing may stand there but what belongs to it. Gives
 * what is wrong where it is none. The first revision may bear comments.
 */
export function readUpdate(
  bytes: Buffer,
  from: number,
  limit: number,
): Update | { readonly fault: Bilingual } {
  const foreign = (at: number) => ({ fault: words.foreignBytes({ from: at, to: limit }) });
  const parser = new Parser(bytes, from, limit);
  const objects: WrittenObject[] = [];
  try {
    for (;;) {
      if (from === 0) parser.skip();
      else parser.skipSpace();
      if (!isDigit(bytes[parser.at])) break;
      objects.push(parser.object());
      if (parser.hasDoubleKeys) return foreign(parser.at);
    }
    const section = tableIn(parser, objects);
    if (!section) return foreign(parser.at);
    const end = endOf(parser, section.at);
    return end === null ? foreign(parser.at) : { from, end, objects, section };
  } catch (error) {
    if (error instanceof Unreadable) return foreign(parser.at);
    throw error;
  }
}

/** The table that closes an update: behind its objects, or the last of them. */
function tableIn(parser: Parser, objects: readonly WrittenObject[]): Section | null {
  const { bytes, limit, at } = parser;
  if (parser.word("xref")) {
    const section = sectionAt(bytes, at, limit);
    parser.at = section.end;
    return section;
  }
  const last = objects.at(-1);
  return last ? sectionAt(bytes, last.at, limit) : null;
}

/** Behind the mark of the end; null where it is not the one that belongs here. */
function endOf(parser: Parser, table: number): number | null {
  skipMarks(parser);
  if (!parser.word("startxref")) return null;
  parser.skipSpace();
  const named = parser.natural();
  if (named === null || named > table || !isSpace(parser.bytes.subarray(named, table))) return null;
  parser.skipSpace();
  const { bytes, limit, at } = parser;
  if (bytes.toString("latin1", at, Math.min(at + 5, limit)) !== "%%EOF") return null;
  return afterLine(bytes, at + 5, limit);
}

/** Some programs write their name there, as a comment in a line of its own. */
function skipMarks(parser: Parser): void {
  for (let i = 0; i < 3; i += 1) {
    parser.skipSpace();
    const line = parser.bytes.toString(
      "latin1",
      parser.at,
      Math.min(parser.at + 200, parser.limit),
    );
    const mark = /^%[ -~\u0080-\u00FF]*(?=[\r\n])/.exec(line)?.[0];
    // Nothing that a viewer looks for by its name.
    if (mark === undefined || /%%EOF|xref|trailer|obj|stream/.test(mark)) return;
    parser.at += mark.length;
  }
}

/** Behind one end of a line, where there is one. */
function afterLine(bytes: Buffer, from: number, limit: number): number {
  let at = from;
  if (at < limit && bytes[at] === 13) at += 1;
  if (at < limit && bytes[at] === 10) at += 1;
  return at;
}

/**
 * Whether the table of an update and its bytes say the same: each object is named once, where it
 * begins, and nothing of earlier bytes is named again.
 */
export function tableFaults({ from, objects, section }: Update, old: Revision | null): Bilingual[] {
  const written = new Map(objects.map((o) => [o.at, o]));
  const packed = packedOf(objects);
  const faults: Bilingual[] = [];
  for (const [number, entry] of section.entries) {
    if (entry.kind === "free") {
      if (number !== 0 && old?.has(number)) faults.push(words.freed({ number }));
    } else if (entry.kind === "at") {
      const object = written.get(entry.offset);
      if (entry.offset < from) faults.push(words.broughtBack({ at: entry.offset }));
      else if (object?.number !== number || object.generation !== entry.generation) {
        faults.push(words.noObject({ at: entry.offset }));
      }
    } else if (packed.get(entry.stream)?.[entry.index] !== number || old?.has(entry.stream)) {
      faults.push(words.noPackedObject({ number, stream: entry.stream }));
    }
  }
  return [...faults, ...unnamed(objects, section, packed), ...twice(objects, packed)];
}

/** Numbers of the objects in each object stream of an update. */
function packedOf(objects: readonly WrittenObject[]): Map<number, readonly number[]> {
  return new Map(
    objects.flatMap(({ number, value }) =>
      value instanceof Stream && nameOf(value, "Type") === "ObjStm"
        ? [[number, packedIn(value, number).map((p) => p.number)] as const]
        : [],
    ),
  );
}

/** Objects that no table leads to: a table in a stream need not name itself. */
function unnamed(
  objects: readonly WrittenObject[],
  { entries, at }: Section,
  packed: ReadonlyMap<number, readonly number[]>,
): Bilingual[] {
  const written = objects.filter((o) => {
    const entry = entries.get(o.number);
    return o.at !== at && (entry?.kind !== "at" || entry.offset !== o.at);
  });
  const inside = [...packed].flatMap(([stream, numbers]) =>
    numbers.filter((number, index) => {
      const entry = entries.get(number);
      return entry?.kind !== "in" || entry.stream !== stream || entry.index !== index;
    }),
  );
  return [...written.map((o) => o.number), ...inside].map((number) => words.unnamed({ number }));
}

function twice(
  objects: readonly WrittenObject[],
  packed: ReadonlyMap<number, readonly number[]>,
): Bilingual[] {
  const seen = new Set<number>();
  return [...objects.map((o) => o.number), ...[...packed.values()].flat()].flatMap((number) => {
    if (seen.has(number)) return [words.twice({ number })];
    seen.add(number);
    return [];
  });
}

function isSpace(bytes: Buffer): boolean {
  return bytes.length <= 2 && /^\s*$/.test(bytes.toString("latin1"));
}

function nameOf({ dict }: Stream, key: string): string {
  const value = dict.get(key);
  return value instanceof Name ? value.text : "";
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 48 && code <= 57;
}
