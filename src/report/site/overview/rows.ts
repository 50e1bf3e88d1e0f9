import { byCodeUnit } from "../../../model/base/text.js";
import type { CaseResult, Outcome } from "../../../model/outcome/finding.js";
import { type Flag, flagged, flags, type Window } from "../../../model/outcome/flags.js";
import type { CivilDate } from "../../../model/time/dates.js";
import type { CaseContent, CaseProfile } from "./overview-input.js";

/** One case in the table. */
export interface CaseRow {
  readonly id: string;
  readonly profile: CaseProfile | null;
  readonly result: CaseResult;
  readonly counts: Readonly<Record<Flag, number>>;
  /** The nearest open limit; one that is over stands before all that are to come. */
  readonly next: Outcome | null;
}

export function rowOf(
  { result, profile }: Pick<CaseContent, "result" | "profile">,
  within: Window,
): CaseRow {
  return { id: result.case, profile, result, ...flagged(result.outcomes, within) };
}

/** The gravest first; of equal ones the one whose limit is nearest. */
export function worstFirst(rows: readonly CaseRow[]): CaseRow[] {
  return rows.toSorted(
    (a, b) =>
      flags.reduce((d, flag) => d || b.counts[flag] - a.counts[flag], 0) ||
      byCodeUnit(dayOf(a), dayOf(b)) ||
      byCodeUnit(a.id, b.id),
  );
}

function dayOf({ next }: CaseRow): CivilDate {
  return next?.due ?? "9999-99-99";
}

/** Of all cases: how many findings of each kind, and in how many cases. */
export function tallyOf(
  rows: readonly CaseRow[],
): Readonly<Record<Flag, { readonly findings: number; readonly cases: number }>> {
  return Object.fromEntries(
    flags.map((flag) => [
      flag,
      {
        findings: rows.reduce((n, row) => n + row.counts[flag], 0),
        cases: rows.filter((row) => row.counts[flag] > 0).length,
      },
    ]),
  ) as ReturnType<typeof tallyOf>;
}
