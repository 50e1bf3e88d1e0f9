import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../src/model/base/json.js";
import { asOf, type Change, judge } from "../../support/sample.js";

const broken: Change = {
  file: "audits/03-surveillance-1/decision.json",
  pointer: "/decisionMaker/outsourced",
  value: true,
};
const rule = "outsourced-decision";
const signature = {
  role: "generalManager",
  name: "陆远舟",
  person: "G-001",
  date: "2027-06-09",
  method: "handwritten",
};
const waiver = (more: JsonObject = {}): Change => ({
  file: "waiver-01.json",
  value: {
    rule,
    reason: "认证决定人员病休，经总经理批准委托",
    approvedBy: "G-001",
    approvedOn: "2027-06-09",
    until: asOf,
    signatures: [signature],
    ...more,
  },
});
const about = (changes: readonly Change[], date = asOf) => {
  const { result } = judge(changes, date);
  const concerned = result.outcomes.filter((o) => o.rule === rule || o.rule.endsWith("-waiver"));
  return {
    said: concerned
      .filter((o) => o.outcome !== "pass" && o.outcome !== "notApplicable")
      .map((o) => `${o.rule} ${o.outcome}`)
      .sort(),
    result,
    concerned,
  };
};

describe("a waiver", () => {
  it("is needed for what is broken", () => {
    expect(about([broken]).said).toEqual([`${rule} fail`]);
  });

  it("waives the finding while it lasts: named, with its reason, counted as waived and never as passed", () => {
    const { said, result, concerned } = about([broken, waiver()]);
    expect(said).toEqual([`${rule} waived`]);
    expect(result.totals.waived).toBe(1);
    // The waiver's own shape.
    expect(result.totals.pass).toBe(judge([broken]).result.totals.pass + 1);
    const waived = concerned.find((o) => o.outcome === "waived");
    expect(waived?.message.zh).toContain("病休");
    expect(waived?.related?.[0]?.file).toMatch(/waiver-01\.json$/);
    expect(Object.values(result.totals).reduce((a, b) => a + b, 0)).toBe(result.outcomes.length);
  });

  it("lasts its last day, and is a finding the day after", () => {
    expect(about([broken, waiver({ until: asOf })]).said).toEqual([`${rule} waived`]);
    expect(about([broken, waiver({ until: "2027-06-29" })]).said).toEqual(
      ["expired-waiver fail", `${rule} fail`].sort(),
    );
  });

  it.each<[string, JsonObject]>([
    ["without the approver's signature", { signatures: [] }],
    [
      "signed by somebody else",
      { signatures: [{ ...signature, person: "D-001", name: "沈怀瑾" }] },
    ],
    ["by an approver whom nobody knows", { approvedBy: "G-999" }],
    ["approved only later", { approvedOn: "2027-07-01", until: "2027-12-31" }],
  ])("counts for nothing %s", (_, more) => {
    expect(about([broken, waiver(more)]).said).toEqual([`${rule} fail`, "unapproved-waiver fail"]);
  });

  it("is itself a finding when there is nothing to waive, or its rule does not exist", () => {
    const needless = about([waiver()]);
    expect(needless.said).toEqual(["needless-waiver fail"]);
    expect(needless.concerned.find((o) => o.rule === "needless-waiver")).toMatchObject({
      severity: "warning",
      clauses: expect.arrayContaining([expect.stringContaining("TB-GZ-036/")]) as unknown,
    });
    const unknown = about([broken, waiver({ rule: "outsourced-decisions" })]);
    expect(unknown.said).toEqual(["needless-waiver fail", `${rule} fail`]);
    expect(unknown.concerned.find((o) => o.rule === "needless-waiver")?.remedy?.en).toContain(
      '"outsourced-decision"',
    );
  });

  it("is no finding once it has ended and nothing is broken any more", () => {
    expect(about([waiver({ until: "2027-06-20" })]).said).toEqual([]);
  });

  it("speaks of its subject and its folder alone", () => {
    expect(about([broken, waiver({ subject: "audits/02-stage2" })]).said).toEqual([
      "needless-waiver fail",
      `${rule} fail`,
    ]);
    expect(about([broken, waiver({ subject: "audits/03-surveillance-1" })]).said).toEqual([
      `${rule} waived`,
    ]);
    expect(about([broken, { ...waiver(), file: "audits/02-stage2/waiver-01.json" }]).said).toEqual([
      "needless-waiver fail",
      `${rule} fail`,
    ]);
    expect(
      about([broken, { ...waiver(), file: "audits/03-surveillance-1/waiver-01.json" }]).said,
    ).toEqual([`${rule} waived`]);
  });

  it("waives no open judgement: what cannot be judged stays so", () => {
    const unread: Change = { file: "audits/03-surveillance-1/decision.json" };
    expect(judge([unread, waiver()]).result.totals.waived).toBe(0);
  });
});
