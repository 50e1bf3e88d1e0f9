import { describe, expect, it } from "vitest";
import { judgeChanged, readBase } from "../../../../src/jobs/procedures/changed-case.js";
import type { Json } from "../../../../src/model/base/json.js";
import { type Change, workspace } from "../../../support/sample.js";

function toldOf([procedure, name]: readonly [string, string], day: string) {
  const base = readBase(workspace, procedure, name);
  return (...changes: readonly Change[]): string[] =>
    judgeChanged(workspace, base, changes, day)
      .result.outcomes.filter(({ rule }) => rule === "ground-against-reason")
      .map((o) => `${o.at?.pointer ?? ""} ${o.message.zh}`);
}

describe("the ground of a suspension", () => {
  const told = toldOf(["tb-gz-036", "PII-2026-0002"], "2029-08-01");
  const set = (pointer: string, value: Json) =>
    told({ file: "suspension-01.json", pointer, value });

  it.each([["7)"], ["12)"], ["14)"]])("is not %s where the reason tells of a licence", (ground) => {
    const [one, ...others] = set("/grounds", [ground]);
    expect(others).toEqual([]);
    expect(one).toMatch(/^\/grounds\/0 .*许可证到期.*说的是“6\) /);
  });

  it("is of the type that the reason tells", () => {
    expect(set("/cause", "surveillance")).toHaveLength(1);
    expect(set("/cause", "other")).toHaveLength(1);
  });

  it.each<[string, string, Json]>([
    ["one of several grounds is the one that is told", "/grounds", ["1)", "6)"]],
    ["the reason tells of several", "/reason", "许可证到期，获证组织主动请求暂停"],
    ["the same in other words", "/reason", "行政许可已经过期"],
  ])("is not questioned: %s", (_, pointer, value) => {
    expect(set(pointer, value)).toEqual([]);
  });

  it("is not questioned where the reason tells of none in particular", () => {
    const reason = "经调查核实，数据中心整体改造";
    const vague = { file: "suspension-01.json", pointer: "/reason", value: reason };
    const other = { file: "suspension-01.json", pointer: "/grounds", value: ["14)"] };
    expect(told(vague, other)).toEqual([]);
  });

  it.each([
    ["监督审核中发现的问题没有整改", "nonconformity", 1],
    ["监督审核中发现的问题已经列出", "nonconformity", 0],
    ["获证组织未按期接受监督审核", "surveillance", 0],
    ["获证组织未按期接受监督审核", "arrears", 1],
    ["获证组织拖欠认证费，监督审核未实施", "arrears", 0],
  ])("of %s is %s or not", (text, cause, n) => {
    const reason = { file: "suspension-01.json", pointer: "/reason", value: text };
    const all = told(reason, { file: "suspension-01.json", pointer: "/cause", value: cause });
    expect(all.filter((t) => t.startsWith("/cause"))).toHaveLength(n);
  });
});

describe("the ground of a withdrawal", () => {
  const told = toldOf(["msg1090226-2024", "CSISMS-2024-0001"], "2028-01-20");
  const withdrawn = (reason: string, ...grounds: readonly string[]) =>
    told({
      file: "withdrawal-01.json",
      value: { certificate: "CTC27017-2025-0012", reason, grounds, withdrawnOn: "2025-10-12" },
    });

  it("is the one that the reason tells", () => {
    const reason = "监督检查时提供了虚假的备份演练记录";
    expect(withdrawn(reason, "(6)")).toHaveLength(1);
    expect(withdrawn(reason, "(2)")).toEqual([]);
    expect(withdrawn("业务已经暂停，体系不再运行", "(6)")).toEqual([]);
    expect(withdrawn("主要客户合同全部终止", "(6)")).toEqual([]);
  });
});

describe("why an audit was terminated", () => {
  const told = toldOf(["zbt-tp-036", "ISMS-2025-0001"], "2028-07-01");
  const terminated = (ground: string, reason: string) =>
    told({
      file: "audits/04-surveillance-2/termination-report.json",
      value: {
        ground,
        reason,
        reportedOn: "2027-06-28",
        consentOn: "2027-06-28",
        terminatedOn: "2027-06-29",
      },
    });

  it("is what the report tells", () => {
    expect(terminated("other", "受审核方不予配合，拒绝提供事件记录")).toHaveLength(1);
    expect(terminated("noCooperation", "受审核方不予配合，拒绝提供事件记录")).toEqual([]);
    expect(terminated("other", "园区停电并封闭抢修，审核无法进行")).toEqual([]);
  });
});
