// The whole one makes three formats of its own at every start.
import { UTCDateMini } from "@date-fns/utc/date/mini";
// By path: the package's index alone takes a second to load.
import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { addWeeks } from "date-fns/addWeeks";
import { addYears } from "date-fns/addYears";

/** A civil date `YYYY-MM-DD` without a time zone (contract, docs/architecture.md "Dates"). */
export type CivilDate = string;
/** A time of day `HH:MM`. */
export type TimeOfDay = string;
/** `dayOfNextMonth`: that day of the month after, or its last one where it has no such day. */
export type Unit = "calendarDay" | "workingDay" | "week" | "month" | "year" | "dayOfNextMonth";
export interface Duration {
  readonly value: number;
  readonly unit: Unit;
}

const timeForm = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether the text is a civil date that exists in the calendar. */
export function isCivilDate(text: unknown): text is CivilDate {
  if (typeof text !== "string" || text.length !== 10) return false;
  if (text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return false;
  const year = digitsIn(text, 0, 4);
  const month = digitsIn(text, 5, 7);
  const day = digitsIn(text, 8, 10);
  return year > 0 && month > 0 && month < 13 && day > 0 && day <= daysOf(year, month);
}

const hyphen = 45;
const zero = 48;

/** The number that the digits from one place to before another make; NaN where they are none. */
function digitsIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - zero;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** How many days a month has; 1 is January. */
function daysOf(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** UTC throughout, so that no local time zone takes part in the arithmetic. */
function toUtc(date: CivilDate): Date {
  return new UTCDateMini(`${date}T00:00:00Z`);
}

function fromUtc(date: Date): CivilDate {
  return date.toISOString().slice(0, 10);
}

/**
 * The date `value` units after `date`; negative values go back. Months and years keep the day
 * number, or take the last day of a month that has no such day. Working days are counted by
 * `model/working-days.ts`, not here.
 */
export function shift(
  date: CivilDate,
  value: number,
  unit: Exclude<Unit, "workingDay">,
): CivilDate {
  if (unit === "dayOfNextMonth") return dayOfNextMonth(date, value);
  const utc = toUtc(date);
  const move = { calendarDay: addDays, week: addWeeks, month: addMonths, year: addYears }[unit];
  return fromUtc(move(utc, value));
}

function dayOfNextMonth(date: CivilDate, day: number): CivilDate {
  const first = shift(`${date.slice(0, 8)}01`, 1, "month");
  const last = shift(shift(first, 1, "month"), -1, "calendarDay");
  const meant = shift(first, day - 1, "calendarDay");
  return meant < last ? meant : last;
}

/** Whether the text is a time of day. */
export function isTimeOfDay(text: unknown): text is TimeOfDay {
  return typeof text === "string" && timeForm.test(text);
}

/** Minutes since midnight: `08:30` is 510. */
export function minutesOf(time: TimeOfDay): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

const millisecondsOfDay = 86_400_000;

/** Calendar days from `a` to `b`: positive when `b` is later. */
export function daysBetween(a: CivilDate, b: CivilDate): number {
  return (timeOf(b) - timeOf(a)) / millisecondsOfDay;
}

/** Dates parsed before: a case asks about the same few hundred over and over. */
const times = new Map<string, number>();
const timesAtMost = 20_000;

function timeOf(date: CivilDate): number {
  let time = times.get(date);
  if (time === undefined) {
    if (times.size >= timesAtMost) times.clear();
    times.set(date, (time = Date.parse(date)));
  }
  return time;
}

/** The calendar year of a date. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** The last day of a calendar year. */
export function lastDayOf(year: number): CivilDate {
  return `${year}-12-31`;
}

/** The calendar years from one to another, both included. */
export function yearsFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** 6 = Saturday, 0 = Sunday. */
export function weekday(date: CivilDate): number {
  return toUtc(date).getUTCDay();
}

/**
 * The last day of a validity of whole years: the day before the corresponding date, or the last day
 * of the month where that year has no such date (issued 2026-05-10, 3 years: 2029-05-09; issued on
 * 29 February: 28 February).
 */
export function lastValidDay(issued: CivilDate, years: number): CivilDate {
  const corresponding = shift(issued, years, "year");
  return corresponding.slice(5) === issued.slice(5)
    ? shift(corresponding, -1, "calendarDay")
    : corresponding;
}

/** The day of a moment in China. */
export function chineseDay(moment: Date): CivilDate {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** The end of a day in China, by which certificates are judged on it. */
export function endOfDay(day: CivilDate): Date {
  return new Date(`${day}T23:59:59+08:00`);
}
