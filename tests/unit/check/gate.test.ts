import { describe, expect, it } from "vitest";
import { packedPlan, planOf } from "../../../src/check/gate.js";
import { checks } from "../../../src/check/registry.js";
import { workspace } from "../../support/sample.js";

describe("what a rule reads before it can be judged", () => {
  const rules = workspace.procedures.ids.flatMap((id) =>
    (workspace.procedures.get(id)?.procedure.rules ?? []).filter((r) => r.per !== "repository"),
  );

  it("is kept with each rule of a compiled procedure, and is what its data say", () => {
    expect(rules.length).toBeGreaterThan(1000);
    for (const rule of rules) {
      const check = checks.get(rule.check);
      if (!check) throw new Error(rule.check);
      const { plan, ...bare } = rule;
      expect(plan, rule.id).toEqual(packedPlan(bare, check));
      expect(planOf(rule, check), rule.id).toEqual(planOf(bare, check));
    }
  });

  it("tells what a rule asks for itself from what must be there", () => {
    const check = checks.get("assertion");
    if (!check) throw new Error("no check");
    const rule = {
      ...(rules[0] as (typeof rules)[number]),
      check: "assertion",
      when: "has(audit.auditPlan) && audit.auditPlan.mode == 'remote'",
      with: { that: "!has(c.contract.signedOn) || audit.auditReport.onsiteFrom != ''" },
    };
    const { when, judgement } = packedPlan(rule, check);
    expect(when.toSorted()).toEqual(["?audit.auditPlan", "?audit.auditPlan.mode"]);
    expect(judgement.toSorted()).toEqual(["?c.contract.signedOn", "audit.auditReport.onsiteFrom"]);
  });
});
