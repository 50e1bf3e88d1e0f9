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

/**
 * Whether a personnel record has qualifications, but none of those that signing in a role asks for:
 * one of the listed, by role.
 */
export function lacksThatOfRole(
  { qualifications = [] }: RecordOf<"personnel">,
  role: string,
  listed: Readonly<Record<string, readonly string[]>>,
): boolean {
  const wanted = listed[role];
  return (
    wanted !== undefined &&
    qualifications.length > 0 &&
    !qualifications.some((q) => wanted.includes(q.role ?? ""))
  );
}

/** Whether a personnel record shows a qualification for a role, of any scheme, on a day. */
export function holdsQualification(
  { qualifications = [] }: RecordOf<"personnel">,
  role: string,
  day: unknown,
): boolean {
  return qualifications.some((q) => q.role === role && validOn(q, day));
}
