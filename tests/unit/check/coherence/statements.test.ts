import { describe, expect, it } from "vitest";
import { judgeChanged, readBase } from "../../../../src/jobs/procedures/changed-case.js";
import { type Change, judge, workspace } from "../../../support/sample.js";

const by = { by: "R-001", on: "2027-06-10" };
const sample = readBase(workspace, "zbt-tp-036", "ISMS-2025-0001");
const stated = (clause: string, answer: string): Change => ({
  file: "statements.json",
  pointer: "/statements/-",
  value: { clause: `TB-GZ-036/${clause}`, answer, text: "按规定办理。", ...by },
});
const contradictions = (...changes: readonly Change[]) =>
  judge(changes).result.outcomes.filter((o) => o.rule === "statement-against-records");
const said = (...changes: readonly Change[]) => contradictions(...changes).map((o) => o.message.zh);

describe("statements that the case contradicts", () => {
  it("says nothing of the sample", () => {
    expect(said()).toEqual([]);
  });

  it("finds a clause without condition that is stated not to apply", () => {
    const [found] = contradictions(stated("9.1.2", "notApplicable"));
    expect(found?.message.zh).toContain("没有适用条件");
    expect(found?.at?.pointer).toMatch(/^\/statements\/\d+\/answer$/);
    expect(found?.severity).toBe("warning");
  });

  it("lets it not apply while none of its records is there", () => {
    const gone = ["02-stage2", "03-surveillance-1"].map((audit) => ({
      file: `audits/${audit}/audit-report.json`,
    }));
    expect(said(stated("9.1.2", "notApplicable"), ...gone)).toEqual([]);
  });

  it("asks for a surveillance audit where the clause is about surveillance alone", () => {
    const gone = ["decision", "audit-report"].map((name) => ({
      file: `audits/03-surveillance-1/${name}.json`,
    }));
    expect(said(stated("6.2.6", "notApplicable"))).toHaveLength(1);
    expect(said(stated("6.2.6", "notApplicable"), ...gone)).toEqual([]);
  });

  it("finds a statement beside the record of what it denies", () => {
    const [found] = contradictions(stated("13.5", "notApplicable"));
    expect(found?.message.zh).toContain("案卷里却有它所说的事");
    expect(found?.related?.map((r) => r.file)).toEqual([
      expect.stringMatching(/certificate-01\.json$/),
    ]);
  });

  it("leaves it to people whether a change is one that the clause means", () => {
    const change: Change = {
      file: "change-02.json",
      value: { kind: "client", requestedOn: "2027-03-01", items: "联系人变更" },
    };
    expect(said(change)).toEqual([]);
  });

  it("finds a statement about a change that nobody recorded", () => {
    expect(said(stated("5.1.4-1", "met"))).toEqual([expect.stringContaining("认证标准换版")]);
    const change: Change = {
      file: "change-02.json",
      value: { kind: "standard", requestedOn: "2027-03-01", items: "认证依据换版" },
    };
    const rest = said(stated("5.1.4-1", "met"), change);
    expect(rest.filter((s) => s.includes("案卷里却没有"))).toEqual([]);
  });

  it("finds a denial of what is there, and leaves to people what is not there", () => {
    // 5.4.5.2: a nonconformity is not recorded as an opportunity for improvement.
    const pointer = "/statements/17/answer";
    const saidIn = (answer: string, ...changes: readonly Change[]) =>
      judgeChanged(
        workspace,
        sample,
        [{ file: "statements.json", pointer, value: answer }, ...changes],
        "2028-07-01",
      ).result.outcomes.filter((o) => o.rule === "statement-against-records");
    const gone = [1, 2].map((n) => ({ file: `audits/02-stage2/nonconformity-0${n}.json` }));
    expect(saidIn("notApplicable")).toHaveLength(1);
    expect(saidIn("notApplicable", ...gone)).toEqual([]);
    expect(saidIn("met", ...gone)).toEqual([]);
  });

  it("leaves to people what only people can say", () => {
    expect(said(stated("5.6.4.1-1-b", "met"), stated("5.1.2-7", "notApplicable"))).toEqual([]);
  });
});
