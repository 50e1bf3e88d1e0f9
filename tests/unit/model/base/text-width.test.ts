import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortenedTo, textWidth } from "../../../../src/model/base/text-width.js";
import { runs } from "../../../support/long.js";

describe("the width of a text", () => {
  it.each([
    ["", 0],
    ["PII-2026-0001", 13],
    ["案卷", 4],
    ["条款：5.1", 9],
    // Rare characters of names are two units of UTF-16 and one character.
    ["\u{20bb7}野家", 6],
    ["é – “x” …", 9],
  ])("of %j is %i letters", (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it("of two texts is that of both", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        expect(textWidth(a + b)).toBe(textWidth(a) + textWidth(b));
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("a text that is too wide", () => {
  it.each([
    ["abcdef", "abcd…"],
    ["认证机构", "认证…"],
    ["a认证机构", "a认…"],
    ["认证", "认证"],
  ])("%s becomes %s", (text, shown) => {
    expect(shortenedTo(4, text)).toBe(shown);
  });

  it("keeps its beginning, and no more than there is room for", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(40), (text, widest) => {
        const shown = shortenedTo(widest, text);
        if (textWidth(text) <= widest) expect(shown).toBe(text);
        else {
          expect(shown.endsWith("…")).toBe(true);
          expect(text.startsWith(shown.slice(0, -1))).toBe(true);
          expect(textWidth(shown.slice(0, -1))).toBeLessThanOrEqual(widest);
        }
      }),
      { numRuns: runs(100) },
    );
  });
});
