import { byCodeUnit } from "../../model/base/text.js";
import type { CaseResult, Outcome } from "../../model/outcome/finding.js";
import { type CivilDate, daysBetween, shift } from "../../model/time/dates.js";
import type { WorkingDayCalendar } from "../../model/time/working-days.js";

export type Urgency = "overdue" | "dueSoon" | "coming";
export interface DueItem {
  readonly case: string;
  readonly procedure: string;
  readonly client: string;
  readonly outcome: Outcome;
  readonly due: CivilDate;
  /** Calendar days; negative when overdue. */
  readonly daysLeft: number;
  /** Working days; null where a year's calendar is not published. */
  readonly workingDaysLeft: number | null;
  readonly urgency: Urgency;
}

export interface DueOptions {
  readonly asOf: CivilDate;
  /** Days ahead. */
  readonly within: number;
  readonly calendar: WorkingDayCalendar;
  /** What falls due besides what the cases say, within a horizon of its own. */
  readonly others?: readonly { readonly case: string; readonly outcome: Outcome }[];
  clientOf(caseId: string): string;
}

/** Due within this many days is soon. */
const soonDays = 14;

/** What is overdue, and what falls due within a number of days; nearest first. */
export function dueList(results: readonly CaseResult[], options: DueOptions): DueItem[] {
  const horizon = shift(options.asOf, options.within, "calendarDay");
  const ofCases = results.flatMap((r) =>
    r.outcomes.flatMap((outcome) =>
      outcome.open && outcome.due !== null && outcome.due <= horizon
        ? [{ case: r.case, outcome }]
        : [],
    ),
  );
  return [...ofCases, ...(options.others ?? [])]
    .flatMap(({ case: id, outcome }) => dueItem(id, outcome, options))
    .sort(
      (a, b) =>
        byCodeUnit(a.due, b.due) ||
        byCodeUnit(a.case, b.case) ||
        byCodeUnit(a.outcome.subject, b.outcome.subject) ||
        byCodeUnit(a.outcome.rule, b.outcome.rule),
    );
}

function dueItem(
  id: string,
  outcome: Outcome,
  { asOf, calendar, clientOf }: DueOptions,
): DueItem[] {
  const { due } = outcome;
  if (due === null) return [];
  const daysLeft = daysBetween(asOf, due);
  return [
    {
      case: id,
      procedure: id.slice(0, id.indexOf("/")),
      client: clientOf(id),
      outcome,
      due,
      daysLeft,
      workingDaysLeft: workingDays(asOf, due, calendar),
      urgency: urgencyOf(daysLeft),
    },
  ];
}

function urgencyOf(daysLeft: number): Urgency {
  if (daysLeft < 0) return "overdue";
  return daysLeft <= soonDays ? "dueSoon" : "coming";
}

/**
 * Working days from the day after `asOf` to the limit, both directions; null when a year in between
 * has no calendar.
 */
function workingDays(asOf: CivilDate, due: CivilDate, calendar: WorkingDayCalendar): number | null {
  const [from, to, sign] = due < asOf ? [due, asOf, -1] : [asOf, due, 1];
  let count = 0;
  for (let day = shift(from, 1, "calendarDay"); day <= to; day = shift(day, 1, "calendarDay")) {
    const working = calendar.isWorkingDay(day);
    if (working === null) return null;
    if (working) count += 1;
  }
  return count === 0 ? 0 : sign * count;
}
