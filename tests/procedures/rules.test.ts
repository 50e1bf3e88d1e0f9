import { describe, expect, it } from "vitest";
import { type BaseCase, judgeChanged, readBase } from "../../src/jobs/procedures/changed-case.js";
import {
  readRuleCases,
  runRuleCases,
  type RuleCases,
  uncovered,
} from "../../src/jobs/procedures/rule-cases.js";
import { everyThird } from "../support/long.js";
import { red, workspace } from "../support/sample.js";

// Rules about all cases together have their cases in tests/unit/check/across/.
/**
 * Made from a register's rows that only a person can answer;
 * `tests/unit/check/checks/statement.test.ts` has its cases.
 */
const answeredByPerson = "unstated-clause";
const judgesLimits = new Set(["deadline", "working-days-between", "sampling"]);

for (const { procedure } of workspace.procedures.all()) {
  const suite = readRuleCases(workspace, procedure.id);
  const rules = procedure.rules.filter((r) => r.id !== answeredByPerson && r.per !== "repository");
  const ids = [...new Set(rules.map((r) => r.id))];
  const base = readBase(workspace, procedure.id, suite.base);

  describe(`rule cases of ${procedure.id}`, () => {
    it("start from a clean case", () => {
      expect(red(judgeChanged(workspace, base, [], suite.asOf))).toEqual([]);
    });

    it("come out as they say", () => {
      const tried = { ...suite, cases: everyThird(suite.cases) };
      expect(
        runRuleCases(workspace, procedure, tried)
          .filter((f) => f.at !== null)
          .map((f) => `${f.at?.file}:${f.at?.line} ${f.rule ?? ""}: ${f.message}`),
      ).toEqual([]);
    }, 240_000);

    it("hold one that keeps each rule and one that breaks it", () => {
      expect(uncovered(procedure, suite)).toEqual([]);
    });

    it("name a clause that their rule enforces, and no rule that is not there", () => {
      const strangers = suite.cases.filter(
        (c) => !procedure.rules.some((r) => r.id === c.rule && r.clauses.includes(c.clause)),
      );
      expect(strangers.map((c) => `${c.rule} ${c.clause}`)).toEqual([]);
    });

    it("stand on the limit and past it, for every rule with a limit", () => {
      const limited = new Set(
        rules
          .filter((r) => judgesLimits.has(r.check) || r.check.startsWith("audit-time"))
          .map((r) => r.id),
      );
      const missing = (how: string) =>
        [...limited].filter(
          (id) =>
            !suite.cases.some((c) => c.rule === id && c.shows === "boundary" && c.expect === how),
        );
      expect({ kept: missing("pass"), broken: missing("fail") }).toEqual({ kept: [], broken: [] });
    });

    it("show every rule where it does not apply, unless it speaks of a case that has just been opened", () => {
      const bare = judgeChanged(workspace, base, onlyCaseRecord(base), suite.asOf).result.outcomes;
      const always = new Set(bare.filter((o) => o.outcome !== "notApplicable").map((o) => o.rule));
      const aboutBody = new Set(
        suite.cases.filter((c) => c.base?.startsWith("cb/")).map((c) => c.rule),
      );
      const silent = ids.filter(
        (id) => !suite.cases.some((c) => c.rule === id && c.shows === "notApplicable"),
      );
      expect(silent.filter((id) => !always.has(id) && !aboutBody.has(id))).toEqual([]);
    });

    it("use every set of changes that they name", () => {
      expect(Object.keys(suite.kits).filter((k) => !usedKits(suite).has(k))).toEqual([]);
    });
  });
}

function onlyCaseRecord(base: BaseCase) {
  return [...base.files.keys()]
    .filter((f) => f !== "case.json" && !f.startsWith("personnel/"))
    .map((file) => ({ file }));
}

function usedKits(suite: RuleCases): Set<string> {
  return new Set(suite.cases.flatMap((c) => c.kits ?? []));
}
