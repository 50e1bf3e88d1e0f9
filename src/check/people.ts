import type { RecordOf } from "../model/case/records.js";
import { type CivilDate, isCivilDate } from "../model/time/dates.js";

interface Term {
  readonly validFrom?: CivilDate | undefined;
  readonly validTo?: CivilDate | undefined;
}

/** Whether a dated entry holds on a day: from `validFrom` to `validTo`, both days included. */
export function validOn({ validFrom, validTo }: Term, day: unknown): boolean {
  if (!isCivilDate(day) || validFrom === undefined || day < validFrom) return false;
  return validTo === undefined || day <= validTo;
}

/** Whether a personnel record shows a qualification for a role, of any scheme, on a day. */
export function holdsQualification(
  { qualifications = [] }: RecordOf<"personnel">,
  role: string,
  day: unknown,
): boolean {
  return qualifications.some((q) => q.role === role && validOn(q, day));
}
