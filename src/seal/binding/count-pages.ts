import type { PDFDict, PDFDocument } from "@cantoo/pdf-lib";
import { arrayAt, dictAt, get, nameAt, pdfFile } from "../pdf-file.js";
import { contentOf, openForReading, PageForms, readPage, TooLarge } from "./page-form.js";

/** More pages are not put on paper. */
const mostPages = 2_000;

/** What all pages have to say takes so many bytes at most; what several share counts once. */
const mostContent = 128 * 1024 * 1024;

/**
 * How many pages a PDF has, or why none of them can be bound: what is counted here, `BoundPdf` can
 * draw. `damaged` is also what is encrypted or has no pages.
 */
export async function countPages(
  bytes: Uint8Array,
): Promise<number | "damaged" | "large" | "layers"> {
  try {
    const document = await openForReading(bytes);
    const pages = document.getPages();
    if (pages.length === 0) return "damaged";
    if (pages.length > mostPages) return "large";
    if (hasHiddenLayers(document, bytes)) return "layers";
    tryToTakeOver(document);
    return pages.length;
  } catch (error) {
    // Whatever the library stumbles over, the file cannot be printed.
    return error instanceof TooLarge ? "large" : "damaged";
  }
}

/** Throws where a page cannot be taken over, `TooLarge` where there is too much in them. */
function tryToTakeOver(document: PDFDocument): void {
  const forms = new PageForms(document);
  const counted = new Set<string>();
  let room = mostContent;
  for (const page of document.getPages()) {
    const read = readPage(page);
    forms.copyParts(read);
    const key = forms.keyOf(read);
    if (!counted.has(key)) room -= contentOf(read).length;
    counted.add(key);
    if (room < 0) throw new TooLarge();
  }
}

/** Layers are not taken over: what one hides would be seen, on screen or on paper. */
function hasHiddenLayers(document: PDFDocument, bytes: Uint8Array): boolean {
  const properties = dictAt(document.catalog, "OCProperties");
  const usual = dictAt(properties, "D");
  if (!properties) return false;
  if (arrayAt(usual, "OFF").length > 0 || nameAt(usual, "BaseState") === "OFF") return true;
  return pdfFile(bytes, document).dicts.some((dict) => {
    const [view, print] = ["View", "Print"].map((use) => dictAt(dictAt(dict, "Usage"), use));
    const isOff = nameAt(view, "ViewState") === "OFF" || nameAt(print, "PrintState") === "OFF";
    return isOff || (nameAt(dict, "Type") === "OCMD" && hidesWhatIsOn(dict));
  });
}

/** A membership that shows something only where a layer is off, or by an expression. */
function hidesWhatIsOn(membership: PDFDict): boolean {
  return (
    ["AllOff", "AnyOff"].includes(nameAt(membership, "P")) || get(membership, "VE") !== undefined
  );
}
