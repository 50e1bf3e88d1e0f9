import { UserError } from "../../model/base/errors.js";
import type { Calculation } from "../../model/outcome/calculation.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { type CivilDate, shift, type Unit } from "../../model/time/dates.js";
import { lengthOf } from "../../model/time/units.js";
import type { WorkingDayCalendar } from "../../model/time/working-days.js";
import { dateIn, ruleOf } from "./calculation.js";
import { faults, words } from "./limit.words.js";

/** A length of time that a rule allows or demands, with the clauses that say so. */
export interface Limit {
  /** Which of the rule's limits it is: `min`, `max` or `lead`. */
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  readonly clauses: readonly string[];
}

/** The date some working days after another. */
export function workingDays(
  calendar: WorkingDayCalendar,
  from: CivilDate,
  days: number,
): Calculation {
  return afterWorkingDays(calendar, from, { value: days, clauses: [] });
}

/**
 * The last day (or, going back, the latest day) of a limit; a limit of a rule carries its clauses.
 */
export function deadline(
  calendar: WorkingDayCalendar,
  from: CivilDate,
  ...[value, unit, clauses = []]: [value: number, unit: Unit, clauses?: readonly string[]]
): Calculation {
  if (unit === "workingDay") return afterWorkingDays(calendar, from, { value, clauses });
  return dateIn({
    text: words.lastDay({ from, length: lengthOf({ value, unit }) }),
    value: shift(from, value, unit),
    clauses,
  });
}

function afterWorkingDays(
  calendar: WorkingDayCalendar,
  from: CivilDate,
  { value: days, clauses }: Pick<Limit, "value" | "clauses">,
): Calculation {
  const end = calendar.add(from, days);
  if ("missingYear" in end) {
    throw new UserError(
      "usage",
      faults.noCalendar({ year: end.missingYear }),
      faults.waitForTheNotice(),
    );
  }
  return dateIn({ text: words.workingDay({ from, days }), value: end.date, clauses });
}

/** The limits that a deadline rule of a procedure sets. */
export function limitsOf(procedure: Procedure, id: string): Limit[] {
  const rule = ruleOf(procedure, id);
  const limits = ["min", "max", "lead"].flatMap((name) => {
    const length = rule?.with[name] as { value: number; unit: Unit } | undefined;
    if (!rule || !length) return [];
    const value = name === "lead" ? -length.value : length.value;
    return [{ name, value, unit: length.unit, clauses: rule.clauses }];
  });
  if (limits.length === 0) {
    throw new UserError("usage", faults.noLimit({ rule: id }), faults.whereRulesAreListed());
  }
  return limits;
}
