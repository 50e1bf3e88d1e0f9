import { describe, expect, it } from "vitest";
import { composer } from "../../../../src/compose/compose.js";
import {
  type BaseCase,
  type Change,
  judgeChanged,
  readBase,
} from "../../../../src/jobs/procedures/changed-case.js";
import type { Json } from "../../../../src/model/base/json.js";
import { viewCase } from "../../../../src/model/case/view-case.js";
import { loadTemplates } from "../../../../src/workspace/templates.js";
import { workspace } from "../../../support/sample.js";
import { baseOf, places, procedures } from "./for-archive.js";

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

const templates = loadTemplates(workspace);

/** The form of a change, and what is said of the case. */
function compose(of: BaseCase, changes: readonly Change[], day: string, draft = false) {
  const { document, procedure, personnel, result } = judgeChanged(workspace, of, changes, day);
  const { documents, refused } = composer(templates)({
    view: viewCase(document, personnel, procedure, day),
    procedure,
    outcomes: result.outcomes,
    house: workspace.config,
    languages: [],
    only: ["scope-change"],
    draft,
  });
  return {
    documents: documents.length,
    reasons: refused.flatMap((r) => r.reasons),
    rules: result.outcomes.filter((o) => o.outcome === "fail").map((o) => o.rule),
  };
}

describe("its form", () => {
  const printed = (changes: readonly Change[], day = later, draft = false) => {
    const { documents, reasons } = compose(base, changes, day, draft);
    return { documents, reasons };
  };

  it("is refused when it was decided and does not say what", () => {
    const { documents, reasons } = printed(without("conclusion"));
    expect(documents).toBe(0);
    expect(reasons.map((r) => r.zh)).toEqual([expect.stringContaining("审批结论")]);
  });

  it("prints as an application, and to be signed by hand until it is decided", () => {
    const whole = { documents: 1, reasons: [] };
    expect(printed(without("conclusion", "signatures", "decidedOn", "effectiveOn"))).toEqual(whole);
    expect(printed(without("signatures", "decidedOn", "effectiveOn"))).toEqual(whole);
    expect(printed(without("signatures"), decided)).toEqual(whole);
  });

  it("is refused when it was decided and its maker did not sign, and prints as a draft", () => {
    const { documents, reasons } = printed(without("signatures"));
    expect(documents).toBe(0);
    expect(reasons.map((r) => r.zh)).toEqual([expect.stringContaining("认证决定人员")]);
    expect(printed(without("signatures"), later, true).documents).toBe(1);
    // Whom else it was signed by is no matter; a signature without its date is none.
    const undated = { file, pointer: "/signatures/0/date" };
    expect(printed([undated]).documents).toBe(0);
  });
});

describe("a change of either kind, in every procedure", () => {
  it.each(
    procedures.flatMap((id) => (["extension", "reduction"] as const).map((k) => [id, k] as const)),
  )("is told and refused without conclusion or signature: %s %s", (id, kind) => {
    const other = baseOf(id);
    const on = kind === "extension" ? "2026-12-01" : "2026-12-02";
    const signed = { role: "decisionMaker", name: "沈怀瑾", person: "D-001", date: on };
    const changed = (value: Record<string, Json>): Change[] => [
      {
        file,
        value: {
          kind,
          ground: "②业务调整",
          scopeBefore: { zh: "甲、乙服务", en: "a and b" },
          scopeAfter: { zh: "甲、乙、丙服务", en: "a, b and c" },
          requestedOn: "2026-11-02",
          writtenApplication: true,
          evidence: [{ name: "核实材料", path: "attachments/stage2-opening-meeting.png" }],
          decisionMaker: "D-001",
          decidedOn: on,
          ...value,
        },
      },
    ];
    const made = (value: Record<string, Json>) => compose(other, changed(value), "2026-12-31");
    const concluded = { conclusion: "approved" };
    const signatures = [{ ...signed, method: "handwritten" }];
    const silent = made({ signatures });
    expect(silent.rules).toContain("decided-without-conclusion");
    expect(silent.documents).toBe(0);
    const bare = made(concluded);
    expect(bare.rules.some((rule) => /^unsigned-(record|scope)/.test(rule))).toBe(true);
    expect(bare.documents).toBe(0);
    expect(bare.reasons.map((r) => r.zh).join(" ")).toMatch(/认证决定人员|签字/);
  });
});
