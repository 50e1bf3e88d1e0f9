import { expect, it } from "vitest";
import { setAccentedWords } from "../../../src/print/accented-words.js";

const fonts = {
  instead: ["Their Own", "Spare Sans"],
  lacks: (code: number) => code > 0xff && code < 0x300,
};

it("sets a word whole in the fonts that have its letters", () => {
  const html =
    "<head><title>Łódź</title></head><body><p title='Łódź'>Łódź &amp; Zürich 云</p></body>";
  expect(setAccentedWords(html, fonts)).toBe(
    "<head><title>Łódź</title></head><body><p title='Łódź'>" +
      `<span style="font-family: 'Their Own', 'Spare Sans'">Łódź</span> &amp; Zürich 云</p></body>`,
  );
});

it("leaves alone what our font has, and letters without an accent", () => {
  for (const text of ["Zürich é", "江西云岫（集团）", "Øresund Łask"]) {
    expect(setAccentedWords(`<body>${text}</body>`, fonts)).toBe(`<body>${text}</body>`);
  }
});
