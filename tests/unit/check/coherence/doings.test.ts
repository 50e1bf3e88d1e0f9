import { describe, expect, it } from "vitest";
import { incoherence, told } from "./support.js";

const stage2 = "audits/02-stage2";
const surveillance = "audits/03-surveillance-1";

const byHead = {
  role: "auditDepartmentHead",
  name: "许曼青",
  person: "H-001",
  date: "2027-04-20",
  method: "handwritten",
};

describe("who did it signs it", () => {
  it.each([
    [`${stage2}/audit-plan.json`, "/preparedBy", "A-002"],
    [`${stage2}/audit-plan.json`, "/preparedBy", "T-001"],
    [`${surveillance}/audit-time.json`, "/determinedBy", "H-001"],
    [`${surveillance}/sampling-plan.json`, "/decidedBy", "H-001"],
    [`${surveillance}/sampling-plan.json`, "/decidedBy", "A-003"],
    [`${stage2}/nonconformity-02.json`, "/plan/acceptedBy", "A-002"],
    [`${stage2}/nonconformity-02.json`, "/raisedBy", "A-001"],
    [`${stage2}/nonconformity-01.json`, "/verification/verifier", "A-002"],
    ["complaint-01.json", "/decidedBy/0", "H-001"],
    ["statements.json", "/by", "D-001"],
    ["statements.json", "/statements/3/by", "G-001"],
  ])("finds that another signed: %s%s by %s", (file, pointer, value) => {
    expect(told({ file, pointer, value })).toEqual([`done-by-another ${file}#${pointer}`]);
  });

  it("names both, and as what one of them signed", () => {
    const [found] = incoherence({
      file: `${surveillance}/audit-time.json`,
      pointer: "/determinedBy",
      value: "H-001",
    });
    expect(found?.message.en).toContain("H-001 许曼青");
    expect(found?.message.en).toContain('"Audit planner" is R-001 陈知微');
    expect(found?.related).toMatchObject([{ pointer: "/signatures/0" }]);
  });

  it("finds a statement signed in a role that states nothing", () => {
    const file = "statements.json";
    expect(told({ file, pointer: "/signatures/0/role", value: "closer" })).toEqual([
      `signed-as-another ${file}#/signatures/0/role`,
    ]);
  });

  it("accepts another who signed", () => {
    const file = `${surveillance}/audit-time.json`;
    expect(
      told(
        { file, pointer: "/determinedBy", value: "H-001" },
        { file, pointer: "/signatures", value: [byHead] },
      ),
    ).toEqual([]);
  });

  it("asks nothing where nobody signed", () => {
    const file = `${surveillance}/sampling-plan.json`;
    expect(
      told({ file, pointer: "/decidedBy", value: "A-003" }, { file, pointer: "/signatures" }),
    ).toEqual([]);
  });
});

describe("who audits an item", () => {
  const file = `${stage2}/audit-record.json`;

  it("finds an item that a trainee has alone", () => {
    const changes = [
      { file: `${surveillance}/task-order.json`, pointer: "/team/0/role", value: "traineeAuditor" },
    ];
    const found = incoherence(...changes).find((o) => o.rule === "item-without-auditor");
    expect(found?.message.en).toContain(
      "A-003 方予安 alone (in the audit order: Auditor-in-training)",
    );
  });

  it("tells an item that is planned for an observer alone, and not again as recorded", () => {
    const plan = `${stage2}/audit-plan.json`;
    const changes = [
      { file: `${stage2}/task-order.json`, pointer: "/team/1/role", value: "observer" },
      { file: plan, pointer: "/items/3/auditors", value: ["A-002"] },
      { file, pointer: "/items/3/auditors", value: ["A-002"] },
    ];
    const found = incoherence(...changes).filter((o) => o.rule === "item-without-auditor");
    expect(found.map((o) => o.at?.pointer)).toContain("/items/3/auditors/0");
    expect(found.filter((o) => o.at?.file.endsWith("audit-record.json"))).toEqual([]);
  });

  it("accepts an expert with an auditor", () => {
    expect(told({ file, pointer: "/items/1/auditors", value: ["T-001", "A-002"] })).toEqual([]);
  });

  it("finds that the top manager was interviewed by somebody whom the plan sends elsewhere", () => {
    const pointer = "/topManagementInterview/interviewer";
    expect(told({ file, pointer, value: "A-002" })).toEqual([
      `auditor-outside-item ${file}#${pointer}`,
    ]);
  });

  it("accepts an interviewer whom the plan has for the item", () => {
    const pointer = "/topManagementInterview/interviewer";
    expect(
      told(
        { file, pointer, value: "A-002" },
        {
          file: `${stage2}/audit-plan.json`,
          pointer: "/items/1/auditors",
          value: ["A-001", "A-002"],
        },
      ).filter((t) => t.startsWith("auditor-outside-item")),
    ).toEqual([]);
  });

  it("finds an item of the interview that the plan does not have", () => {
    const pointer = "/topManagementInterview/planItem";
    expect(told({ file, pointer, value: "99" })).toEqual([`unknown-plan-item ${file}#${pointer}`]);
  });
});

describe("who is complained about", () => {
  const file = "complaint-01.json";

  it.each(["A-002", "A-003", "T-001"])("finds %s in place of the team leader", (value) => {
    const [found, ...others] = incoherence({ file, pointer: "/involved/0", value });
    expect(others).toEqual([]);
    expect(found?.rule).toBe("another-complained-about");
  });

  it("asks nothing where the record does not say what the persons were", () => {
    expect(
      told({ file, pointer: "/involved/0", value: "A-002" }, { file, pointer: "/involvedAs" }),
    ).toEqual([]);
  });

  it("accepts the auditor where the matter is about the auditor", () => {
    expect(
      told(
        { file, pointer: "/involved/0", value: "A-002" },
        { file, pointer: "/involvedAs", value: "auditor" },
      ),
    ).toEqual([]);
  });
});
