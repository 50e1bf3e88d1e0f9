import { randomBytes } from "node:crypto";
import { open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "../../workspace/make-folder.js";
import type {
  DeadJob,
  FleetQueue,
  JobInHand,
  QueueState,
  RunTerms,
  TakenJob,
} from "./fleet-queue.js";

const states = ["waiting", "taken", "dead"] as const;
type State = (typeof states)[number];

/**
 * The queue without a server: a folder, where a job is a file and each change of its state a
 * rename, which only one of several can make. A lease is the time of the file, by the clock of the
 * file's own disk, since the clocks of several machines differ.
 */
export class FolderQueue implements FleetQueue {
  readonly #folder: string;
  readonly #clock = `.clock-${randomBytes(8).toString("hex")}`;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async open({ run }: RunTerms): Promise<void> {
    for (const state of states) await makeFolder(this.#place(run, state));
  }

  async put({ run }: RunTerms, chunks: readonly number[]): Promise<void> {
    const there = new Set<number>();
    // In the order in which jobs move, so that one that moves meanwhile is seen.
    for (const state of states) {
      for (const job of await this.#jobs(run, state)) there.add(job.chunk);
    }
    for (const chunk of chunks) {
      if (!there.has(chunk)) await writeFile(this.#place(run, "waiting", fileOf(chunk, 0)), "");
    }
  }

  async take(terms: RunTerms, worker: string): Promise<TakenJob | null> {
    const { run } = terms;
    await this.#reclaim(terms);
    const waiting = await this.#jobs(run, "waiting");
    // Several that ask at once begin at different places.
    const from = Math.floor(Math.random() * Math.min(waiting.length, 16));
    for (const { file, chunk, attempt } of [...waiting.slice(from), ...waiting.slice(0, from)]) {
      const token = `${fileOf(chunk, attempt)}~${worker}`;
      const path = this.#place(run, "waiting", file);
      // The lease begins before the job is taken: nobody sees it taken with an old time.
      if (!(await touch(path))) continue;
      if (await moved(path, this.#place(run, "taken", token))) return { chunk, attempt, token };
    }
    return null;
  }

  async renew({ run }: RunTerms, { token }: TakenJob): Promise<boolean> {
    return touch(this.#place(run, "taken", token));
  }

  async done({ run }: RunTerms, { token }: TakenJob): Promise<void> {
    await rm(this.#place(run, "taken", token), { force: true });
  }

  async fail(terms: RunTerms, { token }: TakenJob, reason: string): Promise<void> {
    await this.#giveBack(terms, token, reason);
  }

  async look(terms: RunTerms): Promise<QueueState> {
    const { run, lease } = terms;
    await this.#reclaim(terms);
    const now = await this.#now(run);
    const inHand: JobInHand[] = [];
    for (const { file, chunk, attempt, worker } of await this.#jobs(run, "taken")) {
      const seen = await timeOf(this.#place(run, "taken", file));
      if (seen === null) continue;
      const leaseLeft = Math.max(0, Math.round(lease - (now - seen) / 1000));
      inHand.push({ chunk, attempt, worker, leaseLeft });
    }
    const dead: DeadJob[] = [];
    for (const { file, chunk, attempt } of await this.#jobs(run, "dead")) {
      const reason = await readFile(this.#place(run, "dead", file), "utf8").catch(() => "");
      dead.push({ chunk, attempts: attempt + 1, reason });
    }
    return { waiting: (await this.#jobs(run, "waiting")).length, inHand, dead };
  }

  async revive({ run }: RunTerms): Promise<void> {
    for (const { file } of await this.#jobs(run, "dead")) {
      await rm(this.#place(run, "dead", file), { force: true });
    }
  }

  async end({ run }: RunTerms): Promise<void> {
    await rm(join(this.#folder, run), { recursive: true, force: true });
  }

  async close(): Promise<void> {
    return Promise.resolve();
  }

  /** Gives jobs back whose workers have said nothing for longer than the lease. */
  async #reclaim(terms: RunTerms): Promise<void> {
    const { run, lease } = terms;
    const taken = await this.#jobs(run, "taken");
    if (taken.length === 0) return;
    const now = await this.#now(run);
    for (const { file } of taken) {
      const seen = await timeOf(this.#place(run, "taken", file));
      if (seen !== null && now - seen > lease * 1000) await this.#giveBack(terms, file, "");
    }
  }

  /** A job that was taken waits again, or is given up. */
  async #giveBack({ run, retries }: RunTerms, token: string, reason: string): Promise<void> {
    const job = jobOf(token);
    if (!job) return;
    const taken = this.#place(run, "taken", token);
    if (job.attempt < retries) {
      await moved(taken, this.#place(run, "waiting", fileOf(job.chunk, job.attempt + 1)));
      return;
    }
    const dead = this.#place(run, "dead", fileOf(job.chunk, job.attempt));
    if (await moved(taken, dead)) await writeFile(dead, reason).catch(() => undefined);
  }

  async #jobs(run: string, state: State): Promise<Job[]> {
    const files = await readdir(this.#place(run, state)).catch(() => []);
    return files
      .flatMap((file) => jobOf(file) ?? [])
      .sort((a, b) => a.chunk - b.chunk || a.attempt - b.attempt);
  }

  /** What time it is where the files are, in milliseconds. */
  async #now(run: string): Promise<number> {
    const clock = join(this.#folder, run, this.#clock);
    await writeFile(clock, "").catch(() => undefined);
    return (await timeOf(clock)) ?? Date.now();
  }

  #place(run: string, state: State, ...file: readonly string[]): string {
    return join(this.#folder, run, state, ...file);
  }
}

interface Job {
  readonly file: string;
  readonly chunk: number;
  readonly attempt: number;
  readonly worker: string;
}

/** What a file's name says; null for a file that is no job. */
function jobOf(file: string): Job | null {
  const [, chunk, attempt, worker = ""] =
    /^(\d{1,7})-(\d{1,3})(?:~([a-z0-9-]{1,80}))?$/.exec(file) ?? [];
  if (chunk === undefined) return null;
  return { file, chunk: Number(chunk), attempt: Number(attempt), worker };
}

function fileOf(chunk: number, attempt: number): string {
  return `${String(chunk)}-${String(attempt)}`;
}

async function timeOf(path: string): Promise<number | null> {
  return (await stat(path).catch(() => null))?.mtimeMs ?? null;
}

/** Gives a file the time of its disk; false where it is gone. */
async function touch(path: string): Promise<boolean> {
  try {
    const file = await open(path, "r+");
    try {
      await file.write(".", 0);
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    return gone(error);
  }
}

/** Whether it was this call that moved the file. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    return gone(error);
  }
}

/** Another was faster; any other fault is one of the folder. */
function gone(error: unknown): false {
  if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
  throw error;
}
