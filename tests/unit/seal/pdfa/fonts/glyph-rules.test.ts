import { type PDFDocument, PDFString } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import {
  bits,
  broken,
  cmap,
  composite,
  drawn,
  type Objects,
  simple,
} from "../../../../support/pdfa-fonts.js";
import { compact, trueType, type1 } from "../../../../support/small-fonts.js";

describe("PDF/A rules of fonts: widths", () => {
  it.each<[string, (width: number) => (d: PDFDocument) => Objects, string]>([
    ["TrueType", (w) => simple("TrueType", trueType(600), [w]), "(A)"],
    ["Type 1", (w) => simple("Type1", type1(600), [w]), "(A)"],
    ["Type 1 in compact format", (w) => simple("Type1C", compact([600]), [w]), "(A)"],
    ["multiple masters", (w) => simple("MMType1", compact([600]), [w]), "(A)"],
    ["Type 3", drawn, "(A)"],
    [
      "CIDs in compact format",
      (w) => composite("CIDFontType0", compact([600], [7]), { W: [7, [w]] }),
      "<0007>",
    ],
    [
      "CIDs of TrueType, by range",
      (w) => composite("CIDFontType2", trueType(600), { W: [1, 3, w] }),
      "<0001>",
    ],
    [
      "CIDs of TrueType, the usual width",
      (w) => composite("CIDFontType2", trueType(600), { DW: w }),
      "<0001>",
    ],
    [
      "a map of codes of its own",
      (w) => (d) =>
        composite("CIDFontType2", trueType(400, 600), { encoding: cmap(d, 1), W: [1, [400, w]] })(
          d,
        ),
      "(AB)",
    ],
  ])("of %s may differ by a thousandth", async (_, font, text) => {
    expect(await broken(font(600), text)).toEqual([]);
    expect(await broken(font(601), text)).toEqual([]);
    expect(await broken(font(602), text)).toEqual(["6.2.11.5-1"]);
  });

  it("of compact fonts are counted from the nominal width, and the usual one is not said", async () => {
    expect(await broken(simple("Type1C", compact([500]), [500]))).toEqual([]);
    expect(await broken(simple("Type1C", compact([500]), [600]))).toEqual(["6.2.11.5-1"]);
  });

  it("of what cannot be seen count for nothing", async () => {
    expect(await broken(simple("TrueType", trueType(600), [0]), "3 Tr (A)")).toEqual([]);
  });

  it("are looked up outside the list as well", async () => {
    const font = (own: Objects) => simple("TrueType", trueType(600, 600), [600], own);
    expect(await broken(font({}), "(B)")).toEqual(["6.2.11.5-1"]);
    expect(await broken(font({ descriptor: { MissingWidth: 600 } }), "(B)")).toEqual([]);
  });
});

describe("PDF/A rules of fonts: glyphs", () => {
  it.each<[string, string, (d: PDFDocument) => Objects, string]>([
    [
      "a name that the program lacks",
      "6.2.11.4.1-3",
      simple("Type1C", compact([600]), [600, 600]),
      "(B)",
    ],
    ["a name that Type 1 lacks", "6.2.11.4.1-3", simple("Type1", type1(600), [600, 600]), "(B)"],
    [
      "a CID that the program lacks",
      "6.2.11.4.1-3",
      composite("CIDFontType0", compact([600], [7]), { DW: 600 }),
      "<0008>",
    ],
    [
      "a glyph behind the last",
      "6.2.11.4.1-3",
      composite("CIDFontType2", trueType(600), { DW: 600 }),
      "<0002>",
    ],
    ["a code without name", "6.2.11.8-1", simple("Type1C", compact([600]), [600]), "<00>"],
    [
      "a character that TrueType lacks",
      "6.2.11.8-1",
      simple("TrueType", trueType(600), [600, 600]),
      "(B)",
    ],
    ["glyph 0", "6.2.11.8-1", composite("CIDFontType2", trueType(600), { DW: 600 }), "<0000>"],
    [
      "a name that no list knows",
      "6.2.11.6-2",
      simple("TrueType", trueType(600), [600], {
        Encoding: { BaseEncoding: "WinAnsiEncoding", Differences: [96, "grav"] },
      }),
      "(A)",
    ],
    [
      "a CharSet without one",
      "6.2.11.4.2-1",
      simple("Type1C", compact([600, 600]), [600], {
        descriptor: { CharSet: PDFString.of("/A") },
      }),
      "(A)",
    ],
    [
      "a CIDSet without one",
      "6.2.11.4.2-1",
      (d) =>
        composite("CIDFontType2", trueType(600, 600), {
          DW: 600,
          descriptor: { CIDSet: bits(d, 0x40) },
        })(d),
      "<0001>",
    ],
    [
      "a CID above 65,535",
      "6.2.11.3.3-1",
      (d) => composite("CIDFontType2", trueType(600), { encoding: cmap(d, 65_535), DW: 600 })(d),
      "(A)",
    ],
  ])("find %s", async (_, rule, font, text) => {
    expect(await broken(font, text)).toContain(rule);
  });

  it.each<[string, (d: PDFDocument) => Objects, string]>([
    [
      "names that differ from the encoding",
      simple("Type1C", compact([600]), [600], { Encoding: { Differences: [65, "A"] } }),
      "(A)",
    ],
    [
      "the encoding of the program",
      simple("Type1", type1(600), [600], { Encoding: { Type: "Encoding" } }),
      "(A)",
    ],
    [
      "a symbolic font",
      simple("TrueType", trueType(600), [600], {
        Encoding: undefined,
        descriptor: { Flags: 4 },
      }),
      "(A)",
    ],
    [
      "names of the list, or made of the code",
      simple("TrueType", trueType(600), [600], {
        Encoding: { BaseEncoding: "WinAnsiEncoding", Differences: [96, "grave", "uni4E2D"] },
      }),
      "(A)",
    ],
    [
      "whole sets",
      (d) =>
        composite("CIDFontType2", trueType(600, 600), {
          DW: 600,
          descriptor: { CIDSet: bits(d, 0x60) },
        })(d),
      "<00010002>",
    ],
    [
      "a CharSet",
      simple("Type1C", compact([600, 600]), [600], {
        descriptor: { CharSet: PDFString.of("/A/B") },
      }),
      "(A)",
    ],
  ])("pass %s", async (_, font, text) => {
    expect(await broken(font, text)).toEqual([]);
  });
});
