import { terms } from "../../model/base/terms.words.js";
import type { Location } from "../../model/case/case.js";
import type { Spot } from "../../model/case/facts.js";
import { failed, type Outcome, passed, severityOf } from "../../model/outcome/finding.js";
import type { Rule } from "../../model/procedure/procedure.js";
import { words } from "./across-outcome.words.js";
import type { Clash } from "./across.js";

/** A rule about all cases together, when it found nothing. */
export function heldAcross({ id, clauses, severity, title }: Rule): Outcome {
  return passed({
    rule: id,
    clauses,
    severity,
    subject: ".",
    message: words.notFound({ title }),
  });
}

/**
 * The finding stands at its first side and names the others; it cites the clauses of every
 * procedure concerned that has the rule.
 */
export function clashOutcome(
  { sides, detail, severity }: Clash,
  ruleOf: (procedure: string) => Rule | undefined,
  locate: (spot: Spot) => Location,
): Outcome | null {
  const rules = [...new Set(sides.map((s) => s.procedure))]
    .map(ruleOf)
    .filter((r) => r !== undefined);
  const [rule] = rules;
  const [first, ...others] = sides;
  if (!rule || !first) return null;
  const { title } = rule;
  const related = others.map((s) => locate(s.at));
  const places = related.map((l) => `${l.file}:${l.line}:${l.column}`).join(terms.listComma().zh);
  return failed({
    rule: rule.id,
    clauses: [...new Set(rules.flatMap((r) => r.clauses))],
    severity: severity ?? severityOf(rules.map((r) => r.severity)),
    subject: `${first.case}${first.subject === "." ? "" : `/${first.subject}`}`,
    message: places
      ? words.foundElsewhere({ title, detail, places })
      : words.found({ title, detail }),
    remedy: rule.remedy,
    at: locate(first.at),
    related,
  });
}
