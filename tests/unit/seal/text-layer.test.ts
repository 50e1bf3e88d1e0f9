import { type PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { inspectPdf } from "../../../src/seal/pdf-inspection.js";
import { simple } from "../../support/pdfa-fonts.js";
import { candidate, draws } from "../../support/pdfa.js";
import { trueType } from "../../support/small-fonts.js";

describe("the text map of a font", () => {
  const mapped = (map: string) => (d: PDFDocument) => {
    const font = simple("TrueType", trueType(600), [600], {
      ToUnicode: d.context.register(d.context.stream(map)),
    })(d);
    draws(d, "BT /F 9 Tf <41> Tj ET", { Font: { F: d.context.register(d.context.obj(font)) } });
  };
  it.each([
    ["a range of all numbers", "1 beginbfrange <00000000> <ffffffff> <0041> endbfrange", "\u0082"],
    ["a text of one byte", "1 beginbfchar <41> <42> endbfchar", "B"],
    ["a list of texts", "1 beginbfrange <40> <41> [<0043> <D83DDE00>] endbfrange", "😀"],
    ["beginnings without end", "beginbfchar ".repeat(50_000), "\ufffd"],
  ])("is read to its end: %s", async (_, map, text) => {
    expect((await inspectPdf(await candidate(mapped(map)))).texts).toEqual([text]);
  });
});
