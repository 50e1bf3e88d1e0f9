import { describe, expect, it } from "vitest";
import { refuses, told } from "../../../support/check.js";

describe("effective-number", () => {
  const at = "audits/03-surveillance-1";
  const application = {
    dailyHours: 8,
    persons: { fullTime: 100, others: [{ kind: "part-time", persons: 10, hoursPerWeek: 20 }] },
  };
  const asked = (effectiveNumber: number, files = {}) =>
    told({
      check: "effective-number",
      per: "audit",
      with: { copy: "audit.taskOrder.effectiveNumber", on: "audit.taskOrder.issuedOn" },
      files: {
        "application.json": application,
        [`${at}/task-order.json`]: { effectiveNumber, issuedOn: "2027-05-01" },
        ...files,
      },
    }).filter((o) => o.includes(at));

  it("takes the persons of the application, those who are not full-time by their hours or whole", () => {
    expect(asked(105)).toEqual([`pass: ${at}`]);
    expect(asked(110)).toEqual([`pass: ${at}`]);
    expect(asked(111)[0]).toMatch(/^fail/);
    expect(asked(104)).toEqual([
      `fail: ${at}: it is 105 (application: 100 full-time and 10 others, who count as 5 by their hours, 105 together), recorded 104`,
    ]);
  });

  it("takes a change of headcount from its day on", () => {
    const change = (knownOn: string) => ({
      "change-01.json": { knownOn, requestedOn: knownOn, effectiveNumber: 80 },
    });
    expect(asked(80, change("2027-05-01"))).toEqual([`pass: ${at}`]);
    expect(asked(80, change("2027-05-02"))[0]).toMatch(/^fail/);
    expect(asked(105, change("2027-05-01"))[0]).toContain("it is 80 (change of 2027-05-01: 80)");
  });

  it("takes what stage 1 confirmed where the time was determined again", () => {
    const stage1 = (more: object) => ({
      "audits/01-stage1/stage1-report.json": { confirmed: { effectiveNumber: 90, ...more } },
    });
    expect(asked(90, stage1({ redetermination: "again" }))).toEqual([`pass: ${at}`]);
    expect(asked(90, stage1({}))[0]).toMatch(/^fail/);
  });

  it("cannot judge without an application that counts, and refuses a rule without a copy", () => {
    expect(asked(105, { "application.json": {} })[0]).toMatch(/^cannotJudge/);
    expect(refuses("effective-number", { on: "audit.taskOrder.issuedOn" })).toBe(true);
  });
});
