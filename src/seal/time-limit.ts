import { Script } from "node:vm";

/** Milliseconds for one question to one file: a hundred times what the largest of ours take. */
export const patienceMs = 120_000;

/** A question to a file took longer than any file that a program wrote would let it. */
export class TakesTooLong extends Error {
  /** @param limit Milliseconds that it was given. */
  constructor(readonly limit: number) {
    super(`takes longer than ${limit / 1000} s`);
  }
}

/** Where the script finds its work: a script takes no arguments. */
const place = Symbol.for("dossier.work-within-time");
const holder = globalThis as { [place]?: (() => unknown) | undefined };
const script = new Script('globalThis[Symbol.for("dossier.work-within-time")]()');

/**
 * Asks a file of others something, and ends it where it takes too long, however deep in a loop it
 * is: the engine itself stops it. What waits for something else is not timed beyond that.
 * @throws {TakesTooLong} and whatever the work throws.
 */
export function withinTime<T>(work: () => T, limit: number = patienceMs): T {
  const outer = holder[place];
  holder[place] = work;
  try {
    return script.runInThisContext({ timeout: limit }) as T;
  } catch (error) {
    const code = (error as { code?: unknown } | null)?.code;
    throw code === "ERR_SCRIPT_EXECUTION_TIMEOUT" ? new TakesTooLong(limit) : error;
  } finally {
    holder[place] = outer;
  }
}
