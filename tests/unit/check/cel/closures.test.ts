import fc from "fast-check";
import { globSync } from "glob";
import { describe, expect, it } from "vitest";
import {
  celVariables,
  evaluate,
  evaluateByLibrary,
  expressionFaults,
} from "../../../../src/check/expressions.js";
import { checks } from "../../../../src/check/registry.js";
import { Unknown } from "../../../../src/check/why.js";
import type { CheckedCase } from "../../../../src/jobs/check/judge-case.js";
import { judgeChanged, readBase } from "../../../../src/jobs/procedures/changed-case.js";
import type { JsonObject } from "../../../../src/model/base/json.js";
import { caseOnDay } from "../../../../src/model/case/on-day.js";
import { viewCase } from "../../../../src/model/case/view-case.js";
import { optionTexts } from "../../../../src/model/procedure/option-kinds.js";
import type { Rule } from "../../../../src/model/procedure/procedure.js";
import { runs, seed } from "../../../support/long.js";
import { asOf, root, workspace } from "../../../support/sample.js";

type Vars = Record<string, unknown>;

const samples = globSync("records/*/*/case.json", { cwd: root, posix: true })
  .sort()
  .map((file) => file.split("/").slice(1, 3) as [string, string]);

function expressionsOf(rule: Rule): string[] {
  return [
    ...(rule.when === undefined ? [] : [rule.when]),
    ...optionTexts(checks.get(rule.check)?.options, rule.with).flatMap(({ text, schema }) => {
      if (schema.holds === "expression" || schema.holds === "condition") return [text];
      return schema.holds === "eventOrDates" && text.startsWith("=") ? [text.slice(1)] : [];
    }),
  ];
}

/** Each rule with what its expressions see of a case: of each subject, of each item of a list. */
function askedOf({ document, procedure, personnel }: CheckedCase, day: string) {
  const reached = caseOnDay(document, procedure, day).document;
  const view = viewCase(reached, personnel, procedure, day);
  const rules = procedure.rules.filter((r) => r.per !== "repository");
  const asked = rules.flatMap((rule) =>
    view.subjects(rule.per, rule.audits).map((subject) => ({ rule, subject })),
  );
  return asked.flatMap(({ rule, subject: { vars } }) => {
    const { each, parameters = {} } = rule.with;
    const list = typeof each === "string" ? view.find(vars, each)?.value : undefined;
    const items = Array.isArray(list) ? (list as unknown[]).map((x) => ({ x })) : [{}];
    return items.map((item) => ({ rule, seen: celVariables({ ...vars, ...item }, parameters) }));
  });
}

/** What an evaluation comes to: its value, or that nobody can tell. */
function answer(work: () => unknown): unknown {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof Unknown) return "unknown";
    throw error;
  }
}

const names = ["a", "b", "c"];
const fields = ["d", "e", "f"];
const forms: JsonObject = { type: "object", properties: { a: {}, b: {}, c: {}, x: {}, y: {} } };

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom("", "v", "w", "2026-11-28", "2027-02-28"),
    fc.constantFrom(0, 1, 2.5, -3),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...fields), tie("any"), { maxKeys: 3 }),
  ),
})).any;
const variables = fc.dictionary(fc.constantFrom(...names), value, { minKeys: 2, maxKeys: 3 });

const path = fc
  .tuple(
    fc.constantFrom(...names, "x", "y"),
    fc.array(fc.constantFrom(...fields), { maxLength: 2 }),
  )
  .map(([name, steps]) => [name, ...steps].join("."));
const literals = fc.constantFrom("'v'", "'w'", "1", "2.5", "0", "true", "false", "'2026-11-28'");

