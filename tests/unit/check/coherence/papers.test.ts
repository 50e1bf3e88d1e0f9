import { describe, expect, it } from "vitest";
import {
  type Change,
  judgeChanged,
  readBase,
} from "../../../../src/jobs/procedures/changed-case.js";
import type { Outcome } from "../../../../src/model/outcome/finding.js";
import { workspace } from "../../../support/sample.js";

/** Its text asks for no record of the audit and no feedback. */
const base = readBase(workspace, "msg1090226-2024", "CSISMS-2024-0001");

function found(changes: readonly Change[], day = "2028-01-20"): Outcome[] {
  return judgeChanged(workspace, base, changes, day).result.outcomes.filter(({ rule }) =>
    rule.startsWith("paper-"),
  );
}

const without = (...files: readonly string[]): Change[] => files.map((file) => ({ file }));
const feedback = (audit: string) => `audits/${audit}/feedback.json`;

describe("a paper that each other audit of a case has", () => {
  it.each([
    [feedback("02-stage2")],
    [feedback("05-recertification")],
    ["audits/03-surveillance-1/audit-record.json"],
    ["audits/05-recertification/certificate-info-confirmation.json"],
    ["audits/01-stage1/document-review.json"],
  ])("is missed in the one that lacks it: %s", (file) => {
    const [one, ...others] = found(without(file));
    expect(others).toEqual([]);
    const folder = file.slice(0, file.lastIndexOf("/"));
    expect(one).toMatchObject({ rule: "paper-left-out", severity: "warning", clauses: [] });
    expect(one?.at?.file).toContain(folder);
  });

  it("is named with the audits that have it, and their papers", () => {
    const [one] = found(without(feedback("03-surveillance-1")));
    expect(one?.message.zh).toMatch(
      /监督审核（第 1 次）没有“.*反馈表”；.*第二阶段审核.*再认证审核/,
    );
    expect(one?.related?.map(({ file }) => file.split("/").slice(-2).join("/"))).toEqual([
      "02-stage2/feedback.json",
      "04-surveillance-2/feedback.json",
      "05-recertification/feedback.json",
    ]);
  });

  it("is not missed where the body does not keep it of each", () => {
    const two = without(feedback("02-stage2"), feedback("04-surveillance-2"));
    expect(found(two)).toEqual([]);
  });

  it("is not missed by one other audit alone", () => {
    const late = without(feedback("04-surveillance-2"));
    const open = (audit: string) => `audits/${audit}/decision.json`;
    const three = [...late, ...without(open("05-recertification"), feedback("05-recertification"))];
    expect(found(three)).toHaveLength(1);
    const two = [open("03-surveillance-1"), feedback("03-surveillance-1")];
    expect(found([...three, ...without(...two)])).toEqual([]);
  });

  it("is missed where an audit that is not through has it", () => {
    const gone = without(feedback("02-stage2"));
    expect(found(gone, "2026-11-30")).toHaveLength(1);
    const certificate = without("audits/02-stage2/certificate-info-confirmation.json");
    expect(found(certificate, "2026-11-30")).toHaveLength(1);
  });

  it("is not missed before the audit has been decided, nor on that day", () => {
    const gone = without(feedback("04-surveillance-2"));
    const file = "audits/04-surveillance-2/decision.json";
    const decided = { file, pointer: "/decidedOn", value: "2026-12-01" };
    expect(found([...gone, decided], "2026-12-01")).toEqual([]);
    expect(found([...gone, decided], "2026-12-02")).toHaveLength(1);
    expect(found(gone, "2025-01-02")).toEqual([]);
  });

  it.each([
    [
      "of an audit that was terminated",
      {
        file: "audits/04-surveillance-2/termination-report.json",
        value: { terminatedOn: "2026-11-25", kind: "noCooperation" },
      },
    ],
    [
      "of an audit after which certification was refused",
      { file: "audits/04-surveillance-2/decision.json", pointer: "/decision", value: "refuse" },
    ],
    [
      "of a case that has ended",
      {
        file: "withdrawal-01.json",
        value: { certificate: "X", withdrawnOn: "2027-12-01", ground: "7.2.1 a)" },
      },
    ],
  ])("is not missed %s", (_, change) => {
    expect(found([...without(feedback("04-surveillance-2")), change])).toEqual([]);
  });

  it("is left to the rule of a procedure that demands it", () => {
    const icasp = readBase(workspace, "icasp25c", "ITSMS-2023-0001");
    const told = (file: string) =>
      judgeChanged(workspace, icasp, without(file), "2027-06-30")
        .result.outcomes.filter(({ outcome }) => outcome === "fail")
        .map(({ rule }) => rule);
    const rules = told("audits/03-surveillance-1/impartiality.json");
    expect(rules).toContain("undeclared-impartiality");
    expect(rules).not.toContain("paper-left-out");
    // Stage 1 is not among the audits of that rule.
    expect(told("audits/01-stage1/impartiality.json")).toEqual(["paper-left-out"]);
  });

  it("asks a recertification for no review of documents that did not change", () => {
    expect(found(without("audits/05-recertification/document-review.json"))).toEqual([]);
  });

  it("asks for a confirmed certificate only where a certificate was issued", () => {
    const gone = without(
      "audits/05-recertification/certificate-info-confirmation.json",
      "certificate-02.json",
    );
    expect(found(gone)).toEqual([]);
  });
});

describe("a paper that another one names", () => {
  const number = { file: "contract.json", pointer: "/quotation", value: "CTC-BJ-2024-0045" };
  const quotation = {
    file: "quotation-01.json",
    value: { number: "CTC-BJ-2024-0045", issuedOn: "2024-11-01", amount: 68000, cycle: "initial" },
  };

  it("is missed", () => {
    const [one, ...others] = found([number]);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ rule: "paper-not-there", at: { pointer: "/quotation" } });
    expect(one?.message.en).toContain('"CTC-BJ-2024-0045"');
  });

  it("is not missed where it is, nor where nothing names it", () => {
    expect(found([number, quotation])).toEqual([]);
    expect(found([])).toEqual([]);
  });
});
