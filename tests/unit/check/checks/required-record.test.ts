import { describe, expect, it } from "vitest";
import { refuses, told } from "../../../support/check.js";

describe("required-record", () => {
  const inAudit = (files: Record<string, object>, options = {}) =>
    told({
      check: "required-record",
      per: "audit",
      with: { record: "audit-plan", ...options },
      files: files as never,
      data: { sequence: ["application", "contract", "task-order", "audit-plan", "audit-report"] },
    });
  const ofCase = (files: Record<string, object>, options = {}) =>
    told({
      check: "required-record",
      with: { record: "contract", ...options },
      files: files as never,
      data: { sequence: ["application", "contract", "task-order", "audit-plan", "audit-report"] },
    });

  it("does not apply before the audit has come so far, and wants the record from then on", () => {
    expect(inAudit({ "audits/01-stage1/task-order.json": {} })).toEqual([
      "notApplicable: audits/01-stage1",
    ]);
    expect(inAudit({ "audits/01-stage1/audit-report.json": {} })).toEqual([
      'fail: audits/01-stage1: Stage 1 has "Audit report", so audits/01-stage1/audit-plan.json has to be there',
    ]);
    expect(
      inAudit({ "audits/01-stage1/audit-report.json": {}, "audits/01-stage1/audit-plan.json": {} }),
    ).toEqual(["pass: audits/01-stage1"]);
  });

  it("takes a later audit, or a completed one in the programme, as proof", () => {
    expect(
      inAudit({
        "audits/01-stage1/task-order.json": {},
        "audits/02-stage2/task-order.json": {},
        "audits/02-stage2/attendance-opening.json": {},
      })[0],
    ).toMatch(/^fail: audits\/01-stage1/);
    // Orders of both stages may be issued together: what is only ordered has not begun.
    expect(
      inAudit({
        "audits/01-stage1/task-order.json": {},
        "audits/02-stage2/task-order.json": {},
        "audits/02-stage2/audit-plan.json": {},
      })[0],
    ).toMatch(/^notApplicable/);
    expect(
      inAudit({
        "audit-programme.json": { activities: [{ audit: "01-stage1", completedOn: "2026-01-01" }] },
        "audits/01-stage1/task-order.json": {},
      })[0],
    ).toMatch(/^fail/);
  });

  it("asks of a terminated audit no more than its own records show, whatever came after it", () => {
    const terminated = {
      "audits/01-stage1/task-order.json": {},
      "audits/01-stage1/termination-report.json": {},
    };
    expect(inAudit({ ...terminated, "audits/02-stage1/audit-plan.json": {} })[0]).toBe(
      "notApplicable: audits/01-stage1",
    );
    expect(inAudit({ ...terminated, "audits/01-stage1/audit-report.json": {} })[0]).toMatch(
      /^fail/,
    );
  });

  it("takes records of the audits as proof for the case, and audits of some types where the rule says so", () => {
    expect(ofCase({ "application.json": {} })).toEqual(["notApplicable"]);
    expect(ofCase({ "audits/01-stage1/task-order.json": {} })).toEqual([
      'fail: Stage 1 has "Audit task order", so contract.json has to be there',
    ]);
    expect(ofCase({ "audits/02-stage2/other.json": {} }, { provenBy: ["stage2"] })).toEqual([
      "fail: Stage 2 has begun, so contract.json has to be there",
    ]);
  });

  it("is shown by the records that the rule names, where it names some", () => {
    const report = { "audits/01-stage1/audit-report.json": {} };
    const order = { "audits/01-stage1/task-order.json": {} };
    expect(inAudit(report, { shownBy: ["task-order"] })).toEqual([
      "notApplicable: audits/01-stage1",
    ]);
    expect(inAudit(order, { shownBy: ["task-order"] })[0]).toMatch(/^fail/);
  });

  it("refuses options without the record", () => {
    expect(refuses("required-record", {})).toBe(true);
  });
});
