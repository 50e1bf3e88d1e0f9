import { cacheFolder } from "../../model/base/cache-folder.js";
import { UserError } from "../../model/base/errors.js";
import type { CivilDate } from "../../model/time/dates.js";
import { findBrowser } from "../../print/browser-binary.js";
import { prepareFonts } from "../../print/fonts.js";
import { openPrinter } from "../../print/printer.js";
import { finishPdf } from "../../seal/finish.js";
import { words } from "./print-dossier.words.js";

/** A dossier of hundreds of pages takes minutes. */
const timeoutMs = 600_000;

export interface PrintedDossier {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly pdfaRules: number;
  /** Rules of PDF/A that it breaks; then it is no candidate. */
  readonly pdfaFaults: readonly string[];
}

/** Prints the dossier as one PDF with bookmarks. */
export async function printDossier(
  html: string,
  {
    title,
    body,
    asOf,
  }: { readonly title: string; readonly body: string; readonly asOf: CivilDate },
  environment: NodeJS.ProcessEnv,
): Promise<PrintedDossier> {
  const [binary, fonts] = await Promise.all([
    findBrowser(environment),
    prepareFonts(cacheFolder(environment)),
  ]);
  const text = html.slice(html.indexOf("<body")).replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, "");
  const missing = fonts.missing(text);
  // A character that the font lacks would be a hole in the page.
  const whole = missing.reduce(
    (h, c) => h.replaceAll(String.fromCodePoint(c), `[U+${c.toString(16).toUpperCase()}]`),
    html,
  );
  const printer = openPrinter({ binary, fonts, tabs: 1, timeoutMs });
  try {
    const printed = await printer.print(whole);
    const { pdf, seen, pdfa } = await finishPdf(printed, {
      date: asOf,
      text: whole,
      sharedGlyphs: fonts.shared(),
      author: body,
      subject: title,
      path: "",
      pdfa: true,
      attachments: [],
    });
    if (seen.missingGlyphs > 0) {
      throw new UserError(
        "environment",
        words.missingGlyphs({ n: seen.missingGlyphs }),
        words.runDoctor(),
      );
    }
    return {
      pdf,
      pages: seen.pages,
      pdfaRules: pdfa?.rules ?? 0,
      pdfaFaults: (pdfa?.faults ?? []).map((f) => `${f.rule} ${f.what}`),
    };
  } finally {
    await printer.close();
  }
}
