import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../../src/model/base/json.js";
import { refuses, told } from "../../../support/check.js";

describe("audit-time-sites", () => {
  const at = "audits/01-stage1";
  const asked = (site: JsonObject | null) =>
    told({
      check: "audit-time-sites",
      per: "audit",
      with: { onsitePercent: 80, minPercent: 50 },
      data: {
        auditTimeShares: { stage1: { numerator: 1, denominator: 1 } },
        auditTimeTable: [{ from: 1, to: 10, days: 5 }],
      },
      files: { [`${at}/audit-time.json`]: site ? { sites: [site] } : {} },
    });

  it("wants a share of the table's on-site time at each site", () => {
    expect(asked({ site: "S2", effectiveNumber: 10, onsiteDays: 2 })).toEqual([`pass: ${at}`]);
    expect(asked({ site: "S2", effectiveNumber: 10, onsiteDays: 1.5 })).toEqual([
      `fail: ${at}: site S2 with 10 persons needs at least 2 days, recorded 1.5`,
    ]);
  });

  it("cannot judge a number that the table does not know, and does not apply without sites", () => {
    expect(asked({ site: "S2", effectiveNumber: 11, onsiteDays: 2 })[0]).toMatch(
      /^cannotJudge.*S2 is not in the table/,
    );
    expect(asked(null)).toEqual([`notApplicable: ${at}`]);
  });

  it("refuses options without its shares", () => {
    expect(refuses("audit-time-sites", { onsitePercent: 80 })).toBe(true);
  });
});
