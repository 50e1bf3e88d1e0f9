import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../../src/model/base/json.js";
import { rulesText } from "../../../src/read/rules-text.js";
import { parseYaml } from "../../../src/read/yaml-file.js";
import { sourceOf } from "../../support/compiling.js";
import { runs } from "../../support/long.js";
import { workspace } from "../../support/sample.js";

const id = fc.stringMatching(/^[a-z][a-z0-9]*(-[a-z0-9]+){1,2}$/);
const text = fc.oneof(
  fc.string(),
  fc.constantFrom(
    "不符合：晚了",
    "a: b",
    "- a",
    "yes",
    "null",
    "1.50",
    "#",
    "'",
    '"',
    "[a, b]",
    "a\nb",
  ),
);
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom("max", "unit", "people", "what", "zh", "a b", "with", "each"),
      tie("value"),
      { maxKeys: 3 },
    ),
  ),
}));
/** Long expressions, as people write them: over lines, with blanks to spare, texts in quotes. */
const expression = fc
  .array(
    fc.constantFrom(
      "c.case.receivedOn",
      "&&",
      "||",
      "?",
      ":",
      "(",
      ")",
      "'a && b'",
      "''",
      "#",
      "\n",
    ),
    { minLength: 10, maxLength: 40 },
  )
  .map((tokens) => tokens.join(" "));
const rule = fc.dictionary(
  fc.constantFrom("use", "title", "remedy", "clauses", "severity", "when", "with", "settings"),
  fc.oneof(value, fc.record({ when: expression, that: expression })),
  { minKeys: 1, maxKeys: 6 },
);

/** Rules written and read again. */
function again(rules: ReadonlyMap<string, JsonObject>, heading = ""): unknown {
  const { value: read, problems } = parseYaml(rulesText(rules, heading));
  expect(problems).toEqual([]);
  return read;
}

describe("rules as people read them", () => {
  it("are the same when they are read again, whatever stands in them", () => {
    fc.assert(
      fc.property(fc.dictionary(id, rule, { minKeys: 1, maxKeys: 3 }), (rules) => {
        expect(again(new Map(Object.entries(rules)))).toEqual(rules);
      }),
      { numRuns: runs(300) },
    );
  });

  it.each([...workspace.procedures.ids])("are the same for every rule of %s", (procedure) => {
    const rules = new Map(sourceOf(procedure).rules.map((r) => [r.id, r.value]));
    expect(again(rules, "标题 · heading")).toEqual(Object.fromEntries(rules));
  });

  it("break a long expression before its outermost operators, and keep lines short", () => {
    const part = (n: number) =>
      `(c.audit${n}.startedOn < c.audit${n}.endedOn || c.none == 'a && b')`;
    const when = Array.from({ length: 6 }, (_, n) => part(n)).join(" && ");
    const lines = rulesText(new Map([["late-x", { when }]])).split("\n");
    expect(lines.slice(0, 3)).toEqual(["late-x:", "  when: >-", `    ${part(0)}`]);
    expect(lines.filter((l) => l.startsWith("    && "))).toHaveLength(5);
    expect(Math.max(...lines.map((l) => l.length))).toBeLessThanOrEqual(120);
  });
});
