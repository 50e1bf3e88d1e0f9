import { describe, expect, it } from "vitest";
import { refuses, told } from "../../../support/check.js";

describe("working-days-between", () => {
  const at = "audits/02-stage2";
  const asked = (from: string, to: string, options: object) =>
    told({
      check: "working-days-between",
      per: "audit",
      with: { from: "onsite-start", to: "onsite-end", ...options },
      asOf: "2099-12-31",
      files: { [`${at}/audit-report.json`]: { onsiteFrom: from, onsiteTo: to } },
    });

  it("counts the working days that lie between, neither day included", () => {
    // Monday to Friday of a week without holidays.
    expect(asked("2026-03-09", "2026-03-13", { min: 3 })).toEqual([`pass: ${at}`]);
    expect(asked("2026-03-09", "2026-03-13", { min: 5 })).toEqual([
      `fail: ${at}: 3 working days lie between 2026-03-09 and 2026-03-13`,
    ]);
    expect(asked("2026-03-09", "2026-03-11", { min: 5 })[0]).toContain(
      "1 working day lies between",
    );
  });

  it("keeps exactly the fewest and exactly the most", () => {
    const week = (options: object) => asked("2026-03-09", "2026-03-13", options)[0];
    expect(week({ min: 4 })).toMatch(/^fail:/);
    expect(week({ max: 3 })).toMatch(/^pass/);
    expect(week({ max: 2 })).toMatch(/^fail:/);
  });

  it("counts the last day, too, where a rule says so", () => {
    const week = (options: object) =>
      asked("2026-03-09", "2026-03-13", { ...options, countEnd: true })[0];
    expect(week({ min: 4 })).toMatch(/^pass/);
    expect(week({ min: 5 })).toBe(
      `fail: ${at}: 4 working days lie between 2026-03-09 and 2026-03-13, that day counted`,
    );
    expect(week({ max: 3 })).toMatch(/^fail:/);
  });

  it("never guesses a year whose calendar is not published", () => {
    expect(asked("2099-03-09", "2099-03-13", { min: 3 })[0]).toMatch(/^cannotJudge.*2099/);
  });

  it("refuses a negative number", () => {
    expect(
      refuses("working-days-between", { from: "onsite-start", to: "onsite-end", min: -1 }),
    ).toBe(true);
  });
});
