import { describe, expect, it } from "vitest";
import { incoherence, told } from "./support.js";

const statements = "statements.json";
const time = "audits/03-surveillance-1/audit-time.json";

/** Nobody signed: whoever else did is no question then. */
const unsigned = (file: string) => ({ file, pointer: "/signatures" });

describe("who acts for the body", () => {
  it("finds a qualified planner of another body", () => {
    const [found, ...others] = incoherence({
      file: time,
      pointer: "/determinedBy",
      value: "R-101",
    });
    expect(others).toEqual([]);
    expect(found?.rule).toBe("employed-elsewhere");
    expect(found?.message.en).toContain("CTC");
  });

  it("says nothing of another planner of the body", () => {
    expect(
      told(
        { file: "personnel/R-101.json", pointer: "/employer", value: "江西腾标认证有限公司" },
        { file: time, pointer: "/determinedBy", value: "R-101" },
        unsigned(time),
      ),
    ).toEqual([]);
  });

  it("says nothing where personnel records call the body by another name", () => {
    const people = ["A-001", "A-002", "A-003", "D-001", "G-001", "H-001", "R-001"];
    const renamed = people.map((id) => ({
      file: `personnel/${id}.json`,
      pointer: "/employer",
      value: "腾标认证中心",
    }));
    expect(incoherence(...renamed).filter((o) => o.rule === "employed-elsewhere")).toEqual([]);
  });

  it("finds a reviewer of the plan and a tracker of corrections without such a qualification", () => {
    const plan = "audits/03-surveillance-1/audit-plan.json";
    const nc = "audits/02-stage2/nonconformity-02.json";
    expect(told({ file: plan, pointer: "/reviewedBy", value: "T-001" })).toEqual([
      `function-without-qualification ${plan}#/reviewedBy`,
    ]);
    expect(told({ file: nc, pointer: "/trackedBy", value: "T-001" })).toEqual([
      `function-without-qualification ${nc}#/trackedBy`,
    ]);
    // Whom the leader or the body names may be anybody who knows the work.
    for (const person of ["A-002", "H-001", "R-001"]) {
      expect(told({ file: plan, pointer: "/reviewedBy", value: person })).toEqual([]);
      expect(told({ file: nc, pointer: "/trackedBy", value: person })).toEqual([]);
    }
  });

  it("finds an order that names somebody who does not decide, or decides elsewhere", () => {
    const order = "audits/03-surveillance-1/task-order.json";
    expect(told({ file: order, pointer: "/decisionPerson", value: "D-001" })).toEqual([]);
    expect(told({ file: order, pointer: "/decisionPerson", value: "A-002" })).toEqual([
      `function-without-qualification ${order}#/decisionPerson`,
    ]);
    expect(told({ file: order, pointer: "/decisionPerson", value: "D-101" })).toEqual([
      `employed-elsewhere ${order}#/decisionPerson`,
    ]);
  });

  it("lets the team decide on samples and accept plans, and no other auditor", () => {
    const sampling = "audits/03-surveillance-1/sampling-plan.json";
    const nc = "audits/02-stage2/nonconformity-02.json";
    const byTeam = { file: sampling, pointer: "/decidedBy", value: "A-003" };
    expect(told(byTeam, unsigned(sampling))).toEqual([]);
    const accepted = [
      { file: nc, pointer: "/plan/acceptedBy", value: "A-002" },
      { file: nc, pointer: "/signatures/4/person", value: "A-002" },
      { file: nc, pointer: "/signatures/4/name", value: "周明澈" },
    ];
    expect(told(...accepted)).toEqual([]);
    expect(told({ file: sampling, pointer: "/decidedBy", value: "A-004" })).toEqual([
      `function-without-qualification ${sampling}#/decidedBy`,
    ]);
    expect(told({ file: nc, pointer: "/plan/acceptedBy", value: "R-001" })).toEqual([
      `function-without-qualification ${nc}#/plan/acceptedBy`,
    ]);
    expect(told({ file: nc, pointer: "/plan/acceptedBy", value: "A-101" })).toEqual([
      `employed-elsewhere ${nc}#/plan/acceptedBy`,
    ]);
  });

  it("lets experts come from elsewhere", () => {
    expect(incoherence().filter((o) => o.rule === "employed-elsewhere")).toEqual([]);
  });

  it("finds a statement by an auditor who had no part in the case", () => {
    expect(told({ file: statements, pointer: "/statements/20/by", value: "A-004" })).toEqual([
      "person-without-part statements.json#/statements/20/by",
    ]);
  });

  it("finds a complaint about somebody who had no part in the case", () => {
    const complaint = "complaint-01.json";
    expect(told({ file: complaint, pointer: "/involved/0", value: "H-101" })).toEqual([
      "person-without-part complaint-01.json#/involved/0",
    ]);
    const others = [
      { file: complaint, pointer: "/involved/0", value: "A-002" },
      { file: complaint, pointer: "/involvedAs", value: "auditor" },
    ];
    expect(told(...others)).toEqual([]);
  });

  it("accepts a statement of the team, and of a head of department", () => {
    for (const value of ["A-003", "H-001"]) {
      const by = { file: statements, pointer: "/statements/20/by", value };
      expect(told(by, unsigned(statements))).toEqual([]);
    }
  });
});

describe("who may do what", () => {
  it("finds an auditor who determined the audit time", () => {
    const [found, ...others] = incoherence({
      file: time,
      pointer: "/determinedBy",
      value: "A-002",
    });
    expect(others).toEqual([]);
    expect(found?.rule).toBe("function-without-qualification");
    expect(found?.message.zh).toContain("A-002");
  });

  it("takes one of several roles for enough", () => {
    const byHead = { file: time, pointer: "/determinedBy", value: "H-001" };
    expect(told(byHead, unsigned(time))).toEqual([]);
  });
});
