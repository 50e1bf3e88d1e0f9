import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { characterFaults, codeOf } from "../../../../src/model/base/characters.js";
import { runs } from "../../../support/long.js";

const told = (text: string) => characterFaults(text).map((f) => `${f.code} ${f.severity}`);
const long = (text: string) => `公司在第一阶段审核中提交了体系文件。${text}`;

describe("characters that are not what they look", () => {
  it.each([
    0x00ad, 0x200b, 0x200d, 0x200e, 0x2060, 0x034f, 0x115f, 0x2800, 0x3164, 0xffa0, 0xfff9, 0xe0041,
  ])("tell U+%s that cannot be seen", (code) => {
    const c = String.fromCodePoint(code);
    expect(told(`江西云${c}岫公司`)).toEqual(["invisible-character error"]);
    expect(told(long(`江西云${c}岫公司`))).toEqual(["invisible-character warning"]);
    expect(characterFaults(`TB137${c}-2026`)[0]).toMatchObject({
      index: 5,
      character: c,
      message: { zh: expect.stringContaining(codeOf(c)) as string },
    });
  });

  it("tell what was lost in a conversion", () => {
    expect(told("江西云\uFFFD公司")).toEqual(["lost-character error"]);
    expect(told(long("江西云\uFFFC公司"))).toEqual(["lost-character warning"]);
    expect(told("江西\u{1FFFF}")).toEqual(["lost-character error"]);
  });

  it.each([
    ["\u2F49", "月"],
    ["\u2EAC", "示"],
    ["\u2EE2", "马"],
    ["\u2ED3", "长"],
    ["\u2FD5", "龠"],
  ])("tell the radical %s with the character that was meant", (radical, meant) => {
    const [fault] = characterFaults(`江西${radical}岫公司`);
    expect(fault).toMatchObject({ code: "look-alike-character", severity: "warning", index: 2 });
    expect(fault?.message.zh).toContain(
      `${codeOf(radical)}“${radical}”应为 ${codeOf(meant)}“${meant}”`,
    );
  });

  it("tell private characters, whose meaning nobody else knows", () => {
    for (const c of ["\uE000", "\uF8FF", "\u{F0000}", "\u{10FFFD}"]) {
      expect(told(`沈${c}瑾`)).toEqual(["look-alike-character warning"]);
      expect(characterFaults(`沈${c}瑾`)[0]?.message.en).toContain("private");
    }
  });

  it("tell letters of other scripts in numbers and words of Latin letters", () => {
    const [fault] = characterFaults("\u0422\u0412137-2026-PII");
    expect(fault?.message.en).toContain('U+0422 "\u0422" should be U+0054 "T"');
    expect(fault?.message.en).toContain('U+0412 "\u0412" should be U+0042 "B"');
    expect(told("Cl\u043eud services")).toEqual(["look-alike-character warning"]);
    expect(told("\u0391-001")).toEqual(["look-alike-character warning"]);
  });

  it.each([
    ["a Russian name", "ООО «Сервер»"],
    ["a Russian standard", "ГОСТ12 Р 57580"],
    ["a Greek letter for a quantity", "5 μm, α-级, λ1"],
    ["full-width marks", "江西云岫（南昌）有限公司：Ａ座，①②"],
    ["Persian with its joiner", "می\u200cخواهم"],
    ["Hebrew with its mark", "\u05D0\u200F!"],
    ["ordinary blanks and lines", "a b\tc"],
    ["Japanese and Korean", "株式会社カナ 한국어"],
    ["a rare character of a name", "\u{20BB7}野家 \u845B"],
    ["an accent", "Müller & Café"],
  ])("say nothing of %s", (_, text) => {
    expect(characterFaults(text)).toEqual([]);
    expect(characterFaults(long(text))).toEqual([]);
  });

  it("only warn of a chosen form of a character, and say that it cannot be printed", () => {
    const [fault, ...more] = characterFaults("\u845B\u{E0100}城");
    expect(fault).toMatchObject({ code: "invisible-character", severity: "warning", index: 1 });
    expect(fault?.message.zh).toContain("印出来是不带它的字");
    expect(more).toEqual([]);
  });

  it("are one fault of each kind in a text, with the first place and every code", () => {
    const faults = characterFaults("a\u200Bb\u200Bc\u2060\u2F49\uFFFD");
    expect(faults.map((f) => [f.code, f.index])).toEqual([
      ["invisible-character", 1],
      ["lost-character", 7],
      ["look-alike-character", 6],
    ]);
    expect(faults[0]?.message.en).toContain("U+200B, U+2060");
  });

  it("show no more than a little of a hostile text, and stay quick", () => {
    const started = performance.now();
    const faults = characterFaults("\u200B\uE000x".repeat(200_000));
    expect(faults.length).toBe(2);
    for (const f of faults) expect(f.message.zh.length).toBeLessThan(400);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it("are found at the character that they name, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        for (const { index, character, message } of characterFaults(text)) {
          expect(text.startsWith(character, index)).toBe(true);
          expect(message.zh).toContain(codeOf(character));
        }
      }),
      { numRuns: runs(300) },
    );
  });
});
