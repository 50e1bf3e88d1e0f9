import { describe, expect, it } from "vitest";
import { composer } from "../../../../src/compose/compose.js";
import {
  type Change,
  judgeChanged,
  readBase,
} from "../../../../src/jobs/procedures/changed-case.js";
import { viewCase } from "../../../../src/model/case/view-case.js";
import { loadTemplates } from "../../../../src/workspace/templates.js";
import { workspace } from "../../../support/sample.js";
import { places } from "./for-archive.js";

// Written from TB-GZ-036, 5.7.1 and 5.7.2: an application, its review, an audit, then the decision
// whether the scope may be changed. The sample's extension was decided on 2027-07-13.
const file = "scope-change-01.json";
const base = readBase(workspace, "tb-gz-036", "PII-2026-0002");
const decided = "2027-07-13";
const later = "2027-07-14";
const without = (...names: readonly string[]): Change[] =>
  names.map((name) => ({ file, pointer: `/${name}` }));
const rules = new Set([
  "decided-without-conclusion",
  "unsigned-record",
  "unsigned-scope-reduction",
]);

function said(changes: readonly Change[], day = later) {
  const { outcomes } = judgeChanged(workspace, base, changes, day).result;
  return outcomes.filter((o) => o.outcome === "fail" && rules.has(o.rule));
}

describe("a change of scope that was decided", () => {
  it("says what was decided and is signed: nothing is told", () => {
    expect(said([])).toEqual([]);
  });

  it("approves nothing without its conclusion: one finding at the day of the decision", () => {
    const found = said(without("conclusion"));
    expect(places(found)).toEqual([`decided-without-conclusion ${file}#/decidedOn`]);
    expect(found[0]?.message.zh).toContain("“审批结论”");
    expect(found[0]?.severity).toBe("warning");
  });

  it("is unsigned without the decision maker, whoever else signed", () => {
    const client = { role: "client", name: "叶知秋", date: decided, method: "seal" };
    for (const change of [
      without("signatures"),
      [{ file, pointer: "/signatures", value: [] }],
      [{ file, pointer: "/signatures", value: [client] }],
    ]) {
      const found = said(change);
      expect(places(found)).toEqual([`unsigned-record ${file}#/signatures`]);
      expect(found[0]?.message.zh).toContain("认证决定人员");
    }
  });

  it("tells of a reduction by the rule that demands the signature, and by no other", () => {
    const found = said([{ file, pointer: "/kind", value: "reduction" }, ...without("signatures")]);
    expect(places(found)).not.toContain(`unsigned-record ${file}#/signatures`);
    expect(found.map((o) => o.rule)).toContain("unsigned-scope-reduction");
  });

  it("is asked for nothing before it was decided, nor on that day itself", () => {
    expect(said(without("conclusion", "signatures", "decidedOn"))).toEqual([]);
    expect(said(without("conclusion", "signatures"), decided)).toEqual([]);
  });

  it("counts as decided once it holds", () => {
    const change = [
      ...without("conclusion", "signatures", "decidedOn"),
      { file, pointer: "/effectiveOn", value: decided },
    ];
    expect(places(said(change)).toSorted()).toEqual([
      `decided-without-conclusion ${file}#/effectiveOn`,
      `unsigned-record ${file}#/signatures`,
    ]);
  });
});

describe("a postponement that was decided", () => {
  it("says what was decided, in another procedure, too", () => {
    const other = readBase(workspace, "msg1090226-2024", "CSISMS-2024-0001");
    const change = { file: "postponement-01.json", pointer: "/decision" };
    const { outcomes } = judgeChanged(workspace, other, [change], "2027-06-30").result;
    const found = outcomes.filter((o) => o.rule === "decided-without-conclusion");
    expect(places(found)).toEqual(["decided-without-conclusion postponement-01.json#/decidedOn"]);
  });
});

describe("its form", () => {
  const templates = loadTemplates(workspace);
  function printed(changes: readonly Change[]) {
    const { document, procedure, personnel, result } = judgeChanged(
      workspace,
      base,
      changes,
      later,
    );
    const { documents, refused } = composer(templates)({
      view: viewCase(document, personnel, procedure, later),
      procedure,
      outcomes: result.outcomes,
      house: workspace.config,
      languages: [],
      only: ["scope-change"],
      draft: false,
    });
    return { documents: documents.length, reasons: refused.flatMap((r) => r.reasons) };
  }

  it("is refused when it was decided and does not say what", () => {
    const { documents, reasons } = printed(without("conclusion"));
    expect(documents).toBe(0);
    expect(reasons.map((r) => r.zh)).toEqual([expect.stringContaining("审批结论")]);
  });

  it("prints as an application, and to be signed by hand", () => {
    const whole = { documents: 1, reasons: [] };
    expect(printed(without("conclusion", "signatures", "decidedOn"))).toEqual(whole);
    expect(printed(without("signatures"))).toEqual(whole);
  });
});
