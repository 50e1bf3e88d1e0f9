import { describe, expect, it } from "vitest";
import { howSet, print } from "../../../src/compose/format.js";
import { People } from "../../../src/model/case/personnel.js";

describe("values on paper", () => {
  const context = {
    people: new People({
      get: (id) => (id === "A-001" ? { name: "林书瑶", nameEn: "Lin Shuyao" } : undefined),
      isUnreadable: () => false,
    }),
    compact: false,
    figures: false,
  };
  it.each<[string, unknown, object | undefined, readonly [zh: string, en: string]]>([
    ["zero", 0, { type: "number" }, ["0", "0"]],
    ["false", false, { type: "boolean" }, ["否", "No"]],
    ["missing", undefined, undefined, ["/", "/"]],
    ["an empty list", [], { type: "array" }, ["/", "/"]],
    ["a date", "2026-07-27", { definition: "date" }, ["2026年7月27日", "27 July 2026"]],
    ["no date", "2026-07-27", { definition: "text" }, ["2026-07-27", "2026-07-27"]],
    ["long-term", "long-term", { definition: "dateOrLongTerm" }, ["长期", "Long-term"]],
    [
      "a moment in China",
      "2027-06-28T09:00:00+08:00",
      { definition: "moment" },
      ["2027年6月28日 09:00", "28 June 2027 09:00"],
    ],
    [
      "a moment elsewhere",
      "2027-06-28T09:00:00Z",
      { definition: "moment" },
      ["2027年6月28日 09:00 (UTC)", "28 June 2027 09:00 (UTC)"],
    ],
    ["a person", "A-001", { definition: "person" }, ["林书瑶", "Lin Shuyao"]],
    ["an unknown person", "A-999", { definition: "person" }, ["A-999", "A-999"]],
    [
      "a choice",
      "major",
      { enum: ["major"], valueLabels: { major: { zh: "严重", en: "Major" } } },
      ["严重", "Major"],
    ],
    ["both languages", { zh: "甲", en: "A" }, { definition: "localized" }, ["甲", "A"]],
    ["stops", "4、5（A）；10", { definition: "text" }, ["4、5（A）；10", "4, 5 (A); 10"]],
    ["stops in Chinese", "甲、5（A）", { definition: "text" }, ["甲、5（A）", "甲、5（A）"]],
    [
      "a list",
      ["甲", "乙"],
      { type: "array", items: { definition: "text" } },
      ["甲、乙", "甲; 乙"],
    ],
  ])("%s", (_, value, schema, [zh, en]) => {
    expect(print(value, schema as never, "zh", context).value).toBe(zh);
    expect(print(value, schema as never, "en", context).value).toBe(en);
  });

  it("stand in both languages where they differ, once where they do not", () => {
    expect(print("2026-07-27", { definition: "date" }, "zh-en", context)).toEqual({
      value: "2026年7月27日",
      alt: "27 July 2026",
    });
    expect(print("4、5", { definition: "text" } as never, "zh-en", context).alt).toBeNull();
    expect(print("33.03.01", undefined, "zh-en", context)).toEqual({
      value: "33.03.01",
      alt: null,
    });
  });
});

describe("how a text is set", () => {
  const set = (value: string, language: "zh" | "en" = "zh") =>
    howSet({ value, alt: null }, language);

  it("has no gaps in names, numbers, dates and addresses, which are copied", () => {
    for (const value of ["2026年7月22日", "CMS赣[2026]AAA0001号", "青山湖区示范大道68号12层"]) {
      expect(set(value), value).toEqual({ exact: true });
    }
  });

  it("has them in sentences and lists, and where no letter stands beside Chinese", () => {
    for (const value of [
      "查阅记录3份，符合要求。",
      "GB/T 22080、ISO的",
      "江西云岫",
      "a".repeat(70),
    ]) {
      expect(set(value), value).toEqual({});
    }
    expect(set(`甲1${"乙".repeat(58)}`)).toEqual({ exact: true });
    expect(set(`甲1${"乙".repeat(59)}`)).toEqual({});
  });

  it("keeps the words of a short English text whole", () => {
    expect(set("He Ruochuan", "en")).toEqual({ whole: true });
  });
});
