import { describe, expect, it } from "vitest";
import type { Json } from "../../../src/model/base/json.js";
import { workspace } from "../../support/sample.js";

const compiled = workspace.procedures.get("tb-gz-036");
const suspension = {
  certificate: "C-1",
  reason: "换版未完成",
  grounds: ["14)"],
  suspendedOn: "2027-04-02",
  endsOn: "2027-07-02",
  proposedBy: "auditDepartment",
};
const faults = (value: Json, kind = "suspension") =>
  (compiled?.shape(kind, value) ?? []).map((f) => `${f.rule} ${f.pointer}`);

describe("the shape of records", () => {
  it("accepts what is right and refuses what is not, once for each value", () => {
    expect(faults(suspension)).toEqual([]);
    expect(faults({ ...suspension, reason: "" })).toEqual(["wrong-value /reason"]);
    expect(faults({ ...suspension, reason: "   " })).toEqual(["wrong-value /reason"]);
    expect(faults({ ...suspension, suspendedOn: "2027-02-29" })).toEqual([
      "wrong-value /suspendedOn",
    ]);
    expect(faults({ ...suspension, suspendedOn: null })).toEqual(["wrong-value /suspendedOn"]);
    expect(faults({ ...suspension, reasn: "x" })).toEqual(["unknown-field /reasn"]);
    expect(faults([])).toEqual(["wrong-value "]);
    expect(faults(null)).toEqual(["wrong-value "]);
  });

  it("is not fooled by what objects inherit", () => {
    expect(faults({ certificate: "C-1" }).sort()).toEqual(
      ["grounds", "proposedBy", "reason"].map((f) => `missing-field /${f}`),
    );
    expect(faults({ ...suspension, toString: "x" })).toEqual(["unknown-field /toString"]);
  });

  it("says which fields there are when none is near", () => {
    const remedy = (field: string) =>
      compiled?.shape("suspension", { ...suspension, [field]: "x" })?.[0]?.remedy?.zh;
    expect(remedy("reasn")).toContain("“reason”");
    expect(remedy("zzzzzzzzzz")).toMatch(/certificate .*suspendedOn/);
  });

  it("says what is wrong in words, with the choices of a list", () => {
    const [fault] =
      compiled?.shape("statements", {
        statements: [{ clause: "x", answer: "yes", text: "t", by: "A-001", on: "2027-01-01" }],
      }) ?? [];
    expect(fault?.message.zh).toContain("met（");
    expect(fault?.message.zh).toContain('现为 "yes"');
    const [union] =
      compiled
        ?.shape("application", {
          legalEntity: { documentName: "x", documentNumber: "1", validTo: "forever" },
        })
        ?.filter((f) => f.pointer.endsWith("validTo")) ?? [];
    expect(union?.message.zh).toContain("long-term");
  });

  it("stays quick and short on a hostile record", () => {
    const started = performance.now();
    const many =
      compiled?.shape("statements", { statements: Array.from({ length: 2_000 }, () => ({})) }) ??
      [];
    expect(many.length).toBe(101);
    expect(many.at(-1)?.message.en).toMatch(/\d+ more faults/);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it("knows no kind that is not there", () => {
    expect(compiled?.shape("no-such-kind", {})).toBeNull();
  });
});
