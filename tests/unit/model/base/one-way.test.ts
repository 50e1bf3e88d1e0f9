import fc from "fast-check";
import { RE2JS } from "re2js";
import { describe, expect, it } from "vitest";
import { isOneWay } from "../../../../src/model/base/one-way.js";
import { translated } from "../../../../src/model/base/pattern-translation.js";
import { runs, seed } from "../../../support/long.js";

describe("a pattern of one way", () => {
  it.each([
    "^https?://",
    "^[a-z][A-Za-z0-9-]{0,39}$",
    "^[A-Z]{1,4}-[0-9]{3,6}$",
    '^attachments/[^\\\\:*?"<>|]+$',
    "^([01][0-9]|2[0-3]):[0-5][0-9]$",
    "^(\\d{4}-\\d{2}-\\d{2}|[0-9a-f]{7,64})$",
    "^(?:TB137-(?<year>\\d{4})-PII-(?<seq>\\d{4}))$",
  ])("is %s", (source) => {
    expect(isOneWay(source)).toBe(true);
  });

  it.each([
    ["repeats a group", "^(a|b)*$"],
    ["repeats a choice many times", "^(a|b){30}$"],
    ["repeats two parts without end", "^a*b*$"],
    ["repeats two parts without end", "^a{2,}b+$"],
    ["has many ways by its counts", "^a{0,40}a{0,40}a{0,40}$"],
    ["has many ways by its choices", `^${"(a|b)".repeat(20)}$`],
    ["begins anywhere", "a+b"],
    ["begins anywhere in its second choice", "^a|b+c"],
    ["looks ahead", "^(?=a)b"],
    ["refers to a group", "^(a)\\1"],
    ["repeats lazily", "^a+?b"],
    ["counts too far", "^a{999}$"],
    ["is long behind what has no end", `^a*${"[ab]".repeat(600)}`],
    ["names properties of characters", "^\\p{L}+$"],
    ["is none at all", "^(a"],
  ])("is none that %s: %s", (_, source) => {
    expect(isOneWay(source)).toBe(false);
  });

  const atoms = fc.constantFrom(
    "a",
    "b",
    "证",
    ".",
    "\\d",
    "\\S",
    "\\.",
    "[a-c]",
    "[^a]",
    "[\\w-]",
  );
  const often = fc.constantFrom("", "", "*", "+", "?", "{2}", "{1,3}", "{2,}");
  const row = fc
    .array(fc.tuple(atoms, often), { minLength: 1, maxLength: 5 })
    .map((list) => list.map((pair) => pair.join("")).join(""));
  const sources = fc
    .array(
      fc.oneof(
        row,
        fc.tuple(row, row).map(([a, b]) => `(${a}|${b})`),
      ),
      { maxLength: 4 },
    )
    .map((list) => `^${list.join("")}$`)
    .filter(isOneWay);
  const texts = fc
    .array(fc.constantFrom("a", "b", "c", "1", "-", ".", "证", "😀", "\n", " "), { maxLength: 10 })
    .map((list) => list.join(""));

  it("means to V8 what it means to the engine that follows all ways at once", () => {
    fc.assert(
      fc.property(sources, fc.array(texts, { maxLength: 8 }), (source, list) => {
        const linear = RE2JS.compile(translated(source));
        const native = new RegExp(source, "u");
        for (const text of list) {
          expect([text, native.test(text)]).toEqual([text, linear.test(text)]);
        }
      }),
      { seed, numRuns: runs(1000) },
    );
  });

  it("is done with a long text in no time, whatever it is", () => {
    const begun = performance.now();
    fc.assert(
      fc.property(sources, fc.constantFrom("a", "ab", "1", "证"), (source, part) => {
        new RegExp(source, "u").test(`${part.repeat(20_000)}!`);
      }),
      { seed, numRuns: 200 },
    );
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
