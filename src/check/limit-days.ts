import type { Bilingual } from "../model/base/text.js";
import { type CivilDate, type Duration, shift } from "../model/time/dates.js";
import { lengthOf } from "../model/time/units.js";
import type { WorkingDayCalendar } from "../model/time/working-days.js";

/**
 * The Nth day after a day by the unit, before it where the value is negative; for working days also
 * the first year whose calendar is not published.
 */
export function add(
  from: CivilDate,
  { value, unit }: Duration,
  calendar: WorkingDayCalendar,
): { date: CivilDate } | { missingYear: string } {
  return unit === "workingDay" ? calendar.add(from, value) : { date: shift(from, value, unit) };
}

/** A length of time as it was counted between two days: by which statement of the body, too. */
export function countedLength(
  length: Duration,
  [from, to]: readonly [CivilDate, CivilDate],
  calendar: WorkingDayCalendar,
): Bilingual {
  const said = lengthOf(length);
  return length.unit === "workingDay" ? calendar.asCounted(said, from, to) : said;
}
