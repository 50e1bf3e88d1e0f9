// What a simulation is made of: chance, time, and something that serves one after another.

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Serves one after another. */
export class Server {
  busy = 0;
  #freeAt = 0;

  /** When what is asked for now is done. */
  serve(now: number, seconds: number): number {
    this.busy += seconds;
    this.#freeAt = Math.max(now, this.#freeAt) + seconds;
    return this.#freeAt;
  }
}

/** What happens when, in the order of time; what is planned first happens first. */
export class Calendar {
  now = 0;
  readonly #planned: { readonly at: number; readonly happen: () => void }[] = [];

  plan(at: number, happen: () => void): void {
    let low = 0;
    let high = this.#planned.length;
    // The next one stands at the end.
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#planned[middle]?.at ?? 0) > at) low = middle + 1;
      else high = middle;
    }
    this.#planned.splice(low, 0, { at, happen });
  }

  /** False where nothing is planned any more. */
  step(): boolean {
    const next = this.#planned.pop();
    if (!next) return false;
    this.now = next.at;
    next.happen();
    return true;
  }
}
