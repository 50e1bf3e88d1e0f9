import { createRequire } from "node:module";
import { type CivilDate, shift, weekday } from "./dates.js";

interface ChineseDays {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

/** A CB's own closures and extra working days, laid over the State Council's calendar. */
export interface CalendarOverlay {
  readonly closed: readonly CivilDate[];
  readonly open: readonly CivilDate[];
}

/**
 * Working days with make-up days; `null` for a year whose calendar has not been published: never a
 * guess.
 */
export interface WorkingDayCalendar {
  isWorkingDay(date: CivilDate): boolean | null;
  /**
   * The Nth working day after `from` (the day itself not counted), or the first year without data.
   */
  add(from: CivilDate, days: number): { date: CivilDate } | { missingYear: string };
}

const published = createRequire(import.meta.url)(
  "chinese-days/dist/chinese-days.json",
) as ChineseDays;
const publishedYears = new Set(Object.keys(published.holidays).map((d) => d.slice(0, 4)));
const noOverlay: CalendarOverlay = { closed: [], open: [] };

/** The State Council's calendar (by the `chinese-days` package) with the CB's overlay. */
export function workingDayCalendar(overlay: CalendarOverlay = noOverlay): WorkingDayCalendar {
  const closed = new Set(overlay.closed);
  const open = new Set(overlay.open);
  const isWorkingDay = (date: CivilDate): boolean | null => {
    if (closed.has(date)) return false;
    if (open.has(date)) return true;
    if (!publishedYears.has(date.slice(0, 4))) return null;
    if (date in published.workdays) return true;
    if (date in published.holidays) return false;
    const day = weekday(date);
    return day !== 0 && day !== 6;
  };
  return {
    isWorkingDay,
    add(from, days) {
      let date = from;
      for (let counted = 0; counted < days;) {
        date = shift(date, 1, "calendarDay");
        const working = isWorkingDay(date);
        if (working === null) return { missingYear: date.slice(0, 4) };
        if (working) counted += 1;
      }
      return { date };
    },
  };
}

/**
 * Between which days the Nth working day after a day lies, whatever the calendar says: not before
 * as many calendar days, and not after twice as many and three weeks. No published year has ever
 * had half of the days in between off.
 */
export function boundsOfWorkingDays(from: CivilDate, days: number): [CivilDate, CivilDate] {
  return [shift(from, days, "calendarDay"), shift(from, days * 2 + 21, "calendarDay")];
}
