import type { BrowserSession } from "../sessions.js";
import { secret } from "../sessions.js";

/** A browser in which somebody is signed in. */
export interface TeamSession extends BrowserSession {
  /** As `accountKey` has it: who that is, and what they may do, is asked anew each time. */
  readonly account: string;
  readonly email: string;
  /** What the provider needs to end its own session. */
  readonly idToken: string;
  readonly ended: AbortSignal;
}
export interface Limits {
  readonly idleMs: number;
  readonly wholeMs: number;
}
interface Kept {
  readonly session: TeamSession;
  readonly end: AbortController;
  readonly since: number;
  seen: number;
}

const sessionsAtMost = 5_000;

/** Who is signed in: in memory alone, so that a restart ends all sessions. */
export class TeamSessions {
  readonly #open = new Map<string, Kept>();

  constructor(
    private readonly limits: () => Limits,
    private readonly now: () => number = Date.now,
  ) {}

  open(signedIn: Pick<TeamSession, "account" | "email" | "idToken">): TeamSession {
    const end = new AbortController();
    const session = { ...signedIn, id: secret(), csrf: secret(), ended: end.signal };
    const now = this.now();
    this.#open.set(session.id, { session, end, since: now, seen: now });
    const [oldest] = this.#open.keys();
    if (this.#open.size > sessionsAtMost && oldest !== undefined) this.end(oldest);
    return session;
  }

  /** A session that has not ended; `isAttended`: somebody does something, which keeps it open. */
  find(id: string | undefined, isAttended: boolean): TeamSession | null {
    const kept = id === undefined ? undefined : this.#open.get(id);
    if (!kept) return null;
    if (this.#isOver(kept)) {
      this.end(kept.session.id);
      return null;
    }
    if (isAttended) kept.seen = this.now();
    return kept.session;
  }

  end(id: string): void {
    const kept = this.#open.get(id);
    this.#open.delete(id);
    kept?.end.abort();
  }

  /** Ends what is over, so that nothing is told to its pages any more. */
  sweep(): void {
    for (const kept of this.#open.values()) if (this.#isOver(kept)) this.end(kept.session.id);
  }

  /** Sessions of people who may no longer sign in. */
  endAllBut(isKept: (account: string) => boolean): void {
    for (const { session } of this.#open.values()) {
      if (!isKept(session.account)) this.end(session.id);
    }
  }

  #isOver({ since, seen }: Kept): boolean {
    const { idleMs, wholeMs } = this.limits();
    const now = this.now();
    return now - seen > idleMs || now - since > wholeMs;
  }
}
