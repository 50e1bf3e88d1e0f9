import { readdirSync, readFileSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { messageOf, Stopped } from "../../model/base/errors.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import type { BoardEntry, RunStart } from "./board-entry.js";
import type { FleetProgress } from "./ordered-run.js";

interface Kept extends Omit<BoardEntry, "isSilent"> {
  readonly format: 1;
  readonly host: string;
  readonly process: number;
}

const nothingYet = {
  format: 1,
  state: "running",
  cases: 0,
  ofCases: 0,
  jobs: 0,
  ofJobs: 0,
  waiting: null,
  inHand: [],
  dead: [],
  workers: 0,
  secondsLeft: null,
  reason: null,
} as const;

const everyMs = 1_000;
const silentMs = 30_000;
const keptAtMost = 10;

/**
 * Where a run that was asked for in this repository is told of: a small file of its own, written
 * whole each second, which the workbench reads. It saves nothing and decides nothing: without it,
 * a run goes on as well.
 */
export class RunBoard {
  readonly #out: string;
  #now: Kept;
  #writing: Promise<void> | null = null;
  readonly #beat = setInterval(() => {
    void this.#write();
  }, everyMs).unref();

  constructor(out: string, start: RunStart) {
    this.#out = out;
    const moment = new Date().toISOString();
    this.#now = {
      ...start,
      ...nothingYet,
      host: hostname(),
      process: process.pid,
      startedAt: moment,
      toldAt: moment,
    };
    forgetOld(out);
    void this.#write();
  }

  told(progress: FleetProgress): void {
    const { cases, ofCases, jobs, ofJobs, workers, secondsLeft, queue } = progress;
    const isWhole = jobs === ofJobs;
    const inHand = isWhole ? [] : (queue?.inHand ?? []);
    this.#now = {
      ...this.#now,
      cases,
      ofCases,
      jobs,
      ofJobs,
      workers,
      secondsLeft,
      state: isWhole ? "bringing" : "running",
      // A queue is asked less often than the store, and hears of results later.
      waiting: queue && Math.max(0, Math.min(queue.waiting, ofJobs - jobs - inHand.length)),
      inHand,
      dead: queue?.dead ?? this.#now.dead,
    };
  }

  /** Tells how the work on a run ends, whatever way it does. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      await this.#end("done", null);
      return result;
    } catch (error) {
      const isStopped = error instanceof Stopped;
      await this.#end(isStopped ? "stopped" : "failed", isStopped ? null : messageOf(error));
      throw error;
    }
  }

  async #end(state: "done" | "failed" | "stopped", reason: string | null): Promise<void> {
    clearInterval(this.#beat);
    await this.#writing;
    this.#now = { ...this.#now, state, reason, inHand: [], secondsLeft: null };
    await this.#write();
  }

  #write(): Promise<void> {
    this.#writing ??= this.#writeNow().finally(() => {
      this.#writing = null;
    });
    return this.#writing;
  }

  async #writeNow(): Promise<void> {
    this.#now = { ...this.#now, toldAt: new Date().toISOString() };
    const file = join(boardFolder(this.#out), `${this.#now.run}.json`);
    // Nobody waits for it: a full disk is told of by what is written besides.
    await writeAtomically(file, JSON.stringify(this.#now)).catch(() => undefined);
  }
}

/** The runs that were asked for in a repository, by its output folder; the last one first. */
export function runsOnBoard(out: string): BoardEntry[] {
  return keptRuns(out).map((kept) => {
    const { format: _format, host, process: pid, ...entry } = kept;
    const isOpen = entry.state === "running" || entry.state === "bringing";
    const isGone = host === hostname() && !isRunning(pid);
    const isSilent = isOpen && (isGone || Date.now() - Date.parse(entry.toldAt) > silentMs);
    return { ...entry, isSilent };
  });
}

function keptRuns(out: string): Kept[] {
  return filesOf(out)
    .flatMap((name) => readKept(join(boardFolder(out), name)) ?? [])
    .sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt));
}

function filesOf(out: string): string[] {
  try {
    return readdirSync(boardFolder(out)).filter((name) => /^[0-9a-f]{32}\.json$/.test(name));
  } catch {
    return []; // no run yet
  }
}

function readKept(file: string): Kept | null {
  try {
    const kept = JSON.parse(readFileSync(file, "utf8")) as Kept;
    return kept.format === 1 ? kept : null;
  } catch {
    return null; // gone meanwhile, or not of ours
  }
}

function forgetOld(out: string): void {
  for (const { run } of keptRuns(out).slice(keptAtMost - 1)) {
    rmSync(join(boardFolder(out), `${run}.json`), { force: true });
  }
}

/** Beside the other caches: it may be taken away at any time. */
function boardFolder(out: string): string {
  return join(out, "cache", "fleet");
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
