import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  daysBetween,
  isCivilDate,
  lastValidDay,
  shift,
  weekday,
} from "../../../../src/model/time/dates.js";
import { runs } from "../../../support/long.js";

/**
 * An independent, slow calendar: counts days one by one from 1970-01-01, without any date library.
 */
function slowDate(days: number): string {
  let [y, m, d] = [1970, 1, 1];
  const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = (year: number, month: number) => {
    if (month === 2) return isLeap(year) ? 29 : 28;
    return [4, 6, 9, 11].includes(month) ? 30 : 31;
  };
  for (let i = 0; i < days; i += 1) {
    d += 1;
    if (d > length(y, m)) {
      d = 1;
      m += 1;
    }
    if (m > 12) {
      m = 1;
      y += 1;
    }
  }
  return `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

const dayNumber = fc.integer({ min: 0, max: 30_000 });

describe("civil dates", () => {
  it("agrees with a slow calendar, day by day", () => {
    fc.assert(
      fc.property(dayNumber, fc.integer({ min: 0, max: 2_000 }), (start, more) => {
        const a = slowDate(start);
        const b = slowDate(start + more);
        expect(shift(a, more, "calendarDay")).toBe(b);
        expect(shift(b, -more, "calendarDay")).toBe(a);
        expect(daysBetween(a, b)).toBe(more);
        expect(weekday(a)).toBe((start + 4) % 7);
        expect(isCivilDate(a)).toBe(true);
      }),
      { numRuns: runs(60) },
    );
  });

  it("keeps the day number over months, or takes the month's last day", () => {
    fc.assert(
      fc.property(dayNumber, fc.integer({ min: 0, max: 60 }), (start, months) => {
        const from = slowDate(start);
        const to = shift(from, months, "month");
        const [fy = 0, fm = 0, fd = 0] = from.split("-").map(Number);
        const [ty = 0, tm = 0, td = 0] = to.split("-").map(Number);
        expect((ty - fy) * 12 + tm - fm).toBe(months);
        expect(td === fd || (td < fd && shift(to, 1, "calendarDay").endsWith("-01"))).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });

  it("takes a day of the next month, or that month's last day", () => {
    fc.assert(
      fc.property(dayNumber, fc.integer({ min: 1, max: 31 }), (start, day) => {
        const from = slowDate(start);
        const to = shift(from, day, "dayOfNextMonth");
        const [fy = 0, fm = 0] = from.split("-").map(Number);
        const [ty = 0, tm = 0, td = 0] = to.split("-").map(Number);
        expect(ty * 12 + tm - (fy * 12 + fm)).toBe(1);
        expect(td === day || (td < day && shift(to, 1, "calendarDay").endsWith("-01"))).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });

  it.each([
    ["2026-08-31", 6, "month", "2027-02-28"],
    ["2027-08-31", 6, "month", "2028-02-29"],
    ["2028-02-29", 1, "year", "2029-02-28"],
    ["2026-01-31", 1, "month", "2026-02-28"],
    ["2026-12-28", 1, "week", "2027-01-04"],
    ["2026-03-31", -1, "month", "2026-02-28"],
    ["2028-02-29", -1, "year", "2027-02-28"],
    ["2026-01-15", 31, "dayOfNextMonth", "2026-02-28"],
    ["2028-01-31", 30, "dayOfNextMonth", "2028-02-29"],
    ["2026-03-31", 31, "dayOfNextMonth", "2026-04-30"],
    ["2026-12-31", 31, "dayOfNextMonth", "2027-01-31"],
    ["2026-12-01", 1, "dayOfNextMonth", "2027-01-01"],
  ] as const)("%s + %i %s = %s", (from, n, unit, to) => {
    expect(shift(from, n, unit)).toBe(to);
  });

  it("knows the days of the calendar as the clock of the engine does", () => {
    const part = (most: number) => fc.integer({ min: 0, max: most });
    fc.assert(
      fc.property(part(9999), part(13), part(32), (year, month, day) => {
        const text = [String(year).padStart(4, "0"), month, day]
          .map((n) => String(n).padStart(2, "0"))
          .join("-");
        const date = new Date(`${text}T00:00:00Z`);
        const exists =
          year > 0 && !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
        expect([text, isCivilDate(text)]).toEqual([text, exists]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "0000-01-01",
    "2026-1-1",
    "2026-01-01T00:00:00Z",
    " 2026-01-01",
    "",
    null,
    20260101,
  ])("%s is no civil date", (text) => {
    expect(isCivilDate(text)).toBe(false);
  });

  it.each([
    ["2026-05-10", "2029-05-09"],
    ["2028-02-29", "2031-02-28"],
    ["2026-01-01", "2028-12-31"],
    ["2025-02-28", "2028-02-27"],
  ] as const)("issued %s for three years is valid until %s", (issued, last) => {
    expect(lastValidDay(issued, 3)).toBe(last);
  });
});
