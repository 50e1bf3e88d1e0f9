/*
 * Which of thousands of texts hold which pairs of neighbouring characters. Chinese has no blanks
 * between words; pairs of characters are what it is searched by: two characters are answered
 * exactly, more of them by the few texts in which all their pairs stand. The pairs of a number
 * stand everywhere: of digits and what stands beside them, fours are kept, too.
 */

/** A pair of characters as one number, small enough for the engine to keep it as such. */
function pairAt(text: string, i: number): number {
  return (text.charCodeAt(i) << 16) | text.charCodeAt(i + 1);
}

/** Where no pair of characters is that anybody writes: the first of them would be private. */
const fours = 0xe0000000 | 0;

/** Four characters of a number as one number; 0 for what is no part of one. */
function fourAt(text: string, i: number): number {
  let four = fours;
  let hasDigit = false;
  for (let k = 0; k < 4; k += 1) {
    const code = text.charCodeAt(i + k);
    // Past the end, too.
    if (!(code < 0x80)) return 0;
    hasDigit ||= code >= 0x30 && code <= 0x39;
    four |= code << (7 * k);
  }
  return hasDigit ? four : 0;
}

/** The pairs of a text, and the fours of its numbers, each once; case does not count. */
export function pairsOf(text: string): Int32Array<ArrayBuffer> {
  const lower = text.toLowerCase();
  const found = new Int32Array(Math.max(0, 2 * (lower.length - 1)));
  let count = 0;
  // A table of our own, half of which stays empty: a set takes ten times as long.
  const bits = 33 - Math.clz32(found.length);
  const table = new Int32Array(2 ** bits);
  const note = (pair: number) => {
    let at = Math.imul(pair, 0x9e3779b1) >>> (32 - bits);
    while (table[at] !== 0 && table[at] !== pair) at = (at + 1) & (table.length - 1);
    // Two characters of number zero are nothing that anybody looks for.
    if (table[at] === pair) return;
    table[at] = pair;
    found[count] = pair;
    count += 1;
  };
  for (let i = 0; i + 1 < lower.length; i += 1) {
    note(pairAt(lower, i));
    const four = fourAt(lower, i);
    if (four !== 0) note(four);
  }
  return found.slice(0, count);
}

/** Texts by the ids of those whose they are, and what each of them holds. */
export class TextIndex {
  /** By number, in the order in which they came; null: replaced by a later one, or gone. */
  readonly #ids: (string | null)[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #holding = new Map<number, Numbers>();

  /** So many of its numbers mean nothing any more that another index should take its place. */
  get isWorn(): boolean {
    return this.#ids.length > 2 * this.#numbers.size + 100;
  }

  /** Takes a text in, in place of the one known before under the id. */
  add(id: string, pairs: Iterable<number>): void {
    this.remove(id);
    const number = this.#ids.push(id) - 1;
    this.#numbers.set(id, number);
    for (const pair of pairs) {
      let numbers = this.#holding.get(pair);
      if (!numbers) this.#holding.set(pair, (numbers = new Numbers()));
      numbers.add(number);
    }
  }

  remove(id: string): void {
    const number = this.#numbers.get(id);
    if (number === undefined) return;
    this.#ids[number] = null;
    this.#numbers.delete(id);
  }

  /**
   * The ids of the texts that hold all pairs of all words; none for words of one character alone,
   * which have no pair.
   */
  holding(words: readonly string[]): string[] {
    const pairs = new Set(words.flatMap((word) => [...pairsOf(word)]));
    if (pairs.size === 0) return [];
    const bits = new Uint8Array(Math.ceil(this.#ids.length / 8)).fill(0xff);
    for (const pair of pairs) {
      const numbers = this.#holding.get(pair);
      if (!numbers) return [];
      numbers.keepIn(bits);
    }
    return this.#ids.filter((id, n) => id !== null && isSet(bits, n)) as string[];
  }
}

function isSet(bits: Uint8Array, n: number): boolean {
  return ((bits[n >> 3] ?? 0) & (1 << (n & 7))) !== 0;
}

/**
 * Growing numbers: few of them as the distances between them, seven bits a byte, many as bits. A
 * pair that stands in every second text takes a bit for each text, a rare one a byte or two for
 * each that holds it.
 */
class Numbers {
  #bytes = new Uint8Array(4);
  #length = 0;
  #last = -1;
  #areBits = false;

  add(n: number): void {
    if (this.#areBits) {
      this.#grow(n >> 3);
      this.#bytes[n >> 3] = (this.#bytes[n >> 3] ?? 0) | (1 << (n & 7));
      return;
    }
    for (let distance = n - this.#last; ; distance >>= 7) {
      this.#grow(this.#length);
      this.#bytes[this.#length] = distance > 0x7f ? (distance & 0x7f) | 0x80 : distance;
      this.#length += 1;
      if (distance <= 0x7f) break;
    }
    this.#last = n;
    if (this.#length > (n >> 3) + 8) this.#becomeBits();
  }

  /** Takes out of a set of numbers, as bits, those that are not among these. */
  keepIn(bits: Uint8Array): void {
    const own = this.#areBits ? this.#bytes : this.#asBits();
    for (let i = 0; i < bits.length; i += 1) bits[i] = (bits[i] ?? 0) & (own[i] ?? 0);
  }

  #grow(index: number): void {
    if (index < this.#bytes.length) return;
    const larger = new Uint8Array(Math.ceil((index + 1) * 1.25) + 4);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  #becomeBits(): void {
    this.#bytes = this.#asBits();
    this.#areBits = true;
  }

  #asBits(): Uint8Array<ArrayBuffer> {
    const bits = new Uint8Array((this.#last >> 3) + 1);
    let n = -1;
    let distance = 0;
    let shift = 0;
    for (let i = 0; i < this.#length; i += 1) {
      const byte = this.#bytes[i] ?? 0;
      distance |= (byte & 0x7f) << shift;
      shift += 7;
      if (byte > 0x7f) continue;
      n += distance;
      bits[n >> 3] = (bits[n >> 3] ?? 0) | (1 << (n & 7));
      distance = 0;
      shift = 0;
    }
    return bits;
  }
}
