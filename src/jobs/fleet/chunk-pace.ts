import { TimeLeft } from "../../model/base/time-left.js";
import { sizesOf } from "../../workspace/case-sizes.js";
import type { OrderedRun } from "./ordered-run.js";
import type { Chunk } from "./work-order.js";

/** How fast the jobs of a run are done: by the records of their cases, which differ in number. */
export class ChunkPace {
  readonly #time = new TimeLeft(() => performance.now() / 1000);
  readonly #sizes: (cases: number) => number;
  readonly #all: number;
  /** What an earlier try had done already says nothing of the pace. */
  #before: number | null = null;

  constructor({ workspace, addresses }: OrderedRun, chunks: readonly Chunk[]) {
    this.#sizes = sizesOf(workspace.config.records, addresses);
    this.#all = this.#sizeOf(chunks);
  }

  /** Seconds until all jobs are done, where these are; null while that is not known. */
  left(done: readonly Chunk[]): number | null {
    const size = this.#sizeOf(done);
    this.#before ??= size;
    return this.#time.told(size - this.#before, this.#all - this.#before);
  }

  #sizeOf(chunks: readonly Chunk[]): number {
    return chunks.reduce((sum, { from, to }) => sum + this.#sizes(to) - this.#sizes(from), 0);
  }
}
