import { Script } from "node:vm";

/** Thrown where something takes longer than it may. */
export class OutOfTime extends Error {
  constructor(readonly seconds: number) {
    super(`more than ${seconds} seconds`);
  }
}

const place = Symbol.for("certdossier.inTime");
const holder = globalThis as unknown as Record<symbol, (() => unknown) | undefined>;
let script: Script | undefined;

/**
 * Works something out, and ends it where it takes longer: for the libraries that count no steps of
 * their own. Nothing else interrupts what never returns.
 */
export function inTime<T>(seconds: number, work: () => T): T {
  script ??= new Script(`globalThis[Symbol.for("${place.description}")]()`);
  const before = holder[place];
  holder[place] = work;
  try {
    return script.runInThisContext({ timeout: seconds * 1000 }) as T;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ERR_SCRIPT_EXECUTION_TIMEOUT") throw new OutOfTime(seconds);
    throw error;
  } finally {
    holder[place] = before;
  }
}
