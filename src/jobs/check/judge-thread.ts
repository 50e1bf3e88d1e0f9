import { parentPort, workerData } from "node:worker_threads";
import { UserError } from "../../model/base/errors.js";
import type { CaseAddress } from "../../read/case-source.js";
import { openWorkspace } from "../../workspace/workspace.js";
import { cachedJudge, type JudgedCase } from "./cached-judge.js";
import { checkContext } from "./check-context.js";

/** What a worker is started with. */
export interface WorkerStart {
  readonly cwd: string;
  readonly asOf: string;
  readonly all: boolean;
  readonly cache: boolean;
  readonly inUse: readonly string[];
}
export type WorkerAnswer =
  | { readonly cases: readonly JudgedCase[] }
  | {
      readonly problem: {
        readonly kind: UserError["kind"];
        readonly message: string;
        readonly remedy: string;
      };
    };

const { cwd, cache, ...options } = workerData as WorkerStart;
let judge: ReturnType<typeof cachedJudge> | undefined;

parentPort?.on("message", (addresses: readonly CaseAddress[]) => {
  void answerWith(addresses);
});

async function answerWith(addresses: readonly CaseAddress[]): Promise<void> {
  const said = await answer(addresses);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
  parentPort?.postMessage(said);
}

/**
 * A fault of use keeps its words on the way to the main thread; anything else ends the worker as
 * our bug.
 */
async function answer(addresses: readonly CaseAddress[]): Promise<WorkerAnswer> {
  try {
    judge ??= cachedJudge(checkContext(openWorkspace(cwd), { ...options, lazy: true }), cache);
    const cases: JudgedCase[] = [];
    for (const address of addresses) cases.push(await judge(address));
    return { cases };
  } catch (error) {
    if (error instanceof UserError) {
      return { problem: { kind: error.kind, message: error.message, remedy: error.remedy } };
    }
    throw error;
  }
}
