import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFStream, PDFString } from "@cantoo/pdf-lib";

/** What a printed PDF holds, as far as silent failures show in it. */
export interface PdfInspection {
  readonly pages: number;
  /** Numbers, from 1, of pages without any text. */
  readonly blankPages: readonly number[];
  /** Characters printed with glyph 0, the empty box or nothing at all. */
  readonly missingGlyphs: number;
  /** Fonts that are not embedded TrueType subsets, by name. */
  readonly foreignFonts: readonly string[];
  /** Link targets that are neither https nor mailto. */
  readonly foreignLinks: readonly string[];
}

/** Looks into a PDF for what Chromium does without a word: missing glyphs, foreign fonts, blank pages, links that act. */
export async function inspectPdf(pdf: Uint8Array): Promise<PdfInspection> {
  return inspect(await PDFDocument.load(pdf, { updateMetadata: false }));
}

export function inspect(document: PDFDocument): PdfInspection {
  const foreignFonts = new Set<string>();
  const foreignLinks = new Set<string>();
  const blankPages: number[] = [];
  let missingGlyphs = 0;
  document.getPages().forEach((page, index) => {
    const shown = countIn(contentsOf(page.node.Contents()), page.node.Resources(), foreignFonts, 0);
    if (shown.characters === 0) blankPages.push(index + 1);
    missingGlyphs += shown.missing;
    for (const link of linksOf(page.node.Annots())) if (!/^(https|mailto):/i.test(link)) foreignLinks.add(link);
  });
  return { pages: document.getPageCount(), blankPages, missingGlyphs, foreignFonts: [...foreignFonts], foreignLinks: [...foreignLinks] };
}

interface Count { characters: number; missing: number }

function contentsOf(contents: PDFObject | undefined): string {
  if (contents instanceof PDFArray) return contents.asArray().map((_, i) => contentsOf(contents.lookup(i))).join("\n");
  return contents instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(contents).decode()).toString("latin1") : "";
}

const token = /\/([^\s/<>()[\]]+)|<([0-9A-Fa-f\s]*)>|\((?:\\.|[^\\)])*\)|[A-Za-z'"*]+/g;

/** Counts the characters of a content stream and of the forms it draws. Two-byte codes of a composite font; 0 is the missing glyph. */
function countIn(content: string, resources: PDFDict | undefined, foreign: Set<string>, depth: number): Count {
  const total: Count = { characters: 0, missing: 0 };
  let name = "";
  let composite = false;
  let codes: string[] = [];
  for (const [text, named, hex] of content.matchAll(token)) {
    if (named !== undefined) name = named;
    else if (hex !== undefined) codes.push(hex.replace(/\s/g, ""));
    else if (text.startsWith("(")) codes.push("");
    else if (text === "Tf") { composite = isComposite(resources, name, foreign); codes = []; }
    else if (text === "Tj" || text === "TJ" || text === "'" || text === '"') {
      for (const code of codes) {
        if (!composite) { total.characters += Math.max(1, code.length / 2); continue; }
        for (let i = 0; i + 4 <= code.length; i += 4) { total.characters += 1; if (code.slice(i, i + 4) === "0000") total.missing += 1; }
      }
      codes = [];
    } else if (text === "Do" && depth < 20) {
      const form = resources?.lookupMaybe(PDFName.of("XObject"), PDFDict)?.lookup(PDFName.of(name));
      if (form instanceof PDFRawStream && String(form.dict.lookup(PDFName.of("Subtype"))) === "/Form") {
        const inner = countIn(contentsOf(form), form.dict.lookupMaybe(PDFName.of("Resources"), PDFDict) ?? resources, foreign, depth + 1);
        total.characters += inner.characters;
        total.missing += inner.missing;
      }
      codes = [];
    }
  }
  return total;
}

function isComposite(resources: PDFDict | undefined, name: string, foreign: Set<string>): boolean {
  const font = resources?.lookupMaybe(PDFName.of("Font"), PDFDict)?.lookupMaybe(PDFName.of(name), PDFDict);
  const subtype = String(font?.lookup(PDFName.of("Subtype")));
  const baseName = String(font?.lookup(PDFName.of("BaseFont")) ?? name);
  const descendants = font?.lookupMaybe(PDFName.of("DescendantFonts"), PDFArray);
  const descriptor = descendants?.lookup(0, PDFDict).lookupMaybe(PDFName.of("FontDescriptor"), PDFDict);
  if (subtype !== "/Type0" || !(descriptor?.lookup(PDFName.of("FontFile2")) instanceof PDFStream)) foreign.add(`${baseName} (${subtype})`);
  return subtype === "/Type0";
}

function linksOf(annotations: PDFArray | undefined): string[] {
  return (annotations?.asArray() ?? []).flatMap((_, i) => {
    const action = annotations?.lookupMaybe(i, PDFDict)?.lookupMaybe(PDFName.of("A"), PDFDict);
    const uri = action?.lookup(PDFName.of("URI"));
    return uri instanceof PDFString ? [uri.asString()] : [];
  });
}
