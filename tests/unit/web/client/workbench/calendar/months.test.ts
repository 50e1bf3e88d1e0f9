import { describe, expect, it } from "vitest";
import { auditsOf } from "../../../../../../src/web/client/workbench/calendar/audit-days.js";
import {
  isMonth,
  monthAway,
  weekday,
} from "../../../../../../src/web/client/workbench/calendar/months.js";

const named = (name: string) => ({ zh: name, en: name });

describe("months", () => {
  it("go on over the end of a year, both ways", () => {
    expect(monthAway("2027-12", 1)).toBe("2028-01");
    expect(monthAway("2027-01", -1)).toBe("2026-12");
    expect(monthAway("2027-06", 0)).toBe("2027-06");
  });

  it("begin weeks on Monday", () => {
    expect(["2027-06-28", "2027-06-30", "2027-07-04"].map(weekday)).toEqual([0, 2, 6]);
  });

  it("are told from anything else that an address may say", () => {
    expect(["2027-06", "2027-13", "2027-6", "../x", "", null].map(isMonth)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("audits of a day", () => {
  it("are one each, with all who are there", () => {
    const nothing = { zh: "", en: "" };
    const entry = {
      day: "2027-06-01",
      role: nothing,
      auditTitle: nothing,
      isDoubleBooked: false,
      isRemote: false,
      from: 0,
      to: 1440,
      audit: "02-stage2",
    };
    const a = { ...entry, case: "p/A", client: named("甲") };
    const b = { ...entry, case: "p/B", client: named("乙") };
    const found = auditsOf([
      { ...b, person: "1", name: named("张") },
      { ...a, person: "2", name: named("李") },
      { ...b, person: "3", name: named("王") },
      { ...b, person: "3", name: named("王"), audit: "03-surveillance-1" },
    ]);
    expect(found.map(({ case: id, people }) => `${id} ${people.length}`)).toEqual([
      "p/A 1",
      "p/B 2",
      "p/B 1",
    ]);
  });
});
