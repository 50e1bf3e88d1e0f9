import type { Bilingual } from "../../model/base/text.js";
import type { Attachment } from "../../seal/finish.js";
import type { PdfInspection } from "../../seal/pdf-inspection.js";
import { words } from "./print-document.words.js";

/** What a printed page is to become, as a thread can take it. */
export interface FinishWork {
  /** The page that was printed. */
  readonly html: string;
  /** Civil date of the document. */
  readonly date: string;
  readonly author: string;
  readonly subject: string;
  /** Names the document among those of all cases. */
  readonly path: string;
  readonly pdfa: boolean;
  readonly attachments: readonly Attachment[];
}
/** A page as it is written to disk; where `faults` are told, it must not be. */
export interface FinishedPage {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly faults: readonly Bilingual[];
}
/** Characters of the documents' font that share a glyph, by the lowest. */
export type SharedGlyphs = ReadonlyMap<number, readonly number[]>;

/** Makes a printed page fit to be written, and says what Chromium would let through. */
export async function finishPrinted(
  printed: Uint8Array,
  { html, ...work }: FinishWork,
  sharedGlyphs: SharedGlyphs,
): Promise<FinishedPage> {
  const [{ finishPdf }, { unreadTexts }] = await Promise.all([
    import("../../seal/finish.js"),
    import("../../seal/pdf-inspection.js"),
  ]);
  const { pdf, seen, pdfa } = await finishPdf(printed, { ...work, text: html, sharedGlyphs });
  const faults = faultsOfPage(seen);
  if (faults.length === 0) {
    faults.push(
      ...unreadTexts(textsOf(html), seen)
        .slice(0, 3)
        .map((t) => words.unread({ text: t.slice(0, 40) })),
      ...(pdfa?.faults ?? []).slice(0, 3).map((fault) => words.pdfa({ ...fault })),
    );
  }
  return { pdf, pages: seen.pages, faults };
}

/** What Chromium lets through: missing glyphs, blank pages, fonts and links from elsewhere. */
function faultsOfPage(seen: PdfInspection): Bilingual[] {
  const { missingGlyphs, blankPages, foreignFonts, foreignLinks } = seen;
  return [
    ...(missingGlyphs > 0 ? [words.withoutGlyph({ n: missingGlyphs })] : []),
    ...(blankPages.length > 0 ? [words.blankPages({ pages: blankPages.join(", ") })] : []),
    ...(foreignFonts.length > 0 ? [words.foreignFonts({ fonts: foreignFonts.join(", ") })] : []),
    ...(foreignLinks.length > 0 ? [words.foreignLinks({ links: foreignLinks.join(", ") })] : []),
  ];
}

/** The texts of a page, as its markup holds them. */
function textsOf(html: string): string[] {
  const body = html.slice(html.indexOf("<body"));
  return body
    .split(/<[^>]*>/)
    .map((t) => t.replace(/&(?:amp|lt|gt|quot|#x27|#x60|#x3D);/g, (e) => entities[e] ?? e))
    .filter((t) => t.trim() !== "");
}

/** Those that the templates' escaping writes. */
const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
  "&#x60;": "`",
  "&#x3D;": "=",
};
