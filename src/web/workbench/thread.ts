import { parentPort, workerData } from "node:worker_threads";
import { Desk } from "../../jobs/desk/desk.js";
import type { CivilDate } from "../../model/time/dates.js";
import { papersOf } from "./paper-tasks.js";
import { Practice } from "./practice.js";
import { type Refused, refusedBy, stackOf } from "./refused.js";
import { type ArgsOf, type ResultOf, type TaskName, tasks } from "./tasks.js";
import { inBounds } from "./team/bounds.js";
import type { Who } from "./team/who.js";

/** What a thread is started with. */
export interface ThreadStart {
  readonly cwd: string;
  readonly asOf: CivilDate;
}
export type ThreadRequest =
  | {
      readonly id: number;
      readonly name: TaskName;
      readonly args: unknown;
      readonly who: Who | null;
    }
  /** What is kept of the disk is read again: of people, or of everything. */
  | { readonly forget: { readonly all: boolean } }
  /** The browser that prints is closed, and the thread ends. */
  | { readonly close: true };
export type ThreadAnswer = { readonly id: number } & (
  | { readonly result: unknown }
  | { readonly refused: Pick<Refused, "status" | "refusal">; readonly cause: string }
);

type AskedTask = Extract<ThreadRequest, { readonly id: number }>;

const { cwd, asOf } = workerData as ThreadStart;
const desk = new Desk({ cwd, environment: process.env, asOf });
let last: Promise<void> = Promise.resolve();
let waiting = 0;
const practice = new Practice(desk, () => waiting > 0);

// One task after another: what they keep is never half of one and half of another.
parentPort?.on("message", (request: ThreadRequest) => {
  if ("forget" in request) desk.forget(request.forget);
  else if ("close" in request) void close();
  else {
    waiting += 1;
    last = last.then(() => answer(request));
  }
});

async function close(): Promise<void> {
  practice.stop();
  await papersOf(desk).close();
  parentPort?.close();
}

async function answer(asked: AskedTask): Promise<void> {
  const { id } = asked;
  const said = await resultOf(asked);
  waiting -= 1;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
  parentPort?.postMessage({ id, ...said });
  if (asked.name === "openRecord" && "result" in said) {
    const { value } = said.result as ResultOf<"openRecord">;
    last = last.then(() => practice.begin(asked.args as ArgsOf<"openRecord">, value));
  }
}

async function resultOf(
  asked: AskedTask,
): Promise<{ readonly result: unknown } | { readonly refused: object; readonly cause: string }> {
  try {
    const { name, args, who } = asked;
    return {
      result: await (who
        ? inBounds(desk, { name, args: args as never, who })
        : tasks[name](desk, args as never)),
    };
  } catch (error) {
    const { status, refusal } = refusedBy(error);
    return { refused: { status, refusal }, cause: status === 500 ? stackOf(error) : "" };
  }
}
