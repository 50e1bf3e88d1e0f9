import { describe, expect, it } from "vitest";
import { incoherence, told } from "./support.js";

const audit = "audits/03-surveillance-1";
const plan = `${audit}/audit-plan.json`;

const asAnother = (file: string, index: number) =>
  `signed-as-another ${file}#/signatures/${index}/role`;
const impossible = (file: string, index: number) =>
  `impossible-signature ${file}#/signatures/${index}/method`;

function role(file: string, index: number, value: string): string[] {
  return told({ file, pointer: `/signatures/${index}/role`, value });
}

function method(file: string, index: number, value: string): string[] {
  return told({ file, pointer: `/signatures/${index}/method`, value });
}

describe("who signs as what", () => {
  const report = "audits/02-stage2/nonconformity-01.json";

  it("finds somebody of the body who signs for the client", () => {
    expect(role(report, 0, "managementRepresentative")).toEqual([asAnother(report, 0)]);
  });

  it("finds somebody of the client who signs for the body", () => {
    const file = "audits/01-stage1/document-review.json";
    expect(told({ file, pointer: "/signatures/1/role", value: "auditDepartmentHead" })).toContain(
      `signed-as-another ${file}#/signatures/1/role`,
    );
  });

  it("finds a second decision maker beside the one on record", () => {
    const file = "audits/02-stage2/decision.json";
    const place = `signed-as-another ${file}#/signatures/1/role`;
    const second = { file, pointer: "/signatures/1/role", value: "decisionMaker" };
    expect(told(second)).toContain(place);
    const committee = { file, pointer: "/committee", value: "技术委员会复核同意" };
    expect(told(second, committee)).not.toContain(place);
  });

  it("finds a role that nobody signs such a record in", () => {
    expect(role(plan, 0, "decisionMaker")).toEqual([asAnother(plan, 0)]);
    expect(role("application.json", 0, "closer")).toEqual([asAnother("application.json", 0)]);
  });

  it("finds a role that somebody does not have in the team, with the order beside it", () => {
    const [found] = incoherence({
      file: report,
      pointer: "/signatures/0/role",
      value: "technicalExpert",
    });
    expect(found?.rule).toBe("signed-as-another");
    expect(found?.message.zh).toContain("技术专家");
    expect(found?.related?.[0]?.file).toMatch(/02-stage2\/task-order\.json$/);
  });

  it("lets the team leader sign as the auditor who found it", () => {
    const own = {
      role: "auditor",
      name: "林书瑶",
      person: "A-001",
      date: "2026-06-18",
      method: "handwritten",
    };
    expect(told({ file: report, pointer: "/signatures/-", value: own })).toEqual([]);
  });

  it("lets whoever replaced the leader sign as the leader", () => {
    const replaced = {
      on: "2027-05-20",
      replaced: "A-003",
      replacedBy: "A-004",
      reason: "病假",
      unforeseeable: true,
    };
    const signed = {
      role: "teamLeader",
      name: "季云舟",
      person: "A-004",
      date: "2027-05-20",
      method: "handwritten",
    };
    const rules = told(
      { file: `${audit}/task-order.json`, pointer: "/replacements", value: [replaced] },
      { file: plan, pointer: "/signatures/0", value: signed },
    );
    expect(rules.filter((r) => r.startsWith("signed-as-another"))).toEqual([]);
  });
});

describe("how somebody signs", () => {
  it("finds a seal of a person, and an organisation that signs by hand", () => {
    expect(method("audits/02-stage2/document-review.json", 0, "seal")).toEqual([]);
    expect(method(plan, 0, "seal")).toEqual([impossible(plan, 0)]);
    expect(method("application.json", 0, "handwritten")).toEqual([
      impossible("application.json", 0),
    ]);
  });

  it("lets the client's representative seal or sign", () => {
    expect(method(plan, 1, "seal")).toEqual([]);
  });
});
