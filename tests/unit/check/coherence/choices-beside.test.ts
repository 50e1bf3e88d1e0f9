import { describe, expect, it } from "vitest";
import {
  type Change,
  judgeChanged,
  readBase,
} from "../../../../src/jobs/procedures/changed-case.js";
import type { Json } from "../../../../src/model/base/json.js";
import { workspace } from "../../../support/sample.js";

const samples = {
  icasp: readBase(workspace, "icasp25c", "ITSMS-2023-0001"),
  msg: readBase(workspace, "msg1090226-2024", "CSISMS-2024-0001"),
  zbt: readBase(workspace, "zbt-tp-036", "ISMS-2025-0001"),
  pii: readBase(workspace, "tb-gz-036", "PII-2026-0001"),
};

/** What fails at the last step of the pointers, by its rule. */
function told(sample: keyof typeof samples, ...changes: readonly Change[]): string[] {
  const { result } = judgeChanged(workspace, samples[sample], changes, "2027-06-30");
  const places = changes.map(({ file, pointer = "" }) => `${file}#${pointer}`);
  return result.outcomes
    .filter((o) => o.outcome === "fail")
    .filter((o) => places.some((place) => `${o.at?.file}#${o.at?.pointer}`.endsWith(place)))
    .map((o) => o.rule);
}

const stage1 = "audits/01-stage1";
const stage2 = "audits/02-stage2";
const set = (file: string, pointer: string, value: Json): Change => ({
  file,
  pointer,
  value,
});

describe("an application that was accepted", () => {
  it.each([
    ["application.json", "/orderedToStop", true],
    ["application.json", "/creditCheck/creditChina", "listed"],
    ["application.json", "/preliminaryCheck", "notMet"],
    ["application-review.json", "/materialValid", false],
    ["application-review.json", "/ability/scopeClear", false],
  ])("was in order: %s %s", (file, pointer, value) => {
    const refused = set("application-review.json", "/conclusion", "refused");
    expect(told("zbt", set(file, pointer, value))).toEqual(["impossible-choice"]);
    expect(told("zbt", set(file, pointer, value), refused)).not.toContain("impossible-choice");
  });

  it("is left to the procedure's own rule where it has one", () => {
    const listed = set("application.json", "/creditCheck/creditChina", "listed");
    const { result } = judgeChanged(workspace, samples.pii, [listed], "2027-06-30");
    const rules = result.outcomes.filter((o) => o.outcome === "fail").map((o) => o.rule);
    expect(rules).toContain("dishonest-client");
    expect(rules).not.toContain("impossible-choice");
  });

  it("may be completed at stage 1 where information was withheld", () => {
    const open = set("application-review.json", "/materialComplete", false);
    const withheld = set("application-review.json", "/informationWithheld", true);
    expect(told("zbt", open)).toEqual(["impossible-choice"]);
    expect(told("zbt", open, withheld)).toEqual([]);
  });
});

describe("the plan of sampling", () => {
  const plan = `${stage1}/sampling-plan.json`;

  it("does not call sites different that it groups as similar", () => {
    expect(told("msg", set(plan, "/sameActivities", false))).toEqual(["impossible-choice"]);
    expect(told("msg", set(plan, "/fundamentallyDifferent", true))).toEqual(["impossible-choice"]);
    const single = set(plan, "/similarGroups", []);
    const each = set(plan, "/nonSimilar/sites", ["S01", "S02", "S03"]);
    const all = set(plan, "/nonSimilar/selected", ["S01", "S02", "S03"]);
    const different = [
      set(plan, "/fundamentallyDifferent", true),
      set(plan, "/sameActivities", false),
    ];
    expect(told("msg", single, each, all, ...different)).toEqual([]);
  });

  it("says the same as at stage 1 until something has changed", () => {
    const later = "audits/03-surveillance-1/sampling-plan.json";
    const regional = set(later, "/regionalFactors", true);
    expect(told("msg", regional)).toEqual(["copies-differ"]);
    const moved: Change = {
      file: "scope-change-01.json",
      value: { kind: "extension", requestedOn: "2025-09-01" },
    };
    expect(told("msg", regional, moved)).toEqual([]);
  });

  it("has the central function in it", () => {
    expect(told("icasp", set(plan, "/centralIncluded", false))).toEqual(["impossible-choice"]);
  });
});

describe("the mode of an audit", () => {
  it("is not remote where it is recorded as one without remote auditing", () => {
    const plan = "audits/05-recertification/audit-plan.json";
    const day = "2028-07-01";
    const said = (...changes: readonly Change[]) =>
      judgeChanged(workspace, samples.zbt, changes, day)
        .result.outcomes.filter((o) => o.rule === "impossible-choice")
        .map((o) => o.at?.pointer);
    expect(said(set(plan, "/mode", "remote"))).toEqual(["/mode"]);
    expect(said(set(plan, "/mode", "remote"), set(plan, "/remoteUsed", true))).toEqual([]);
  });
});

