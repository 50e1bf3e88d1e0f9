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
  const { rule, severity, subject, due, dueFrom, daysLeft } = outcome;
  const { message, remedy } = plainly(outcome);
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

const missingField = "missing-field";

/** A field that is missing is called by its label alone: in a form nobody types its name. */
function plainly({ rule, message, remedy, at }: Outcome): Pick<FindingView, "message" | "remedy"> {
  const name = at?.pointer.split("/").at(-1) ?? "";
  if (rule !== missingField || !/^\w+$/.test(name)) return { message, remedy };
  const named = new RegExp(`\\s*\\p{Ps}${name}\\p{Pe}`, "u");
  return {
    message: { zh: message.zh.replace(named, ""), en: message.en.replace(named, "") },
    remedy: null,
  };
}

/** Files are named from the folder of their case; those of other folders as messages name them. */
export function placeInCase(at: Location | null, caseId: string): Location | null {
  if (!at) return null;
  const start = at.file.indexOf(`/${caseId}/`);
  return start === -1 ? at : { ...at, file: at.file.slice(start + caseId.length + 2) };
}
