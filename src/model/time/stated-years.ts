import type { Bilingual } from "../base/text.js";
import { type CivilDate, daysBetween, isCivilDate, shift, weekday } from "./dates.js";
import { festivals, words } from "./stated-years.words.js";

/** Days off in a row; without `to`, one day. */
interface DaysOff {
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

/**
 * A year whose working days the body states itself, from the notice of the State Council: days off
 * and make-up days. All other weekdays are working days.
 */
export interface StatedYear {
  readonly year: number;
  /** The number of the notice, or where it can be read. */
  readonly notice: string;
  readonly holidays: readonly DaysOff[];
  readonly workdays: readonly CivilDate[];
}

/** A fault of a statement: where in it, and what is wrong. */
export interface StatedFault {
  readonly pointer: string;
  readonly message: Bilingual;
}

/** No holiday has ever been longer. */
const longestHoliday = 16;

/** Whether each day that a statement names is a working day. */
export function daysStated({ holidays, workdays }: StatedYear): ReadonlyMap<CivilDate, boolean> {
  return new Map([
    ...holidays.flatMap(daysOf).map((day) => [day, false] as const),
    ...workdays.map((day) => [day, true] as const),
  ]);
}

function daysOf({ from, to = from }: DaysOff): CivilDate[] {
  const length = isCivilDate(from) && isCivilDate(to) ? daysBetween(from, to) + 1 : 0;
  return Array.from({ length: Math.min(Math.max(length, 0), longestHoliday) }, (_, i) =>
    shift(from, i, "calendarDay"),
  );
}

/** What cannot be in the statement of a year, or is lacking for a whole year. */
export function statedFaults(stated: StatedYear): StatedFault[] {
  const named = daysNamed(stated);
  return [
    ...backwards(stated),
    ...named.flatMap(({ day, pointer }) => {
      const message = outside(day, stated.year);
      return message ? [{ pointer, message }] : [];
    }),
    ...twice(named),
    ...stated.workdays.flatMap((day, i) =>
      isCivilDate(day) && isOrdinary(day)
        ? [{ pointer: `/workdays/${i}`, message: words.ordinaryDay({ day }) }]
        : [],
    ),
    ...lacking(stated),
  ];
}

interface Named {
  readonly day: CivilDate;
  readonly pointer: string;
}

function daysNamed({ holidays, workdays }: StatedYear): Named[] {
  return [
    ...holidays.flatMap((off, i) =>
      daysOf(off).map((day) => ({ day, pointer: `/holidays/${i}/from` })),
    ),
    ...workdays.map((day, i) => ({ day, pointer: `/workdays/${i}` })),
  ].filter(({ day }) => isCivilDate(day));
}

function backwards({ holidays }: StatedYear): StatedFault[] {
  return holidays.flatMap(({ from, to = from }, i) => {
    if (!isCivilDate(from) || !isCivilDate(to)) return [];
    const pointer = `/holidays/${i}/to`;
    const days = daysBetween(from, to) + 1;
    if (days < 1) return [{ pointer, message: words.backwards({ from, to }) }];
    return days > longestHoliday
      ? [{ pointer, message: words.tooLong({ from, to, days, limit: longestHoliday }) }]
      : [];
  });
}

/** A notice may begin in the last December: the days off around 1 January. */
function outside(day: CivilDate, year: number): Bilingual | null {
  return day.startsWith(`${year}-`) || day.startsWith(`${year - 1}-12-`)
    ? null
    : words.outside({ day, year });
}

function twice(named: readonly Named[]): StatedFault[] {
  return named.flatMap(({ day, pointer }, i) =>
    named.findIndex((other) => other.day === day) < i
      ? [{ pointer, message: words.twice({ day }) }]
      : [],
  );
}

function isOrdinary(day: CivilDate): boolean {
  return weekday(day) !== 0 && weekday(day) !== 6;
}

/**
 * Between which days of a year (month and day) each festival lies, and how many days off it has at
 * the least: what tells a whole year from a few days of it.
 */
const festivalDays = [
  { name: "newYear", from: "01-01", to: "01-01", days: 1 },
  { name: "springFestival", from: "01-20", to: "03-01", days: 3 },
  { name: "qingming", from: "04-04", to: "04-06", days: 1 },
  { name: "labourDay", from: "05-01", to: "05-01", days: 1 },
  { name: "dragonBoat", from: "05-27", to: "06-26", days: 1 },
  { name: "midAutumn", from: "09-06", to: "10-09", days: 1 },
  { name: "nationalDay", from: "10-01", to: "10-03", days: 3 },
] as const;

function lacking(stated: StatedYear): StatedFault[] {
  const { year, holidays } = stated;
  const off = [...new Set(holidays.flatMap(daysOf))];
  return festivalDays.flatMap(({ name, from, to, days }) => {
    const within = off.filter((day) => day >= `${year}-${from}` && day <= `${year}-${to}`);
    if (within.length >= days) return [];
    const message = words.lacking({ festival: festivals[name](), year, from, to, days });
    return [{ pointer: "/holidays", message }];
  });
}
