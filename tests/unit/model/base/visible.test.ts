import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visible } from "../../../../src/model/base/visible.js";
import { defineWords } from "../../../../src/model/base/words.js";
import { placeOf } from "../../../../src/report/outcomes.js";

const hostile = "x\n::error::PWN\u001b[31m\u202egnp.json";

describe("texts from elsewhere", () => {
  it("stay on their line and colour nothing, in sentences and as places", () => {
    const shown = "x\\n::error::PWN\\u001b[31m\\u202egnp.json";
    const words = defineWords({ odd: { zh: "{name} 不合要求", en: "{name} is odd" } });
    expect(words.odd({ name: hostile })).toEqual({
      zh: `${shown} 不合要求`,
      en: `${shown} is odd`,
    });
    const at = { file: hostile, pointer: "", line: 1, column: 2 };
    expect(placeOf({ at, subject: "" })).toBe(`${shown}:1:2`);
    expect(placeOf({ at: null, subject: hostile })).toBe(shown);
  });

  it("a sentence within a sentence is not written out twice", () => {
    const words = defineWords({ inner: { zh: "{n}", en: "{n}" }, outer: { zh: "{s}", en: "{s}" } });
    expect(words.outer({ s: words.inner({ n: "a\tb" }) }).en).toBe("a\\tb");
  });

  it("holds nothing that a terminal acts on, and all else as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(visible(text)).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
    expect(visible("认证档案·ISO/IEC 27001 — “甲”")).toBe("认证档案·ISO/IEC 27001 — “甲”");
  });
});
