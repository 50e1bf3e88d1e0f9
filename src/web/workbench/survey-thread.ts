import { parentPort, workerData } from "node:worker_threads";
import { type SurveyedPeople, surveyedPeople } from "../../jobs/desk/people.js";
import { survey } from "../../jobs/desk/survey.js";
import type { SearchableCase } from "../../jobs/desk/surveyed-case.js";
import { openWorkspace } from "../../workspace/workspace.js";
import type { Progress } from "./api.js";
import { refusedBy, stackOf } from "./refused.js";
import type { ThreadStart } from "./thread.js";

/** What the thread that judges all cases tells as it goes on; it ends with the last. */
export type SurveyMessage =
  | { readonly people: SurveyedPeople }
  | { readonly cases: readonly SearchableCase[]; readonly progress: Progress }
  | { readonly others: readonly SearchableCase[] }
  | { readonly refused: ReturnType<typeof refusedBy>["refusal"]; readonly cause: string };

const { cwd, asOf } = workerData as ThreadStart;

function tell(message: SurveyMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
  parentPort?.postMessage(message);
}

try {
  const workspace = openWorkspace(cwd);
  tell({ people: surveyedPeople(workspace) });
  await survey(workspace, asOf, {
    cases: (cases, progress) => {
      tell({ cases, progress });
    },
    others: (others) => {
      tell({ others });
    },
  });
} catch (error) {
  const { status, refusal } = refusedBy(error);
  tell({ refused: refusal, cause: status === 500 ? stackOf(error) : "" });
}
