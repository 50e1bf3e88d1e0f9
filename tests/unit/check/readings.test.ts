import { describe, expect, it } from "vitest";
import type { Reading, Readings } from "../../../src/model/procedure/readings.js";
import { judgementOf } from "../../support/check.js";

const min = { value: 5, unit: "calendarDay" };
const readings: Readings = { proposed: "lenient", strict: { strict: true } };

/** Five days must lie between the two days of an audit; by the strict reading more than five. */
function judged(to: string, chosen?: Reading) {
  const { outcomes, hints, totals } = judgementOf({
    check: "deadline",
    per: "audit",
    with: { from: "onsite-start", to: "onsite-end", min },
    readings,
    ...(chosen && { chosen }),
    files: { "audits/02-stage2/audit-report.json": { onsiteFrom: "2026-06-10", onsiteTo: to } },
  });
  return {
    outcomes: outcomes.map((o) => o.outcome),
    failed: totals.fail,
    hints: hints.map((h) => `${h.reading} ${h.severity} ${h.outcome}`),
  };
}

describe("a clause that can be read in two ways", () => {
  it("gives one verdict, by the proposed reading; the other is a hint", () => {
    expect(judged("2026-06-15")).toEqual({
      outcomes: ["pass"],
      failed: 0,
      hints: ["strict info fail"],
    });
  });

  it("gives the verdict of the reading that a body has chosen", () => {
    expect(judged("2026-06-15", "strict")).toEqual({
      outcomes: ["fail"],
      failed: 1,
      hints: ["lenient info pass"],
    });
    expect(judged("2026-06-15", "lenient")).toEqual(judged("2026-06-15"));
  });

  it("gives no hint where both readings agree", () => {
    expect(judged("2026-06-16").hints).toEqual([]);
    expect(judged("2026-06-14")).toEqual({ outcomes: ["fail"], failed: 1, hints: [] });
  });

  it("says in the hint which reading it is", () => {
    const { hints } = judgementOf({
      check: "deadline",
      per: "audit",
      with: { from: "onsite-start", to: "onsite-end", min },
      readings,
      files: {
        "audits/02-stage2/audit-report.json": { onsiteFrom: "2026-06-10", onsiteTo: "2026-06-15" },
      },
    });
    expect(hints[0]?.message.zh).toMatch(/^按严格的读法：题：/);
    expect(hints[0]?.message.en).toMatch(/^Read strictly: Title: /);
    expect(hints[0]?.at?.pointer).toBe("/onsiteTo");
  });
});
