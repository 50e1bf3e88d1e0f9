import { requirementsOf } from "../../jobs/edit/requirements.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { FindingView } from "./api.js";

/** A finding as pages show it, with what its clauses demand. */
export function findingView(procedure: Procedure, outcome: Outcome): FindingView {
  const { rule, clauses, severity, subject, message, remedy, due, dueFrom, daysLeft } = outcome;
  const { open, consequence, at, actor } = outcome;
  return {
    rule,
    clauses,
    requirements: requirementsOf(procedure, clauses),
    outcome: outcome.outcome,
    severity,
    subject,
    message,
    remedy,
    due,
    dueFrom,
    daysLeft,
    open,
    consequence,
    at,
    actor: actor ?? null,
  };
}