const expression = fc.letrec<{ any: string; truth: string; list: string }>((tie) => ({
  truth: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom("true", "false"),
    path.filter((p) => p.includes(".")).map((p) => `has(${p})`),
    fc
      .tuple(tie("any"), fc.constantFrom("==", "!=", "<", "<=", ">", ">="), tie("any"))
      .map(([l, op, r]) => `(${l} ${op} ${r})`),
    fc
      .tuple(tie("truth"), fc.constantFrom("&&", "||"), tie("truth"))
      .map(([l, op, r]) => `(${l} ${op} ${r})`),
    tie("truth").map((t) => `!${t}`),
    fc.tuple(tie("any"), tie("list")).map(([l, r]) => `(${l} in ${r})`),
    fc
      .tuple(
        tie("list"),
        fc.constantFrom("all", "exists", "exists_one"),
        fc.constantFrom("x", "y"),
        tie("truth"),
      )
      .map(([list, macro, name, t]) => `${list}.${macro}(${name}, ${t})`),
    fc.tuple(path, literals).map(([p, l]) => `${p}.contains(${l})`),
    fc.tuple(fc.constantFrom(...fields), path).map(([f, p]) => `('${f}' in ${p})`),
    path,
  ),
  list: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    path,
    fc.array(tie("any"), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
    fc
      .tuple(tie("list"), fc.constantFrom("x", "y"), tie("truth"))
      .map(([list, name, t]) => `${list}.filter(${name}, ${t})`),
    fc
      .tuple(tie("list"), fc.constantFrom("x", "y"), tie("any"))
      .map(([list, name, t]) => `${list}.map(${name}, ${t})`),
    fc
      .tuple(tie("list"), tie("truth"), tie("any"))
      .map(([list, t, v]) => `${list}.map(x, ${t}, ${v})`),
    fc.tuple(tie("list"), tie("list")).map(([l, r]) => `(${l} + ${r})`),
  ),
  any: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    literals,
    path,
    tie("list").map((list) => `size(${list})`),
    tie("list").map((list) => `${list}.size()`),
    tie("list").map((list) => `sum(${list})`),
    tie("list").map((list) => `${list}.join(' ')`),
    fc.tuple(tie("list"), fc.constantFrom("0", "1", "'d'")).map(([list, i]) => `${list}[${i}]`),
    fc
      .tuple(tie("any"), fc.constantFrom("+", "-", "*", "/"), tie("any"))
      .map(([l, op, r]) => `(${l} ${op} ${r})`),
    fc.tuple(tie("truth"), tie("any"), tie("any")).map(([t, l, r]) => `(${t} ? ${l} : ${r})`),
    fc.tuple(path, tie("any")).map(([p, v]) => `cel.bind(x, ${p}, ${v})`),
    fc.tuple(tie("any"), tie("any")).map(([d, n]) => `shift(${d}, ${n}, 'month')`),
    tie("any").map((v) => `-${v}`),
    tie("truth"),
  ),
}));

describe("an expression made into a function", () => {
  it("gives what the library gives, whatever is asked of whatever there is", () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.oneof(expression.truth, expression.any), variables, (text, vars) => {
        // What can never work is refused where its procedure is loaded.
        if (expressionFaults(text, forms).length > 0) return;
        compared += 1;
        const seen = celVariables(vars as Vars, { years: 3 });
        expect(answer(() => evaluate(text, seen))).toEqual(
          answer(() => evaluateByLibrary(text, seen)),
        );
      }),
      { seed, numRuns: runs(3_000) },
    );
    expect(compared).toBeGreaterThan(300);
  });

  it.each(samples)("gives what the library gives for each rule over %s/%s", (procedure, name) => {
    const base = readBase(workspace, procedure, name);
    for (const day of [asOf, "2026-03-01"]) {
      for (const { rule, seen } of askedOf(judgeChanged(workspace, base, [], day), day)) {
        for (const text of expressionsOf(rule)) {
          expect(
            answer(() => evaluate(text, seen)),
            `${rule.id}: ${text}`,
          ).toEqual(answer(() => evaluateByLibrary(text, seen)));
        }
      }
    }
  });

  it.each([
    ["2026-11-02T09:00:00+08:00", "2026-11-01T08:59:59+08:00"],
    ["2026-11-02T09:00:00+08:00", "2026-11-01T01:00:00Z"],
    ["2026-11-02T09:00:00.5+08:00", "2026-11-01T09:00:01+08:00"],
    ["2026-11-02T09:00+08:00", "2026-11-01"],
    ["2026-13-02T09:00:00Z", 3],
  ])("compares times as the library does: %s after %s", (a, b) => {
    for (const length of ["24h", "1440m", "x", 3]) {
      for (const operator of ["<", "<=", ">", ">="]) {
        const text = `timestamp(a) - timestamp(b) ${operator} duration(c)`;
        const seen = celVariables({ a, b, c: length }, {});
        expect(answer(() => evaluate(text, seen))).toEqual(
          answer(() => evaluateByLibrary(text, seen)),
        );
      }
    }
  });

  it("ends with a bound on its steps", () => {
    const list = Array.from({ length: 2_000 }, (_, i) => i);
    expect(answer(() => evaluate("a.all(x, a.all(y, x + y >= 0.0))", { a: list }))).toBe("unknown");
    expect(evaluate("a.all(x, x >= 0.0)", { a: list })).toBe(true);
  });

  it("never takes what an object inherits for a field", () => {
    const vars = { a: {} };
    expect(evaluate("has(a.toString)", vars)).toBe(false);
    expect(answer(() => evaluate("a.constructor", vars))).toBe("unknown");
    expect(answer(() => evaluate("a.__proto__", vars))).toBe("unknown");
  });
});
