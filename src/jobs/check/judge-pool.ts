import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { UserError } from "../../model/base/errors.js";
import type { CaseAddress } from "../../read/case-source.js";
import { packageRoot } from "../../workspace/package-root.js";
import type { JudgedCase } from "./cached-judge.js";
import type { WorkerAnswer, WorkerStart } from "./judge-thread.js";

/**
 * Keeps the memory of a thread small: left alone, the engine lets garbage grow for as long as there
 * is room.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };

/** Threads that judge cases, which read from disk alone. They start when there is work. */
export class JudgePool {
  readonly #start: WorkerStart;
  readonly #count: number;
  #threads: readonly Thread[] = [];

  constructor(start: WorkerStart, count: number) {
    this.#start = start;
    this.#count = count;
  }

  /** Starts the threads before there is work for them. */
  begin(): void {
    if (this.#threads.length > 0) return;
    this.#threads = Array.from({ length: this.#count }, () => new Thread(this.#start));
  }

  /** Has cases judged by the thread with the least before it, in their order. */
  judge(addresses: readonly CaseAddress[]): Promise<readonly JudgedCase[]> {
    this.begin();
    return this.#threads
      .reduce((least, thread) => (thread.waiting < least.waiting ? thread : least))
      .judge(addresses);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#threads.map((t) => t.stop()));
  }
}

/** One worker thread: takes batches one after another. */
class Thread {
  readonly #worker: Worker;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(start: WorkerStart) {
    this.#worker = new Worker(join(packageRoot, "dist", "judge-thread.js"), {
      workerData: start,
      resourceLimits,
    });
    this.#worker.on("error", () => undefined); // told by the answer that is waited for
  }

  /** Cases given to it and not yet judged. */
  get waiting(): number {
    return this.#waiting;
  }

  judge(addresses: readonly CaseAddress[]): Promise<readonly JudgedCase[]> {
    this.#waiting += addresses.length;
    const answer = this.#last.then(async () => {
      const message = once(this.#worker, "message") as Promise<[WorkerAnswer]>;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
      this.#worker.postMessage(addresses);
      const [said] = await message;
      this.#waiting -= addresses.length;
      if ("problem" in said) {
        throw new UserError(said.problem.kind, said.problem.message, said.problem.remedy);
      }
      return said.cases;
    });
    this.#last = answer;
    answer.catch(() => undefined); // an answer that nobody waits for any more
    return answer;
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}
