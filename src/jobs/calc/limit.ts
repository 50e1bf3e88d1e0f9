import { UserError } from "../../model/base/errors.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Calculation } from "../../model/outcome/calculation.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { type CivilDate, type Duration, shift, type Unit } from "../../model/time/dates.js";
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
  /** The first day is working day 1 already, if it is one. */
  readonly countsStart?: boolean;
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
  ...[value, unit, clauses = [], countsStart = false]: [
    value: number,
    unit: Unit,
    clauses?: readonly string[],
    countsStart?: boolean,
  ]
): Calculation {
  if (unit === "workingDay") {
    return afterWorkingDays(calendar, from, { value, clauses, countsStart });
  }
  return dateIn({ text: counted(from, { value, unit }), value: shift(from, value, unit), clauses });
}

/** How a limit is counted; one that goes back is that much before. */
function counted(from: CivilDate, { value, unit }: Duration): Bilingual {
  if (unit === "dayOfNextMonth") return words.inNextMonth({ from, day: value });
  const length = lengthOf({ value: Math.abs(value), unit });
  return value < 0 ? words.before({ from, length }) : words.lastDay({ from, length });
}

function afterWorkingDays(
  calendar: WorkingDayCalendar,
  from: CivilDate,
  { value: days, clauses, countsStart = false }: Omit<Limit, "name" | "unit">,
): Calculation {
  const isFirst = countsStart && days > 0 && calendar.isWorkingDay(from) === true;
  const end = calendar.add(from, isFirst ? days - 1 : days);
  if ("missingYear" in end) {
    throw new UserError(
      "usage",
      faults.noCalendar({ year: end.missingYear }),
      faults.waitForTheNotice(),
    );
  }
  const said = workingDaysCounted(from, days, isFirst);
  return dateIn({ text: calendar.asCounted(said, from, end.date), value: end.date, clauses });
}

function workingDaysCounted(from: CivilDate, days: number, isFirst: boolean): Bilingual {
  if (isFirst) return words.workingDayWithStart({ from, days });
  return days < 0
    ? words.workingDayBefore({ from, n: Math.abs(days) })
    : words.workingDay({ from, days });
}

/** The limits that a deadline rule of a procedure sets. */
export function limitsOf(procedure: Procedure, id: string): Limit[] {
  const rule = ruleOf(procedure, id);
  const limits = ["min", "max", "lead"].flatMap((name) => {
    const length = rule?.with[name] as { value: number; unit: Unit } | undefined;
    if (!rule || !length) return [];
    const value = name === "lead" ? -length.value : length.value;
    const countsStart = name === "max" && rule.with["countStartDay"] === true;
    return [{ name, value, unit: length.unit, clauses: rule.clauses, countsStart }];
  });
  if (limits.length === 0) {
    throw new UserError("usage", faults.noLimit({ rule: id }), faults.whereRulesAreListed());
  }
  return limits;
}
