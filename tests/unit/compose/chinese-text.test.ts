import { describe, expect, it } from "vitest";
import {
  type ChineseText,
  chineseLetterhead,
  reasonsForChinese,
  textsOnPage,
} from "../../../src/compose/chinese-text.js";
import type { Place } from "../../../src/model/case/case-view.js";

const text = (en: string, value: string, at?: [file: string, line: number]): ChineseText => ({
  label: { zh: `${en}甲`, en },
  text: value,
  found: at ? { value, place: placeOf(at) } : null,
});

function placeOf([file, line]: [file: string, line: number]): Place {
  return { record: { file, position: () => ({ line, column: 1 }) } as never, pointer: "" };
}

const folder = "records/x/CASE";
const allowed = { mayAllow: true, folder };
const strict = { mayAllow: false, folder };

describe("Chinese in an English document", () => {
  it("is what stands on the page, however it is broken and escaped", () => {
    const html = "<head>头</head><body><td>第一\n行 &lt;甲&gt;</td><td>乙<b>丙</b></td></body>";
    const texts = [text("a", "第一行"), text("b", "<甲>"), text("c", "头"), text("d", "乙丙丁")];
    expect(textsOnPage(texts, html).map((t) => t.label.en)).toEqual(["a", "b"]);
  });

  it("is told by field, each file with its lines once", () => {
    const texts = [
      text("Function", "甲", ["plan.json", 3]),
      text("Function", "乙", ["plan.json", 8]),
      text("Function", "乙", ["plan.json", 8]),
      text("Function", "丙", ["report.json", 2]),
      text("Body", "丁"),
    ];
    const reasons = reasonsForChinese(texts, allowed).map((r) => r.en);
    expect(reasons.slice(0, 2)).toEqual([
      '"Function" has no English text (plan.json:3,8, report.json:2)',
      '"Body" has no English text (dossier.config.json)',
    ]);
    expect(reasons[2]).toContain("--allow-chinese");
    expect(reasonsForChinese(texts, strict).at(-1)?.en).not.toContain("--allow-chinese");
    // The workbench leads to the record in which the English is entered.
    const ways = reasonsForChinese(texts, allowed).flatMap(({ at }) => at ?? []);
    expect(ways).toEqual([{ file: `${folder}/translations.json`, pointer: "" }]);
    expect(reasonsForChinese([], allowed)).toEqual([]);
    const ofBody = chineseLetterhead({ letterhead: { address: { zh: "示例路 1 号" } }, forms: {} });
    const [, remedy, ...others] = reasonsForChinese(ofBody, allowed).map((r) => r.en);
    expect(remedy).toContain("letterhead.address.en");
    expect(others).toEqual([]);
    expect(reasonsForChinese([...ofBody, ...texts], allowed)).toHaveLength(5);
  });

  it("is an address of the body without its English", () => {
    const of = (address?: { zh: string; en?: string }) =>
      chineseLetterhead({ letterhead: address ? { address } : {}, forms: {} }).map((t) => t.text);
    expect(of()).toEqual([]);
    expect(of({ zh: "示例路 1 号" })).toEqual(["示例路 1 号"]);
    expect(of({ zh: "示例路 1 号", en: "1 Shili Road" })).toEqual([]);
    expect(of({ zh: "1 Shili Road" })).toEqual([]);
  });
});
