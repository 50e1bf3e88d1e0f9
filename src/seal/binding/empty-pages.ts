import { PDFName } from "@cantoo/pdf-lib";
import { dictAt } from "../pdf-file.js";
import { contentOf, openForReading, readPage } from "./page-form.js";

/** Operators that put something on a page (ISO 32000-1, table 51). */
const painting = /(?:^|[\s\])>])(?:Tj|TJ|'|"|S|s|f|F|f\*|B|B\*|b|b\*|sh|Do|EI)(?=\s|$)/;

/** Whether no page of a PDF shows anything; false where that cannot be told. */
export async function hasOnlyEmptyPages(bytes: Uint8Array): Promise<boolean> {
  try {
    const pages = (await openForReading(bytes)).getPages();
    return pages.every((page) => {
      const fields = dictAt(page.node, "Annots") ?? page.node.get(PDFName.of("Annots"));
      return fields === undefined && !painting.test(contentOf(readPage(page)).toString("latin1"));
    });
  } catch {
    return false;
  }
}
