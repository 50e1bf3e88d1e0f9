import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { sha256 } from "../../model/base/digest.js";
import type { Sealing, ComposedDocument } from "../../model/procedure/document.js";
import type { Fonts } from "../../print/fonts.js";
import type { Printer } from "../../print/printer.js";
import type { Attachment } from "../../seal/finish.js";
import type { Config } from "../../workspace/config.js";

interface PrintOptions {
  readonly printer: Printer;
  readonly fonts: Fonts;
  readonly config: Config;
  readonly sealing: Sealing;
}

/** Prints a document and refuses what Chromium would let through without a word. */
export async function printChecked(
  document: ComposedDocument,
  { printer, fonts, config, sealing }: PrintOptions,
): Promise<{ pdf: Uint8Array; pages: number }> {
  refuseMissingGlyphs(document, fonts);
  const attachments = sealing.attach ? await attachmentsOf(document, config) : [];
  const printed = await printer.print(document.html);
  const [{ finishPdf }, { unreadTexts }] = await Promise.all([
    import("../../seal/finish.js"),
    import("../../seal/pdf-inspection.js"),
  ]);
  const { pdf, seen, pdfa } = await finishPdf(printed, {
    date: document.date,
    text: document.html,
    sharedGlyphs: fonts.shared(),
    author: document.view.body.label,
    subject: [document.title, document.number].filter(Boolean).join(" "),
    path: document.path,
    pdfa: sealing.pdfa,
    attachments,
  });
  const faults = [
    ...(seen.missingGlyphs > 0
      ? [`${seen.missingGlyphs} characters were printed without a glyph`]
      : []),
    ...(seen.blankPages.length > 0 ? [`blank pages: ${seen.blankPages.join(", ")}`] : []),
    ...(seen.foreignFonts.length > 0
      ? [`fonts that are not ours: ${seen.foreignFonts.join(", ")}`]
      : []),
    ...(seen.foreignLinks.length > 0
      ? [`links that are not allowed: ${seen.foreignLinks.join(", ")}`]
      : []),
  ];
  if (faults.length === 0) {
    faults.push(
      ...unreadTexts(textsOf(document.html), seen)
        .slice(0, 3)
        .map((t) => `not to be read on the page: ${t.slice(0, 40)}`),
      ...(pdfa?.faults ?? []).slice(0, 3).map((f) => `PDF/A ${f.rule}, ${f.demands}: ${f.what}`),
    );
  }
  if (faults.length > 0) throw new Error(faults.join("; "));
  return { pdf, pages: seen.pages };
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
    throw new Error(`${source.file} changed while it was printed`);
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
      .missing(text)
      .map((c) => `U+${c.toString(16).toUpperCase().padStart(4, "0")} ${String.fromCodePoint(c)}`);
    if (missing.length > 0) {
      throw new Error(
        `${at ? `${at.file}:${at.line}:${at.column} ` : ""}the font has no glyph for ${missing.join(", ")}`,
      );
    }
  }
}
