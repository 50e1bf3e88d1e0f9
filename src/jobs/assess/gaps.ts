import { byCodeUnit } from "../../model/base/text.js";
import type { CaseProfile } from "../../model/case/case-profile.js";
import type { Gap } from "../../model/outcome/assessment.js";
import { needsAttention, type Outcome } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { openRowGaps } from "./open-rows.js";

/** Over this share of the cases that were asked a single fault is one of the system. */
const systemicShare = 0.1;
const systemicCases = 3;
const gravities = ["serious", "minor", "observation"] as const;

/** One judged case or the body itself, as far as gaps go. */
export type Judged = Pick<CaseProfile, "case" | "procedure" | "outcomes">;

/** What an assessor would raise, gravest first: what is wrong now, what was done too late, what cannot be judged, what was waived. */
export function gapsOf(
  judged: readonly Judged[],
  procedures: ReadonlyMap<string, Procedure>,
): Gap[] {
  const byRule = new Map<string, { outcome: Outcome; judged: Judged }[]>();
  const asked = new Map<string, Set<string>>();
  for (const j of judged) {
    for (const outcome of j.outcomes) {
      if (outcome.outcome === "notApplicable" || outcome.consequence) continue;
      const key = outcome.rule;
      (asked.get(key) ?? (asked.set(key, new Set()).get(key) as Set<string>)).add(j.case);
      if (needsAttention(outcome) && outcome.outcome !== "due") {
        byRule.set(key, [...(byRule.get(key) ?? []), { outcome, judged: j }]);
      }
    }
  }
  const ofRules = [...byRule].map(([rule, found]): Gap => {
    const cases = new Set(found.map((f) => f.judged.case)).size;
    const of = asked.get(rule)?.size ?? cases;
    const [first] = found;
    const outcomes = found.map((f) => f.outcome);
    const isSystemic = cases >= systemicCases && cases / of > systemicShare;
    const definition = found
      .map((f) => procedures.get(f.judged.procedure)?.rules.find((r) => r.id === rule))
      .find((r) => r !== undefined);
    const open = outcomes.some(
      (o) => o.open || o.outcome === "cannotJudge" || (o.outcome === "fail" && o.due === null),
    );
    return {
      rule,
      clauses: [...new Set(outcomes.flatMap((o) => o.clauses))].sort(byCodeUnit),
      standards: [
        ...new Set(
          found.flatMap((f) =>
            f.outcome.clauses.flatMap((c) => standardsOf(procedures.get(f.judged.procedure), c)),
          ),
        ),
      ].sort(byCodeUnit),
      gravity: gravityOf(outcomes, isSystemic),
      message: definition?.title ?? first?.outcome.message ?? { zh: rule, en: rule },
      remedy: first?.outcome.remedy ?? null,
      cases,
      asked: of,
      open,
      places: found.map(({ outcome: o, judged: j }) => ({
        case: j.case,
        subject: o.subject,
        at: o.at ? `${o.at.file}:${o.at.line}:${o.at.column}` : null,
        message: o.message,
        due: o.due,
      })),
    };
  });
  const ofRows = [...procedures.values()].flatMap((procedure) =>
    openRowGaps(procedure, judged.filter((j) => j.procedure === procedure.id).length),
  );
  return [...ofRules, ...ofRows].sort(
    (a, b) =>
      gravities.indexOf(a.gravity) - gravities.indexOf(b.gravity) ||
      Number(b.open) - Number(a.open) ||
      b.cases - a.cases ||
      byCodeUnit(a.rule, b.rule),
  );
}

/** Serious: a demand is not met, or the same fault runs through the cases. Waivers are looked at, too. */
function gravityOf(outcomes: readonly Outcome[], isSystemic: boolean): Gap["gravity"] {
  if (
    outcomes.some((o) => o.outcome === "error" || (o.outcome === "fail" && o.severity === "error"))
  ) {
    return "serious";
  }
  if (isSystemic && outcomes.some((o) => o.outcome === "fail")) return "serious";
  return outcomes.some((o) => o.outcome === "fail" || o.outcome === "cannotJudge")
    ? "minor"
    : "observation";
}

/** `ISO/IEC 17021-1:2015 9.6.2`. */
export function standardsOf(procedure: Procedure | undefined, clause: string): string[] {
  return Object.entries(procedure?.clauses.get(clause)?.answers ?? {}).flatMap(
    ([standard, clauses]) => clauses.map((c) => `${standard} ${c}`),
  );
}
