import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { packageRoot } from "../../workspace/package-root.js";
import type { FinishedPage, FinishWork, SharedGlyphs } from "./finish-printed.js";
import type { FinishAnswer, FinishOrder } from "./finish-thread.js";

/** One thread keeps up with a browser on two cores. */
const threads = availableParallelism() < 4 ? 1 : 2;

/**
 * Left alone, the engine lets garbage grow for as long as there is room. A document of a thousand
 * pages takes half of this.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 2048 };

/** Finishes printed pages in threads of its own, while the browser prints the next ones. */
export class Finisher {
  #threads: FinishThread[] = [];

  /** Starts the threads ahead of the first page. */
  start(): void {
    this.#threads = this.#threads.filter((thread) => !thread.hasEnded);
    while (this.#threads.length < threads) this.#threads.push(new FinishThread());
  }

  /** Like `finishPrinted`; whoever has least to do takes it. */
  async finish(
    printed: Uint8Array,
    work: FinishWork,
    sharedGlyphs: SharedGlyphs,
  ): Promise<FinishedPage> {
    this.start();
    const [least] = this.#threads.toSorted((a, b) => a.waiting - b.waiting);
    return (least as FinishThread).finish({ printed, work, sharedGlyphs });
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.stop()));
    this.#threads = [];
  }
}

interface Waiting {
  resolve(page: FinishedPage): void;
  reject(error: unknown): void;
}

class FinishThread {
  readonly #worker = new Worker(join(packageRoot, "dist", "finish-thread.js"), { resourceLimits });
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;
  hasEnded = false;

  constructor() {
    this.#worker.on("message", (answer: FinishAnswer) => {
      const waiting = this.#waiting.get(answer.number);
      this.#waiting.delete(answer.number);
      if ("finished" in answer) waiting?.resolve(answer.finished);
      else waiting?.reject(answer.error);
    });
    this.#worker.on("error", (error) => {
      this.#end(error);
    });
    this.#worker.on("exit", () => {
      this.#end(new Error("the thread that finishes pages ended"));
    });
  }

  /** How many pages wait for their turn or their end. */
  get waiting(): number {
    return this.#waiting.size;
  }

  finish({
    printed,
    work,
    sharedGlyphs,
  }: Omit<FinishOrder, "number" | "sharedGlyphs"> & {
    readonly sharedGlyphs: SharedGlyphs;
  }): Promise<FinishedPage> {
    this.#count += 1;
    const number = this.#count;
    const order: FinishOrder = {
      number,
      printed,
      work,
      sharedGlyphs: number === 1 ? sharedGlyphs : null,
    };
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
      this.#worker.postMessage(order);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  /** Whoever waits is told; the next page gets another thread. */
  #end(error: unknown): void {
    this.hasEnded = true;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
