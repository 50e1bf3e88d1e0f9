import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream, PDFString } from "@cantoo/pdf-lib";
import type { ShownText } from "./content-stream.js";
import { contents } from "./pdf-content.js";
import { dictAt, get, nameAt, type PdfFile, pdfFile } from "./pdf-file.js";
import { toUnicode } from "./text-layer.js";

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
  /** The text of each page, as a reader copies it, without white space. */
  readonly texts: readonly string[];
}

/**
 * Looks into a PDF for what Chromium does without a word: missing glyphs, foreign fonts, blank
 * pages, links that act.
 */
export async function inspectPdf(pdf: Uint8Array): Promise<PdfInspection> {
  return inspect(
    pdfFile(pdf, await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: Infinity })),
  );
}

/** The same, of a PDF that is open. */
export function inspect(file: PdfFile): PdfInspection {
  const { document } = file;
  const pages = document.getPages();
  const numbers = new Map(pages.map((p, i) => [p, i]));
  const texts = pages.map(() => "");
  const fonts = new Map<PDFDict | undefined, ShownFont>();
  let missingGlyphs = 0;
  for (const { page, resources, shown } of contents(file)) {
    for (const text of shown) {
      const read = readText(text, fontOf(resources, text.font, fonts, file));
      missingGlyphs += read.missing;
      texts[numbers.get(page) ?? 0] += read.text;
    }
  }
  const links = pages.flatMap((p) => linksOf(p.node.Annots()));
  return {
    pages: pages.length,
    missingGlyphs,
    texts: texts.map(compactText),
    blankPages: texts.flatMap((t, i) => (t.length === 0 ? [i + 1] : [])),
    foreignFonts: [...new Set([...fonts.values()].flatMap((f) => (f.foreign ? [f.foreign] : [])))],
    foreignLinks: [...new Set(links.filter((l) => !/^(https|mailto):/i.test(l)))],
  };
}

/** A piece of text as a reader copies it, and how many of its glyphs are glyph 0. */
function readText(
  { strings, actual }: ShownText,
  font: ShownFont,
): { text: string; missing: number } {
  const codes = strings.map((s) => (s.startsWith("(") ? null : codesIn(s, font)));
  const missing = font.isComposite ? codes.flat().filter((c) => c === "0000").length : 0;
  // Marked content may say what its glyphs mean: then that is what a reader copies.
  if (actual !== null) return { text: actual === "" ? "" : actualText(actual), missing };
  const parts = strings.map((s, i) => {
    const own = codes[i];
    return own
      ? own.map((c) => font.map.get(Number.parseInt(c, 16)) ?? unknownCharacter).join("")
      : s.slice(1, -1);
  });
  return { text: parts.join(""), missing };
}

/** What a reader gets for a glyph that the font maps to nothing: U+FFFD. */
const unknownCharacter = String.fromCodePoint(0xfffd);

/** The codes of a hexadecimal string: two bytes each in a composite font. */
export function codesIn(string: string, { isComposite }: Pick<ShownFont, "isComposite">): string[] {
  const digits = string.slice(1, -1).replace(/\s/g, "");
  return digits.match(isComposite ? /.{4}/g : /.{2}/g) ?? [];
}

/** A text string of a PDF: UTF-16 after its mark, else one byte a character. */
function actualText(operand: string): string {
  if (!operand.startsWith("<")) return operand.slice(1, -1);
  const bytes = Buffer.from(operand.slice(1, -1).replace(/\s/g, ""), "hex");
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? Buffer.from(bytes.subarray(2)).swap16().toString("utf16le")
    : bytes.toString("latin1");
}

/** Text as it is compared: compatible forms alike, without white space and invisible characters. */
export function compactText(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{Cf}]+/gu, "");
}

/** Which of the texts stand on no page; one may go over from a page to the next ones. */
export function unreadTexts(wanted: readonly string[], { texts }: PdfInspection): string[] {
  const all = texts.join("");
  return wanted.filter((text) => {
    const value = compactText(text);
    return (
      value !== "" && !all.includes(value) && !texts.some((_, i) => goesOver(value, texts.slice(i)))
    );
  });
}

/**
 * A shorter text stands on one page: taken apart, a day or a number would be found anywhere, its
 * beginning on one page and its end on another.
 */
const shortestOverPages = 24;

/** Whether a text begins on the first of the pages and goes on, page by page, to its end. */
function goesOver(value: string, pages: readonly string[]): boolean {
  if (value.length < shortestOverPages) return false;
  let rest = value;
  for (const page of pages) {
    const shown = longestStart(rest, page);
    if (shown === 0) return false;
    rest = rest.slice(shown);
    if (rest === "") return true;
  }
  return false;
}

/** How much of a text's beginning stands on a page. */
function longestStart(value: string, page: string): number {
  let low = 0;
  for (let high = Math.min(value.length, page.length); low < high;) {
    const middle = Math.ceil((low + high) / 2);
    if (page.includes(value.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A font as far as its text is read. */
export interface ShownFont {
  readonly isComposite: boolean;
  readonly foreign: string | null;
  readonly map: ReadonlyMap<number, string>;
}

/** A font of the resources, read once. */
export function fontOf(
  resources: PDFDict | undefined,
  name: string,
  known: Map<PDFDict | undefined, ShownFont>,
  file: PdfFile,
): ShownFont {
  const value = dictAt(resources, "Font")?.lookup(PDFName.of(name));
  const font = value instanceof PDFDict ? value : undefined;
  let shown = known.get(font);
  if (!shown) {
    const subtype = nameAt(font, "Subtype");
    const descendants = get(font, "DescendantFonts");
    const descendant = descendants instanceof PDFArray ? descendants.lookup(0, PDFDict) : undefined;
    const isEmbedded = get(dictAt(descendant, "FontDescriptor"), "FontFile2") instanceof PDFStream;
    shown = {
      isComposite: subtype === "Type0",
      foreign:
        subtype === "Type0" && isEmbedded
          ? null
          : `${nameAt(font, "BaseFont") || name} (/${subtype})`,
      map: toUnicode(font, file),
    };
    known.set(font, shown);
  }
  return shown;
}

function linksOf(annotations: PDFArray | undefined): string[] {
  return (annotations?.asArray() ?? []).flatMap((_, i) => {
    const action = annotations?.lookupMaybe(i, PDFDict)?.lookupMaybe(PDFName.of("A"), PDFDict);
    const uri = action?.lookup(PDFName.of("URI"));
    return uri instanceof PDFString ? [uri.asString()] : [];
  });
}
