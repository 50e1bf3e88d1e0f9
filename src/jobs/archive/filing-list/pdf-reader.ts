import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { packageRoot } from "../../../workspace/package-root.js";

/** Milliseconds for one file: a hundred times what a thick report takes. */
const patience = 20_000;

/** The lines of a PDF, page by page; null where it has none or cannot be opened. */
export type PageLines = readonly (readonly string[])[] | null;

/** Reads the text of PDFs that others have made. */
export interface PdfReader {
  /** `tooLong` where the file takes longer than any paper does, or more memory. */
  read(bytes: Uint8Array): Promise<PageLines | "tooLong">;
  stop(): Promise<void>;
}

/** Reads in a thread of its own: begun at the first file, ended where a file is endless. */
export class ThreadedPdfReader implements PdfReader {
  #worker: Worker | null = null;
  readonly #limit: number;

  constructor(limit = patience) {
    this.#limit = limit;
  }

  async read(bytes: Uint8Array): Promise<PageLines | "tooLong"> {
    this.#worker ??= new Worker(join(packageRoot, "dist", "text-thread.js"), {
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    const ends = new AbortController();
    try {
      const { signal } = ends;
      const answer = once(this.#worker, "message", { signal }) as Promise<[PageLines]>;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
      this.#worker.postMessage(bytes);
      const timer = setTimeout(() => ends.abort(), this.#limit);
      const [pages] = await answer.finally(() => clearTimeout(timer));
      return pages;
    } catch {
      // It ran out of time or memory, or died of the file.
      await this.stop();
      return "tooLong";
    }
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}
