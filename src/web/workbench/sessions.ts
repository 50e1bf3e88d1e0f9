import { randomBytes, timingSafeEqual } from "node:crypto";
import { setTimeout } from "node:timers/promises";

/** A browser that came by an address with a token. */
export interface BrowserSession {
  readonly id: string;
  /** Header of every change. */
  readonly csrf: string;
  /** Told when the session ends before the server does. */
  readonly ended?: AbortSignal;
}

/** After a wrong token the next answer waits longer, up to this. */
const slowest = 5_000;
const firstWait = 250;
/** More browsers than one person opens: the oldest session ends. */
const sessionsAtMost = 50;
/** How many attempts may wait their turn; further ones are turned away at once. */
const waitingAtMost = 20;

/**
 * Who may talk to the server: a token opens one session and is used up; wrong ones are slowed, one
 * after another, whoever tries.
 */
export class Sessions {
  #token = secret();
  readonly #open = new Map<string, BrowserSession>();
  #wrong = 0;
  #waiting = 0;
  #queue: Promise<unknown> = Promise.resolve();

  /** The token that opens the next session. */
  get token(): string {
    return this.#token;
  }

  /** A session for a token, which is used up; null for a wrong one, after a while. */
  async redeem(given: string): Promise<BrowserSession | null> {
    if (this.#waiting >= waitingAtMost) return null;
    this.#waiting += 1;
    const turn = this.#queue.then(() => this.#attempt(given));
    this.#queue = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.#waiting -= 1;
    }
  }

  async #attempt(given: string): Promise<BrowserSession | null> {
    if (!same(given, this.#token)) {
      this.#wrong += 1;
      const wait = Math.min(slowest, firstWait * 2 ** Math.min(this.#wrong - 1, 10));
      await setTimeout(wait, undefined, { ref: false });
      return null;
    }
    this.#wrong = 0;
    this.#token = secret();
    const session = { id: secret(), csrf: secret() };
    this.#open.set(session.id, session);
    const [oldest] = this.#open.keys();
    if (this.#open.size > sessionsAtMost && oldest !== undefined) this.#open.delete(oldest);
    return session;
  }

  find(id: string | undefined): BrowserSession | null {
    return (id !== undefined && this.#open.get(id)) || null;
  }

  end(id: string): void {
    this.#open.delete(id);
  }
}

/** Whether two secrets are the same, in a time that tells nothing of how far they agree. */
export function same(given: string, secretText: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secretText)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What nobody guesses. */
export function secret(): string {
  return randomBytes(32).toString("base64url");
}
