import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  englishOf,
  type Glossary,
  isChinese,
  isPattern,
  withEnglish,
} from "../../../src/compose/english.js";
import { viewCase } from "../../../src/model/case/view-case.js";
import { loadTemplates } from "../../../src/workspace/templates.js";
import { asOf, type Change, judge, workspace } from "../../support/sample.js";

const { glossary } = loadTemplates(workspace);

/** The English of the first sample, changed. */
function english(changes: readonly Change[] = [], more: Partial<Glossary> = {}) {
  const { document, procedure, personnel } = judge(changes);
  const view = viewCase(document, personnel, procedure, asOf);
  const { letterhead } = workspace.config;
  return englishOf({ view, procedure, letterhead }, { ...glossary, ...more });
}

describe("a text is Chinese", () => {
  it.each([
    ["江西腾标认证有限公司", true],
    ["无", true],
    ["He Ruochuan（技术专家）", true],
    ["2026年6月16日", true],
    ["5人", true],
    ["第3条", true],
    ["He Ruochuan", false],
    ["", false],
    ["—：（）、", false],
    // Numbers of licences and files carry the sign of a province.
    ["赣B1-20230068", false],
    ["豫ICP备2023001号", false],
    ["赣B1-20230068 增值电信", true],
  ])("%s: %s", (text, is) => {
    expect(isChinese(text)).toBe(is);
  });
});

describe("the English of a case", () => {
  it.each([
    // What its records say in both languages, and of its people.
    ["江西云岫澄明云计算有限公司", "Jiangxi Yunxiu Chengming Cloud Computing Co., Ltd."],
    ["南昌总部", "Nanchang headquarters"],
    ["何若川", "He Ruochuan"],
    ["江西数安技术研究所", "Jiangxi Shu'an Institute of Technology"],
    // Its translations.
    ["苏见微", "Su Jianwei"],
    // The body.
    ["示例银行南昌红谷滩支行", "Shili Bank, Nanchang Honggutan branch"],
    ["陆远舟", "Lu Yuanzhou"],
    // The procedure.
    ["江西腾标认证有限公司", "Jiangxi Tengbiao Certification Co., Ltd."],
    ["审核部部长", "Head of the audit department"],
    ["认证委托人的管理体系文件", "Management system documents of the client"],
    // Places, as addresses have them.
    ["江西省南昌市", "Nanchang, Jiangxi"],
    ["江西省九江市濂溪区", "Lianxi District, Jiujiang, Jiangxi"],
    // Put together.
    ["附录A", "Annex A"],
    ["2027年5月", "May 2027"],
    ["2026年6月上旬", "Early June 2026"],
    ["2026年12月下旬", "Late December 2026"],
    ["体系管理部、人力资源部", "Management system department, Human resources department"],
    ["苏见微（管理者代表）", "Su Jianwei (Management representative)"],
    [" 无 ", "None"],
  ])("%s is %s", (zh, en) => {
    expect(english()(zh)).toBe(en);
  });

  it.each([
    ["nobody has said it", "云岫大厦"],
    ["one part of it is not known", "人力资源部、云岫大厦"],
    ["the place is nobody's address", "广东省广州市"],
    ["a prefix of a place is no place", "江西省南"],
    ["it only looks like a pattern", "附录"],
    ["there is no such month", "2026年13月"],
  ])("is not known where %s", (_, zh) => {
    expect(english()(zh) ?? "-").toBe(zh === "附录" ? "Annex" : "-");
  });

  const addresses = (...pairs: readonly (readonly [string, string])[]): Change[] => [
    {
      file: "application.json",
      pointer: "/sites",
      value: pairs.map(([zh, en], i) => ({ id: `S${i + 1}`, address: { zh, en } })),
    },
  ];

  it.each([
    ["Room 5, 1 Shili Road, Tianhe District, Guangzhou, Guangdong, China", "Guangzhou, Guangdong"],
    ["1 Shili Road, Guangzhou, Guangdong 510000, P.R. China", "Guangzhou, Guangdong"],
    ["1 Shili Road, Guangzhou, Guangdong, 510000, PRC", "Guangzhou, Guangdong"],
    ["1 Shili Road, Guangzhou, Guangdong, the People's Republic of China", "Guangzhou, Guangdong"],
    // From the province to the house, or without the city: nobody knows which line is which.
    ["Guangdong, Guangzhou, Tianhe District, 1 Shili Road", undefined],
    ["Tower B, Shili Street, Guangdong", undefined],
    ["Guangzhou, Guangdong", undefined],
  ])("has a place as the address %s says it", (address, place) => {
    const known = addresses(["广东省广州市天河区示例路 1 号", address]);
    expect(english(known)("广东省广州市")).toBe(place);
  });

  it("has a place from addresses alone, and from none that is too long", () => {
    const named: Change[] = [
      {
        file: "translations.json",
        pointer: "/texts",
        value: [{ zh: "广东省广州市优秀企业", en: "Outstanding, honoured, excellent enterprise" }],
      },
    ];
    expect(english(named)("广东省广州市")).toBeUndefined();
    const long = `${"广东省广州市".repeat(21)}`;
    expect(english(addresses([`${long}示例路`, "1, A, B, C"]))(long)).toBeUndefined();
  });

  it("takes no stops and brackets for a number", () => {
    const of = english([], { patterns: [{ zh: "第{n}条", en: "Article {n}" }] });
    expect(of("第3.1条")).toBe("Article 3.1");
    expect(of("第A (b)条")).toBe("Article A (b)");
    for (const text of ["第（3）条", "第3，4条", "第、条", "第　条"]) {
      expect(of(text)).toBeUndefined();
    }
  });

  it("takes patterns that are compared at once, and no others", () => {
    expect(isPattern({ zh: "{a}、{b}、{c}", en: "" })).toBe(true);
    expect(isPattern({ zh: "{a}、{b}、{c}、{d}", en: "" })).toBe(false);
    const of = english([], { patterns: [{ zh: "{a}{b}{c}甲", en: "{a}{b}{c}" }] });
    const started = performance.now();
    expect(of("乙".repeat(119))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it("takes the case's own words before those that bodies say alike", () => {
    const own = [
      {
        file: "translations.json",
        pointer: "/texts",
        value: [{ zh: "无", en: "Nil" }],
      },
    ];
    expect(english()("无")).toBe("None");
    expect(english(own)("无")).toBe("Nil");
  });

  it("ends for any text and any pattern", () => {
    const nested = [
      { zh: "{a}{b}", en: "{b}{a}" },
      { zh: "（{a}）", en: "({a})" },
    ];
    const of = english([], { patterns: [...nested, ...glossary.patterns] });
    const part = fc.constantFrom(
      "、",
      "（",
      "）",
      "；",
      "无",
      "附录",
      "A",
      " ",
      "{a}",
      "$&",
      "审核员",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        expect(of(text) === undefined || !/\p{Script=Han}/u.test(of(text) ?? "")).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("stands beside the Chinese, item by item, and nowhere else", () => {
    const of = english();
    expect(withEnglish({ zh: "无", en: "无" }, of)).toEqual({ zh: "无", en: "None" });
    expect(withEnglish(["A-001", "无", 3, "云岫大厦", { zh: "甲" }], of)).toEqual([
      "A-001",
      { zh: "无", en: "None" },
      3,
      "云岫大厦",
      { zh: "甲" },
    ]);
  });
});
