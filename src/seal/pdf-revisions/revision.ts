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
  #entries = new Map<number, Entry>();
  readonly #objects = new Map<number, Value>();
  readonly #open = new Set<number>();
  readonly #packed = new Map<number, readonly Packed[]>();
  #references: ReadonlySet<number> | undefined;
  #referrers: ReadonlyMap<number, number> | undefined;

  /**
   * `before`: an earlier revision of the same file; what stands where it stood is not read again. A
   * length that stands elsewhere and was changed is told as a changed object.
   */
  constructor(
    readonly bytes: Buffer,
    readonly end: number,
    before: Revision | null = null,
  ) {
    if (bytes.toString("latin1", 0, 5) !== "%PDF-") throw new Unreadable(0, "header");
    this.start = startOf(bytes, end);
    this.sections = chainFrom(this, before);
    this.trailer = this.sections[0]?.trailer ?? new Map();
    const isNext = before !== null && this.sections.at(-1) === before.sections.at(-1);
    const added = isNext ? this.sections.length - before.sections.length : this.sections.length;
    if (isNext) this.#entries = new Map(before.#entries);
    for (const { entries } of this.sections.slice(0, added).reverse()) {
      for (const [number, entry] of entries) this.#entries.set(number, entry);
    }
    if (isNext) this.#keep(before);
    this.#unhide(added);
  }

  /** Objects that stand where they stood. */
  #keep(before: Revision): void {
    for (const [number, value] of before.#objects) {
      const [entry, old] = [this.#entries.get(number), before.#entries.get(number)];
      const isSame =
        entry === old ||
        (entry?.kind === "at" && old?.kind === "at" && entry.offset === old.offset);
      if (isSame) this.#objects.set(number, value);
    }
    for (const [stream, packed] of before.#packed) {
      if (this.#entries.get(stream) === before.#entries.get(stream)) {
        this.#packed.set(stream, packed);
      }
    }
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
    // What else a trailer notes, no reader follows.
    const ends = ["Root", "Info", "Encrypt"].map((key) => this.trailer.get(key) ?? null);
    const all = [...ends, ...this.numbers.map((n) => this.object(n))].flatMap((v) => refsIn(v));
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
  #unhide(added: number): void {
    for (const [i, { kind, entries, trailer }] of this.sections.slice(0, added).entries()) {
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

/**
 * The objects of an object stream. They stand in the order of its head, each up to the next, and
 * none says a thing twice: of any other, viewers read each something else.
 */
export function packedIn(stream: Stream, at: number): Packed[] {
  const [count, first] = [stream.dict.get("N"), stream.dict.get("First")];
  const isHead = Number.isSafeInteger(count) && Number.isSafeInteger(first);
  if (!isHead || typeof count !== "number" || typeof first !== "number" || count > 100_000) {
    throw new Unreadable(at, "object");
  }
  const bytes = decodedBytes(stream);
  const heads = packedHeads(new Parser(bytes, 0, Math.min(first, bytes.length)), count);
  if (heads === null) throw new Unreadable(at, "object");
  return heads.map(({ number, offset }, i) => {
    const parser = new Parser(bytes, first + offset);
    const value = parser.value();
    parser.skipSpace();
    const next = heads[i + 1];
    const isAlone = next === undefined || parser.at <= first + next.offset;
    if (parser.hasDoubleKeys || !isAlone) throw new Unreadable(at, "object");
    return { number, value };
  });
}

/** Numbers and places of packed objects; null where anything else stands in the head. */
function packedHeads(
  heads: Parser,
  count: number,
): { readonly number: number; readonly offset: number }[] | null {
  const found: { readonly number: number; readonly offset: number }[] = [];
  for (let i = 0; i < count; i += 1) {
    heads.skipSpace();
    const number = heads.natural();
    heads.skipSpace();
    const offset = heads.natural();
    if (number === null || offset === null) return null;
    found.push({ number, offset });
  }
  heads.skipSpace();
  return heads.at === heads.limit ? found : null;
}

/** The table that the end of the file names. */
function startOf(bytes: Buffer, end: number): number {
  const tail = bytes.toString("latin1", Math.max(0, end - 1024), end);
  const found = /^startxref\s+(\d{1,12})\s+%%EOF/.exec(tail.slice(tail.lastIndexOf("startxref")));
  if (!found) throw new Unreadable(end, "table");
  return Number(found[1]);
}

function chainFrom({ bytes, start, end }: Revision, before: Revision | null): Section[] {
  const sections: Section[] = [];
  const seen = new Set<number>();
  for (let at: number | null = start; at !== null;) {
    if (at === before?.start) return [...sections, ...before.sections];
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
