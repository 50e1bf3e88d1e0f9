import { describe, expect, it } from "vitest";
import { askedByStep } from "../../../../src/check/record/reached.js";
import type { CaseDocument, RecordFile } from "../../../../src/model/case/case.js";
import type { ShapeFault } from "../../../../src/model/procedure/compiled.js";

const said = { zh: "…", en: "…" };
const missing: ShapeFault = {
  rule: "missing-field",
  pointer: "/internalAuditOn",
  clauses: [],
  message: said,
  remedy: said,
};
const awaited: ShapeFault = { ...missing, awaited: "decision" };

/** What is asked of a case whose application was reviewed on 9 July. */
function asked(conclusion: string, { fault = missing, kind = "application", on = "2026-07-09" }) {
  const review = { kind: "application-review", value: { conclusion, completedOn: "2026-07-09" } };
  const document = { records: [review as unknown as RecordFile], audits: [] };
  return askedByStep(fault, kind, {
    audit: null,
    document: document as unknown as CaseDocument,
    asOf: on as never,
  });
}

describe("what a record lacks", () => {
  it("is asked of a client whose application was accepted", () => {
    expect(asked("accepted", {})).toBe("now");
  });

  it("is not asked of one that was refused", () => {
    expect(asked("refused", {})).toBe("never");
  });

  it("is asked until the day of the refusal", () => {
    expect(asked("refused", { on: "2026-07-08" })).toBe("now");
  });

  it("is awaited of one that was asked for a supplement", () => {
    expect(asked("supplementRequested", {})).toBe("later");
  });

  it("is asked of the body after a refusal, but for later steps", () => {
    expect(asked("refused", { kind: "application-review" })).toBe("now");
    expect(asked("refused", { kind: "stage1-report", fault: awaited })).toBe("never");
  });

  it("is not asked of a report of stage 1 on which certification was refused", () => {
    const decidedOn = "2026-09-01";
    const askedOn = ({ type = "stage1", decision = "refuse", on = decidedOn }) => {
      const records = [{ kind: "decision", value: { decision, decidedOn } }];
      const audit = { id: "audits/01-stage1", number: 1, type, records };
      const document = { records: [], audits: [audit] };
      return askedByStep(awaited, "stage1-report", {
        audit: audit as never,
        document: document as never,
        asOf: on as never,
      });
    };
    expect(askedOn({})).toBe("never");
    expect(askedOn({ on: "2026-08-31" })).toBe("now");
    expect(askedOn({ decision: "grant" })).toBe("now");
    expect(askedOn({ type: "stage2" })).toBe("now");
  });

  it("is wrong where it is not missing but wrong", () => {
    expect(asked("refused", { fault: { ...missing, rule: "wrong-value" } })).toBe("now");
  });
});
