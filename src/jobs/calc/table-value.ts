import { UserError } from "../../model/base/errors.js";
import {
  type AuditTimeVariant,
  rootUp,
  showDays,
  tableDays,
  variantDays,
} from "../../model/procedure/audit-time.js";
import { faults, half, words } from "./audit-time.words.js";
import { clausesOf, numberIn, ruleOf } from "./calculation.js";
import type { Derivation } from "./derivation.js";

/**
 * The number of persons that the table is entered with: groups doing identical activities count
 * with their square root.
 */
export function effectiveNumber(derivation: Derivation): number {
  const { procedure, input } = derivation;
  const { persons, identicalGroups } = input;
  const rule = ruleOf(procedure, "wrong-effective-number");
  if (identicalGroups.length === 0) {
    derivation.step(words.effectiveNumber(), String(persons), rule?.clauses ?? []);
    return persons;
  }
  const reduction = ruleOf(procedure, "unfounded-group-reduction") ?? rule;
  const percent = numberIn(reduction, "identicalGroupsFromPercent");
  if (percent === undefined) {
    throw new UserError(
      "usage",
      faults.noReduction({ procedure: procedure.data.procedure }),
      faults.leaveOutGroups(),
    );
  }
  const alike = identicalGroups.reduce((sum, group) => sum + group, 0);
  if (alike * 100 < persons * percent) {
    throw new UserError(
      "usage",
      faults.tooFewAlike({ alike, persons, percent }),
      faults.notReducible(),
    );
  }
  const roots = identicalGroups.map((group) => rootUp(group));
  const total = persons - alike + roots.reduce((sum, root) => sum + root, 0);
  derivation.step(
    words.reducedNumber({ persons, alike, roots: roots.join(" + ") }),
    String(total),
    reduction?.clauses ?? [],
  );
  return total;
}

/**
 * The days that the table gives; above its last row they are extrapolated, for a person to confirm.
 */
export function tableValue(derivation: Derivation, persons: number): number {
  const { procedure } = derivation;
  const table = procedure.data.auditTimeTable;
  const clauses = clausesOf(procedure, "wrong-table-days");
  const days = tableDays(table, persons);
  if (days !== null) {
    derivation.step(words.tableValue({ persons }), showDays(days), clauses);
    return days;
  }
  const last = table.at(-1);
  if (!last || persons <= last.to) {
    throw new UserError("usage", faults.notInTable({ persons }), faults.positiveNumber());
  }
  // The progression of the last band goes on: one day for each further band as wide as the last.
  const value = Math.max(
    numberIn(ruleOf(procedure, "wrong-table-days"), "minAboveTable") ?? last.days + 1,
    last.days + Math.ceil((persons - last.to) / (last.to - last.from + 1)),
  );
  const above =
    (
      ruleOf(procedure, "wrong-days-above-table") ??
      ruleOf(procedure, "wrong-progression-above-table")
    )?.clauses ?? clauses;
  derivation.step(words.aboveTable({ to: last.to, days: last.days }), showDays(value), above);
  derivation.toConfirm.push(words.confirmExtrapolation({ persons, days: showDays(value) }));
  return value;
}

/** The circumstance that was named, one of the appendix. */
export function variantOf({ procedure, input }: Derivation): AuditTimeVariant | undefined {
  if (input.variant === undefined) return undefined;
  const variants = procedure.data.auditTimeVariants ?? [];
  const variant = variants.find((v) => v.id === input.variant);
  if (variant) return variant;
  throw new UserError(
    "usage",
    faults.unknownVariant({ variant: input.variant }),
    faults.knownVariants({ variants: variants.map((v) => v.id).join(" ") || "-" }),
  );
}

/** The days under a circumstance that the appendix names. */
export function underVariant(
  derivation: Derivation,
  days: number,
  variant: AuditTimeVariant,
): number {
  const { label, factor, plusDays, clause } = variant;
  const value = variantDays(days, variant);
  derivation.step(
    words.variant({ variant: label, days, ...factor, plusDays, half }),
    showDays(value),
    [clause],
  );
  return value;
}
