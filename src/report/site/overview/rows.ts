import { byCodeUnit } from "../../../model/base/text.js";
import type { CaseResult, Outcome } from "../../../model/outcome/finding.js";
import type { CivilDate } from "../../../model/time/dates.js";
import type { CaseContent, CaseProfile } from "./overview-input.js";

/** What a case may have that somebody has to look at, the gravest first. */
export const flags = ["bug", "error", "warning", "notJudged", "due", "waived"] as const;
export type Flag = (typeof flags)[number];

/** One case in the table. */
export interface CaseRow {
  readonly id: string;
  readonly profile: CaseProfile | null;
  readonly result: CaseResult;
  readonly counts: Readonly<Record<Flag, number>>;
  /** The nearest open limit; one that is over stands before all that are to come. */
  readonly next: Outcome | null;
}

/** What falls due later than this many days is not told as due; undefined: all is. */
type Window = number | undefined;

export function rowOf(
  { result, profile }: Pick<CaseContent, "result" | "profile">,
  within: Window,
): CaseRow {
  const counts: Record<Flag, number> = {
    bug: 0,
    error: 0,
    warning: 0,
    notJudged: 0,
    due: 0,
    waived: 0,
  };
  let next: Outcome | null = null;
  for (const outcome of result.outcomes) {
    const flag = flagOf(outcome, within);
    if (flag !== null) counts[flag] += 1;
    if (outcome.open && outcome.due !== null && (next?.due ?? "9999-99-99") > outcome.due) {
      next = outcome;
    }
  }
  return { id: result.case, profile, result, counts, next };
}

/** What merely follows from another finding is not counted again. */
function flagOf(o: Outcome, within: Window): Flag | null {
  switch (o.outcome) {
    case "error":
      return "bug";
    case "fail":
      return o.severity === "error" ? "error" : "warning";
    case "cannotJudge":
      return o.consequence ? null : "notJudged";
    case "due":
      return isLater(o, within) ? null : "due";
    case "waived":
      return "waived";
    default:
      return null;
  }
}

/** Whether a limit lies beyond the window in which it is told as due. */
export function isLater({ outcome, daysLeft }: Outcome, within: Window): boolean {
  return outcome === "due" && within !== undefined && daysLeft !== null && daysLeft > within;
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
