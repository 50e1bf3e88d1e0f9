import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarFaults } from "../../../../src/model/time/calendar-faults.js";
import { shift, weekday } from "../../../../src/model/time/dates.js";
import type { StatedYear } from "../../../../src/model/time/stated-years.js";
import { workingDayCalendar } from "../../../../src/model/time/working-days.js";
import { runs } from "../../../support/long.js";

/** A year as a notice has it; the days are invented. */
const y2027: StatedYear = {
  year: 2027,
  notice: "国办发明电〔2026〕0 号",
  holidays: [
    { from: "2027-01-01", to: "2027-01-03" },
    { from: "2027-02-05", to: "2027-02-11" },
    { from: "2027-04-03", to: "2027-04-05" },
    { from: "2027-05-01", to: "2027-05-05" },
    { from: "2027-06-09" },
    { from: "2027-09-15", to: "2027-09-17" },
    { from: "2027-10-01", to: "2027-10-07" },
  ],
  workdays: ["2027-02-14", "2027-05-08", "2027-09-19", "2027-09-26", "2027-10-09"],
};
const faults = (change: Partial<StatedYear>) =>
  calendarFaults({ years: [{ ...y2027, ...change }] }).map(
    (f) => `${f.pointer.replace("/calendar/years/0", "")} ${f.message.en}`,
  );

