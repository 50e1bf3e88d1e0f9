import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { createHash } from "node:crypto";
import type { ComposedDocument } from "../model/document.js";
import { isObject } from "../model/json.js";
import type { Fonts } from "../print/fonts.js";
import type { Printer } from "../print/printer.js";
import type { Attachment } from "../seal/finish.js";
import type { Config } from "./config.js";

/** What goes into every PDF besides its pages. */
export interface Sealing {
  readonly pdfa: boolean;
  readonly attach: boolean;
}

/** Prints a document and refuses what Chromium would let through without a word. */
export async function printChecked(document: ComposedDocument, { printer, fonts, config, sealing }: { printer: Printer; fonts: Fonts; config: Config; sealing: Sealing }): Promise<{ pdf: Uint8Array; pages: number }> {
  refuseMissingGlyphs(document, fonts);
  const attachments = sealing.attach ? await attachmentsOf(document, config) : [];
  const printed = await printer.print(document.html);
  const { finishPdf } = await import("../seal/finish.js");
  const body = isObject(document.view["body"]) ? String(document.view["body"]["label"]) : "";
  const { pdf, seen } = await finishPdf(printed, { date: document.date, ideographs: fonts.ideographs(), author: body, subject: [document.title, document.number].filter(Boolean).join(" "), pdfa: sealing.pdfa, attachments });
  const faults = [
    ...(seen.missingGlyphs > 0 ? [`${seen.missingGlyphs} characters were printed without a glyph`] : []),
    ...(seen.blankPages.length > 0 ? [`blank pages: ${seen.blankPages.join(", ")}`] : []),
    ...(seen.foreignFonts.length > 0 ? [`fonts that are not ours: ${seen.foreignFonts.join(", ")}`] : []),
    ...(seen.foreignLinks.length > 0 ? [`links that are not allowed: ${seen.foreignLinks.join(", ")}`] : []),
  ];
  if (faults.length > 0) throw new Error(faults.join("; "));
  return { pdf, pages: seen.pages };
}

/** The record that the document renders, as it lies on disk: whoever has the PDF can compare both. */
async function attachmentsOf({ source, title }: ComposedDocument, config: Config): Promise<Attachment[]> {
  if (!source) return [];
  const bytes = await readFile(join(config.records, source.file.slice(config.recordsShownAs.length + 1)));
  if (createHash("sha256").update(bytes).digest("hex") !== source.sha256) throw new Error(`${source.file} changed while it was printed`);
  return [{ name: basename(source.file), description: title, bytes }];
}

function refuseMissingGlyphs({ texts }: ComposedDocument, fonts: Fonts): void {
  for (const { text, at } of texts) {
    const missing = fonts.missing(text).map((c) => `U+${c.toString(16).toUpperCase().padStart(4, "0")} ${String.fromCodePoint(c)}`);
    if (missing.length > 0) throw new Error(`${at ? `${at.file}:${at.line}:${at.column} ` : ""}the font has no glyph for ${missing.join(", ")}`);
  }
}
