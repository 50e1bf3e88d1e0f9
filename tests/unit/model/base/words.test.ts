import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import {
  defineJoined,
  defineWords,
  parse,
  placeholdersOf,
} from "../../../../src/model/base/words.js";

const words = defineWords({
  plain: { zh: "没有发现", en: "Nothing was found" },
  late: { zh: "自 {start} 起 {length}", en: "{length} from {start}" },
  cases: { zh: "{n} 个案卷", en: "{n, plural, one {# case} other {# cases}} of {name}" },
});

describe("words", () => {
  it("says a sentence in both languages", () => {
    expect(words.plain()).toEqual({ zh: "没有发现", en: "Nothing was found" });
    expect(words.late({ start: "2026-01-02", length: { zh: "6 个月", en: "6 months" } })).toEqual({
      zh: "自 2026-01-02 起 6 个月",
      en: "6 months from 2026-01-02",
    });
  });

  it("counts in English", () => {
    expect(words.cases({ n: 1, name: "ABC" }).en).toBe("1 case of ABC");
    expect(words.cases({ n: 0, name: "ABC" }).en).toBe("0 cases of ABC");
    expect(words.cases({ n: 21, name: "ABC" }).en).toBe("21 cases of ABC");
  });

  it("takes values as they are: braces, numbers signs and dollars in them mean nothing", () => {
    expect(words.late({ start: "{length} # $&", length: "x" }).en).toBe("x from {length} # $&");
  });

  it("joins both languages, with a value in one half alone", () => {
    const joined = defineJoined({ there: { zh: "{file} 已存在", en: "it is there" } });
    expect(joined.there({ file: "a.json" })).toBe("a.json 已存在 · it is there");
  });

  it("refuses a sentence whose braces do not fit", () => {
    for (const text of [
      "{a",
      "a}",
      "{a b}",
      "{n, plural, one {x}}",
      "{n, plural, one {x",
      "{n, select, x {y}}",
    ]) {
      expect(() => parse(text), text).toThrow();
    }
    expect(placeholdersOf("{b} {a} {n, plural, one {{c}} other {#}} {a}")).toEqual([
      "a",
      "b",
      "c",
      "n",
    ]);
  });

  it("reads the notation as ICU MessageFormat does", () => {
    const values = { n: 1, m: 2, name: "甲" };
    for (const [key, text] of Object.entries({
      one: "{n, plural, one {# case} other {# cases}} of {name}'s",
      two: "{m, plural, =2 {a pair} one {# case} other {# cases}}",
      nested: "{m, plural, one {only {name}} other {# times {name}}}",
    })) {
      const table = defineWords({ [key]: { zh: text, en: text } });
      const said = (table as Record<string, (v: typeof values) => { en: string }>)[key]?.(
        values,
      ).en;
      expect(said).toBe(
        new IntlMessageFormat(text, "en", undefined, { ignoreTag: true }).format(values),
      );
    }
  });
});
