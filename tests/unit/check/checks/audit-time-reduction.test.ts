import { describe, expect, it } from "vitest";
import { refuses, told } from "../../../support/check.js";

describe("audit-time-reduction", () => {
  const at = "audits/03-surveillance-1";
  const asked = (time: object, options: object) =>
    told({
      check: "audit-time-reduction",
      per: "audit",
      with: { ...options },
      data: { auditTimeShares: { surveillance: { numerator: 1, denominator: 1 } } },
      files: {
        [`${at}/audit-time.json`]: {
          tableDays: 10,
          totalDays: 10,
          adjustments: [],
          riskCategory: "medium",
          ...time,
        },
      },
    });

  it("keeps the sum of reductions within the share, the limit included", () => {
    const total = (totalDays: number) =>
      asked({ totalDays }, { aspect: "total", maxReductionPercent: 30 });
    expect(total(7)).toEqual([`pass: ${at}`]);
    expect(total(6.5)).toEqual([
      `fail: ${at}: base 10 days, at least 7 after 30 % reduction, determined 6.5`,
    ]);
  });

  it("wants half days that add up; a sum that does not is a warning", () => {
    const sum = (totalDays: number, days: number) =>
      asked({ totalDays, adjustments: [{ kind: "other", days }] }, { aspect: "sum" });
    expect(sum(9, -1.2)).toEqual([`pass: ${at}`]);
    expect(sum(9.5, -1.2)).toEqual([`pass: ${at}`]);
    expect(sum(8.5, -1.2)[0]).toMatch(
      /^fail \(warning\).*base 10 with adjustments is 8.8 days, rounded 9/,
    );
    expect(sum(8.8, -1.2)[0]).toContain("8.8 days are not rounded to half days");
  });

  it("reduces for low risk alone, and increases for high risk", () => {
    const options = {
      aspect: "risk",
      risk: { lowMaxReductionPercent: 10, highMinIncreasePercent: 20 },
    };
    const reduced = (riskCategory: string, days: number) =>
      asked({ riskCategory, adjustments: [{ kind: "risk", days }] }, options);
    expect(reduced("low", -1)).toEqual([`pass: ${at}`]);
    expect(reduced("low", -1.5)[0]).toContain("allows a reduction of 1 days, reduced by 1.5");
    expect(reduced("medium", -0.5)[0]).toContain("allows a reduction of 0 days");
    expect(asked({ riskCategory: "high", totalDays: 12 }, options)).toEqual([`pass: ${at}`]);
    expect(asked({ riskCategory: "high", totalDays: 11.5 }, options)[0]).toContain(
      "20 % more, 12 days",
    );
  });

  it("refuses an aspect that there is not", () => {
    expect(refuses("audit-time-reduction", { aspect: "totals" })).toBe(true);
    expect(refuses("audit-time-reduction", {})).toBe(true);
  });
});
