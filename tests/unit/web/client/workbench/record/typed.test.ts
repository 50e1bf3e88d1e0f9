import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../../../../../../src/model/base/json.js";
import {
  chosenOf,
  itemsIn,
  shownText,
  typed,
  typedDate,
} from "../../../../../../src/web/client/workbench/record/typed.js";
import { choices, field, people } from "./fields.js";

describe("dates as people write them", () => {
  it.each([
    ["2027-06-03"],
    ["2027/6/3"],
    ["2027.6.3"],
    ["2027年6月3日"],
    ["２０２７年６月３日"],
    ["20270603"],
    [" 2027-6-3 "],
  ])("%s", (text) => {
    expect(typedDate(text)).toBe("2027-06-03");
  });

  it.each([["2027-02-29"], ["2027/13/1"], ["27/6/3"], ["6/3/2027"], ["2027"], ["长期"], [""]])(
    "%s is none",
    (text) => {
      expect(typedDate(text)).toBeNull();
    },
  );
});

describe("what is typed", () => {
  const number = field("n", "number", { unit: { zh: "人日", en: "days" } });
  it("reads numbers with separators, width and unit, and nothing else", () => {
    expect(typed(number, "1,234.5").value).toBe(1234.5);
    expect(typed(number, "１２").value).toBe(12);
    expect(typed(number, "3 人日").value).toBe(3);
    expect(typed(number, "-0.5").value).toBe(-0.5);
    expect(typed(number, "1,23").value).toBe("1,23");
    expect(typed(number, "0x10")).toMatchObject({ value: "0x10", problem: { zh: /不是数/ } });
    expect(typed(number, "1e400").value).toBe("1e400");
  });

  it("reads choices by value or label, in either language", () => {
    const role = field("role", "choice", { choices });
    expect(typed(role, "审核组长").value).toBe("teamLeader");
    expect(typed(role, " auditor ").value).toBe("auditor");
    expect(typed(role, "AUDIT TEAM LEADER").value).toBe("teamLeader");
    expect(typed(role, "厨师").problem?.zh).toBe("“厨师”不在可选之列（审核组长、审核员）");
  });

  it("reads people by id, name or both; one that nobody knows is kept and told", () => {
    const person = field("person", "person", { choices: people });
    for (const text of ["A-301", "俞静姝", "俞静姝 A-301", "Yu Jingshu A-301"]) {
      expect(typed(person, text)).toEqual({ value: "A-301", problem: null });
    }
    expect(typed(person, "俞").value).toBe("俞");
    expect(typed(person, "俞").problem).not.toBeNull();
  });

  it("reads yes and no", () => {
    const answer = field("answer", "boolean");
    expect(["是", "√", "Yes", "1"].map((text) => typed(answer, text).value)).toEqual(
      Array.from({ length: 4 }, () => true),
    );
    expect(["否", "×", "no", "0"].map((text) => typed(answer, text).value)).toEqual(
      Array.from({ length: 4 }, () => false),
    );
    expect(typed(answer, "也许").value).toBe("也许");
  });

  it("keeps texts as they were typed, and takes an empty one for nothing", () => {
    expect(typed(field("t", "longText"), " 两行\n文字 ").value).toBe(" 两行\n文字 ");
    expect(typed(field("t", "text"), "   ").value).toBeUndefined();
  });

  it("reads times of day, and tells what is none", () => {
    expect(typed(field("start", "text"), "8:30").value).toBe("08:30");
    expect(typed(field("end", "text"), "13:00:00").value).toBe("13:00");
    expect(typed(field("end", "text"), "25:00").problem?.en).toMatch(/no time of day/);
    expect(typed(field("unit", "text"), "8:30").value).toBe("8:30");
  });

  it("reads a value that may stand in place of another", () => {
    const until = field("until", "date", {
      choices: [{ value: "long-term", label: { zh: "长期", en: "Long term" } }],
    });
    expect(typed(until, "长期").value).toBe("long-term");
    expect(typed(until, "2027/1/2").value).toBe("2027-01-02");
  });

  it("reads lists one a line; short texts also between separators", () => {
    const clauses = field("clauses", "list", { item: field("*", "text") });
    expect(typed(clauses, "4、5；6").value).toEqual(["4", "5", "6"]);
    expect(typed(clauses, "a、b\nc").value).toEqual(["a、b", "c"]);
    const lines = field("lines", "list", { item: field("*", "longText") });
    expect(typed(lines, "运维、监控").value).toEqual(["运维、监控"]);
  });
});

describe("what is shown to be typed over", () => {
  const texts = fc.array(
    fc.stringMatching(/^[a-z4-9.、；, 条款]{1,20}$/).map((s) => s.trim()),
    {
      maxLength: 5,
    },
  );
  it("is the same list when it is read again, whatever its texts hold", () => {
    for (const type of ["text", "longText"] as const) {
      const list = field("l", "list", { item: field("*", type) });
      fc.assert(
        fc.property(texts, (items) => {
          const full = items.filter(
            (item) => item !== "" && itemsIn(item, field("*", "longText")).length === 1,
          );
          fc.pre(full.length > 0);
          expect(typed(list, shownText(list, full, "zh")).value).toEqual(full);
        }),
      );
    }
  });

  it("is the same value when it is read again, for choices, people, numbers, dates, answers", () => {
    const cases: readonly [ReturnType<typeof field>, Json][] = [
      [field("role", "choice", { choices }), "teamLeader"],
      [field("person", "person", { choices: people }), "A-302"],
      [field("n", "number"), 0.1],
      [field("d", "date"), "2027-06-03"],
      [field("b", "boolean"), false],
    ];
    for (const [one, value] of cases) {
      for (const language of ["zh", "en"] as const) {
        expect(typed(one, shownText(one, value, language)).value).toBe(value);
      }
    }
  });
});

describe("several of many", () => {
  it("are those that they name, whether chosen or typed", () => {
    const item = field("*", "person", { choices: people });
    expect(chosenOf(item, ["俞静姝", "A-302", "A-301", "陌生人"])).toEqual([
      "A-301",
      "A-302",
      "陌生人",
    ]);
    expect(chosenOf(item, [])).toBeUndefined();
  });
});
