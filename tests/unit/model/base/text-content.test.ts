import { describe, expect, it } from "vitest";
import {
  contentOf,
  listsOnly,
  missingIn,
  partsOf,
  saysTheSame,
} from "../../../../src/model/base/text-content.js";

describe("texts compared by what they say", () => {
  it("leaves out width, case, blanks and punctuation, and no sign that means something", () => {
    expect(contentOf("ISO/IEC 27001：2022（Ａ）")).toBe(contentOf("iso-iec27001:2022 (a)"));
    expect(contentOf("≥30")).not.toBe(contentOf("30"));
    expect(contentOf("C++")).not.toBe(contentOf("C"));
  });

  it("sees the same list in another order, not another list", () => {
    expect(saysTheSame("GB/T 22080；ISO 27799", "ISO 27799; GB / T 22080")).toBe(true);
    expect(saysTheSame("GB/T 22080；ISO 27799", "GB/T 22080")).toBe(false);
    expect(saysTheSame("GB/T 22080；ISO 27799", "GB/T 22080；ISO 27799；ISO 9001")).toBe(false);
    expect(saysTheSame("a; b", "a b")).toBe(true);
  });

  it("names what a text lacks; another wording does as well where one is named", () => {
    expect(missingIn("本证书 自签发之日起有效", ["自签发之日起有效", "范围"])).toEqual(["范围"]);
    expect(missingIn("valid from issue", ["有效|VALID"])).toEqual([]);
  });

  it("knows a text that lists these things and nothing else", () => {
    expect(listsOnly("甲、乙", ["乙", "甲"])).toBe(true);
    expect(listsOnly("甲、乙、丙", ["乙", "甲"])).toBe(false);
    expect(listsOnly("甲", ["乙", "甲"])).toBe(false);
  });

  it("takes a sentence apart at its semicolons", () => {
    expect(partsOf("甲； 乙 ;;丙")).toEqual(["甲", "乙", "丙"]);
    expect(partsOf("")).toEqual([]);
  });
});
