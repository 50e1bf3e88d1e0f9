import { resolve } from "node:path";
import pc from "picocolors";
import type { CivilDate } from "../model/time/dates.js";

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
  /** Replaces the last progress line on a terminal; elsewhere a line every few seconds. */
  progress(done: number, total: number, what: string): void;
}

/** So often progress is told: where the line is replaced, and where each is a new one. */
const everyMs = { terminal: 100, elsewhere: 5_000 };

/** Tells progress, not more often than one reads it; the last step always. */
export function progressMeter(
  isTerminal: boolean,
  write: (text: string) => void,
  clock: () => number,
): Io["progress"] {
  let last = isTerminal ? -Infinity : clock();
  return (done, total, what) => {
    const isEnd = done === total;
    if (!isEnd && clock() - last < (isTerminal ? everyMs.terminal : everyMs.elsewhere)) return;
    last = clock();
    const line = `${done}/${total} ${what}`;
    write(isTerminal ? `\r\u001b[2K${line}${isEnd ? "\n" : ""}` : `${line}\n`);
  };
}

export function processIo(signal: AbortSignal): Io {
  const isTerminal = process.stderr.isTTY === true;
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
    progress: progressMeter(
      isTerminal,
      (text) => process.stderr.write(text),
      // What tells time at hand: the other ways load a part of Node.
      () => process.uptime() * 1000,
    ),
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
    const { writeAtomically } = await import("../workspace/atomic-write.js");
    await writeAtomically(resolve(io.cwd, output), text);
    io.say(output);
  }
}

export const colours = pc.createColors(pc.isColorSupported && process.stdout.isTTY === true);
export const hasColour = pc.isColorSupported && process.stdout.isTTY === true;
