import { type Dict, Name, Ref, Stream, Text, Unreadable, type Value } from "./values.js";

const space = new Set([0, 9, 10, 12, 13, 32]);
const delimiter = new Set([..."()<>[]{}/%"].map((c) => c.charCodeAt(0)));
const deepest = 100;

/** An object with its header: `8 0 obj … endobj`. */
export interface IndirectObject {
  readonly number: number;
  readonly generation: number;
  readonly value: Value;
  readonly at: number;
  /** Behind `endobj`. */
  readonly end: number;
}

/**
 * Reads what stands at a place of a PDF, and nothing else: where a viewer would guess, it throws
 * `Unreadable`.
 */
export class Parser {
  /** A dictionary has a key twice: some viewers take the first, others the last. */
  hasDoubleKeys = false;

  constructor(
    readonly bytes: Buffer,
    public at: number,
    /** Where it ends, for nothing behind may be read. */
    readonly limit = bytes.length,
  ) {}

  skipSpace(): void {
    while (this.at < this.limit && space.has(this.bytes[this.at] ?? 0)) this.at += 1;
  }

  /** Blanks and comments. */
  skip(): void {
    for (;;) {
      this.skipSpace();
      if (this.at >= this.limit || this.bytes[this.at] !== 37) return;
      while (this.at < this.limit && ![10, 13].includes(this.bytes[this.at] ?? 10)) this.at += 1;
    }
  }

  /** Whether this word stands here, as a word of its own; it is passed then. */
  word(text: string): boolean {
    const end = this.at + text.length;
    if (end > this.limit || this.bytes.toString("latin1", this.at, end) !== text) return false;
    const next = this.bytes[end];
    if (end < this.limit && next !== undefined && !space.has(next) && !delimiter.has(next)) {
      return false;
    }
    this.at = end;
    return true;
  }

  expect(text: string): void {
    this.skip();
    if (!this.word(text)) throw new Unreadable(this.at, "object");
  }

  /** A whole number without a sign; null where there is none, and nothing is passed. */
  natural(): number | null {
    let end = this.at;
    while (end < this.limit && isDigit(this.bytes[end])) end += 1;
    if (end === this.at || end - this.at > 15) return null;
    const value = Number(this.bytes.toString("latin1", this.at, end));
    this.at = end;
    return value;
  }

  /** The header of an object; null where there is none, and nothing is passed. */
  header(): { number: number; generation: number } | null {
    const from = this.at;
    const number = this.natural();
    this.skipSpace();
    const generation = number === null ? null : this.natural();
    this.skipSpace();
    if (number === null || generation === null || !this.word("obj")) {
      this.at = from;
      return null;
    }
    return { number, generation };
  }

  /**
   * The object that begins here. `lengthOf` tells how long its stream is; left out, the stream ends
   * where the word says so.
   */
  object(lengthOf?: (length: Value | undefined) => number): IndirectObject {
    const at = this.at;
    const header = this.header();
    if (!header) throw new Unreadable(at, "object");
    let value = this.value();
    this.skip();
    if (value instanceof Map && this.word("stream")) value = this.stream(value, lengthOf);
    this.expect("endobj");
    return { ...header, value, at, end: this.at };
  }

  value(depth = 0): Value {
    this.skip();
    const code = this.bytes[this.at];
    if (depth > deepest || this.at >= this.limit || code === undefined) {
      throw new Unreadable(this.at, "object");
    }
    if (code === 47) return this.#name();
    if (code === 40) return this.#string();
    if (code === 91) return this.#list(depth);
    if (code === 60) {
      return this.bytes[this.at + 1] === 60 ? this.#dict(depth) : this.#hexadecimal();
    }
    if (this.word("true")) return true;
    if (this.word("false")) return false;
    if (this.word("null")) return null;
    return this.#numberOrRef();
  }

  private stream(dict: Dict, lengthOf?: (length: Value | undefined) => number): Stream {
    if (this.bytes[this.at] === 13) this.at += 1;
    if (this.bytes[this.at] !== 10) throw new Unreadable(this.at, "object");
    this.at += 1;
    const from = this.at;
    const word = this.bytes.indexOf("endstream", from, "latin1");
    const to = lengthOf ? from + lengthOf(dict.get("Length")) : word;
    if (word === -1 || to > this.limit || to < from) throw new Unreadable(from, "object");
    this.at = to;
    this.skipSpace();
    if (!this.word("endstream")) throw new Unreadable(from, "object");
    return new Stream(dict, this.bytes.subarray(from, to));
  }

  #dict(depth: number): Dict {
    const entries = new Map<string, Value>();
    this.at += 2;
    for (;;) {
      this.skip();
      if (this.bytes[this.at] === 62 && this.bytes[this.at + 1] === 62) break;
      const key = this.value(depth + 1);
      if (!(key instanceof Name)) throw new Unreadable(this.at, "object");
      if (entries.has(key.text)) this.hasDoubleKeys = true;
      entries.set(key.text, this.value(depth + 1));
    }
    this.at += 2;
    return entries;
  }

  #list(depth: number): Value[] {
    const values: Value[] = [];
    this.at += 1;
    for (;;) {
      this.skip();
      if (this.bytes[this.at] === 93) break;
      values.push(this.value(depth + 1));
    }
    this.at += 1;
    return values;
  }

  #name(): Name {
    const end = this.#endOfWord(this.at + 1);
    const text = this.bytes.toString("latin1", this.at + 1, end);
    this.at = end;
    return new Name(
      text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    );
  }

  #numberOrRef(): number | Ref {
    const from = this.at;
    const end = this.#endOfWord(from);
    const text = this.bytes.toString("latin1", from, end);
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text)) throw new Unreadable(from, "object");
    this.at = end;
    if (!/^\d{1,10}$/.test(text)) return Number(text);
    this.skipSpace();
    const generation = this.natural();
    this.skipSpace();
    if (generation !== null && this.word("R")) return new Ref(Number(text), generation);
    this.at = end;
    return Number(text);
  }

  #endOfWord(from: number): number {
    let end = from;
    while (end < this.limit) {
      const code = this.bytes[end] ?? 0;
      if (space.has(code) || delimiter.has(code)) break;
      end += 1;
    }
    return end;
  }

  #hexadecimal(): Text {
    const end = this.bytes.indexOf(62, this.at);
    if (end === -1 || end >= this.limit) throw new Unreadable(this.at, "object");
    const digits = this.bytes.toString("latin1", this.at + 1, end).replace(/[\0\t\n\f\r ]/g, "");
    if (!/^[0-9A-Fa-f]*$/.test(digits)) throw new Unreadable(this.at, "object");
    this.at = end + 1;
    return new Text(
      Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex").toString("latin1"),
    );
  }

  #string(): Text {
    const from = this.at;
    let open = 0;
    for (; this.at < this.limit; this.at += 1) {
      const code = this.bytes[this.at];
      if (code === 92) this.at += 1;
      else if (code === 40) open += 1;
      else if (code === 41 && (open -= 1) === 0) break;
    }
    if (this.at >= this.limit) throw new Unreadable(from, "object");
    this.at += 1;
    return new Text(unescaped(this.bytes.toString("latin1", from + 1, this.at - 1)));
  }
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescaped(text: string): string {
  return text.replace(
    /\\(\r\n|[0-7]{1,3}|[\s\S])|\r\n?/g,
    (_, escaped: string | undefined): string => {
      if (escaped === undefined) return "\n";
      if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 255);
      return /^[\r\n]/.test(escaped) ? "" : (escapes[escaped] ?? escaped);
    },
  );
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 48 && code <= 57;
}
