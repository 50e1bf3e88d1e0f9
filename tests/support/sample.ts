import { join } from "node:path";
import type { CheckedCase } from "../../src/jobs/check/judge-case.js";
import { type Change, judgeChanged, readBase } from "../../src/jobs/procedures/changed-case.js";
import type { Outcome } from "../../src/model/outcome/finding.js";
import { openWorkspace } from "../../src/workspace/workspace.js";

export type { Change } from "../../src/jobs/procedures/changed-case.js";

export const root = join(import.meta.dirname, "..", "..");
/** All samples are clean on this day. */
export const asOf = "2027-06-30";
export const workspace = openWorkspace(root);
const base = readBase(workspace, "tb-gz-036", "PII-2026-0001");

/** Judges the first sample with changes, in memory. */
export function judge(changes: readonly Change[] = [], date = asOf): CheckedCase {
  return judgeChanged(workspace, base, changes, date);
}

/** What is red: failures, and errors of ours. */
export function red(checked: CheckedCase): Outcome[] {
  return checked.result.outcomes.filter((o) => o.outcome === "fail" || o.outcome === "error");
}
