import { describe, expect, it } from "vitest";
import {
  type Change,
  judgeChanged,
  readBase,
} from "../../../../src/jobs/procedures/changed-case.js";
import { workspace } from "../../../support/sample.js";
import { coherenceRules } from "./support.js";

interface Sample {
  readonly procedure: string;
  readonly number: string;
  readonly day: string;
}

function toldOf({ procedure, number, day }: Sample) {
  const base = readBase(workspace, procedure, number);
  return (...changes: readonly Change[]): string[] =>
    judgeChanged(workspace, base, changes, day)
      .result.outcomes.filter((o) => o.outcome === "fail" && coherenceRules.includes(o.rule))
      .map((o) => `${o.rule} ${o.at?.file.split(`${number}/`)[1] ?? ""}#${o.at?.pointer ?? ""}`);
}

const msg = toldOf({ procedure: "msg1090226-2024", number: "CSISMS-2024-0001", day: "2028-01-20" });
const icasp = toldOf({ procedure: "icasp25c", number: "ITSMS-2023-0001", day: "2027-06-30" });
const zbt = toldOf({ procedure: "zbt-tp-036", number: "ISMS-2025-0001", day: "2028-07-01" });
const stage2 = "audits/02-stage2";

describe("who conducts a meeting", () => {
  const opening = { file: `${stage2}/meeting-opening.json`, pointer: "/chair", value: "A-102" };
  const replaced = (by: string): Change => ({
    file: `${stage2}/task-order.json`,
    pointer: "/replacements",
    value: [{ replaced: "A-101", replacedBy: by, on: "2024-12-16", reason: "临时患病" }],
  });

  it("is the team leader", () => {
    expect(msg(opening)).toEqual([`another-chair ${stage2}/meeting-opening.json#/chair`]);
  });

  it("may be who stands in for somebody", () => {
    expect(msg(opening, replaced("A-102"))).not.toContain(
      `another-chair ${stage2}/meeting-opening.json#/chair`,
    );
  });
});

describe("checklists", () => {
  const file = `${stage2}/audit-record.json`;
  const auditor = { file, pointer: "/checklists/0/auditor", value: "A-102" };

  it("are of each auditor, where there are as many of them", () => {
    expect(msg(auditor)).toEqual([`auditor-without-checklist ${file}#/items/0/auditors/0`]);
  });

  it("may be one for all", () => {
    expect(msg({ file, pointer: "/checklists/1" })).toEqual([]);
  });
});

describe("a list of people", () => {
  const file = "audits/01-stage1/audit-record.json";

  it("names each of them once", () => {
    const twice = { file, pointer: "/items/0/auditors/0", value: "A-202" };
    expect(zbt(twice)).toEqual([`person-named-twice ${file}#/items/0/auditors/1`]);
  });

  it("may name one person in several items, and in another order", () => {
    expect(zbt({ file, pointer: "/items/0/auditors", value: ["A-202", "A-201"] })).toEqual([]);
  });
});

describe("who supervises an expert", () => {
  const order = `${stage2}/task-order.json`;
  const plan = `${stage2}/audit-plan.json`;
  const inOrder = { file: order, pointer: "/team/2/supervisor", value: "A-302" };
  const inPlan = { file: plan, pointer: "/team/2/supervisor", value: "A-302" };
  const onlyWithLeader = { file: plan, pointer: "/items/2/auditors", value: ["A-302"] };

  it("is the same in order and plan", () => {
    expect(icasp(inOrder)).toEqual([`copies-differ ${plan}#/team/2/supervisor`]);
  });

  it("is at one item with the expert at least", () => {
    expect(icasp(inOrder, inPlan)).toEqual([]);
    expect(icasp(inOrder, inPlan, onlyWithLeader)).toEqual([
      `expert-without-supervisor ${order}#/team/2/supervisor`,
    ]);
    expect(icasp(onlyWithLeader)).toEqual([]);
  });
});

describe("who reviews the documents as a specialist", () => {
  const file = "audits/01-stage1/document-review.json";

  it("signed the review", () => {
    expect(icasp({ file, pointer: "/specialist", value: "A-304" })).toContain(
      `done-by-another ${file}#/specialist`,
    );
    expect(icasp({ file, pointer: "/reviewer", value: "A-302" })).toContain(
      `done-by-another ${file}#/reviewer`,
    );
  });
});

describe("what was quoted", () => {
  const quotation = "quotation-01.json";

  it.each([
    ["/amount", 136001],
    ["/auditDays", 21],
    ["/auditDays", 4.5],
  ])("is not so far from what came of it: %s %d", (pointer, value) => {
    expect(zbt({ file: quotation, pointer, value })).toEqual([
      `impossible-number ${quotation}#${pointer}`,
    ]);
  });

  it.each([
    ["/amount", 136000],
    ["/auditDays", 20],
    ["/auditDays", 5],
  ])("may be half or twice: %s %d", (pointer, value) => {
    expect(zbt({ file: quotation, pointer, value })).toEqual([]);
  });

  it("may be anything with its reason", () => {
    const reason = {
      file: quotation,
      pointer: "/differenceReason",
      value: "缩小认证范围后重新核定",
    };
    expect(zbt({ file: quotation, pointer: "/amount", value: 200000 }, reason)).toEqual([]);
  });

  it("is compared with the audit of its own cycle", () => {
    expect(icasp({ file: "quotation-02.json", pointer: "/auditDays", value: 21 })).toEqual([
      "impossible-number quotation-02.json#/auditDays",
    ]);
  });
});

describe("a change after an audit", () => {
  const employees = { file: "application.json", pointer: "/employees", value: 495 };

  it("does not explain what its report says", () => {
    expect(icasp(employees)).toContain(`copies-differ ${stage2}/audit-report.json#/employees`);
  });

  it("explains it where it was known by then", () => {
    const known = { file: "change-01.json", pointer: "/knownOn", value: "2023-07-10" };
    expect(icasp(employees, known)).not.toContain(
      `copies-differ ${stage2}/audit-report.json#/employees`,
    );
  });
});
