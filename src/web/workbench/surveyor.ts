import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Bilingual } from "../../model/base/text.js";
import { packageRoot } from "../../workspace/package-root.js";
import type { Progress } from "./api.js";
import type { Gathered } from "./gathered.js";
import type { SurveyMessage } from "./survey-thread.js";
import type { ThreadStart } from "./thread.js";

/** Who is told how a survey goes on. */
interface Told {
  progress(progress: Progress): void;
  /** The cases could not be judged: why. */
  refused(why: Bilingual, cause: string): void;
}

/** A survey takes all processors: the first page, which comes soon or not at all, goes before. */
const firstPageMs = 1_500;

/** Judges all cases in a thread of its own, which ends with its memory when it is done. */
export class Surveyor {
  #worker: Worker | null = null;
  #isWantedAgain = false;
  #first: NodeJS.Timeout | undefined;

  constructor(
    private readonly start: ThreadStart,
    private readonly gathered: Gathered,
    private readonly told: Told,
  ) {}

  /** The first survey begins when the first page is there, or when nobody comes to look at it. */
  beginLater(): void {
    this.#first = setTimeout(() => {
      this.begin();
    }, firstPageMs).unref();
  }

  /** The first page is there. */
  firstPageServed(): void {
    if (this.#first) this.begin();
  }

  /** Begins a survey; where one goes on, another follows it. */
  begin(): void {
    clearTimeout(this.#first);
    this.#first = undefined;
    if (this.#worker) {
      this.#isWantedAgain = true;
      return;
    }
    this.#isWantedAgain = false;
    this.gathered.begin();
    const worker = new Worker(join(packageRoot, "dist", "workbench-survey.js"), {
      workerData: this.start,
      resourceLimits: { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 2_048 },
    });
    this.#worker = worker;
    worker.on("message", (message: SurveyMessage) => {
      this.#take(message);
    });
    worker.on("error", (error: Error) => {
      this.told.refused({ zh: error.message, en: error.message }, error.stack ?? "");
    });
    worker.on("exit", () => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      if (this.#isWantedAgain) this.begin();
    });
  }

  async close(): Promise<void> {
    clearTimeout(this.#first);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #take(message: SurveyMessage): void {
    if ("people" in message) this.gathered.setPeople(message.people);
    else if ("cases" in message) {
      this.gathered.add(message.cases, message.progress);
      this.told.progress(message.progress);
    } else if ("others" in message) {
      this.gathered.finish(message.others);
      this.told.progress(this.gathered.progress);
    } else this.told.refused(message.refused.message, message.cause);
  }
}
