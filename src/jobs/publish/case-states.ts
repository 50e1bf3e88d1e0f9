import { statesOf } from "../../check/states.js";
import type { CaseFacts } from "../../model/case/facts.js";
import type { CaseStates } from "../../model/case/states.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import type { CivilDate } from "../../model/time/dates.js";
import { type CaseAddress, readCase } from "../../read/case-source.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";

/** What one case has come to on a day. */
export function caseStates(
  workspace: Workspace,
  address: CaseAddress,
  facts: CaseFacts,
  asOf: CivilDate,
): CaseStates {
  const { procedure } = workspace.procedures.get(address.procedure) as CompiledProcedure;
  return statesOf(readCase(sourceOf(workspace), address), procedure, facts, asOf);
}
