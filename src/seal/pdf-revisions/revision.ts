import { decodedBytes } from "./filters.js";
import { Parser } from "./parser.js";
import { type Entry, hybridOf, type Section, sectionAt } from "./sections.js";
import { type Dict, isDict, Name, Ref, refsIn, Stream, Unreadable, type Value } from "./values.js";

/**
 * A PDF as a viewer resolves it that is given its first bytes: from `startxref` through the whole
 * chain of tables. What a viewer would have to guess is `Unreadable`.
 */
export class Revision {
  /** Its tables, the newest first; that in a stream of a hybrid stands behind its table. */
  readonly sections: readonly Section[];
  readonly trailer: Dict;
  /** Where the newest table begins. */
  readonly start: number;
  readonly #entries = new Map<number, Entry>();
  readonly #objects = new Map<number, Value>();
  readonly #open = new Set<number>();
  readonly #packed = new Map<number, readonly Packed[]>();
  #references: ReadonlySet<number> | undefined;
  #referrers: ReadonlyMap<number, number> | undefined;

  constructor(
    readonly bytes: Buffer,
    readonly end: number,
  ) {
    if (bytes.toString("latin1", 0, 5) !== "%PDF-") throw new Unreadable(0, "header");
    this.start = startOf(bytes, end);
    this.sections = chainFrom(bytes, this.start, end);
    this.trailer = this.sections[0]?.trailer ?? new Map();
    for (const { entries } of [...this.sections].reverse()) {
      for (const [number, entry] of entries) this.#entries.set(number, entry);
    }
    this.#unhide();
  }

  get numbers(): readonly number[] {
    return [...this.#entries].flatMap(([number, { kind }]) => (kind === "free" ? [] : [number]));
  }

  entry(number: number): Entry | undefined {
    return this.#entries.get(number);
  }

  has(number: number): boolean {
    return (this.#entries.get(number)?.kind ?? "free") !== "free";
  }

  generation(number: number): number {
    const entry = this.#entries.get(number);
    return entry?.kind === "at" ? entry.generation : 0;
  }

  /** An object by its number; null where there is none. */
  object(number: number): Value {
    const known = this.#objects.get(number);
    if (known !== undefined) return known;
    const entry = this.#entries.get(number);
    if (!entry || entry.kind === "free") return null;
    if (this.#open.has(number)) throw new Unreadable(0, "loop");
    this.#open.add(number);
    const value = entry.kind === "at" ? this.#at(number, entry) : this.#in(number, entry);
    this.#open.delete(number);
    this.#objects.set(number, value);
    return value;
  }

  /** A value with its reference followed, through chains of them. */
  resolve(value: Value | undefined): Value {
    let found = value ?? null;
    for (let i = 0; found instanceof Ref; i += 1) {
      if (i > 20) throw new Unreadable(0, "loop");
      found = this.generation(found.number) === found.generation ? this.object(found.number) : null;
    }
    return found;
  }

  dict(value: Value | undefined): Dict | null {
    const found = this.resolve(value);
    return isDict(found) ? found : null;
  }

  list(value: Value | undefined): readonly Value[] {
    const found = this.resolve(value);
    return Array.isArray(found) ? found : [];
  }

  name(value: Value | undefined): string {
    const found = this.resolve(value);
    return found instanceof Name ? found.text : "";
  }

  /** Numbers that its objects and its trailer refer to, whether there is such an object or not. */
  get references(): ReadonlySet<number> {
    return (this.#references ??= new Set(this.referrers.keys()));
  }

  /** How often each number is referred to. */
  get referrers(): ReadonlyMap<number, number> {
    if (this.#referrers) return this.#referrers;
    const counts = new Map<number, number>();
    const all = [this.trailer, ...this.numbers.map((n) => this.object(n))].flatMap((v) =>
      refsIn(v),
    );
    for (const { number } of all) counts.set(number, (counts.get(number) ?? 0) + 1);
    return (this.#referrers = counts);
  }

  #at(number: number, { offset, generation }: Entry & { kind: "at" }): Value {
    if (offset >= this.end) throw new Unreadable(offset, "table");
    const found = new Parser(this.bytes, offset, this.end).object((length) => {
      const value = this.resolve(length);
      if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) {
        throw new Unreadable(offset, "object");
      }
      return value;
    });
    if (found.number !== number || found.generation !== generation) {
      throw new Unreadable(offset, "table");
    }
    return found.value;
  }

  #in(number: number, { stream, index }: Entry & { kind: "in" }): Value {
    const packed = this.#packed.get(stream) ?? this.#unpacked(stream);
    this.#packed.set(stream, packed);
    const found = packed[index];
    if (found?.number !== number) throw new Unreadable(stream, "object");
    return found.value;
  }

  #unpacked(number: number): Packed[] {
    const stream = this.object(number);
    if (!(stream instanceof Stream) || this.name(stream.dict.get("Type")) !== "ObjStm") {
      throw new Unreadable(number, "object");
    }
    return packedIn(stream, number);
  }

  /** In a hybrid, what its table calls free may stand in its stream (ISO 32000-1, 7.5.8.4). */
  #unhide(): void {
    for (const [i, { kind, entries, trailer }] of this.sections.entries()) {
      const hidden = trailer.has("XRefStm") && kind === "table" ? this.sections[i + 1] : undefined;
      for (const [number, entry] of hidden?.entries ?? []) {
        const newer = this.sections.slice(0, i).some((s) => s.entries.has(number));
        if (!newer && (entries.get(number)?.kind ?? "free") === "free") {
          this.#entries.set(number, entry);
        }
      }
    }
  }
}

interface Packed {
  readonly number: number;
  readonly value: Value;
}

/** The objects of an object stream, in their order. */
export function packedIn(stream: Stream, at: number): Packed[] {
  const [count, first] = [stream.dict.get("N"), stream.dict.get("First")];
  if (typeof count !== "number" || typeof first !== "number" || count > 100_000) {
    throw new Unreadable(at, "object");
  }
  const bytes = decodedBytes(stream);
  const heads = new Parser(bytes, 0, Math.min(first, bytes.length));
  return Array.from({ length: count }, () => {
    heads.skipSpace();
    const number = heads.natural();
    heads.skipSpace();
    const offset = heads.natural();
    if (number === null || offset === null) throw new Unreadable(at, "object");
    return { number, value: new Parser(bytes, first + offset).value() };
  });
}

/** The table that the end of the file names. */
function startOf(bytes: Buffer, end: number): number {
  const tail = bytes.toString("latin1", Math.max(0, end - 1024), end);
  const found = /^startxref\s+(\d{1,12})\s+%%EOF/.exec(tail.slice(tail.lastIndexOf("startxref")));
  if (!found) throw new Unreadable(end, "table");
  return Number(found[1]);
}

function chainFrom(bytes: Buffer, start: number, end: number): Section[] {
  const sections: Section[] = [];
  const seen = new Set<number>();
  for (let at: number | null = start; at !== null;) {
    if (seen.has(at) || at >= end) throw new Unreadable(at, "loop");
    seen.add(at);
    const section = sectionAt(bytes, at, end);
    const hybrid = hybridOf(section, bytes, end);
    sections.push(section, ...(hybrid ? [hybrid] : []));
    at = previousOf(section);
  }
  return sections;
}

/** Where the table before this one begins; null where it is the first. */
export function previousOf({ trailer, at }: Section): number | null {
  const previous = trailer.get("Prev");
  if (previous === undefined) return null;
  if (typeof previous !== "number" || !Number.isSafeInteger(previous) || previous < 0) {
    throw new Unreadable(at, "table");
  }
  return previous;
}
