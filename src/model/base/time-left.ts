/** Of what is done, the last so large part says how fast it goes. */
const recent = 0.5;
/** The work is noted at most so often. */
const marksAtMost = 200;

interface Mark {
  readonly at: number;
  readonly done: number;
}

/**
 * How long the rest of a work takes, by how fast it went of late: a slow start is forgotten. Work
 * and time are counted in any unit, time by a clock that never goes back.
 */
export class TimeLeft {
  readonly #clock: () => number;
  readonly #marks: Mark[];

  constructor(clock: () => number) {
    this.#clock = clock;
    this.#marks = [{ at: clock(), done: 0 }];
  }

  /**
   * The time that is left, where so much is done of all that is expected; null while nothing is
   * done. What is expected may be another amount each time.
   */
  told(done: number, expected: number): number | null {
    const now = this.#clock();
    const last = this.#marks.at(-1);
    if (last && done - last.done > expected / marksAtMost) this.#marks.push({ at: now, done });
    const newest = this.#marks.at(-1);
    if (!newest || newest.done === 0) return null;
    const from = this.#marks.findLast((m) => m.done <= newest.done * (1 - recent));
    if (!from) return null;
    const slowness = (newest.at - from.at) / (newest.done - from.done);
    // Since the last note some of it has gone by.
    return Math.max(0, (expected - newest.done) * slowness - (now - newest.at));
  }
}
