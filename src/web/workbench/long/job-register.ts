import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bilingual, Language } from "../../../model/base/text.js";
import type { CivilDate } from "../../../model/time/dates.js";
import type { JobKind, JobView, JobWithResult } from "../job-api.js";
import { Refused } from "../refused.js";
import { words } from "./job-register.words.js";
import type { JobArgs } from "./long-jobs.js";
import { RunningJob } from "./running-job.js";

/** What all jobs of a workbench are started with. */
export interface JobsStart {
  readonly cwd: string;
  readonly asOf: CivilDate;
  readonly language: Language;
}
interface Told {
  /** Something of a job is another. */
  changed(job: JobView): void;
  /** The cause of a fault of ours, for the terminal. */
  bug(name: string, cause: string): void;
}
/** What a job is to do. */
export interface JobWanted<K extends JobKind> {
  readonly kind: K;
  readonly case: string | null;
  readonly title: Bilingual;
  readonly args: JobArgs<K>;
  /** A place of its own that was made before (`newFolder`). */
  readonly folder?: string;
}

/** Two processors: more at once would only make each of them slower. */
const runningAtMost = 4;
/** Jobs that have ended are forgotten, the oldest first. */
const keptAtMost = 40;
const folderName = "dossier-jobs-";

/**
 * The long jobs of a workbench, the only owner of their threads and folders: one of a kind for a
 * case at a time. They outlive the page that asked for them, not the server.
 */
export class JobRegister {
  readonly #jobs = new Map<string, RunningJob>();
  #root: string | null = null;

  constructor(
    private readonly start: JobsStart,
    private readonly told: Told,
  ) {}

  /** Starts a job; refused while the same goes on already, or too many others do. */
  begin<K extends JobKind>(wanted: JobWanted<K>): JobView {
    this.refuseCrowd();
    const running = [...this.#jobs.values()].filter((job) => job.isRunning);
    const isTwin = (view: JobView) =>
      wanted.kind !== "verify" && view.kind === wanted.kind && view.case === wanted.case;
    if (running.some((job) => isTwin(job.view))) {
      throw new Refused(409, words.runsAlready({ title: wanted.title }), words.waitForIt());
    }
    const { cwd, asOf, language } = this.start;
    const { folder = this.newFolder(), title, kind } = wanted;
    const job = new RunningJob(
      { id: randomUUID(), kind, case: wanted.case, title },
      // Only what a thread can be handed over.
      { cwd, asOf, language, name: kind, args: wanted.args, folder },
      this.told,
    );
    this.#jobs.set(job.view.id, job);
    this.#forgetOld();
    this.told.changed(job.view);
    return job.view;
  }

  /** Before something large is taken in for a job that could not begin. */
  refuseCrowd(): void {
    const running = [...this.#jobs.values()].filter((job) => job.isRunning);
    if (running.length < runningAtMost) return;
    throw new Refused(429, words.tooMany({ n: running.length }), words.waitForIt());
  }

  /** A folder for what a job is given, outside of the repository; nobody else may look in. */
  newFolder(): string {
    this.#root ??= newRoot();
    const folder = join(this.#root, randomUUID());
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  }

  /** The last one first. */
  list(): JobView[] {
    return [...this.#jobs.values()].map((job) => job.view).reverse();
  }

  find<R>(id: unknown, kind?: JobKind): JobWithResult<R> & { readonly folder: string } {
    const job = typeof id === "string" ? this.#jobs.get(id) : undefined;
    if (!job || (kind !== undefined && job.view.kind !== kind)) {
      throw new Refused(404, words.gone(), words.askAgain());
    }
    return { job: job.view, result: job.result as R | null, folder: job.folder };
  }

  stop(id: unknown): JobView {
    const { job } = this.find(id);
    this.#jobs.get(job.id)?.stop();
    return this.find(id).job;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#jobs.values()].map((job) => job.close()));
    if (this.#root !== null) rmSync(this.#root, { recursive: true, force: true });
    this.#root = null;
  }

  #forgetOld(): void {
    const ended = [...this.#jobs.values()].filter((job) => !job.isRunning);
    for (const job of ended.slice(0, Math.max(0, ended.length - keptAtMost))) {
      this.#jobs.delete(job.view.id);
      rmSync(job.folder, { recursive: true, force: true });
    }
  }
}

/** A folder for all jobs of this server; what a killed one left is taken away. */
function newRoot(): string {
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = new RegExp(`^${folderName}(\\d+)-`).exec(name) ?? [];
    if (pid !== undefined && isGone(Number(pid))) {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    }
  }
  return mkdtempSync(join(tmpdir(), `${folderName}${process.pid}-`));
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
