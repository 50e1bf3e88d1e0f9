import { cacheFolder } from "../../model/base/cache-folder.js";
import { Stopped } from "../../model/base/errors.js";
import type { BoundPage } from "../../model/procedure/bound-page.js";
import { findBrowser } from "../../print/browser-binary.js";
import { prepareFonts } from "../../print/fonts.js";
import { openPrinter } from "../../print/printer.js";
import { finishPdf } from "../../seal/finish.js";
import type { BindingVolume } from "./binding-volume.js";

/** Stamps are printed so many pages at a time: a file may have thousands. */
const pagesAtATime = 250;
const timeoutMs = 60_000;

/** Prints what is stamped on each page, and lays it over the pages. */
export async function stampVolume(
  { pdf, pages }: Pick<BindingVolume, "pdf" | "pages">,
  html: (pages: readonly BoundPage[]) => string,
  { environment, fontFolders, signal }: StampOptions,
): Promise<void> {
  const [binary, fonts] = await Promise.all([
    findBrowser(environment),
    prepareFonts(cacheFolder(environment), fontFolders),
  ]);
  const printer = openPrinter({ binary, fonts, tabs: 1, timeoutMs });
  try {
    for (let from = 0; from < pages.length; from += pagesAtATime) {
      if (signal.aborted) throw new Stopped();
      const some = pages.slice(from, from + pagesAtATime);
      const whole = withoutHoles(html(some), fonts.missing.bind(fonts));
      const stamps = await finishPdf(await printer.print(whole), {
        date: "1970-01-01",
        text: whole,
        sharedGlyphs: fonts.shared(),
        author: "",
        subject: "",
        path: "",
        pdfa: false,
        attachments: [],
      });
      if (stamps.seen.pages !== some.length) {
        throw new Error(`${stamps.seen.pages} stamps for ${some.length} pages`);
      }
      await pdf.stamp(stamps.pdf, from);
    }
  } finally {
    await printer.close();
  }
}

interface StampOptions {
  readonly environment: NodeJS.ProcessEnv;
  readonly fontFolders: readonly string[];
  readonly signal: AbortSignal;
}

/** A character of a title that the font lacks would be a hole in the stamp: its code is shown. */
function withoutHoles(html: string, missing: (text: string) => readonly number[]): string {
  const text = html.slice(html.indexOf("<body")).replace(/<[^>]*>/g, "");
  return missing(text).reduce(
    (h, c) => h.replaceAll(String.fromCodePoint(c), `[U+${c.toString(16).toUpperCase()}]`),
    html,
  );
}
