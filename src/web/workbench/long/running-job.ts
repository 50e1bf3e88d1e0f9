import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { packageRoot } from "../../../workspace/package-root.js";
import type { JobView } from "../job-api.js";
import type { Refusal } from "../session-api.js";
import type { JobMessage, JobStart } from "./job-thread.js";
import { words } from "./running-job.words.js";

type About = Pick<JobView, "id" | "kind" | "case" | "title">;
interface Told {
  changed(job: JobView): void;
  bug(name: string, cause: string): void;
}

/** So long a job may take to end by itself when the server does: it must, within two seconds. */
const graceMs = 600;
/** Pages hear of progress no oftener. */
const toldEveryMs = 150;
/** Whatever is dropped must be done with by then. */
const verifyMs = 10 * 60_000;
/** A hostile file may want all memory there is. */
const resourceLimits = { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 1_536 };

/** A long job in its thread. */
export class RunningJob {
  readonly folder: string;
  readonly #worker: Worker;
  #view: JobView;
  #result: unknown = null;
  #toldAt = 0;
  #late: NodeJS.Timeout | undefined;

  constructor(
    about: About,
    start: JobStart,
    private readonly told: Told,
  ) {
    this.folder = start.folder;
    this.#view = {
      ...about,
      state: "running",
      isStopping: false,
      progress: null,
      startedAt: new Date().toISOString(),
      endedAt: null,
      refusal: null,
    };
    this.#worker = new Worker(join(packageRoot, "dist", "workbench-job.js"), {
      workerData: start,
      resourceLimits,
    });
    this.#worker.on("message", (message: JobMessage) => {
      this.#take(message);
    });
    this.#worker.on("error", (error: NodeJS.ErrnoException) => {
      this.#failed(error);
    });
    this.#worker.on("exit", () => {
      this.#end({ state: "stopped" });
    });
    if (about.kind === "verify") this.#late = this.#atMost(verifyMs);
  }

  get view(): JobView {
    return this.#view;
  }

  get result(): unknown {
    return this.#result;
  }

  get isRunning(): boolean {
    return this.#view.state === "running";
  }

  /**
   * Asks the job to stop where nothing is left half done. What only reads ends at once; what writes
   * is never cut off: it may hold the lock of the archive.
   */
  stop(): void {
    if (!this.isRunning) return;
    this.#set({ isStopping: true });
    this.#post();
    if (this.#view.kind === "verify") void this.#worker.terminate();
  }

  /** The server ends. */
  async close(): Promise<void> {
    if (!this.isRunning) return;
    const gone = new Promise<void>((resolve) => {
      this.#worker.once("exit", () => {
        resolve();
      });
    });
    this.#post();
    await Promise.race([gone, setTimeout(graceMs, undefined, { ref: false })]);
    await this.#worker.terminate();
  }

  #post(): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
    this.#worker.postMessage("stop");
  }

  #take(message: JobMessage): void {
    if ("progress" in message) {
      this.#view = { ...this.#view, progress: message.progress };
      if (Date.now() - this.#toldAt >= toldEveryMs) this.#set({});
    } else if ("result" in message) {
      this.#result = message.result;
      this.#end({ state: "done" });
    } else if ("stopped" in message) this.#end({ state: "stopped" });
    else {
      if (message.cause !== "") this.told.bug(this.#view.kind, message.cause);
      this.#end({ state: "refused", refusal: message.refused });
    }
  }

  #failed(error: NodeJS.ErrnoException): void {
    const isMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
    const refusal: Refusal = isMemory
      ? { message: words.noMemory(), remedy: words.makeSmaller() }
      : { message: words.ended(), remedy: words.lookAtTerminal() };
    if (!isMemory) this.told.bug(this.#view.kind, error.stack ?? error.message);
    this.#end({ state: "refused", refusal });
  }

  #atMost(ms: number): NodeJS.Timeout {
    return globalThis
      .setTimeout(() => {
        const refusal = { message: words.tooLong(), remedy: words.makeSmaller() };
        this.#end({ state: "refused", refusal });
        void this.#worker.terminate();
      }, ms)
      .unref();
  }

  /** The first end counts. */
  #end(how: Pick<JobView, "state"> & Partial<Pick<JobView, "refusal">>): void {
    if (!this.isRunning) return;
    clearTimeout(this.#late);
    // What somebody dropped never stays.
    if (this.#view.kind === "verify") rmSync(this.folder, { recursive: true, force: true });
    this.#set({ ...how, isStopping: false, endedAt: new Date().toISOString() });
  }

  #set(change: Partial<JobView>): void {
    this.#view = { ...this.#view, ...change };
    this.#toldAt = Date.now();
    this.told.changed(this.#view);
  }
}
