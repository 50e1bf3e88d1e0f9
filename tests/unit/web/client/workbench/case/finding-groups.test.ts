import { describe, expect, it } from "vitest";
import { findingGroups } from "../../../../../../src/web/client/workbench/case/finding-groups.js";
import type { CasePage, FindingView } from "../../../../../../src/web/workbench/api.js";

const id = "procedure/CASE-1";
const plain: FindingView = {
  rule: "some-rule",
  clauses: [],
  requirements: [],
  outcome: "fail",
  severity: "error",
  subject: ".",
  message: { zh: "不对", en: "wrong" },
  remedy: null,
  due: null,
  dueFrom: null,
  daysLeft: null,
  missing: null,
  open: false,
  consequence: false,
  at: { file: "contract.json", line: 1, column: 1, pointer: "/scope" },
  actor: null,
};
const kindsOf = (...findings: readonly Partial<FindingView>[]) =>
  findingGroups(id, {
    findings: findings.map((f) => ({ ...plain, ...f })),
    records: [{ path: "contract.json" }],
  } as unknown as CasePage).map(({ kind, findings: found }) => `${kind} ${found.length}`);
const at = (file: string, pointer = "") => ({ file, line: 1, column: 1, pointer });

describe("findings of a case, by what helps", () => {
  it("are to be corrected where their record is there, and made where it is not", () => {
    expect(kindsOf({}, { at: at("decision.json") }, { at: null })).toEqual(["missing 1", "mend 2"]);
  });

  it("are about a record that is missing where they say which, whatever their sentences name", () => {
    const message = { zh: "decision.json", en: "audits/02-stage2/decision.json has to be there" };
    expect(kindsOf({ message, missing: "audits/02-stage2/decision.json" }, { message })).toEqual([
      "missing 1",
      "mend 1",
    ]);
  });

  it("know a file by its whole path, too", () => {
    expect(kindsOf({ at: at(`records/${id}/contract.json`) })).toEqual(["mend 1"]);
  });

  it("are signatures, whatever else they are", () => {
    expect(
      kindsOf({ rule: "stale-signature" }, { at: at("contract.json", "/signatures/0") }),
    ).toEqual(["sign 2"]);
  });

  it("tell what is still to be done from what was done too late", () => {
    const overdue = { due: "2027-01-01", daysLeft: -3, open: true };
    expect(kindsOf(overdue, { due: "2027-01-01" }, { outcome: "due", open: true })).toEqual([
      "due 2",
      "late 1",
    ]);
  });

  it("stand with the nearest limit first", () => {
    const [group] = findingGroups(id, {
      findings: [
        { ...plain, outcome: "due", daysLeft: 20 },
        { ...plain, outcome: "due", daysLeft: null },
        { ...plain, outcome: "due", daysLeft: -1 },
      ],
      records: [],
    } as unknown as CasePage);
    expect(group?.findings.map(({ daysLeft }) => daysLeft)).toEqual([-1, 20, null]);
  });

  it("fold what follows from another, and what was waived, and leave out what is kept", () => {
    expect(
      kindsOf(
        { outcome: "cannotJudge" },
        { outcome: "cannotJudge", consequence: true },
        { outcome: "waived" },
        { outcome: "error" },
        { severity: "warning" },
        { outcome: "pass" },
        { outcome: "notApplicable" },
      ),
    ).toEqual(["bug 1", "notJudged 1", "warning 1", "consequence 1", "waived 1"]);
  });
});
