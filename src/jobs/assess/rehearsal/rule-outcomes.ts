import { listOf } from "../../../model/base/lists.js";
import type { Bilingual } from "../../../model/base/text.js";
import type { CaseProfile } from "../../../model/case/case-profile.js";
import type { CaseResult, Outcome } from "../../../model/outcome/finding.js";
import type { Measured } from "../../../model/outcome/rehearsal.js";
import { measured, place } from "./asked.js";
import { partWords, words } from "./rule-outcomes.words.js";

/** An outcome and the case, or the body, that it is of. */
interface Judged {
  readonly where: string;
  readonly outcome: Outcome;
}
export type OutcomesByRule = ReadonlyMap<string, readonly Judged[]>;

/** What rules said of all cases and of the bodies, by rule; what merely follows is left out. */
export function outcomesByRule(
  profiles: readonly CaseProfile[],
  bodies: readonly CaseResult[],
): OutcomesByRule {
  const byRule = new Map<string, Judged[]>();
  for (const { case: where, outcomes } of [...profiles, ...bodies]) {
    for (const outcome of outcomes) {
      if (outcome.outcome === "notApplicable" || outcome.consequence) continue;
      const known = byRule.get(outcome.rule);
      if (known) known.push({ where, outcome });
      else byRule.set(outcome.rule, [{ where, outcome }]);
    }
  }
  return byRule;
}

/** What the rules of a question said: how often they held, and where they did not. */
export function ruleMeasure(rules: readonly string[], byRule: OutcomesByRule): Measured {
  const judged = rules.flatMap((rule) => byRule.get(rule) ?? []);
  const of = (...kinds: readonly Outcome["outcome"][]) =>
    judged.filter(({ outcome }) => kinds.includes(outcome.outcome));
  const [kept, failed, unclear] = [of("pass"), of("fail", "error"), of("cannotJudge")];
  const late = failed.filter(({ outcome }) => !outcome.open && outcome.due !== null);
  const counts = {
    kept: kept.length,
    broken: failed.length - late.length,
    late: late.length,
    toCome: of("due").length,
    unclear: unclear.length,
    waived: of("waived").length,
  };
  // What is still to come has not happened.
  return measured(judged.length - counts.toCome, {
    figures: judged.length > 0 ? [toldOf(judged.length, counts)] : [],
    broken: failed.map(({ where, outcome }) => place(where, outcome.message)),
    unclear: unclear.map(({ where, outcome }) => place(where, outcome.message)),
  });
}

type Counts = Readonly<Record<keyof typeof partWords, number>>;

function toldOf(n: number, counts: Counts): Bilingual {
  if (counts.kept === n) return words.allKept({ n });
  const names = Object.keys(partWords) as (keyof Counts)[];
  const parts = names.flatMap((name) =>
    counts[name] > 0 ? [partWords[name]({ n: counts[name] })] : [],
  );
  return words.judged({ n, parts: listOf(parts) });
}
