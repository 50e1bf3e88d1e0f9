import { describe, expect, it } from "vitest";
import { workingDayCalendar } from "../../../../src/model/time/working-days.js";

describe("working days", () => {
  const calendar = workingDayCalendar();

  it("follows the State Council's calendar with make-up days", () => {
    expect(calendar.isWorkingDay("2026-10-01")).toBe(false); // National Day
    expect(calendar.isWorkingDay("2026-10-10")).toBe(true); // Saturday made up for
    expect(calendar.isWorkingDay("2026-09-05")).toBe(false); // ordinary Saturday
    expect(calendar.isWorkingDay("2026-09-04")).toBe(true);
  });

  it("does not count the first day, and ends with the last", () => {
    expect(calendar.add("2026-09-04", 1)).toEqual({ date: "2026-09-07" });
    expect(calendar.add("2026-09-04", 5)).toEqual({ date: "2026-09-11" });
    expect(calendar.add("2026-09-04", 0)).toEqual({ date: "2026-09-04" });
  });

  it("agrees with counting by hand over a holiday", () => {
    // 28, 29, 30 September; 8, 9, 10 (made up) October
    expect(calendar.add("2026-09-27", 6)).toEqual({ date: "2026-10-10" });
  });

  it("lays the body's own closures and extra days over it", () => {
    const own = workingDayCalendar({ closed: ["2026-09-07"], open: ["2026-09-05"] });
    expect(own.add("2026-09-04", 1)).toEqual({ date: "2026-09-05" });
    expect(own.add("2026-09-05", 1)).toEqual({ date: "2026-09-08" });
  });

  it("says which year has no published data, and never guesses", () => {
    expect(calendar.isWorkingDay("2099-03-03")).toBeNull();
    expect(calendar.add("2098-12-31", 3)).toEqual({ missingYear: "2099" });
  });
});
