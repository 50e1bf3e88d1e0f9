import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { OutcomeKind } from "../../src/model/finding.js";
import { asOf, type Change, judge, workspace } from "../support/sample.js";

interface RuleCase {
  readonly rule: string;
  readonly expect: OutcomeKind;
  readonly because?: string;
  readonly asOf?: string;
  readonly changes: readonly Change[];
}

const sample = judge();

for (const { procedure } of workspace.procedures.values()) {
  const cases = JSON.parse(readFileSync(join(import.meta.dirname, `${procedure.id}.json`), "utf8")) as RuleCase[];

  describe(`rules of ${procedure.id}`, () => {
    it.each(cases.map((c) => [`${c.rule} ${c.expect} ${c.because ?? JSON.stringify(c.changes).slice(0, 110)}`, c] as const))("%s", (_, c) => {
      const rule = procedure.rules.find((r) => r.id === c.rule);
      expect(rule, "the rule exists").toBeDefined();
      const outcomes = judge(c.changes, c.asOf ?? asOf).result.outcomes.filter((o) => o.rule === c.rule);
      const kinds = outcomes.map((o) => o.outcome);
      expect(kinds).not.toContain("error");
      expect(kinds).toContain(c.expect);
      if (c.expect === "pass" || c.expect === "notApplicable") expect(kinds).not.toContain("fail");
      // A finding cites the rule's clauses and stands at a place.
      for (const o of outcomes.filter((x) => x.outcome === "fail")) {
        expect(o.clauses.length).toBeGreaterThan(0);
        expect(o.at, `${o.rule} has a place`).not.toBeNull();
        expect(o.remedy).not.toBeNull();
      }
    });

    it("holds for every rule in the sample, which is clean", () => {
      expect(sample.result.outcomes.filter((o) => ["fail", "error", "cannotJudge"].includes(o.outcome))).toEqual([]);
      expect(sample.result.totals.pass).toBeGreaterThan(300);
    });

    it("has a failing case for every rule, and none for a rule that is not there", () => {
      const rules = new Set(procedure.rules.map((r) => r.id));
      const failing = new Set(cases.filter((c) => c.expect === "fail").map((c) => c.rule));
      expect([...rules].filter((r) => !failing.has(r))).toEqual([]);
      expect([...failing].filter((r) => !rules.has(r))).toEqual([]);
    });
  });
}