describe("what follows from a report", () => {
  it("is the decision that it recommends, or one that says that it differs", () => {
    const decision = `${stage2}/decision.json`;
    expect(told("msg", set(decision, "/differsFromReport", true))).toEqual(["impossible-choice"]);
    const explained = set(decision, "/difference", { reasons: "缩小了认证范围" });
    expect(told("msg", set(decision, "/differsFromReport", true), explained)).toEqual([]);
  });

  it("is named beside the decision that contradicts it", () => {
    const report = `${stage2}/audit-report.json`;
    const { result } = judgeChanged(
      workspace,
      samples.msg,
      [set(report, "/recommendation", "notRecommended")],
      "2027-06-30",
    );
    const found = result.outcomes.find((o) => o.rule === "impossible-choice");
    expect(found?.at?.pointer).toBe("/differsFromReport");
    expect(found?.related?.map((r) => r.file.split("/").at(-1))).toEqual(["audit-report.json"]);
  });

  it("is nothing to verify where nothing was found", () => {
    const report = "audits/05-recertification/audit-report.json";
    const after = set(report, "/recommendation", "recommendAfterVerification");
    const day = "2028-06-30";
    const said = (...changes: readonly Change[]) =>
      judgeChanged(workspace, samples.msg, changes, day)
        .result.outcomes.filter((o) => o.rule === "impossible-choice")
        .map((o) => o.at?.pointer);
    expect(said(after)).toEqual(["/recommendation"]);
    expect(said(after, set(report, "/nonconformityNumbers", ["CTC-BF-2027-0001"]))).toEqual([]);
  });

  it("is no certification while the documents are inadequate", () => {
    const review = "audits/05-recertification/document-review.json";
    expect(told("msg", set(review, "/conclusion", "inadequate"))).toContain("impossible-choice");
  });

  it("is no stage 2 where stage 1 found the system idle or the information false", () => {
    const report = `${stage1}/stage1-report.json`;
    expect(told("icasp", set(report, "/effectiveOperation", false))).toEqual(["impossible-choice"]);
    expect(told("zbt", set(report, "/falseInformation", true))).toEqual(["impossible-choice"]);
    const unready = set(report, "/readyForStage2", false);
    expect(told("icasp", set(report, "/effectiveOperation", false), unready)).not.toContain(
      "impossible-choice",
    );
  });
});

describe("whoever else pays", () => {
  it("has another name than the client", () => {
    const parent = set("contract.json", "/payments/0/payer", "parent");
    const named = set("contract.json", "/payments/0/payerName", "深圳星槎控股有限公司");
    const differ = (...changes: readonly Change[]) =>
      judgeChanged(workspace, samples.zbt, changes, "2027-06-30").result.outcomes.filter(
        (o) => o.rule === "copies-differ",
      );
    const [found] = differ(parent);
    expect(found?.at?.pointer).toBe("/payments/0/payerName");
    expect(found?.message.zh).toContain("不应相同");
    expect(differ(parent, named)).toEqual([]);
  });
});

describe("a change of scope", () => {
  const record = "scope-change-01.json";
  const extension: Json = {
    kind: "extension",
    requestedOn: "2027-04-29",
    scopeBefore: { zh: "公有云主机服务", en: "Public cloud hosting" },
    scopeAfter: { zh: "公有云主机和云备份服务", en: "Public cloud hosting and backup" },
    conclusion: "approved",
  };
  const made: Change = { file: record, value: extension };

  it("changes the scope: what is as before was not changed", () => {
    const after = set(record, "/scopeAfter", { zh: "公有云主机服务", en: "Public cloud hosting" });
    expect(told("pii", made)).not.toContain("copies-differ");
    const { result } = judgeChanged(workspace, samples.pii, [made, after], "2027-06-30");
    expect(result.outcomes.filter((o) => o.rule === "copies-differ")).not.toEqual([]);
  });

  it("that was refused brings no new certificate", () => {
    const refused = set(record, "/conclusion", "refused");
    const issued = set(record, "/newCertificate", "TB137-2027-PII-0168");
    expect(told("pii", made, issued)).not.toContain("impossible-choice");
    expect(told("pii", made, refused)).not.toContain("impossible-choice");
    expect(told("pii", made, refused, issued)).toContain("impossible-choice");
  });
});

describe("a certificate of a recertification", () => {
  it("keeps the day on which the client was certified first", () => {
    const renewed = set("certificate-02.json", "/originalIssuedOn", "2025-02-27");
    const { result } = judgeChanged(workspace, samples.msg, [renewed], "2028-06-30");
    const found = result.outcomes.filter(
      (o) => o.outcome === "fail" && o.at?.file.includes("te-02"),
    );
    expect(found.map((o) => `${o.rule} ${o.at?.pointer}`)).toEqual([
      "copies-differ /originalIssuedOn",
    ]);
  });
});

describe("a nonconformity", () => {
  it("is to be verified by the next audit", () => {
    const at = (day: string) =>
      told("msg", set(`${stage2}/nonconformity-01.json`, "/verificationDueOn", day));
    expect(at("2027-06-20")).toEqual(["dates-far-apart"]);
    expect(at("2026-03-20")).toEqual([]);
  });
});

describe("travel", () => {
  it("is no audit time", () => {
    const travel = set(`${stage1}/audit-time.json`, "/travelCounted", true);
    expect(told("msg", travel)).toEqual(["impossible-choice"]);
    expect(told("pii", travel)).toEqual(["counted-travel"]);
  });
});
