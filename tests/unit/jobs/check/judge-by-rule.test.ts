import { expect, it } from "vitest";
import { judgeByRule, checkDocument } from "../../../../src/jobs/check/judge-case.js";
import { changedCase, readBase } from "../../../../src/jobs/procedures/changed-case.js";
import { readRuleCases } from "../../../../src/jobs/procedures/rule-cases.js";
import type { Outcome } from "../../../../src/model/outcome/finding.js";
import { howMany, isLong, seed } from "../../../support/long.js";
import { workspace } from "../../../support/sample.js";

/** One in so many rule cases is judged in both ways. */
const oneIn = isLong ? 10 : howMany(120, 60);
const inOrder = (outcomes: readonly Outcome[]) => outcomes.map((o) => JSON.stringify(o)).sort();

it.each(workspace.procedures.ids)(
  "one rule of %s alone says what it says among all",
  (id) => {
    const suite = readRuleCases(workspace, id);
    const tried = suite.cases.filter((_, i) => i % oneIn === seed % oneIn);
    expect(tried.length).toBeGreaterThan(5);
    for (const { rule, base, kits = [], changes, asOf = suite.asOf } of tried) {
      const all = [...kits.flatMap((k) => suite.kits[k] ?? []), ...changes];
      const start = readBase(workspace, id, base ?? suite.base);
      const { document, compiled, givens } = changedCase(workspace, start, all, asOf);
      const { outcomes } = checkDocument(document, compiled, givens).result;
      expect(inOrder(judgeByRule(document, compiled, givens, rule))).toEqual(
        inOrder(outcomes.filter((o) => o.rule === rule)),
      );
    }
  },
  isLong ? 900_000 : 600_000,
);
