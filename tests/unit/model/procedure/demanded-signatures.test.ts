import { describe, expect, it } from "vitest";
import { demandedSignatures } from "../../../../src/model/procedure/demanded-signatures.js";
import type { Procedure } from "../../../../src/model/procedure/procedure.js";

function demandedBy(...rules: readonly object[]) {
  return demandedSignatures({ rules } as unknown as Procedure);
}

describe("signatures that rules demand", () => {
  it("are on the record that the rule names", () => {
    const per = "audit";
    expect(
      demandedBy({
        check: "signature",
        per,
        with: { record: "audit.auditReport", role: "leader" },
      }),
    ).toEqual([
      { role: "leader", record: "audit.auditReport", kind: "auditReport", isAlways: true },
    ]);
  });

  it("are on each record that is judged, where the rule is about a kind of record", () => {
    const rule = { check: "signature", per: "suspension", when: "true" };
    expect(demandedBy({ ...rule, with: { record: "record", role: "manager" } })).toEqual([
      { role: "manager", record: "record", kind: "suspension", isAlways: false },
    ]);
  });

  it("are demanded by no other check", () => {
    expect(demandedBy({ check: "deadline", per: "case", with: { from: "a", to: "b" } })).toEqual(
      [],
    );
  });
});
