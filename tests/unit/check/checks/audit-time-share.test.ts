import { describe, expect, it } from "vitest";
import { refuses, told } from "../../../support/check.js";

describe("audit-time-share", () => {
  const at = "audits/03-surveillance-1";
  const asked = (totalDays: number | null, options = {}) =>
    told({
      check: "audit-time-share",
      per: "audit",
      with: { share: "surveillance", ...options },
      data: { auditTimeShares: { surveillance: { numerator: 1, denominator: 3 } } },
      files: {
        [`${at}/audit-time.json`]: { initialDays: 10, ...(totalDays !== null && { totalDays }) },
      },
    });

  it("wants the share of the initial days, rounded to half days", () => {
    expect(asked(3.5)).toEqual([`pass: ${at}`]);
    expect(asked(3)).toEqual([
      `fail: ${at}: 1/3 of the initial 10 days is 3.5 after rounding, recorded 3`,
    ]);
  });

  it("takes the exact share where the procedure names no rounding", () => {
    expect(asked(3.4, { exact: true })).toEqual([`pass: ${at}`]);
    expect(asked(3.3, { exact: true })[0]).toContain("is 3.33, recorded 3.3");
  });

  it("warns between the floor and the share", () => {
    const floor = { floor: { numerator: 3, denominator: 10 } };
    expect(asked(3, floor)[0]).toMatch(/^fail \(warning\)/);
    expect(asked(2.9, floor)[0]).toMatch(/^fail:/);
  });

  it("cannot judge days that are not recorded, and refuses a share without a name", () => {
    expect(asked(null)[0]).toMatch(/^cannotJudge/);
    expect(refuses("audit-time-share", {})).toBe(true);
  });
});
