import { join } from "node:path";
import { cacheFolder } from "../../model/base/cache-folder.js";
import { findBrowser } from "../../print/browser-binary.js";
import { prepareFonts } from "../../print/fonts.js";
import { openPrinter } from "../../print/printer.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import type { Workspace } from "../../workspace/workspace.js";
import { printChecked } from "../documents/print-document.js";
import type { SampleForm } from "./sample-forms.js";

/**
 * Prints one sample of each form into a folder, `<document>.pdf`, with the audit type where a form
 * has several.
 */
export async function printSamples(
  { config }: Workspace,
  samples: readonly SampleForm[],
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<string[]> {
  const [binary, fonts] = await Promise.all([
    findBrowser(environment),
    prepareFonts(cacheFolder(environment)),
  ]);
  const printer = openPrinter({ binary, fonts, tabs: 1, timeoutMs: 60_000 });
  const written: string[] = [];
  try {
    for (const { form, sample } of samples) {
      if (!sample) continue;
      const { pdf } = await printChecked(sample.document, {
        printer,
        fonts,
        config,
        sealing: { pdfa: true, attach: false },
      });
      const path = join(
        folder,
        `${[form.document, ...(form.audits ?? []), ...(form.when?.in ?? [])].join("-")}.pdf`,
      );
      await writeAtomically(path, pdf);
      written.push(path);
    }
  } finally {
    await printer.close();
  }
  return written;
}
