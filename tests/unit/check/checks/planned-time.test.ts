import { describe, expect, it } from "vitest";
import { refuses, told } from "../../../support/check.js";

describe("planned-time", () => {
  const at = "audits/03-surveillance-1";
  /** Work from eight o'clock on. */
  const item = (end: string, auditors: string[]) => ({
    date: "2027-06-01",
    start: "08:00",
    end,
    auditors,
  });
  const asked = (items: unknown, options: object, onsiteDays: number | null = 2) =>
    told({
      check: "planned-time",
      per: "audit",
      with: { hoursPerDay: 8, ...options },
      files: {
        [`${at}/audit-plan.json`]: {
          team: [
            { person: "A-001", role: "teamLeader" },
            { person: "A-002", role: "auditor" },
            { person: "T-001", role: "technicalExpert" },
          ],
          items,
        } as never,
        [`${at}/audit-time.json`]: onsiteDays === null ? {} : { onsiteDays },
      },
    });

  it("credits at most one day per auditor and day, and no expert", () => {
    const both = [item("16:00", ["A-001", "A-002", "T-001"])];
    expect(asked(both, { aspect: "total" })).toEqual([`pass: ${at}`]);
    const longer = [item("22:00", ["A-001", "T-001"])];
    expect(asked(longer, { aspect: "total" })).toEqual([
      `fail: ${at}: the plan gives 1 days (at most one per auditor and day), 2 are needed`,
    ]);
  });

  it("finds the days that are too short", () => {
    const days = (end: string) => asked([item(end, ["A-001"])], { aspect: "daily" });
    expect(days("16:00")).toEqual([`pass: ${at}`]);
    expect(days("15:59")[0]).toContain("A-001 has 7.98 hours on 2027-06-01");
    expect(days("12:00")).toEqual([`pass: ${at}`]);
    expect(days("11:59")[0]).toContain("A-001 has 3.98 hours");
  });

  it("does not apply where no days are determined", () => {
    expect(asked([], { aspect: "total" }, null)).toEqual([`notApplicable: ${at}`]);
  });

  it("is not led astray by items of another form", () => {
    expect(
      asked([5, null, { date: "soon", start: "8", end: [], auditors: "A-001" }], {
        aspect: "daily",
      }),
    ).toEqual([`pass: ${at}`]);
  });

  it("refuses an aspect that there is not", () => {
    expect(refuses("planned-time", { hoursPerDay: 8, aspect: "weekly" })).toBe(true);
  });
});
