import type { CaseResult, Outcome } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { CivilDate } from "../../model/time/dates.js";

/** The event that limits for the beginning of the next audit count up to. */
const beginning = "next:onsite-start";

/** Audits that began too late, and the days by which the next ones must begin. */
export interface AuditStarts {
  /** Folders of audits: `audits/03-surveillance-1`. */
  readonly late: readonly string[];
  readonly ahead: readonly CivilDate[];
}

/** Which of the limits of a case are about the beginning of an audit, and what became of them. */
export function auditStarts({ outcomes }: CaseResult, procedure: Procedure): AuditStarts {
  const rules = new Set(
    procedure.rules.filter(({ with: { to } }) => to === beginning).map((r) => r.id),
  );
  const own = outcomes.filter((o) => rules.has(o.rule));
  const late = own.filter((o) => o.outcome === "fail" && !o.open).flatMap(auditsNamed);
  const ahead = own.flatMap((o) => (o.open && o.due !== null ? [o.due] : []));
  return { late: [...new Set(late)], ahead: [...new Set(ahead)] };
}

function auditsNamed({ at, related, subject }: Outcome): string[] {
  const files = [at, ...related].flatMap((place) => place?.file ?? []);
  return [...files, subject].flatMap((file) => /audits\/[^/]+/.exec(file)?.[0] ?? []);
}
