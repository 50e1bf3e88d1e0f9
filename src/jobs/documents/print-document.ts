import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { sha256 } from "../../model/base/digest.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Sealing, ComposedDocument } from "../../model/procedure/document.js";
import { setAccentedWords } from "../../print/accented-words.js";
import type { Fonts } from "../../print/fonts.js";
import type { Printer } from "../../print/printer.js";
import type { Attachment } from "../../seal/finish.js";
import type { Config } from "../../workspace/config.js";
import { finishPrinted } from "./finish-printed.js";
import { words } from "./print-document.words.js";

interface PrintOptions {
  readonly printer: Printer;
  readonly fonts: Fonts;
  readonly config: Config;
  readonly sealing: Sealing;
  /** Who finishes what was printed; left out, it is done here and now. */
  readonly finish?: Finish;
}
/** Finishes a printed page, here or in a thread. */
export type Finish = typeof finishPrinted;

/** Why a printed document is not kept. */
export class UnfitDocument extends Error {
  constructor(readonly said: Bilingual) {
    super(said.en);
  }
}

/** Prints a document and refuses what Chromium would let through without a word. */
export async function printChecked(
  document: ComposedDocument,
  { printer, fonts, config, sealing, finish = finishPrinted }: PrintOptions,
): Promise<{ pdf: Uint8Array; pages: number }> {
  refuseMissingGlyphs(document, fonts);
  const attachments = sealing.attach ? await attachmentsOf(document, config) : [];
  const html = withoutSelectors(document.html);
  const printing = printer.print(setAccentedWords(html, fonts));
  printing.catch(() => undefined); // told below; until then the font is read
  const sharedGlyphs = fonts.shared();
  const work = {
    html,
    date: document.date,
    author: document.view.body.label,
    subject: [document.title, document.number].filter(Boolean).join(" "),
    path: document.path,
    pdfa: sealing.pdfa,
    attachments,
  };
  const { pdf, pages, faults } = await finish(await printing, work, sharedGlyphs);
  const [first, ...others] = faults;
  if (first) {
    throw new UnfitDocument(
      others.reduce((said, fault) => words.joined({ first: said, second: fault }), first),
    );
  }
  return { pdf, pages };
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
