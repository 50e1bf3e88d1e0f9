import { describe, expect, it } from "vitest";
import { outcomesOf, told } from "../../support/check.js";

const at = "audits/02-stage2";

describe("what is recorded for days after the day of judgement", () => {
  const decided = (asOf: string, on = "2026-08-01") =>
    outcomesOf({
      check: "deadline",
      per: "audit",
      with: { from: "onsite-end", to: "decided", max: { value: 30, unit: "calendarDay" } },
      asOf,
      files: {
        [`${at}/audit-report.json`]: { onsiteFrom: "2026-07-01", onsiteTo: "2026-07-03" },
        [`${at}/decision.json`]: { decidedOn: on },
      },
    })[0];

  it("meets no duty before its day, and meets it on the day", () => {
    expect(decided("2026-07-31")).toMatchObject({ outcome: "due", due: "2026-08-02" });
    expect(decided("2026-08-01")).toMatchObject({ outcome: "pass" });
  });

  it("is told at once where it is planned too late", () => {
    expect(decided("2026-07-10", "2026-08-03")).toMatchObject({
      outcome: "fail",
      due: "2026-08-02",
    });
    expect(decided("2026-07-10", "2026-08-02")).toMatchObject({ outcome: "due" });
  });

  it("leaves a duty its limit where the plan meets it and another one follows", () => {
    const surveillance = (on: string) => ({ onsiteFrom: on, onsiteTo: on });
    const years = outcomesOf({
      check: "surveillance-per-year",
      per: "certificate",
      with: {},
      asOf: "2026-11-20",
      files: {
        "certificate-01.json": { issuedOn: "2026-08-31", expiresOn: "2029-08-30" },
        "audits/03-surveillance-1/audit-report.json": surveillance("2027-06-30"),
        "audits/04-surveillance-2/audit-report.json": surveillance("2028-06-19"),
      },
    });
    expect(years.map((o) => [o.outcome, o.due])).toEqual([["due", "2027-12-31"]]);
  });

  it("is not waited for before its trigger has happened", () => {
    expect(decided("2026-06-30")).toMatchObject({ outcome: "notApplicable" });
  });

  const signed = (asOf: string, date: string) =>
    told({
      check: "signature",
      per: "audit",
      with: { record: "audit.auditReport", role: "teamLeader", method: "handwritten" },
      asOf,
      files: {
        [`${at}/audit-report.json`]: {
          onsiteFrom: "2026-07-01",
          onsiteTo: "2026-07-03",
          signatures: [{ role: "teamLeader", name: "甲", date, method: "handwritten" }],
        },
      },
    });

  it("makes what is missing due on the day on which it will be there", () => {
    expect(signed("2026-07-10", "2026-07-09")).toEqual([`pass: ${at}`]);
    expect(signed("2026-07-10", "2026-07-10")).toEqual([`pass: ${at}`]);
    expect(signed("2026-07-10", "2026-07-12")[0]).toMatch(/^due.*2026-07-12.*after the day of/);
  });

  it("hides nothing that is wrong already", () => {
    const wrong = (asOf: string) =>
      told({
        check: "assertion",
        per: "audit",
        with: { that: "audit.auditReport.recommendation == 'grant'" },
        asOf,
        files: {
          [`${at}/audit-report.json`]: { onsiteFrom: "2026-07-01", recommendation: "refuse" },
          [`${at}/decision.json`]: { decidedOn: "2026-12-01" },
        },
      })[0];
    expect(wrong("2026-07-10")).toMatch(/^fail/);
    expect(wrong("2026-12-10")).toMatch(/^fail/);
  });

  it("draws no finding by what it says", () => {
    const early = (asOf: string) =>
      told({
        check: "assertion",
        per: "audit",
        with: { that: "audit.decision.decision == 'grant'" },
        asOf,
        files: { [`${at}/decision.json`]: { decidedOn: "2026-12-01", decision: "refuse" } },
      })[0];
    expect(early("2026-11-30")).toMatch(/^notApplicable/);
    expect(early("2026-12-01")).toMatch(/^fail/);
  });
});
