import { describe, expect, it } from "vitest";
import { evaluate, expressionFaults } from "../../../../src/check/expressions.js";
import { Unknown } from "../../../../src/check/why.js";
import { isMore } from "../../../support/long.js";

const ten = Array.from({ length: 10 }, (_, i) => i);
const variables = { type: "object", properties: { items: { type: "array" } } };

/** Why an expression was given up, and in how many seconds. */
function givenUp(expression: string, vars: Record<string, unknown> = {}) {
  const begun = performance.now();
  try {
    evaluate(expression, { items: ten, ...vars });
  } catch (error) {
    if (!(error instanceof Unknown)) throw error;
    return { why: error.why?.text.en, seconds: (performance.now() - begun) / 1000 };
  }
  return { why: undefined, seconds: (performance.now() - begun) / 1000 };
}

function nested(depth: number, body: string): string {
  return depth === 0 ? body : `items.all(x${depth}, ${nested(depth - 1, body)})`;
}

/** `v0` is the first value, and each further name stands for twice the one before. */
function doubled(first: string, times: number, result: string): string {
  const names = Array.from({ length: times }, (_, i) => i + 1);
  const body = names.reduceRight(
    (rest, i) => `cel.bind(v${i}, v${i - 1} + v${i - 1}, ${rest})`,
    result,
  );
  return `cel.bind(v0, ${first}, ${body})`;
}

describe("the budget of an expression", () => {
  const steps = "after 1000000 steps";
  const seconds = "after 2 seconds";
  const names = "gives names to more than 16 values";
  it.each([
    ["loops in loops", nested(9, "x1 >= 0"), steps],
    ["loops in loops that the library works out", nested(9, "{'a': x1}['a'] >= 0"), seconds],
    ["a list that doubles", doubled("items", 40, "v40.size() > 0"), steps],
    ["a text that doubles", doubled("'abc'", 40, "v40.size() > 0"), steps],
    ["a list that doubles in the library", doubled("items", 40, "{'a': v40}['a'] != []"), names],
    ["lists compared again and again", `${nested(5, "long == other")}`, steps],
  ])("ends %s", (_, expression, why) => {
    const long = Array.from({ length: 20_000 }, (__, i) => i);
    const end = givenUp(expression, { long, other: [...long] });
    expect(end.why).toContain(why);
    expect(end.seconds).toBeLessThan(20);
  });

  it("is enough for what bodies write", () => {
    expect(evaluate(nested(5, "x1 >= 0"), { items: ten })).toBe(true);
    expect(evaluate(doubled("items", 10, "v10.size()"), { items: ten })).toBe(10_240n);
  });

  it("matches patterns in bounded time", () => {
    const text = `${"a".repeat(100_000)}!`;
    for (const expression of ['t.matches("^(a+)+$")', '{"a": t}["a"].matches("^[a-z]+$")']) {
      expect(evaluate(expression, { t: text })).toBe(false);
    }
    expect(evaluate('t.matches("^(a+)+")', { t: text })).toBe(true);
    if (isMore) {
      expect(givenUp('{"a": t}["a"].matches("^(a+)+$")', { t: text }).seconds).toBeLessThan(20);
    }
    expect(givenUp("t.matches(p)", { t: text, p: "(?=a)a" }).why).toContain("looking ahead");
  });
});

describe("an expression that is too long", () => {
  it.each([
    ["20,000 conditions", Array.from({ length: 20_000 }, () => "true").join(" && ")],
    ["5,000 brackets", `${"(".repeat(5000)}true${")".repeat(5000)}`],
  ])("of %s is refused when it is loaded", (_, expression) => {
    expect(expressionFaults(expression, variables, "truth")).toMatchObject([
      { kind: "syntax", cause: "tooLong" },
    ]);
  });

  it.each([
    ["600 conditions", Array.from({ length: 600 }, () => "items.size() > 0").join(" && ")],
    ["240 brackets", `${"(".repeat(240)}true${")".repeat(240)}`],
  ])("is none with %s", (_, expression) => {
    expect(expressionFaults(expression, variables, "truth")).toEqual([]);
    expect(evaluate(expression, { items: ten })).toBe(true);
  });

  it("tells a pattern that cannot be used", () => {
    expect(expressionFaults("'a'.matches('(?=a)b')", variables, "truth")).toMatchObject([
      { kind: "pattern", pattern: "(?=a)b" },
    ]);
  });
});
