import type { CaseResult } from "../../model/outcome/finding.js";
import type { CivilDate } from "../../model/time/dates.js";
import { DayOfJudgement } from "../../model/time/day-of-judgement.js";

/** The result on another day on which it holds: the days that are left are counted anew. */
export function onDay(result: CaseResult, asOf: CivilDate): CaseResult {
  const day = new DayOfJudgement(asOf);
  const outcomes = result.outcomes.map((o) =>
    o.due === null || o.daysLeft === null ? o : { ...o, daysLeft: day.daysUntil(o.due) },
  );
  return { ...result, outcomes };
}
