import { optionsOf } from "../../check/check.js";
import { auditTimeReduction } from "../../check/checks/audit-time-reduction.js";
import { UserError } from "../../model/base/errors.js";
import type { Bilingual } from "../../model/base/text.js";
import {
  isInHalfDays,
  reaches,
  roundToHalf,
  roundUpToHalf,
  showDays,
} from "../../model/procedure/audit-time.js";
import { faults, half, words } from "./audit-time.words.js";
import { clausesOf, numberIn, ruleOf } from "./calculation.js";
import type { Derivation } from "./derivation.js";

/** What the risk adds to the days or takes from them. */
export interface RiskAdjustment {
  readonly days: number;
  readonly reason: string;
  readonly risk: Bilingual;
}

/** The adjustment for low or high risk, where the procedure has one. */
export function riskAdjustment(
  { procedure, input: { risk, riskPercent } }: Derivation,
  days: number,
): RiskAdjustment | null {
  const rule = ruleOf(procedure, "unfounded-risk-adjustment");
  const limits = rule && optionsOf(auditTimeReduction, rule)?.risk;
  if (!limits || risk === undefined || risk === "medium") return null;
  if (risk === "high") {
    const least = limits.highMinIncreasePercent;
    const percent = Math.max(riskPercent ?? least, least);
    return {
      days: (days * percent) / 100,
      reason: words.highRiskReason({ percent }).zh,
      risk: words.highRisk(),
    };
  }
  const percent = riskPercent ?? 0;
  if (percent < 0 || percent > limits.lowMaxReductionPercent) {
    throw new UserError(
      "usage",
      faults.riskLimit({ percent: limits.lowMaxReductionPercent }),
      faults.correctRiskPercent(),
    );
  }
  if (percent === 0) return null;
  return {
    days: -(days * percent) / 100,
    reason: words.lowRiskReason({ percent }).zh,
    risk: words.lowRisk(),
  };
}

/** The days after the adjustment for the risk and those that were given. */
export function adjusted(
  derivation: Derivation,
  days: number,
  risk: RiskAdjustment | null,
): number {
  const { procedure, input } = derivation;
  let sum = 0;
  if (risk) {
    derivation.step(
      { zh: risk.reason, en: risk.risk.en },
      showDays(risk.days),
      clausesOf(procedure, "unfounded-risk-adjustment"),
    );
    sum += risk.days;
  }
  for (const adjustment of input.adjustments) {
    derivation.step(
      words.adjustment({ reason: adjustment.reason }),
      `${adjustment.days > 0 ? "+" : ""}${showDays(adjustment.days)}`,
      clausesOf(procedure, "excessive-reduction", "unreasoned-reduction"),
    );
    sum += adjustment.days;
  }
  return days + sum;
}

/** The days before and after the adjustments, and those of the initial audit. */
export interface DaysToRound {
  readonly adjusted: number;
  readonly shared: number;
  readonly initial: number;
}

/**
 * Rounds as the procedure says (up to the half day where it says nothing) and never below its
 * floor.
 */
export function rounded(derivation: Derivation, days: DaysToRound): number {
  const { procedure } = derivation;
  const nearest = ruleOf(procedure, "unrounded-audit-time");
  const total = nearest ? roundToHalf(days.adjusted) : roundUpToHalf(days.adjusted);
  if (nearest) {
    derivation.step(words.rounded({ half }), showDays(total), nearest.clauses);
  } else if (!isInHalfDays(days.adjusted)) {
    derivation.step(words.proposedRounding({ half }), showDays(total), []);
    derivation.toConfirm.push(words.confirmRounding());
  }
  const floor = floorOf(derivation, days);
  if (!floor || reaches(total, floor.days)) return total;
  const raised = roundUpToHalf(floor.days);
  derivation.step(
    words.floor({ days: showDays(floor.days), half }),
    showDays(raised),
    floor.clauses,
  );
  return raised;
}

interface Floor {
  readonly days: number;
  readonly clauses: readonly string[];
}

function floorOf({ procedure, input: { audit } }: Derivation, days: DaysToRound): Floor | null {
  if (audit !== "initial") {
    const rule = ruleOf(procedure, `short-${audit}-time`);
    if (!rule) return null;
    const share = rule.with["floor"] as
      | { readonly numerator: number; readonly denominator: number }
      | undefined;
    return {
      days: share ? (days.initial * share.numerator) / share.denominator : 0,
      clauses: rule.clauses,
    };
  }
  const excessive =
    ruleOf(procedure, "excessive-reduction") ?? ruleOf(procedure, "over-reduced-time");
  const tenths = ruleOf(procedure, "reduced-below-limit");
  const rule = excessive ?? tenths;
  if (!rule) return null;
  const percent =
    numberIn(excessive, "maxReductionPercent") ?? 10 * (numberIn(tenths, "tenths") ?? 10);
  return { days: days.shared * (1 - percent / 100), clauses: rule.clauses };
}
