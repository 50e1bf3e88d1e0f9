import { type CivilDate, daysBetween, shift } from "../model/dates.js";
import type { CaseResult, Outcome } from "../model/finding.js";

export interface DueItem {
  readonly case: string;
  readonly outcome: Outcome;
  readonly due: CivilDate;
  readonly daysLeft: number;
}

/** What is overdue, and what falls due within a number of days; nearest first. */
export function dueList(results: readonly CaseResult[], asOf: CivilDate, within: number): DueItem[] {
  const horizon = shift(asOf, within, "calendarDay");
  return results
    .flatMap((r) => r.outcomes.flatMap((outcome) => {
      const { due } = outcome;
      return outcome.open && due !== null && due <= horizon ? [{ case: r.case, outcome, due, daysLeft: daysBetween(asOf, due) }] : [];
    }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
