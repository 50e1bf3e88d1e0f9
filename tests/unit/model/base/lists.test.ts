import { describe, expect, it } from "vitest";
import { anyOf, listOf, sentencesOf } from "../../../../src/model/base/lists.js";

describe("lists in a sentence", () => {
  it("have each language's own marks between them", () => {
    expect(listOf(["甲", "乙", 3])).toEqual({ zh: "甲、乙、3", en: "甲, 乙, 3" });
    expect(anyOf(["甲", "乙"])).toEqual({ zh: "甲或乙", en: "甲 or 乙" });
    expect(sentencesOf([{ zh: "晚了", en: "late" }, "A.1"])).toEqual({
      zh: "晚了；A.1",
      en: "late; A.1",
    });
  });

  it("are empty or one thing without any mark", () => {
    expect(listOf([])).toEqual({ zh: "", en: "" });
    expect(listOf([{ zh: "一", en: "one" }])).toEqual({ zh: "一", en: "one" });
  });
});
