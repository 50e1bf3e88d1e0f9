import { parentPort, workerData } from "node:worker_threads";
import { Stopped } from "../../../model/base/errors.js";
import type { Language } from "../../../model/base/text.js";
import type { CivilDate } from "../../../model/time/dates.js";
import { openWorkspace } from "../../../workspace/workspace.js";
import type { JobProgress } from "../job-api.js";
import { refusedBy, stackOf } from "../refused.js";
import type { Refusal } from "../session-api.js";
import { type JobName, longJobs } from "./long-jobs.js";

/** What the thread of a job is started with. */
export interface JobStart {
  readonly name: JobName;
  readonly args: unknown;
  readonly cwd: string;
  readonly asOf: CivilDate;
  readonly language: Language;
  /** A folder of its own, outside of the repository, gone with the job. */
  readonly folder: string;
}
/** The last one says how it ended. */
export type JobMessage =
  | { readonly progress: JobProgress }
  | { readonly result: unknown }
  | { readonly stopped: true }
  | { readonly refused: Refusal; readonly cause: string };

const { name, args, cwd, asOf, language, folder } = workerData as JobStart;
const stop = new AbortController();

// Whoever asks it to stop says so by a message; nothing else is sent.
parentPort?.on("message", () => {
  stop.abort();
});

function tell(message: JobMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
  parentPort?.postMessage(message);
}

try {
  const at = {
    workspace: openWorkspace(cwd, process.env),
    environment: process.env,
    asOf,
    language,
    folder,
    signal: stop.signal,
    progress(done: number, of: number, what: JobProgress["what"]) {
      tell({ progress: { done, of, what } });
    },
  };
  tell({ result: await longJobs[name](at, args as never) });
} catch (error) {
  if (error instanceof Stopped || stop.signal.aborted) tell({ stopped: true });
  else {
    const { status, refusal } = refusedBy(error);
    tell({ refused: refusal, cause: status === 500 ? stackOf(error) : "" });
  }
}
parentPort?.close();
