import type { CaseResult } from "../../model/outcome/finding.js";
import { timelineOf, type TimelineEntry } from "../../model/outcome/timeline.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import { readCaseFolder } from "../../read/case-folder.js";
import type { CaseAddress } from "../../read/records-folder.js";
import type { Workspace } from "../../workspace/workspace.js";

/** The events and open limits of one judged case. */
export function caseTimeline(
  { config, procedures }: Workspace,
  { procedure: id, name }: CaseAddress,
  result: CaseResult,
): TimelineEntry[] {
  return timelineOf(
    readCaseFolder(config.records, id, name, config.recordsShownAs),
    (procedures.get(id) as CompiledProcedure).procedure,
    result.outcomes,
  );
}
