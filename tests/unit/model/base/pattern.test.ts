import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lazyPattern, patternFault, patternOf } from "../../../../src/model/base/pattern.js";
import { runs, seed } from "../../../support/long.js";

const atoms = fc.constantFrom(
  ..."a b . \\d \\D \\w \\W \\s \\S \\b \\B ^ $ \\. \\/ \\- \\t \\n \\0 \\cA \\x41 \\u3000 \\u{1f600} \\ud83d\\ude00 \\p{L} \\P{L} \\p{Lu} \\p{Script=Han} \\p{sc=Latin} \\p{Letter} 证 - ] {".split(
    " ",
  ),
  "[a-c]",
  "[^a-c]",
  "[]",
  "[^]",
  "[[]",
  "[\\[a]",
  "[a[^b]",
  "[^^]",
  "[\\s]",
  "[^\\s]",
  "[\\Sa]",
  "[^\\S]",
  "[\\b]",
  "[\\w-]",
  "[\\p{Han}]",
  "[.*+?|(){}$]",
  "[\\u3000-\\u{1f600}]",
  '[^\\\\:*?"<>|]',
);
const quantifiers = fc.constantFrom("", "*", "+", "?", "*?", "{2}", "{1,3}", "{2,}", "{0,2}?");
const { source: sources } = fc.letrec<{ source: string; part: string }>((tie) => ({
  part: fc
    .tuple(
      fc.oneof(
        { maxDepth: 2, depthSize: "small" },
        atoms,
        tie("source").map((s) => `(?:${s})`),
        tie("source").map((s) => `(${s})`),
      ),
      quantifiers,
    )
    .map(([part, often]) => part + often),
  source: fc
    .array(
      fc.array(tie("part"), { maxLength: 3 }).map((list) => list.join("")),
      {
        minLength: 1,
        maxLength: 2,
      },
    )
    .map((list) => list.join("|")),
}));
const letters = fc.constantFrom(
  ..."a b c A 1 _ - . / \\ ] [ { ^ $ 证 😀 \u3000 \u00a0 \u2028 \ufeff \n \r \t \0 \x01 \b é".split(
    " ",
  ),
  " ",
  "\ud83d",
);
const texts = fc.array(letters, { maxLength: 8 }).map((list) => list.join(""));

function native(source: string): RegExp | null {
  try {
    return new RegExp(source, "u");
  } catch {
    return null;
  }
}

describe("patternOf", () => {
  it("finds what a regular expression of ECMAScript finds", () => {
    let compared = 0;
    fc.assert(
      fc.property(sources, fc.array(texts, { maxLength: 6 }), (source, list) => {
        const judge = native(source);
        if (!judge) return;
        const pattern = patternOf(source);
        for (const text of list) {
          compared += 1;
          expect([text, pattern.test(text)]).toEqual([text, judge.test(text)]);
        }
      }),
      { seed, numRuns: runs(1000) },
    );
    expect(compared).toBeGreaterThan(runs(1000));
  });

  const slow = [
    "^(a|a)*$",
    "^(a|aa)+$",
    "^((a+))+$",
    "^(a+)+$",
    "^(\\w+\\s?)*$",
    "^a*a*a*a*a*a*a*a*b$",
    "(x+x+)+y",
    "(a?){40}a{40}b",
    "(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)b",
    "(.*)\\d+(.*)\\d+(.*)\\d+z",
  ];
  it.each(slow)("is done with %s in no time", (source) => {
    const begun = performance.now();
    expect(patternOf(source).test(`${"a".repeat(100_000)}!`)).toBe(false);
    expect(lazyPattern(source).test(`${"a".repeat(50_000)}!`)).toBe(false);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it("gives the named groups of the first match", () => {
    const pattern = patternOf("^(?:TB137-(?<year>\\d{4})-PII-(?<seq>\\d{4}))$");
    expect(pattern.groups("TB137-2026-PII-0007")).toEqual({ year: "2026", seq: "0007" });
    expect(pattern.groups("TB137-2026-PII-7")).toBeUndefined();
    expect(patternOf("(?<seq>1)").groups("1")).toMatchObject({ seq: "1" });
  });
});

describe("patternFault", () => {
  it.each([
    ["(?=a)b", "looking ahead or behind ((?=)"],
    ["(?<!a)b", "looking ahead or behind ((?<!)"],
    ["(a)\\1", "a reference to a group (\\1)"],
    ["(?<x>a)\\k<x>", "a reference to a group (\\k<x>)"],
    ["(", "it is no regular expression"],
    ["a{1001}", "it repeats too often"],
    ["(?:a{100}){100}", "it repeats too often"],
    ["a".repeat(2001), "it is too long (2000"],
    ["\\p{Foo}", "it is no regular expression"],
  ])("refuses %s", (source, why) => {
    expect(patternFault(source)?.en).toContain(why);
    expect(patternFault(source)?.zh).toMatch(/[一-鿿]/);
  });
  it.each(["", "\\S", "^https://", '^attachments/[^\\\\:*?"<>|]+$', "a".repeat(2000), "(a+)+$"])(
    "lets %j through",
    (source) => expect(patternFault(source)).toBeNull(),
  );
});
