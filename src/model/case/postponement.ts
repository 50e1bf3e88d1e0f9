import type { CivilDate } from "../time/dates.js";
import { isCivilDate, shift } from "../time/dates.js";
import { type RecordOf, recordsIn } from "./records.js";

type Postponement = RecordOf<"postponement">;

/** What a procedure demands of a postponement. */
export interface PostponementTerms {
  /** The longest extension. */
  readonly months: number;
  /** In which role it is approved. */
  readonly role: string;
}

/**
 * The last day of something that was to be done by a day: that day itself, or the one to which it
 * was put off. Only a request in writing that was approved by the limit puts it off, to the day
 * that was granted (else to the longest extension), and never beyond the longest extension.
 */
export function postponedTo(c: unknown, day: CivilDate, terms: PostponementTerms): CivilDate {
  const longest = shift(day, terms.months, "month");
  const granted = recordsIn(c, "postponement")
    .filter((p) => p.originalDueOn === day && isGranted(p, terms.role))
    .map((p) => p.grantedDueOn ?? p.requestedDueOn ?? longest)
    .sort()
    .at(-1);
  if (granted === undefined) return day;
  return [granted, longest].sort()[0] ?? day;
}

function isGranted(p: Postponement, role: string): boolean {
  const limit = p.originalDueOn;
  const isInTime = (on: CivilDate | undefined) =>
    limit !== undefined && isCivilDate(on) && on <= limit;
  return (
    p.decision === "granted" &&
    p.written === true &&
    isInTime(p.requestedOn) &&
    isInTime(p.decidedOn) &&
    (p.signatures ?? []).some((s) => s.role === role && isInTime(s.date))
  );
}
