import { type PDFDocument, PDFString } from "@cantoo/pdf-lib";
import { candidate, draws, rulesBroken } from "./pdfa.js";

export type Objects = NonNullable<Parameters<PDFDocument["context"]["stream"]>[1]>;

/** The rules that a page breaks which shows a text in a font. */
export async function broken(make: (d: PDFDocument) => Objects, text = "(A)"): Promise<string[]> {
  const pdf = await candidate((d) =>
    draws(d, `BT /F 9 Tf ${text} Tj ET`, {
      Font: { F: d.context.register(d.context.obj(make(d))) },
    }),
  );
  return rulesBroken(pdf);
}

/** A font program by the key of its descriptor, and its kind where the key does not tell. */
type Program = readonly [key: string, kind: string | null, bytes: Buffer];

const embed = (d: PDFDocument, [key, kind, bytes]: Program, own: Objects = {}) => ({
  Type: "FontDescriptor",
  FontName: "Small",
  Flags: 32,
  ...own,
  [key]: d.context.register(d.context.stream(bytes, kind ? { Subtype: kind } : {})),
});
/** By kind of simple font: its subtype, the key of its program, and the program's kind. */
const kinds = {
  TrueType: ["TrueType", "FontFile2", null],
  Type1: ["Type1", "FontFile", null],
  Type1C: ["Type1", "FontFile3", "Type1C"],
  MMType1: ["MMType1", "FontFile3", "Type1C"],
} as const;

/** A font with codes of one byte, from A on; `own` overrides, its `descriptor` that of the font. */
export const simple =
  (kind: keyof typeof kinds, program: Buffer, widths: readonly number[], own: Objects = {}) =>
  (d: PDFDocument): Objects => {
    const { descriptor = {}, ...font } = own as { descriptor?: Objects };
    const [subtype, key, ofProgram] = kinds[kind];
    return {
      Type: "Font",
      Subtype: subtype,
      BaseFont: "Small",
      Encoding: "WinAnsiEncoding",
      FirstChar: 65,
      LastChar: 64 + widths.length,
      Widths: [...widths],
      FontDescriptor: embed(d, [key, ofProgram, program], descriptor),
      ...font,
    };
  };
/** A font of CIDs; `own` overrides its descendant, with `encoding` its map of codes. */
export const composite =
  (subtype: "CIDFontType0" | "CIDFontType2", program: Buffer, own: Objects = {}) =>
  (d: PDFDocument): Objects => {
    const {
      descriptor = {},
      encoding = "Identity-H",
      ...font
    } = own as {
      descriptor?: Objects;
      encoding?: Objects[string];
    };
    const isTrueType = subtype === "CIDFontType2";
    return {
      Type: "Font",
      Subtype: "Type0",
      BaseFont: "Small",
      Encoding: encoding,
      DescendantFonts: [
        {
          Type: "Font",
          Subtype: subtype,
          BaseFont: "Small",
          CIDSystemInfo: {
            Registry: PDFString.of("Adobe"),
            Ordering: PDFString.of("Identity"),
            Supplement: 0,
          },
          ...(isTrueType ? { CIDToGIDMap: "Identity" } : {}),
          FontDescriptor: embed(
            d,
            isTrueType ? ["FontFile2", null, program] : ["FontFile3", "CIDFontType0C", program],
            descriptor,
          ),
          ...font,
        },
      ],
    };
  };
/** A font whose one glyph draws itself, 600 wide. */
export const drawn =
  (width: number) =>
  (d: PDFDocument): Objects => ({
    Type: "Font",
    Subtype: "Type3",
    FontBBox: [0, 0, 750, 750],
    FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
    CharProcs: { square: d.context.register(d.context.stream("600 0 d0 0 0 9 9 re f")) },
    Encoding: { Differences: [65, "square"] },
    FirstChar: 65,
    LastChar: 65,
    Widths: [width],
    Resources: {},
  });
/** A map that leads A and B to a CID and the next. */
export const cmap = (d: PDFDocument, cid: number) =>
  d.context.register(
    d.context.stream(
      `/WMode 0 def 1 begincodespacerange <00> <ff> endcodespacerange
       1 begincidrange <41> <42> ${cid} endcidrange`,
      {
        Type: "CMap",
        CMapName: "Own",
        CIDSystemInfo: {
          Registry: PDFString.of("Adobe"),
          Ordering: PDFString.of("Identity"),
          Supplement: 0,
        },
      },
    ),
  );
export const bits = (d: PDFDocument, byte: number) =>
  d.context.register(d.context.stream(Buffer.of(byte)));
