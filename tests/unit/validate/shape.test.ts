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

  it("tells the last character of a credit code that does not follow from the others", () => {
    const tied = (creditCode: string) =>
      compiled
        ?.shape("personnel", { ties: [{ creditCode, kind: "持股" }] })
        ?.find((f) => f.pointer === "/ties/0/creditCode");
    expect(tied("913601060010000140")).toBeUndefined();
    expect(tied("913601060010000141")?.message).toEqual({
      zh: "“组织统一社会信用代码”为 913601060010000141，末位校验码应为 0，现为 1（GB 32100-2015，由前 17 位算出）",
      en: '"Organisation" is 913601060010000141; its last character must be 0, not 1: it follows from the first 17 (GB 32100-2015)',
    });
    expect(tied("913601060010000141")?.remedy?.zh).toContain("营业执照");
    expect(tied("91360106001000014")?.message.zh).toContain("格式不对");
    const licensed = (documentNumber: string) =>
      faults({ legalEntity: { documentName: "营业执照", documentNumber } }, "application").filter(
        (f) => f.includes("documentNumber"),
      );
    expect(licensed("913601060010000141")).toEqual(["wrong-value /legalEntity/documentNumber"]);
    // A number of another form: a licence of a foreign register, an older number of 15 digits.
    expect(licensed("360106000012345")).toEqual([]);
    expect(licensed("HRB 86891")).toEqual([]);
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
