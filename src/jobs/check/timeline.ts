import type { CaseResult } from "../../model/outcome/finding.js";
import { timelineOf, type TimelineEntry } from "../../model/outcome/timeline.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import { type CaseAddress, readCase } from "../../read/case-source.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";

/** The events and open limits of one judged case. */
export function caseTimeline(
  workspace: Workspace,
  address: CaseAddress,
  result: CaseResult,
): TimelineEntry[] {
  return timelineOf(
    readCase(sourceOf(workspace), address),
    (workspace.procedures.get(address.procedure) as CompiledProcedure).procedure,
    result.outcomes,
  );
}
