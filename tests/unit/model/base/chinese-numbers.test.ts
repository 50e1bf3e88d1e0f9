import { describe, expect, it } from "vitest";
import { chineseNumber, inChineseNumerals } from "../../../../src/model/base/chinese-numbers.js";

describe("Chinese numerals", () => {
  it.each([
    [1, "一"],
    [9, "九"],
    [10, "十"],
    [11, "十一"],
    [19, "十九"],
    [20, "二十"],
    [21, "二十一"],
    [99, "九十九"],
  ])("write %i", (n, text) => {
    expect(inChineseNumerals(n)).toBe(text);
  });

  it("are read as they are written, up to 99", () => {
    for (let n = 1; n < 100; n += 1) expect(chineseNumber(inChineseNumerals(n))).toBe(n);
  });
});
