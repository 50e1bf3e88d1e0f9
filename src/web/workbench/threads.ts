import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { packageRoot } from "../../workspace/package-root.js";
import { Refused } from "./refused.js";
import type { ArgsOf, ResultOf, TaskName } from "./tasks.js";
import type { Who } from "./team/who.js";
import type { ThreadAnswer, ThreadRequest, ThreadStart } from "./thread.js";

/** Runs a task in its thread; what is wrong is a `Refused`. */
export type RunTask = <N extends TaskName>(name: N, args: ArgsOf<N>) => Promise<ResultOf<N>>;
/** The same for somebody who is signed in: within their bounds, and under their name. */
type RunTaskFor = <N extends TaskName>(
  name: N,
  args: ArgsOf<N>,
  who?: Who | null,
) => Promise<ResultOf<N>>;

/** A thread that nobody needs for so long ends, with the memory that it holds. */
const idleMs = { cases: Infinity, papers: 120_000, edit: 900_000, versions: 120_000 } as const;
/** So long a thread may take to end by itself: the whole program ends within two seconds. */
const graceMs = 600;
/**
 * Room for what is young: where somebody types, judging must not wait for the memory to be cleared
 * (with 16 MB for everybody it took a quarter longer); elsewhere memory counts more than time.
 */
const youngMb = { cases: 16, papers: 16, edit: 48, versions: 16 } as const;
const maxOldGenerationSizeMb = 512;
/**
 * Which thread runs a task: "cases" judges, "papers" composes and prints, which takes long, "edit"
 * is where records are edited, judged while somebody types, and saved, one change after another,
 * and "versions" speaks to the shared repository, which may take a minute. Named here, so that the
 * tasks themselves load in their threads alone.
 */
const lanes: Readonly<Record<TaskName, Lane>> = {
  firstLook: "cases",
  openRecord: "edit",
  judgeEdits: "edit",
  judgeInCases: "edit",
  saveRecord: "edit",
  recordHistory: "edit",
  restoreRecord: "edit",
  signRecord: "edit",
  offers: "edit",
  makeCase: "edit",
  addAttachment: "edit",
  removeAttachment: "edit",
  emptyWorkbook: "edit",
  previewImport: "edit",
  importWorkbook: "edit",
  peopleList: "edit",
  personPage: "edit",
  bodyPage: "edit",
  brief: "cases",
  standing: "versions",
  askOthers: "versions",
  getFromOthers: "versions",
  sendDraft: "versions",
  openDraft: "versions",
  keepUncommitted: "versions",
  reviews: "versions",
  reviewedChange: "versions",
  beginReview: "versions",
  handIn: "versions",
  returnReview: "versions",
  acceptReview: "versions",
  casePage: "cases",
  readiness: "papers",
  surveyCase: "cases",
  attachmentIsSecret: "edit",
  explain: "cases",
  clauses: "cases",
  searchedClauses: "cases",
  findTexts: "cases",
  papers: "papers",
  packages: "papers",
  signing: "papers",
  paperHtml: "papers",
  paperPdf: "papers",
  unsavedPapers: "papers",
};
type Lane = keyof typeof idleMs;

/** The threads of the workbench, started when something is first asked of them. */
export class Threads {
  readonly #threads = new Map<Lane, Thread>();

  constructor(
    private readonly start: ThreadStart,
    /** Told the cause of our own faults. */
    private readonly bug: (name: string, cause: string) => void,
  ) {}

  readonly run: RunTaskFor = (name, args, who = null) =>
    this.#thread(lanes[name]).ask({ name, args, who }) as never;

  /** What the threads keep of the disk is read again. */
  forget(what: { readonly all: boolean }): void {
    for (const thread of this.#threads.values()) thread.forget(what);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#threads.values()].map((t) => t.close()));
  }

  #thread(lane: Lane): Thread {
    let thread = this.#threads.get(lane);
    if (!thread) {
      const gone = () => this.#threads.delete(lane);
      thread = new Thread(this.start, { lane, gone, bug: this.bug });
      this.#threads.set(lane, thread);
    }
    return thread;
  }
}

interface ThreadOptions {
  readonly lane: Lane;
  gone(): void;
  bug(name: string, cause: string): void;
}
interface Waiting {
  readonly name: TaskName;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor(
    start: ThreadStart,
    private readonly options: ThreadOptions,
  ) {
    this.#worker = new Worker(join(packageRoot, "dist", "workbench-thread.js"), {
      workerData: start,
      resourceLimits: {
        maxYoungGenerationSizeMb: youngMb[options.lane],
        maxOldGenerationSizeMb,
      },
    });
    this.#worker.on("message", (answer: ThreadAnswer) => {
      this.#answered(answer);
    });
    this.#worker.on("error", (error) => {
      this.#failed(error);
    });
    this.#worker.on("exit", () => {
      this.#failed(new Error("the thread has ended"));
    });
  }

  ask(asked: Omit<Extract<ThreadRequest, { readonly id: number }>, "id">): Promise<unknown> {
    clearTimeout(this.#idle);
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { name: asked.name, resolve, reject });
      this.#post({ id, ...asked });
    });
  }

  forget(forget: { readonly all: boolean }): void {
    this.#post({ forget });
  }

  /** Ends when what it has open is closed, and in any case soon. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const gone = new Promise<void>((resolve) => {
      this.#worker.once("exit", () => {
        resolve();
      });
    });
    this.#post({ close: true });
    await Promise.race([gone, setTimeout(graceMs, undefined, { ref: false })]);
    await this.#worker.terminate();
  }

  #post(request: ThreadRequest): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
    this.#worker.postMessage(request);
  }

  #answered(answer: ThreadAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) this.#rest();
    if (!waiting) return;
    if ("result" in answer) {
      waiting.resolve(answer.result);
      return;
    }
    const { status, refusal } = answer.refused;
    if (answer.cause !== "") this.options.bug(waiting.name, answer.cause);
    waiting.reject(new Refused(status, refusal.message, refusal.remedy));
  }

  #rest(): void {
    const rest = idleMs[this.options.lane];
    if (rest === Infinity) return;
    this.#idle = globalThis.setTimeout(() => {
      this.options.gone();
      void this.close();
    }, rest);
    this.#idle.unref();
  }

  /** Out of memory, or ended: the next question starts another one. */
  #failed(error: unknown): void {
    this.options.gone();
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
