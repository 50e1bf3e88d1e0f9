import { describe, expect, it } from "vitest";
import { judgeChanged, readBase } from "../../../../src/jobs/procedures/changed-case.js";
import type { Json } from "../../../../src/model/base/json.js";
import { type Change, judge, workspace } from "../../../support/sample.js";

const of = (outcomes: ReturnType<typeof judge>["result"]["outcomes"]) =>
  outcomes
    .filter(({ rule }) => rule === "denied-on-record")
    .map((o) => `${o.subject}${o.at?.pointer ?? ""}`)
    .sort();
const told = (...changes: readonly Change[]) => of(judge(changes).result.outcomes);
const closing = "audits/02-stage2/meeting-closing.json";
const report = "audits/02-stage2/audit-report.json";
const set = (file: string, pointer: string, value: Json): Change => ({ file, pointer, value });
const difference = set(closing, "/unresolvedDifferences", [
  { text: "不符合 02 的性质，受审核方认为是观察项", submittedOn: "2026-06-19" },
]);

describe("differences that stayed open", () => {
  it("are not denied by the minutes or the report", () => {
    expect(told(difference)).toEqual([
      "audits/02-stage2/audit-report/unresolvedIssues",
      "audits/02-stage2/meeting-closing/minutes",
    ]);
  });

  it("cite what the report is to say", () => {
    const found = judge([difference]).result.outcomes.find(
      (o) => o.rule === "denied-on-record" && o.subject.endsWith("audit-report"),
    );
    expect(found?.clauses).toEqual(["TB-GZ-036/9.1.3"]);
    expect(found?.message.zh).toContain("不符合 02 的性质，受审核方认为是观察项");
  });

  it("are told by all three", () => {
    const minutes = "通报审核发现，宣布审核结论；除不符合 02 的性质外双方没有分歧意见。";
    expect(
      told(
        difference,
        set(closing, "/minutes", minutes),
        set(report, "/unresolvedIssues", "不符合 02 的性质有分歧，已提交机构裁定"),
      ),
    ).toEqual([]);
  });

  it("are in the list of the meeting that tells of one", () => {
    expect(told(set(closing, "/unresolved", "对不符合 02 的性质有分歧"))).toEqual([
      "audits/02-stage2/audit-report/unresolvedIssues",
      "audits/02-stage2/meeting-closing/unresolved",
    ]);
    expect(told(set(closing, "/unresolved", "无"))).toEqual([]);
    expect(told(set(closing, "/unresolved", "分歧均已解决"))).toEqual([]);
  });

  it("are an issue of the report that tells of one itself", () => {
    const disagreements = set(report, "/disagreements", "对不符合 02 的性质有分歧");
    expect(told(disagreements)).toEqual(["audits/02-stage2/audit-report/unresolvedIssues"]);
    expect(told(set(report, "/disagreements", "没有分歧"))).toEqual([]);
  });
});

describe("nonconformities of the audit", () => {
  it("are not denied by what the client was told", () => {
    const text = "体系符合认证要求，无不符合项。";
    expect(told(set(report, "/clientInformed/conformity", text))).toEqual([
      "audits/02-stage2/audit-report/clientInformed/conformity",
    ]);
  });

  it.each([
    "体系符合认证要求，无严重不符合以外的意见。",
    "除两项不符合外，体系符合认证要求。",
    "不符合项均已通报，无异议。",
  ])("are told: %s", (text) => {
    expect(told(set(report, "/clientInformed/conformity", text))).toEqual([]);
  });

  it("of the audit before are not denied at the next one", () => {
    const next = "audits/03-surveillance-1/audit-report.json";
    expect(told(set(next, "/earlierNonconformities", "上次审核没有不符合项"))).toEqual([
      "audits/03-surveillance-1/audit-report/earlierNonconformities",
    ]);
  });
});

describe("changes and complaints", () => {
  const change = (requestedOn: string): Change => ({
    file: "change-02.json",
    value: {
      kind: "client",
      category: "workplace",
      requestedOn,
      knownOn: requestedOn,
      notifiedOn: requestedOn,
      items: "九江云服务运维中心迁至同园区 5 号楼",
    },
  });
  const none = set("audits/03-surveillance-1/audit-report.json", "/changesSinceLastAudit", "无");

  it("since the last audit are told in the report", () => {
    const place = "audits/03-surveillance-1/audit-report/changesSinceLastAudit";
    expect(told(none, change("2027-03-01"))).toEqual([place]);
    expect(told(none, change("2026-06-10"))).toEqual([]);
    expect(told(none, change("2027-06-20"))).toEqual([]);
    expect(told(none)).toEqual([]);
  });

  const base = readBase(workspace, "tb-gz-055", "HIS-2026-0003");
  const complaint = (value: Record<string, Json>): Change => ({
    file: "complaint-01.json",
    value: { receivedOn: "2028-03-10", about: "平台两次中断", kind: "complaint", ...value },
  });
  const place = "audits/05-recertification/decision/renewalBasis/userComplaints";
  it.each<[string, Record<string, Json>, readonly string[]]>([
    ["of a user", { author: "赣州某医院" }, [place]],
    ["after the decision", { author: "赣州某医院", receivedOn: "2029-07-10" }, []],
    ["that was not founded", { author: "赣州某医院", founded: false }, []],
    ["of the client itself", { author: "江西杏林云康健康科技有限公司" }, []],
    ["about the body's audit", { author: "赣州某医院", audit: "03-surveillance-1" }, []],
  ])("a complaint %s and a renewal that knows of none", (_, value, expected) => {
    const { result } = judgeChanged(workspace, base, [complaint(value)], "2029-12-31");
    expect(of(result.outcomes)).toEqual(expected);
  });
});
