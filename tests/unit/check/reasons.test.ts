import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../src/model/outcome/finding.js";
import { asOf, type Change, judge } from "../../support/sample.js";

const stage2 = "audits/02-stage2";

/** What a rule says of a subject of the changed sample, where it does not judge. */
function unjudged(rule: string, subject: string, changes: readonly Change[] = []): Outcome {
  const found = judge(changes, asOf).result.outcomes.find(
    (o) => o.rule === rule && o.subject === subject,
  );
  if (!found) throw new Error(`nothing of ${rule} about ${subject}`);
  return found;
}

function reasonOf(rule: string, subject: string, changes: readonly Change[] = []) {
  const { outcome, reason } = unjudged(rule, subject, changes);
  return {
    outcome,
    zh: reason?.zh,
    en: reason?.en,
    at: reason?.at.map(({ file, pointer }) => `${file.split("/").at(-1)}${pointer}`),
  };
}

describe("why a rule does not apply", () => {
  it("a value that is recorded otherwise, in the words of the field", () => {
    expect(reasonOf("missing-verification-report", `${stage2}/nonconformity-02`)).toEqual({
      outcome: "notApplicable",
      zh: "“不符合项报告”的“关闭方式”为“书面关闭”",
      en: '"Means of verification" of "Nonconformity report" is "Verification of documented evidence"',
      at: ["nonconformity-02.json/closureMode"],
    });
  });

  it("the conjunct that does not hold, not the others", () => {
    const reason = reasonOf("unregularised-contract", ".");
    expect(reason.zh).toBe(
      "“管理体系认证合同”的“签订日期”为 2026-05-15；认证规则的生效日期为 2026-04-23",
    );
    expect(reason.at).toEqual(["contract.json/signedOn"]);
  });

  it("an optional field that nobody filled in", () => {
    expect(reasonOf("unplanned-shift", ".")).toEqual({
      outcome: "notApplicable",
      zh: "“认证申请书”的“班次”没有填写",
      en: '"Shifts" of "Certification application form" is not filled in',
      at: ["application.json/shifts"],
    });
  });

  it("a record that is not there yet", () => {
    expect(reasonOf("unsigned-stage1-report", stage2)).toMatchObject({
      outcome: "notApplicable",
      zh: "还没有“第一阶段审核报告”",
      en: 'There is no "Stage 1 audit report" yet',
      at: [],
    });
  });

  it("a list in which nothing is of the kind that is asked about", () => {
    expect(reasonOf("ignored-doubtful-evidence", stage2).zh).toBe(
      "“审核记录”的“审核记录”共 12 项，其中“真实性存疑”没有填写",
    );
  });

  it("the item of a list that decides", () => {
    const reason = reasonOf("unauthorised-substitute-at-opening", stage2);
    expect(reason.zh).toBe(
      "“会议签到表（现场审核首次会议）”的“参会人员”第 4 项 程景行：“身份”为“最高管理者”",
    );
    expect(reason.at).toEqual(["attendance-opening.json/attendees/3/capacity"]);
  });

  it("how the day of judgement lies to a date, not the day itself", () => {
    expect(reasonOf("kept-after-expiry", "certificate-01")).toEqual({
      outcome: "notApplicable",
      zh: "判断日不晚于 2029-07-26；“认证证书”的“有效期至”为 2029-07-26",
      en: 'The day of judgement is not after 2029-07-26; "Expiry date" of "Certificate" is 2029-07-26',
      at: ["certificate-01.json/expiresOn"],
    });
  });

  it("what a person has stated", () => {
    const stated = judge().result.outcomes.find(
      (o) => o.rule === "unstated-clause" && o.outcome === "notApplicable" && o.reason?.at[0],
    );
    expect(stated?.reason?.zh).toMatch(/^已声明本条不适用：/);
    expect(stated?.reason?.at[0]?.pointer).toMatch(/^\/statements\/\d+$/);
  });

  it("is said in the message, too", () => {
    const { message, reason } = unjudged("unplanned-shift", ".");
    expect(message.zh).toContain(reason?.zh);
  });
});

describe("why nobody can judge", () => {
  it("a field that a condition needs, where another finding speaks of it", () => {
    const change = { file: `${stage2}/decision.json`, pointer: "/decidedOn", value: "2026-02-30" };
    expect(reasonOf("late-decision", stage2, [change])).toMatchObject({
      outcome: "cannotJudge",
      zh: "它所依据的内容缺失或有误，见另一条发现：“管理体系认证决定审批表”的“决定日期”",
    });
  });

  it("a person without a record", () => {
    const reason = reasonOf("unexamined-auditor", stage2, [{ file: "personnel/A-001.json" }]);
    expect(reason.outcome).toBe("cannotJudge");
    expect(reason.zh).toContain("A-001");
  });

  it("a day that no record tells, not what is there", () => {
    const audit = "audits/03-surveillance-1";
    const gone = ["audit-report", "attendance-opening", "meeting-opening", "audit-plan"];
    const reason = reasonOf("no-full-time-auditor", audit, [
      ...gone.map((name) => ({ file: `${audit}/${name}.json` })),
      { file: `${audit}/task-order.json`, pointer: "/plannedFrom" },
    ]);
    expect(reason).toMatchObject({
      outcome: "cannotJudge",
      zh: "缺少判断所需的内容：没有任何记录写明该次审核从何日开始",
      en: "Something that the judgement needs is missing: no record tells on which day the audit began",
    });
  });

  it("nothing else has a reason", () => {
    const { outcomes } = judge().result;
    const silent = new Set(["notApplicable", "cannotJudge"]);
    expect(outcomes.filter((o) => silent.has(o.outcome) !== (o.reason !== null))).toEqual([]);
  });
});
