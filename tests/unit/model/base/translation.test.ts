import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { translationDifference } from "../../../../src/model/base/translation.js";
import { runs } from "../../../support/long.js";
import { asOf, judge } from "../../../support/sample.js";

describe("two languages of one text", () => {
  it.each([
    ["the same numbers", "示范大道 68 号云岫大厦 12 层", "12/F, Yunxiu Building, 68 Shifan Avenue"],
    ["one date in two forms", "自2026年7月27日起", "from 27 July 2026"],
    ["a date the American way", "2026年7月27日", "July 27, 2026"],
    ["a figure and a word", "三个场所", "3 sites"],
    ["a word and a figure", "3 个场所", "three sites"],
    ["ten and more", "十二层", "12/F"],
    ["a standard with another space", "CTS TBGL137-2026 规范", "CTS TBGL137-2026 specification"],
    ["thousands", "1500 人", "1,500 persons"],
  ])("agree: %s", (_, zh, en) => {
    expect(translationDifference({ zh, en })).toBeNull();
  });

  it.each([
    ["another number", "示例路 68 号", "86 Shili Road", "68"],
    ["a number left out", "示例路 68 号 12 层", "68 Shili Road", "12"],
    ["a number too many", "示例路 68 号", "12/F, 68 Shili Road", "12"],
    ["another date", "2026年7月27日", "28 July 2026", "2026-07-27"],
    ["another edition of the standard", "ISO/IEC 27001:2022", "ISO/IEC 27001:2013", "2022"],
  ])("differ: %s", (_, zh, en, what) => {
    expect(translationDifference({ zh, en })?.zh).toContain(what);
  });

  it("agree with themselves, whatever they say, as far as numbers go", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 99_999 }), { maxLength: 6 }),
        (numbers) =>
          translationDifference({
            zh: numbers.map((n) => `第 ${n} 号`).join("，"),
            en: numbers.map((n) => `no. ${n}`).join(", "),
          }) === null,
      ),
      { numRuns: runs(100) },
    );
  });
});

describe("the check of a case", () => {
  const found = (pointer: string, value?: string) =>
    judge([{ file: "certificate-01.json", pointer, ...(value !== undefined && { value }) }], asOf)
      .result.outcomes.filter((o) => o.outcome === "fail" && /translation/.test(o.rule))
      .map((o) => ({ rule: o.rule, at: o.at?.pointer, severity: o.severity }));
  it("finds nothing in a case that is right", () => {
    expect(found("/number", "TB137-2026-PII-0168")).toEqual([]);
  });
  it("finds a missing English text where the certificate is issued in English, too", () => {
    expect(found("/scope/en")).toEqual([
      { rule: "missing-translation", at: "/scope", severity: "warning" },
    ]);
  });
  it("finds another number", () => {
    expect(
      found(
        "/businessAddress/en",
        "12/F, Yunxiu Building, 86 Shifan Avenue, Qingshanhu District, Nanchang, Jiangxi",
      )
        .map((f) => f.rule)
        .sort(),
    ).toEqual(["translation-differs", "two-translations"]);
  });
  it("finds two names for one organisation, with both places", () => {
    const outcomes = judge(
      [{ file: "certificate-01.json", pointer: "/name/en", value: "Jiangxi Yunxiu Cloud Ltd." }],
      asOf,
    ).result.outcomes.filter((o) => o.rule === "two-translations");
    expect(outcomes).not.toHaveLength(0);
    expect(outcomes.every((o) => (o.related ?? []).length === 1)).toBe(true);
    // People are told which record, not which line of which file.
    for (const { message } of outcomes) {
      expect(message.zh).toMatch(/在“[^”]+”中译作/u);
      expect(message.zh).not.toContain(".json");
    }
  });
});
