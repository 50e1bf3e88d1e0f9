import { byCodeUnit } from "../../model/base/text.js";
import { isBodyFolder } from "../../model/case/body-folder.js";
import type { CaseProfile } from "../../model/case/case-profile.js";
import type { Gap } from "../../model/outcome/assessment.js";
import { needsAttention, type Outcome } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { openRowGaps } from "./open-rows.js";
import { retentionGaps } from "./short-retention.js";

/** Over this share of the cases that were asked a single fault is one of the system. */
const systemicShare = 0.1;
const systemicCases = 3;
const gravities = ["serious", "minor", "unclear", "observation"] as const;

/** One judged case or the body itself, as far as gaps go. */
export type Judged = Pick<CaseProfile, "case" | "procedure" | "outcomes">;

/** An outcome that an assessor would raise, and whose it is. */
interface Raised {
  readonly outcome: Outcome;
  readonly judged: Judged;
}
/** What became of a rule over all cases. */
interface RuleRecord {
  /** The cases in which it had something to say. */
  readonly asked: Set<string>;
  readonly raised: Raised[];
}

/**
 * What an assessor would raise, gravest first: what is wrong now, what was done too late, what
 * cannot be judged, what was waived.
 */
export function gapsOf(
  judged: readonly Judged[],
  procedures: ReadonlyMap<string, Procedure>,
): Gap[] {
  const ofRules = [...byRule(judged)].flatMap(([rule, record]) =>
    record.raised.length > 0 ? [gapOf(rule, record, procedures)] : [],
  );
  const ofRows = [...procedures.values()].flatMap((procedure) => {
    // The body's own folder is judged by its procedures, and is no case.
    const own = judged.filter((j) => j.procedure === procedure.id && !isBodyFolder(j.case));
    const cases = own.length;
    return [...openRowGaps(procedure, cases), ...retentionGaps(procedure, cases)];
  });
  return [...ofRules, ...ofRows].sort(
    (a, b) =>
      gravities.indexOf(a.gravity) - gravities.indexOf(b.gravity) ||
      Number(b.open) - Number(a.open) ||
      b.cases - a.cases ||
      byCodeUnit(a.rule, b.rule),
  );
}

function byRule(judged: readonly Judged[]): Map<string, RuleRecord> {
  const records = new Map<string, RuleRecord>();
  for (const one of judged) {
    for (const outcome of one.outcomes) {
      if (outcome.outcome === "notApplicable" || outcome.consequence) continue;
      const record = records.get(outcome.rule) ?? { asked: new Set(), raised: [] };
      records.set(outcome.rule, record);
      record.asked.add(one.case);
      if (needsAttention(outcome) && outcome.outcome !== "due") {
        record.raised.push({ outcome, judged: one });
      }
    }
  }
  return records;
}

function gapOf(
  rule: string,
  { asked, raised }: RuleRecord,
  procedures: ReadonlyMap<string, Procedure>,
): Gap {
  const outcomes = raised.map((r) => r.outcome);
  const cases = new Set(raised.map((r) => r.judged.case)).size;
  const isSystemic = cases >= systemicCases && cases / asked.size > systemicShare;
  const definition = raised
    .map((r) => procedures.get(r.judged.procedure)?.rules.find((defined) => defined.id === rule))
    .find((defined) => defined !== undefined);
  const standards = raised.flatMap(({ outcome, judged }) =>
    outcome.clauses.flatMap((c) => standardsOf(procedures.get(judged.procedure), c)),
  );
  const [first] = outcomes;
  const gravity = gravityOf(outcomes, isSystemic);
  // A title says what is wrong; of what nobody can judge that is not known.
  const title = gravity === "unclear" ? undefined : definition?.title;
  return {
    rule,
    clauses: [...new Set(outcomes.flatMap((o) => o.clauses))].sort(byCodeUnit),
    standards: [...new Set(standards)].sort(byCodeUnit),
    gravity,
    message: title ?? first?.message ?? { zh: rule, en: rule },
    remedy: first?.remedy ?? null,
    cases,
    asked: asked.size,
    open: outcomes.some((o) => isOpen(o)),
    places: raised.map(({ outcome: o, judged }) => ({
      case: judged.case,
      subject: o.subject,
      at: o.at ? `${o.at.file}:${o.at.line}:${o.at.column}` : null,
      message: o.message,
      due: o.due,
    })),
  };
}

/** Something has to be done, not was done too late. */
function isOpen({ open, outcome, due }: Outcome): boolean {
  return open || outcome === "cannotJudge" || (outcome === "fail" && due === null);
}

/**
 * Serious: a demand is not met, or the same fault runs through the cases. Waivers are looked at,
 * too.
 */
function gravityOf(outcomes: readonly Outcome[], isSystemic: boolean): Gap["gravity"] {
  if (
    outcomes.some((o) => o.outcome === "error" || (o.outcome === "fail" && o.severity === "error"))
  ) {
    return "serious";
  }
  if (isSystemic && outcomes.some((o) => o.outcome === "fail")) return "serious";
  if (outcomes.some((o) => o.outcome === "fail")) return "minor";
  return outcomes.some((o) => o.outcome === "cannotJudge") ? "unclear" : "observation";
}

/** `ISO/IEC 17021-1:2015 9.6.2`. */
export function standardsOf(procedure: Procedure | undefined, clause: string): string[] {
  return Object.entries(procedure?.clauses.get(clause)?.answers ?? {}).flatMap(
    ([standard, clauses]) => clauses.map((c) => `${standard} ${c}`),
  );
}
