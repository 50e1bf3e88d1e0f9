import { afterAll, beforeAll } from "vitest";
import { printChecked } from "../../src/jobs/documents/print-document.js";
import { cacheFolder } from "../../src/model/base/cache-folder.js";
import type { ComposedDocument } from "../../src/model/procedure/document.js";
import { findBrowser } from "../../src/print/browser-binary.js";
import { type Fonts, prepareFonts } from "../../src/print/fonts.js";
import { openPrinter, type Printer } from "../../src/print/printer.js";
import { workspace } from "./sample.js";

/** Prints single documents, as PDF/A; its browser lives as long as the tests of the file. */
export function documentPrinter(): (
  document: ComposedDocument,
  attach?: boolean,
) => ReturnType<typeof printChecked> {
  let printer: Printer;
  let fonts: Fonts;
  beforeAll(async () => {
    const binary = await findBrowser(process.env);
    fonts = await prepareFonts(cacheFolder(process.env));
    printer = openPrinter({ binary, fonts, tabs: 2, timeoutMs: 60_000 });
  });
  afterAll(async () => {
    await printer.close();
  });
  return (document, attach = false) =>
    printChecked(document, {
      printer,
      fonts,
      config: workspace.config,
      sealing: { pdfa: true, attach },
    });
}
