import { UserError } from "../../model/base/errors.js";
import { terms } from "../../model/base/terms.words.js";
import type { Calculation } from "../../model/outcome/calculation.js";
import { roundUpToHalf, showDays } from "../../model/procedure/audit-time.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { adjusted, riskAdjustment, rounded } from "./adjustments.js";
import { faults, words } from "./audit-time.words.js";
import { clausesOf, numberIn, ruleOf } from "./calculation.js";
import { type AuditTimeInput, Derivation } from "./derivation.js";
import { effectiveNumber, tableValue, underVariant, variantOf } from "./table-value.js";

/**
 * The audit time of a procedure that prints a table, step by step; numbers come from its data and
 * rules.
 */
export function auditTime(procedure: Procedure, input: AuditTimeInput): Calculation {
  if (procedure.data.auditTimeTable.length === 0) {
    throw new UserError(
      "usage",
      faults.noTable({ procedure: procedure.data.procedure }),
      faults.recordTheDays(),
    );
  }
  const derivation = new Derivation(procedure, input);
  const persons = effectiveNumber(derivation);
  const base = tableValue(derivation, persons);
  const variant = variantOf(derivation);
  const start = variant ? underVariant(derivation, base, variant) : base;
  const initial = input.initialDays ?? start;
  const shared = shareOf(derivation, start, initial);
  const risk = riskAdjustment(derivation, shared);
  const days = { adjusted: adjusted(derivation, shared, risk), shared, initial };
  const total = combined(derivation, rounded(derivation, days));
  const onsite = onsiteDays(derivation, total);
  return {
    steps: derivation.steps,
    result: total,
    unit: "auditDay",
    toConfirm: derivation.toConfirm,
    record: {
      effectiveNumber: { total: persons },
      tableDays: start,
      ...(variant && { variant: variant.id }),
      ...(input.risk && { riskCategory: input.risk }),
      ...(input.audit !== "initial" && { initialDays: initial }),
      adjustments: [
        ...(risk ? [{ kind: "risk", days: risk.days, reason: risk.reason }] : []),
        ...input.adjustments.map((a) => ({ kind: "other", days: a.days, reason: a.reason })),
      ],
      totalDays: total,
      ...(onsite !== undefined && {
        onsiteDays: onsite,
        offsiteDays: Math.round((total - onsite) * 1000) / 1000,
      }),
      rounding: derivation.steps.map((s) => `${s.text.zh} = ${s.value}`).join(terms.semicolon().zh),
    },
  };
}

/** Surveillance and recertification take a share of the initial audit. */
function shareOf(derivation: Derivation, start: number, initial: number): number {
  const { procedure, input } = derivation;
  const { audit } = input;
  const share = procedure.data.auditTimeShares[audit === "initial" ? "stage1" : audit];
  if (!share) {
    throw new UserError(
      "usage",
      faults.noShare({ procedure: procedure.data.procedure, audit }),
      faults.chooseAnotherAudit(),
    );
  }
  if (audit === "initial") return start;
  const { numerator, denominator } = share;
  const days = (initial * numerator) / denominator;
  derivation.step(
    words.share({ days: showDays(initial), numerator, denominator }),
    showDays(days),
    clausesOf(procedure, `short-${audit}-time`),
  );
  return days;
}

/** Audits of several systems together may be shorter than their sum, down to a floor. */
function combined(derivation: Derivation, total: number): number {
  const { procedure, input } = derivation;
  const rule =
    ruleOf(procedure, "short-combined-time") ?? ruleOf(procedure, "short-combined-audit-time");
  const percent = numberIn(rule, "percent") ?? numberIn(rule, "minCombinedPercent");
  if (
    input.combined.length === 0 ||
    input.variant !== undefined ||
    !rule ||
    percent === undefined
  ) {
    return total;
  }
  const sum = input.combined.reduce((days, other) => days + other, total);
  const floor = roundUpToHalf((sum * percent) / 100);
  derivation.step(words.combined({ sum: showDays(sum), percent }), showDays(floor), rule.clauses);
  return floor;
}

function onsiteDays(derivation: Derivation, total: number): number | undefined {
  const rule = ruleOf(derivation.procedure, "low-onsite-share");
  const percent = numberIn(rule, "percent");
  if (!rule || percent === undefined) return undefined;
  const days = roundUpToHalf((total * percent) / 100);
  derivation.step(words.onsite({ percent }), showDays(days), rule.clauses);
  return days;
}
