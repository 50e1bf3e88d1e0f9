import { PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";

/**
 * A PDF as an office program writes it: glyphs by number in a font that is not embedded, and a map
 * that says what they mean. One list of lines for each page; a page without lines is like a scan.
 */
export async function writtenPdf(pages: readonly (readonly string[])[]): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  const characters = [...new Set(pages.flat().join(""))];
  const code = (character: string) => hex(characters.indexOf(character) + 1);
  const map = context.register(context.stream(toUnicode(characters)));
  const descendant = context.obj({
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: "SimSun",
    CIDSystemInfo: {
      Registry: PDFString.of("Adobe"),
      Ordering: PDFString.of("Identity"),
      Supplement: 0,
    },
    DW: 1000,
  });
  const font = context.register(
    context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: "SimSun",
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: map,
    }),
  );
  for (const lines of pages) {
    const page = document.addPage([595, 842]);
    page.node.setFontDictionary(PDFName.of("F1"), font);
    const shown = lines.map((line, i) => {
      const codes = [...line].map(code).join("");
      return `1 0 0 1 60 ${780 - 20 * i} Tm <${codes}> Tj`;
    });
    const content = lines.length === 0 ? "0 0 100 100 re f" : `BT /F1 12 Tf ${shown.join(" ")} ET`;
    page.node.set(PDFName.of("Contents"), context.register(context.stream(content)));
  }
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

function toUnicode(characters: readonly string[]): string {
  const entries = characters.map((c, i) => `<${hex(i + 1)}> <${hex(c.codePointAt(0) ?? 0)}>`);
  return [
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
    "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    `${entries.length} beginbfchar`,
    ...entries,
    "endbfchar endcmap end end",
  ].join("\n");
}

function hex(n: number): string {
  return n.toString(16).padStart(4, "0");
}
