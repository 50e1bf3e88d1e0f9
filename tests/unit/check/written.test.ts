import { describe, expect, it } from "vitest";
import { expressionReads, treeOf } from "../../../src/check/expressions.js";
import { checks } from "../../../src/check/registry.js";
import { written } from "../../../src/check/written.js";
import { optionTexts } from "../../../src/model/procedure/option-kinds.js";
import { workspace } from "../../support/sample.js";

/** All expressions of all rules. */
const expressions = workspace.procedures
  .all()
  .flatMap(({ procedure }) => procedure.rules)
  .flatMap((rule) => [
    ...(rule.when === undefined ? [] : [rule.when]),
    ...optionTexts(checks.get(rule.check)?.options, rule.with)
      .filter(({ schema }) => schema.holds === "expression" || schema.holds === "condition")
      .map(({ text }) => text),
  ]);

describe("the text of an expression, made anew from its tree", () => {
  it("reads the same, and is the same when it is made once more", () => {
    expect(expressions.length).toBeGreaterThan(500);
    for (const expression of new Set(expressions)) {
      const text = written(treeOf(expression));
      expect(written(treeOf(text)), expression).toBe(text);
      expect(expressionReads(text), expression).toEqual(expressionReads(expression));
    }
  });

  it.each([
    ["(a.b || c.d) && !(e.f == 1)", "((a.b || c.d) && !(e.f == 1))"],
    ["(has(a.b) ? a.b : c) in ['x', \"y'\"]", '((has(a.b) ? a.b : c) in ["x", "y\'"])'],
    ["a.b[0].c - 1.0 > -2", "((a.b[0].c - 1.0) > -2)"],
  ])("%s keeps its brackets", (expression, text) => {
    expect(written(treeOf(expression))).toBe(text);
  });
});
