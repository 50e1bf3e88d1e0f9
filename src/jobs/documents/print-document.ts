import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { sha256 } from "../../model/base/digest.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Sealing, ComposedDocument } from "../../model/procedure/document.js";
import type { Fonts } from "../../print/fonts.js";
import type { Printer } from "../../print/printer.js";
import type { Attachment } from "../../seal/finish.js";
import type { PdfInspection } from "../../seal/pdf-inspection.js";
import type { Config } from "../../workspace/config.js";
import { words } from "./print-document.words.js";

interface PrintOptions {
  readonly printer: Printer;
  readonly fonts: Fonts;
  readonly config: Config;
  readonly sealing: Sealing;
}

/** Why a printed document is not kept. */
export class UnfitDocument extends Error {
  constructor(readonly said: Bilingual) {
    super(said.en);
  }
}

/** Prints a document and refuses what Chromium would let through without a word. */
export async function printChecked(
  document: ComposedDocument,
  { printer, fonts, config, sealing }: PrintOptions,
): Promise<{ pdf: Uint8Array; pages: number }> {
  refuseMissingGlyphs(document, fonts);
  const attachments = sealing.attach ? await attachmentsOf(document, config) : [];
  const html = withoutSelectors(document.html);
  const printed = await printer.print(html);
  const [{ finishPdf }, { unreadTexts }] = await Promise.all([
    import("../../seal/finish.js"),
    import("../../seal/pdf-inspection.js"),
  ]);
  const { pdf, seen, pdfa } = await finishPdf(printed, {
    date: document.date,
    text: html,
    sharedGlyphs: fonts.shared(),
    author: document.view.body.label,
    subject: [document.title, document.number].filter(Boolean).join(" "),
    path: document.path,
    pdfa: sealing.pdfa,
    attachments,
  });
  const faults = faultsOfPage(seen);
  if (faults.length === 0) {
    faults.push(
      ...unreadTexts(textsOf(html), seen)
        .slice(0, 3)
        .map((t) => words.unread({ text: t.slice(0, 40) })),
      ...(pdfa?.faults ?? []).slice(0, 3).map((fault) => words.pdfa({ ...fault })),
    );
  }
  const [first, ...others] = faults;
  if (first) {
    throw new UnfitDocument(
      others.reduce((said, fault) => words.joined({ first: said, second: fault }), first),
    );
  }
  return { pdf, pages: seen.pages };
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

/** Variation selectors choose a form of the character before them; no font of ours knows any. */
const selectors = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** The text with the usual form of each character. */
function withoutSelectors(text: string): string {
  return text.replace(selectors, "");
}

/**
 * The record that the document renders, as it lies on disk: whoever has the PDF can compare both.
 */
async function attachmentsOf(
  { source, title }: ComposedDocument,
  config: Config,
): Promise<Attachment[]> {
  if (!source) return [];
  const bytes = await readFile(
    join(config.records, source.file.slice(config.recordsShownAs.length + 1)),
  );
  if (sha256(bytes) !== source.sha256) {
    throw new UnfitDocument(words.changed({ file: source.file }));
  }
  return [{ name: basename(source.file), description: title, bytes }];
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

function refuseMissingGlyphs({ texts }: ComposedDocument, fonts: Fonts): void {
  for (const { text, at } of texts) {
    const missing = fonts
      .missing(withoutSelectors(text))
      .map((c) => `U+${c.toString(16).toUpperCase().padStart(4, "0")} ${String.fromCodePoint(c)}`);
    if (missing.length > 0) {
      const place = at ? `${at.file}:${at.line}:${at.column} ` : "";
      throw new UnfitDocument(words.noGlyph({ place, characters: missing.join(", ") }));
    }
  }
}
