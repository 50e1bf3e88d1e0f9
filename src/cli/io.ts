import { resolve } from "node:path";
import pc from "picocolors";
import type { CivilDate } from "../model/time/dates.js";
import { writeAtomically } from "../workspace/atomic-write.js";

/** The world outside, handed to the commands: they print and read the clock only through it. */
export interface Io {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Aborted by Ctrl-C or a termination signal. */
  readonly signal: AbortSignal;
  readonly isTerminal: boolean;
  /** Data. */
  out(text: string): void;
  /** Talk: progress, hints, errors. */
  say(text: string): void;
  /**
   * Replaces the last progress line on a terminal; elsewhere prints each 25th step of `steps` (of
   * `done`, where it is left out).
   */
  progress(done: number, total: number, what: string, steps?: number): void;
}

export function processIo(signal: AbortSignal): Io {
  const isTerminal = process.stderr.isTTY === true;
  const line = (text: string) => {
    process.stderr.write(isTerminal ? `\r\u001b[2K${text}` : `${text}\n`);
  };
  return {
    cwd: process.cwd(),
    environment: process.env,
    signal,
    isTerminal,
    out: (text) => {
      process.stdout.write(text);
    },
    say: (text) => {
      process.stderr.write(`${text}\n`);
    },
    progress(done, total, what, steps = done) {
      if (isTerminal) line(`${done}/${total} ${what}${done === total ? "\n" : ""}`);
      else if (done === total || (steps > 0 && steps % 25 === 0)) line(`${done}/${total} ${what}`);
    },
  };
}

/** Today in China, where the procedures apply; one of the two clocks there are. */
export function today(): CivilDate {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: "Asia/Shanghai",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(new Date());
}

/** The moment, for what is signed now; the other of the two. */
export function now(): Date {
  return new Date();
}

/** Data goes to the file that was asked for, else to stdout. */
export async function deliver(io: Io, text: string, output: string | undefined): Promise<void> {
  if (output === undefined) io.out(text);
  else {
    await writeAtomically(resolve(io.cwd, output), text);
    io.say(output);
  }
}

export const colours = pc.createColors(pc.isColorSupported && process.stdout.isTTY === true);
export const hasColour = pc.isColorSupported && process.stdout.isTTY === true;
