import type { FieldSpec } from "./field-spec.js";

/** What can be reached from each field: a bit for each field, 32 in a word. */
export class Reach {
  readonly #numbers: ReadonlyMap<FieldSpec, number>;
  readonly #words: number;
  readonly #bits: Uint32Array;

  constructor(next: ReadonlyMap<FieldSpec, ReadonlySet<FieldSpec>>) {
    this.#numbers = new Map([...next.keys()].map((field, n) => [field, n]));
    this.#words = Math.ceil(next.size / 32);
    this.#bits = new Uint32Array(next.size * this.#words);
    const following = [...next.values()].map((fields) => [...fields].map((f) => this.#number(f)));
    // Chains mostly run forwards: from the end, one round finds nearly all, the last one nothing.
    while (this.#round(following));
  }

  /** Whether a field was found to reach more. */
  #round(following: readonly (readonly number[])[]): boolean {
    let isMore = false;
    for (let from = following.length - 1; from >= 0; from -= 1) {
      for (const to of following[from] ?? []) isMore = this.#take(from, to) || isMore;
    }
    return isMore;
  }

  has(from: FieldSpec, to: FieldSpec): boolean {
    const start = this.#numbers.get(from);
    const end = this.#numbers.get(to);
    return start !== undefined && end !== undefined && this.#hasBit(start, end);
  }

  /** How many fields can be reached. */
  count(from: FieldSpec): number {
    const own = this.#number(from) * this.#words;
    let count = 0;
    for (let i = own; i < own + this.#words; i += 1) {
      // Takes away the lowest bit until none is left.
      for (let left = this.#bits[i] as number; left !== 0; left &= left - 1) count += 1;
    }
    return count;
  }

  #number(field: FieldSpec): number {
    return this.#numbers.get(field) as number;
  }

  #hasBit(from: number, to: number): boolean {
    return (((this.#bits[from * this.#words + (to >>> 5)] as number) >>> (to & 31)) & 1) === 1;
  }

  /** Adds a field and all that it reaches; whether anything was new. */
  #take(from: number, to: number): boolean {
    const bits = this.#bits;
    const own = from * this.#words;
    const others = to * this.#words;
    let isNew = !this.#hasBit(from, to);
    if (isNew) bits[own + (to >>> 5)] = (bits[own + (to >>> 5)] as number) | (1 << (to & 31));
    for (let i = 0; i < this.#words; i += 1) {
      const before = bits[own + i] as number;
      const together = (before | (bits[others + i] as number)) >>> 0;
      if (together === before) continue;
      bits[own + i] = together;
      isNew = true;
    }
    return isNew;
  }
}
