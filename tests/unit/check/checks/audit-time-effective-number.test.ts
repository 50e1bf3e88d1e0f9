import { describe, expect, it } from "vitest";
import { refuses, told } from "../../../support/check.js";

describe("audit-time-effective-number", () => {
  const number = {
    fullTime: 100,
    equivalents: [{ kind: "part-time", persons: 10, hoursPerWeek: 20, equivalent: 5 }],
    fullTimeHoursPerWeek: 40,
    total: 105,
  };
  const asked = (effectiveNumber: object, options = {}) =>
    told({
      check: "audit-time-effective-number",
      per: "audit",
      with: options,
      files: {
        "audits/01-stage1/audit-time.json": { effectiveNumber: { ...number, ...effectiveNumber } },
      },
    });
  const at = "audits/01-stage1";

  it("adds up full-time persons and equivalents", () => {
    expect(asked({})).toEqual([`pass: ${at}`]);
    expect(asked({ total: 104 })).toEqual([`fail: ${at}: the total is 105, recorded 104`]);
  });

  it("rounds the equivalent of hours up", () => {
    const hours = (hoursPerWeek: number) =>
      asked({ equivalents: [{ kind: "part-time", persons: 10, hoursPerWeek, equivalent: 5 }] });
    expect(hours(20)).toEqual([`pass: ${at}`]);
    expect(hours(21)).toEqual([
      `fail: ${at}: equivalents of part-time must be at least 6, recorded 5`,
    ]);
    expect(asked({ fullTimeHoursPerWeek: 0 })[0]).toMatch(/^cannotJudge.*hours per week/);
  });

  it("lets groups of identical activities count with their root from a share on", () => {
    const groups = { identicalGroups: [{ ground: "line", persons: 64, reduced: 8 }], total: 49 };
    expect(asked(groups, { identicalGroupsFromPercent: 60 })).toEqual([`pass: ${at}`]);
    expect(asked(groups, { identicalGroupsFromPercent: 61 })[0]).toContain("less than 61 % of 105");
    expect(asked(groups)[0]).toContain("does not allow a reduction");
    expect(
      asked(
        { identicalGroups: [{ ground: "line", persons: 65, reduced: 8 }], total: 48 },
        { identicalGroupsFromPercent: 60 },
      ),
    ).toEqual([`fail: ${at}: the square root of 65 persons is at least 9, recorded 8`]);
  });

  it("refuses a share that is no number", () => {
    expect(refuses("audit-time-effective-number", { identicalGroupsFromPercent: "60" })).toBe(true);
  });
});