describe("a year that the body states itself", () => {
  const own = workingDayCalendar({ closed: [], open: [], years: [y2027] });

  it("has its days off and make-up days, and all other weekdays are working days", () => {
    expect(calendarFaults({ years: [y2027] })).toEqual([]);
    expect(own.isWorkingDay("2027-01-01")).toBe(false); // a Friday
    expect(own.isWorkingDay("2027-01-04")).toBe(true);
    expect(own.isWorkingDay("2027-02-14")).toBe(true); // a Sunday made up for
    expect(own.isWorkingDay("2027-02-20")).toBe(false);
    expect(own.isWorkingDay("2028-01-03")).toBeNull();
    // 31 December, 4 and 5 January.
    expect(own.add("2026-12-30", 3)).toEqual({ date: "2027-01-05" });
    expect(own.add("2027-01-05", -3)).toEqual({ date: "2026-12-30" });
  });

  it("is not made by single closures of the body", () => {
    const single = workingDayCalendar({ closed: ["2027-01-01"], open: ["2027-02-14"] });
    expect(single.isWorkingDay("2027-01-01")).toBe(false);
    expect(single.add("2026-12-30", 3)).toEqual({ missingYear: "2027" });
  });

  it("gives way to the closures and extra days of the body", () => {
    const both = workingDayCalendar({
      closed: ["2027-01-04"],
      open: ["2027-01-02"],
      years: [y2027],
    });
    expect(both.isWorkingDay("2027-01-04")).toBe(false);
    expect(both.isWorkingDay("2027-01-02")).toBe(true);
  });

  it("may begin with days of the last December, without making that year known", () => {
    const year = { ...y2027, year: 2099, holidays: [{ from: "2098-12-31" }], workdays: [] };
    const early = workingDayCalendar({ closed: [], open: [], years: [year] });
    expect(early.isWorkingDay("2098-12-31")).toBe(false);
    expect(early.isWorkingDay("2098-12-30")).toBeNull();
  });

  it("is named in a derivation that touches it, and only there", () => {
    const length = { zh: "3 个工作日", en: "3 working days" };
    expect(own.asCounted(length, "2026-03-01", "2026-12-31")).toBe(length);
    const { zh, en } = own.asCounted(length, "2026-12-30", "2027-01-05");
    expect(zh).toBe(
      "3 个工作日（2027 年的工作日按本机构在 dossier.config.json 写明的安排，国办发明电〔2026〕0 号）",
    );
    expect(en).toContain("working days of 2027 as the body states them");
    expect(own.asCounted(length, "2027-01-05", "2026-12-30").zh).toBe(zh);
  });

  it.each<[string, Partial<StatedYear>, string]>([
    [
      "a day twice",
      { workdays: [...y2027.workdays, "2027-02-14"] },
      "/workdays/5 2027-02-14 stands here twice: a day is either off or a make-up day, and stands here once",
    ],
    [
      "a day off that is made up for",
      { workdays: ["2027-02-06"] },
      "/workdays/0 2027-02-06 stands here twice: a day is either off or a make-up day, and stands here once",
    ],
    [
      "a make-up day on a weekday",
      { workdays: ["2027-02-12"] },
      "/workdays/0 2027-02-12 is no Saturday or Sunday: it is a working day anyhow, and make-up days lie on weekends",
    ],
    [
      "a day of another year",
      { workdays: ["2028-02-13"] },
      "/workdays/0 2028-02-13 is not in 2027 (days of the last month of the year before may stand here, too)",
    ],
    [
      "a holiday that ends before it begins",
      { holidays: [...y2027.holidays, { from: "2027-11-05", to: "2027-11-01" }] },
      "/holidays/7/to a holiday from 2027-11-05 to 2027-11-01 ends before it begins",
    ],
    [
      "a holiday of two months",
      { holidays: [...y2027.holidays, { from: "2027-11-05", to: "2027-12-31" }] },
      "/holidays/7/to a holiday from 2027-11-05 to 2027-12-31 has 57 days, more than 16: look at year and month",
    ],
    [
      "a festival that was forgotten",
      { holidays: y2027.holidays.filter(({ from }) => from !== "2027-06-09") },
      "/holidays the Dragon Boat Festival of 2027 is lacking (at least 1 day off between 05-27 and 06-26): a whole year is written out as the notice has it",
    ],
  ])("is refused with %s", (_, change, fault) => {
    expect(faults(change)).toEqual([fault]);
  });

  it("is refused where it is empty, or there twice", () => {
    expect(faults({ holidays: [], workdays: [] })).toHaveLength(7);
    expect(calendarFaults({ years: [y2027, y2027] })).toMatchObject([
      { pointer: "/calendar/years/1/year" },
    ]);
    expect(calendarFaults({ closed: ["2027-01-04"], open: ["2027-01-04"] })).toMatchObject([
      { pointer: "/calendar/open/0" },
    ]);
  });

  it("is never a crash, whatever dates stand there", () => {
    const date = fc.oneof(
      fc.date({ noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)),
      fc.constantFrom("", "2027-02-30", "9999-12-31", "0001-01-01", "2027-01-01", "__proto__"),
    );
    const years = fc.record({
      year: fc.integer({ min: 2000, max: 2200 }),
      notice: fc.string(),
      holidays: fc.array(fc.record({ from: date, to: date }), { maxLength: 5 }),
      workdays: fc.array(date, { maxLength: 5 }),
    });
    fc.assert(
      fc.property(years, (stated) => {
        for (const { message } of calendarFaults({ years: [stated] })) {
          expect(message.zh).not.toContain("undefined");
        }
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("a year that has been published, too", () => {
  const published = workingDayCalendar();

  /** What a body would have written from the notice of a year. */
  function statedAs(year: number): StatedYear {
    const holidays: { from: string }[] = [];
    const workdays: string[] = [];
    for (let d = `${year}-01-01`; d <= `${year}-12-31`; d = shift(d, 1, "calendarDay")) {
      const isWeekend = weekday(d) === 0 || weekday(d) === 6;
      if (published.isWorkingDay(d) === true && isWeekend) workdays.push(d);
      // Weekends inside a holiday are days off, and so are those that are not in one.
      if (published.isWorkingDay(d) === false && !isWeekend) holidays.push({ from: d });
    }
    // Festivals that fell on a weekend stand in the notice like the others.
    for (const day of ["01-01", "04-04", "04-05", "05-01", "10-01", "10-02", "10-03"]) {
      const date = `${year}-${day}`;
      if (!holidays.some((h) => h.from === date) && published.isWorkingDay(date) === false) {
        holidays.push({ from: date });
      }
    }
    return { year, notice: "国务院通知", holidays, workdays };
  }

  it.each([2019, 2022, 2023, 2024, 2025, 2026])("%i is told the same", (year) => {
    const stated = statedAs(year);
    const own = workingDayCalendar({ closed: [], open: [], years: [stated] });
    expect(own.statedOtherwise).toEqual([]);
    const days = Array.from({ length: 365 }, (_, i) => shift(`${year}-01-01`, i, "calendarDay"));
    expect(days.filter((d) => own.isWorkingDay(d) !== published.isWorkingDay(d))).toEqual([]);
  });

  it.each([2019, 2022, 2023, 2024, 2025, 2026])("%i has every festival", (year) => {
    const weekends: { from: string }[] = [];
    for (let d = `${year}-01-01`; d <= `${year}-12-31`; d = shift(d, 1, "calendarDay")) {
      if (published.isWorkingDay(d) === false) weekends.push({ from: d });
    }
    expect(calendarFaults({ years: [{ ...statedAs(year), holidays: weekends }] })).toEqual([]);
  });

  it("tells the days that differ, and holds by what the body states", () => {
    const { workdays, ...rest } = statedAs(2026);
    const stated = { ...rest, workdays: workdays.filter((d) => d !== "2026-10-10") };
    const own = workingDayCalendar({ closed: [], open: [], years: [stated] });
    expect(own.statedOtherwise).toEqual([{ year: 2026, days: ["2026-10-10"] }]);
    expect(own.isWorkingDay("2026-10-10")).toBe(false);
  });
});
