import { describe, expect, it } from "vitest";
import { refuses, told } from "../../../support/check.js";

describe("audit-time-table", () => {
  const at = "audits/01-stage1";
  const asked = (total: number | null, tableDays: number, time = {}, more = {}) =>
    told({
      check: "audit-time-table",
      per: "audit",
      with: { minAboveTable: 20 },
      data: {
        auditTimeTable: [
          { from: 2, to: 10, days: 5 },
          { from: 11, to: 25, days: 7 },
        ],
        auditTimeVariants: [
          {
            id: "combined",
            label: { zh: "结合", en: "Combined" },
            factor: { numerator: 1, denominator: 2 },
            plusDays: 1,
            clause: "C-1",
          },
          {
            id: "certified",
            label: { zh: "持证", en: "Certified" },
            factor: { numerator: 1, denominator: 2 },
            plusDays: 1,
            certificateOf: "other",
            clause: "C-2",
          },
        ],
      },
      files: {
        [`${at}/audit-time.json`]: {
          effectiveNumber: total === null ? {} : { total },
          tableDays,
          ...time,
        },
        ...more,
      },
    });

  it("agrees with the row of the table, at both of its ends", () => {
    expect(asked(10, 5)).toEqual([`pass: ${at}`]);
    expect(asked(11, 7)).toEqual([`pass: ${at}`]);
    expect(asked(11, 5)).toEqual([`fail: ${at}: effective number 11 gives 7 days, recorded 5`]);
    expect(asked(1, 5)[0]).toContain("effective number 1 is not in the table");
  });

  it("wants a justification above the table", () => {
    const aboveTable = { justification: "why", confirmedBy: "A-001" };
    expect(asked(26, 20, { aboveTable })).toEqual([`pass: ${at}`]);
    expect(asked(26, 19.5, { aboveTable })[0]).toContain("at least 20 days");
    expect(asked(26, 20)[0]).toContain("is above the table");
  });

  it("knows the circumstances that the procedure names", () => {
    expect(asked(10, 3.5, { variant: "combined" })).toEqual([`pass: ${at}`]);
    expect(asked(10, 5, { variant: "combined" })[0]).toContain(
      'gives 5 days, 3.5 for "Combined", recorded 5',
    );
    expect(asked(10, 5, { variant: "other" })[0]).toContain(
      'unknown circumstance "other"; known: combined, certified',
    );
  });

  it("lets a circumstance that rests on a certificate hold only as long as the certificate does", () => {
    const evidence = { number: "C-9", issuer: "Other body", validTo: "2026-03-02", scope: "all" };
    const plan = { [`${at}/audit-plan.json`]: { plannedTo: "2026-03-02" } };
    const by = (days: number, variantEvidence: object) =>
      asked(10, days, { variant: "certified", variantEvidence }, plan);
    expect(by(3.5, { ...evidence, coversScope: true })).toEqual([`pass: ${at}`]);
    expect(by(3.5, { ...evidence, coversScope: true, validTo: "2026-03-01" })[0]).toContain(
      "takes all 5 days, recorded 3.5",
    );
    expect(by(3.5, { ...evidence, coversScope: false })[0]).toContain("takes all 5 days");
    expect(by(5, { ...evidence, coversScope: false })).toEqual([`pass: ${at}`]);
  });

  it("cannot judge a number that is not recorded, and refuses options without the least days", () => {
    expect(asked(null, 5)[0]).toMatch(/^cannotJudge/);
    expect(refuses("audit-time-table", {})).toBe(true);
  });
});
