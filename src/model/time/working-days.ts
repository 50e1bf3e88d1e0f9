import { createRequire } from "node:module";
import { listOf } from "../base/lists.js";
import type { Bilingual } from "../base/text.js";
import { type CivilDate, lastDayOf, shift, weekday, yearOf, yearsFrom } from "./dates.js";
import { daysStated, type StatedYear } from "./stated-years.js";
import { words } from "./stated-years.words.js";

interface ChineseDays {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

/** What a CB says of working days, laid over the State Council's calendar. */
export interface CalendarOverlay {
  /** Own closures and extra working days. */
  readonly closed: readonly CivilDate[];
  readonly open: readonly CivilDate[];
  /** Years that the CB states whole, from the State Council's notice. */
  readonly years?: readonly StatedYear[];
}

/** A stated year that has been published since, and the days on which the two differ. */
export interface StatedOtherwise {
  readonly year: number;
  readonly days: readonly CivilDate[];
}

/**
 * Working days with make-up days; `null` for a year whose calendar has been neither published nor
 * stated: never a guess.
 */
export interface WorkingDayCalendar {
  isWorkingDay(date: CivilDate): boolean | null;
  /**
   * The Nth working day after `from` (the day itself not counted), or before it where `days` is
   * negative; or the first year without data.
   */
  add(from: CivilDate, days: number): { date: CivilDate } | { missingYear: string };
  /** A length of time with the statements of the CB that it was counted by, if there are any. */
  asCounted(length: Bilingual, from: CivilDate, to: CivilDate): Bilingual;
  /** Where a statement differs from what has been published since. */
  readonly statedOtherwise: readonly StatedOtherwise[];
}

const published = createRequire(import.meta.url)(
  "chinese-days/dist/chinese-days.json",
) as ChineseDays;
const publishedYears = new Set(Object.keys(published.holidays).map((d) => d.slice(0, 4)));
const noOverlay: CalendarOverlay = { closed: [], open: [] };

function isOrdinary(date: CivilDate): boolean {
  const day = weekday(date);
  return day !== 0 && day !== 6;
}

function asPublished(date: CivilDate): boolean | null {
  if (!publishedYears.has(date.slice(0, 4))) return null;
  if (date in published.workdays) return true;
  if (date in published.holidays) return false;
  return isOrdinary(date);
}

/** The State Council's calendar (by the `chinese-days` package) with the CB's overlay. */
export function workingDayCalendar(overlay: CalendarOverlay = noOverlay): WorkingDayCalendar {
  const closed = new Set(overlay.closed);
  const open = new Set(overlay.open);
  const years = new Map((overlay.years ?? []).map((y) => [String(y.year), y]));
  const stated = new Map([...years.values()].flatMap((y) => [...daysStated(y)]));
  const asStated = (date: CivilDate): boolean | null =>
    stated.get(date) ?? (years.has(date.slice(0, 4)) ? isOrdinary(date) : null);
  const isWorkingDay = (date: CivilDate): boolean | null => {
    if (closed.has(date)) return false;
    if (open.has(date)) return true;
    return asStated(date) ?? asPublished(date);
  };
  return {
    isWorkingDay,
    add(from, days) {
      const step = days < 0 ? -1 : 1;
      let date = from;
      for (let counted = 0; counted < Math.abs(days);) {
        date = shift(date, step, "calendarDay");
        const working = isWorkingDay(date);
        if (working === null) return { missingYear: date.slice(0, 4) };
        if (working) counted += 1;
      }
      return { date };
    },
    asCounted(length, from, to) {
      const [first, last] = [from, to].toSorted() as [CivilDate, CivilDate];
      const counted = yearsFrom(yearOf(first), yearOf(last)).flatMap(
        (year) => years.get(String(year)) ?? [],
      );
      return counted.length === 0
        ? length
        : words.asStated({ length, years: listOf(counted.map((y) => words.statedYear(y))) });
    },
    get statedOtherwise() {
      return [...years.values()].flatMap((y) => otherwise(y, asStated));
    },
  };
}

/** The days, from the last December on, that are stated otherwise than they are published. */
function otherwise(
  { year }: StatedYear,
  asStated: (date: CivilDate) => boolean | null,
): StatedOtherwise[] {
  if (!publishedYears.has(String(year))) return [];
  const days: CivilDate[] = [];
  const end = lastDayOf(year);
  for (let d = `${year - 1}-12-01`; d <= end; d = shift(d, 1, "calendarDay")) {
    const own = asStated(d);
    const there = asPublished(d);
    if (own !== null && there !== null && own !== there) days.push(d);
  }
  return days.length > 0 ? [{ year, days }] : [];
}

/**
 * Between which days the Nth working day after a day lies, whatever the calendar says: not before
 * as many calendar days, and not after twice as many and three weeks. No published year has ever
 * had half of the days in between off.
 */
export function boundsOfWorkingDays(from: CivilDate, days: number): [CivilDate, CivilDate] {
  return [shift(from, days, "calendarDay"), shift(from, days * 2 + 21, "calendarDay")];
}
