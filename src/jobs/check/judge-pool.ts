import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { UserError } from "../../model/base/errors.js";
import type { CaseAddress } from "../../read/case-source.js";
import { packageRoot } from "../../workspace/package-root.js";
import type { JudgedCase } from "./cached-judge.js";
import type { WorkerAnswer, WorkerStart } from "./judge-thread.js";

const batchSize = 16;
/**
 * Batches given out beyond the one that is waited for: bounds what is held back to keep the order.
 */
const ahead = 8;
/**
 * Keeps the memory of a thread small: left alone, the engine lets garbage grow for as long as there
 * is room.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };

/**
 * Judges cases on several cores; the threads set to work at once. The cases come back in the order
 * asked for, whoever finishes first.
 */
export function judgeInThreads(
  addresses: readonly CaseAddress[],
  start: WorkerStart,
  count: number,
): AsyncGenerator<JudgedCase> {
  const batches = Array.from({ length: Math.ceil(addresses.length / batchSize) }, (_, i) =>
    addresses.slice(i * batchSize, (i + 1) * batchSize),
  );
  const threads = Array.from({ length: Math.min(count, batches.length) }, () => new Thread(start));
  const answers: Promise<readonly JudgedCase[]>[] = [];
  // Each thread works off its own queue in order: the answer to batch n comes from thread n modulo
  // their number.
  const feed = (wanted: number) => {
    while (answers.length < batches.length && answers.length < wanted + ahead) {
      answers.push(
        (threads[answers.length % threads.length] as Thread).judge(batches[answers.length] ?? []),
      );
    }
  };
  feed(0);
  return inOrder();

  async function* inOrder(): AsyncGenerator<JudgedCase> {
    try {
      for (const [wanted] of batches.entries()) {
        feed(wanted);
        yield* (await answers[wanted]) ?? [];
        answers[wanted] = Promise.resolve([]);
      }
    } finally {
      await Promise.all(threads.map((t) => t.stop()));
    }
  }
}

/** One worker thread: takes batches one after another. */
class Thread {
  readonly #worker: Worker;
  #last: Promise<unknown> = Promise.resolve();

  constructor(start: WorkerStart) {
    this.#worker = new Worker(join(packageRoot, "dist", "judge-thread.js"), {
      workerData: start,
      resourceLimits,
    });
    this.#worker.on("error", () => undefined); // told by the answer that is waited for
  }

  judge(addresses: readonly CaseAddress[]): Promise<readonly JudgedCase[]> {
    const answer = this.#last.then(async () => {
      const message = once(this.#worker, "message") as Promise<[WorkerAnswer]>;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
      this.#worker.postMessage(addresses);
      const [said] = await message;
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
