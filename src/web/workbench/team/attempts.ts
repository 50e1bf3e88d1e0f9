import { setTimeout } from "node:timers/promises";

/** After this long without a further attempt an address is forgotten. */
const rememberedMs = 15 * 60_000;
const firstWaitMs = 250;
const longestWaitMs = 5_000;
/** Failures in a row after which an address is turned away at once. */
const failuresAtMost = 20;
/** Sign-ins begun by one address while it is remembered. */
const begunAtMost = 60;
/** Those who wait their turn hold memory: no more of them. */
const waitingAtMost = 50;
const addressesAtMost = 10_000;

interface Counted {
  failures: number;
  begun: number;
  last: number;
}

/** Sign-ins by network address: those that fail make the next one wait, ever longer. */
export class Attempts {
  readonly #counted = new Map<string, Counted>();
  #waiting = 0;

  constructor(private readonly now: () => number = Date.now) {}

  /** Whether an address may begin to sign in. */
  begin(address: string): boolean {
    const counted = this.#of(address);
    counted.begun += 1;
    return counted.begun <= begunAtMost && counted.failures < failuresAtMost;
  }

  /** Lets an address wait for what it got wrong before; false where it is turned away at once. */
  async wait(address: string): Promise<boolean> {
    const { failures } = this.#of(address);
    if (failures >= failuresAtMost || this.#waiting >= waitingAtMost) return false;
    if (failures === 0) return true;
    this.#waiting += 1;
    const ms = Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - 1));
    await setTimeout(ms, undefined, { ref: false });
    this.#waiting -= 1;
    return true;
  }

  failed(address: string): void {
    this.#of(address).failures += 1;
  }

  succeeded(address: string): void {
    this.#counted.delete(address);
  }

  #of(address: string): Counted {
    const now = this.now();
    let counted = this.#counted.get(address);
    if (!counted || now - counted.last > rememberedMs) {
      counted = { failures: 0, begun: 0, last: now };
    }
    counted.last = now;
    // The one that was asked about last stands at the end.
    this.#counted.delete(address);
    this.#counted.set(address, counted);
    const [oldest] = this.#counted.keys();
    if (this.#counted.size > addressesAtMost && oldest !== undefined) this.#counted.delete(oldest);
    return counted;
  }
}
