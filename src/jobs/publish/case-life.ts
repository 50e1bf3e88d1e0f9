import { statesOf } from "../../check/states.js";
import type { CaseFacts } from "../../model/case/facts.js";
import type { CaseStates } from "../../model/case/states.js";
import { type CertificateSpan, certificateSpans } from "../../model/certificate/spans.js";
import type { CaseResult } from "../../model/outcome/finding.js";
import { type TimelineEntry, timelineOf } from "../../model/outcome/timeline.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import type { CivilDate } from "../../model/time/dates.js";
import { type CaseAddress, readCase } from "../../read/case-source.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";

/** The life of one judged case, as far as it is recorded, and what it has come to. */
export interface CaseLife {
  readonly states: CaseStates;
  readonly timeline: readonly TimelineEntry[];
  readonly spans: readonly CertificateSpan[];
}

export function caseLife(
  workspace: Workspace,
  address: CaseAddress,
  { facts, result }: { readonly facts: CaseFacts; readonly result: CaseResult },
  asOf: CivilDate,
): CaseLife {
  const { procedure } = workspace.procedures.get(address.procedure) as CompiledProcedure;
  const document = readCase(sourceOf(workspace), address);
  return {
    states: statesOf(document, procedure, facts, asOf),
    timeline: timelineOf(document, procedure, result.outcomes),
    spans: certificateSpans(facts.certificates, asOf),
  };
}
