import { describe, expect, it } from "vitest";
import {
  type Change,
  judgeChanged,
  readBase,
} from "../../../../src/jobs/procedures/changed-case.js";
import { workspace } from "../../../support/sample.js";

const base = readBase(workspace, "msg1090226-2024", "CSISMS-2024-0001");
const asOf = "2028-01-20";

/** What is told, by rule and pointer, of an appeal that one person decided. */
function told(decidedBy: string, more: Record<string, string | string[]> = {}): string[] {
  const appeal = {
    author: "认证委托人",
    receivedOn: "2025-04-10",
    about: "对认证决定有异议",
    investigation: "调阅案卷并访谈",
    decision: "维持原决定",
    decidedBy: [decidedBy],
    resultNotifiedOn: "2025-05-10",
    writtenNotice: true,
    ...more,
  };
  return judged({ file: "appeal-01.json", value: appeal });
}

function judged(change: Change): string[] {
  return judgeChanged(workspace, base, [change], asOf)
    .result.outcomes.filter((o) => o.rule === "decided-by-involved")
    .map((o) => o.message.en);
}

describe("who decides on appeals and complaints", () => {
  it("is nobody who took part in an audit that had begun", () => {
    expect(told("A-101")).toEqual([expect.stringContaining("took part in the audit")]);
    expect(told("T-101")).toHaveLength(1);
    expect(told("G-101")).toEqual([]);
  });

  it("is not who took the decision, from the day on which he took it", () => {
    expect(told("D-101")).toEqual([expect.stringContaining("certification decision")]);
    expect(told("D-101", { receivedOn: "2025-01-22" })).toHaveLength(1);
    expect(told("D-101", { receivedOn: "2025-01-21" })).toEqual([]);
  });

  it("may be who audited only later, up to the day before that audit began", () => {
    expect(told("A-104")).toEqual([]);
  });

  it("is nobody whom the record itself calls involved", () => {
    expect(told("G-101", { involved: ["G-101"] })).toEqual([
      expect.stringContaining("the record itself"),
    ]);
  });

  it("may have audited before, where the complaint names another audit", () => {
    const complaint = (audit: string) =>
      judged({
        file: "complaint-01.json",
        value: {
          author: "认证委托人",
          receivedOn: "2027-12-30",
          about: "审核报告迟交",
          kind: "complaint",
          decision: "投诉成立",
          decidedBy: ["A-102"],
          audit,
        },
      });
    expect(complaint("02-stage2")).toHaveLength(1);
    expect(complaint("03-surveillance-1")).toEqual([]);
  });

  it("did not investigate either, whoever decided", () => {
    const by = (investigatedBy: string) => told("G-101", { investigatedBy: [investigatedBy] });
    expect(by("A-101")).toEqual([expect.stringMatching(/Investigated by.*took part in the audit/)]);
    expect(by("D-101")).toEqual([expect.stringContaining("certification decision")]);
    expect(by("R-101")).toEqual([]);
  });

  it("is left to the rule of a procedure that has one", () => {
    const own = readBase(workspace, "tb-gz-036", "PII-2026-0002");
    const change = { file: "appeal-01.json", pointer: "/decidedBy/0", value: "A-001" };
    const rules = judgeChanged(workspace, own, [change], "2027-06-30")
      .result.outcomes.filter((o) => o.outcome === "fail")
      .map((o) => o.rule);
    expect(rules).toContain("involved-appeal-decider");
    expect(rules).not.toContain("decided-by-involved");
  });
});

describe("who deals with an appeal against a suspension", () => {
  const pii = readBase(workspace, "tb-gz-036", "PII-2026-0002");
  const toldOf = (...changes: Change[]) =>
    judgeChanged(workspace, pii, changes, "2027-06-30")
      .result.outcomes.filter((o) => o.rule === "decided-by-involved")
      .map((o) => o.message.zh);
  const by = (field: string, person: string): Change => ({
    file: "appeal-01.json",
    pointer: `/${field}`,
    value: [person],
  });

  it("is nobody who investigated or signed it", () => {
    expect(toldOf()).toEqual([]);
    for (const field of ["decidedBy", "investigatedBy"]) {
      expect(toldOf(by(field, "H-001"))).toEqual([
        expect.stringContaining("“证书暂停”01（2026-11-09）"),
      ]);
    }
  });

  it("may be whoever signed something that came later, or before an audit was decided", () => {
    const received: Change = {
      file: "appeal-01.json",
      pointer: "/receivedOn",
      value: "2026-11-08",
    };
    expect(toldOf(received, by("decidedBy", "H-001"))).toEqual([]);
    const decidedOn = "2026-11-12";
    const decided: Change = {
      file: "audits/02-stage2/decision.json",
      pointer: "/decidedOn",
      value: decidedOn,
    };
    expect(toldOf(decided, by("decidedBy", "H-001"))).toEqual([]);
  });
});
