/** Numbers that look random and are the same each time. */
export class Seeded {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  /** From 0 up to, but not including, `n`. */
  below(n: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  }
  of<T>(list: readonly T[]): T | undefined {
    return list[this.below(Math.max(1, list.length))];
  }
}

/**
 * What a hand does to a word: a letter lost, doubled, swapped with its neighbour, or another one.
 */
export function misspelt(word: string, random: Seeded): string {
  const at = 1 + random.below(Math.max(1, word.length - 1));
  const [before, letter, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
  const ways = [
    before + after,
    before + letter + letter + after,
    before + after.slice(0, 1) + letter + after.slice(1),
    `${before}q${after}`,
  ].filter((w) => w !== word && w !== "");
  return random.of(ways) ?? `${word}q`;
}
