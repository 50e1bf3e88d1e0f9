import type { CivilDate } from "../../../../model/time/dates.js";

/** "ISMS-2027-0009": what stands before the year, the year, what stands between, the count. */
const withYear = /^(.*?)((?:19|20)\d\d)(\D+)(\d+)$/;
const counted = /^(.*?)(\d+)$/;

/**
 * The number that follows the last one of a procedure, counted anew in a new year; null where the
 * last one does not end with a count.
 */
export function nextNumber(last: string, asOf: CivilDate): string | null {
  const [, head = "", year = "", between = "", count = ""] = withYear.exec(last) ?? [];
  const thisYear = asOf.slice(0, 4);
  if (count !== "" && year < thisYear) return `${head}${thisYear}${between}${after(0, count)}`;
  const [, before = "", end] = counted.exec(last) ?? [];
  return end === undefined ? null : `${before}${after(Number(end), end)}`;
}

function after(number: number, { length }: string): string {
  return String(number + 1).padStart(length, "0");
}
