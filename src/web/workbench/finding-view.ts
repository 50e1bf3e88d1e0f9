import type { Explained } from "../../jobs/edit/explained.js";
import type { Location } from "../../model/case/case.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { FindingView } from "./api.js";

/** An outcome as pages show it: with what its clauses demand, and its place within the case. */
export function findingView(
  outcome: Outcome,
  { requirements, missing }: Explained,
  caseId: string,
): FindingView {
  const { rule, severity, subject, message, remedy, due, dueFrom, daysLeft } = outcome;
  return {
    rule,
    clauses: outcome.clauses,
    requirements,
    outcome: outcome.outcome,
    severity,
    subject,
    message,
    awaited: outcome.awaited,
    missed: outcome.missed,
    remedy,
    due,
    dueFrom,
    daysLeft,
    missing,
    open: outcome.open,
    consequence: outcome.consequence,
    at: placeInCase(outcome.at, caseId),
    actor: outcome.actor ?? null,
  };
}

/** Files are named from the folder of their case; those of other folders as messages name them. */
export function placeInCase(at: Location | null, caseId: string): Location | null {
  if (!at) return null;
  const start = at.file.indexOf(`/${caseId}/`);
  return start === -1 ? at : { ...at, file: at.file.slice(start + caseId.length + 2) };
}
