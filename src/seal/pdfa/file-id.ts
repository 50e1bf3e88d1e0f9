import { PDFArray, PDFHexString, PDFString } from "@cantoo/pdf-lib";
import type { PdfFile } from "../pdf-file.js";

/**
 * A file is named by two strings; in a linearized file they stand in the trailer of its first page.
 */
export function idFaults({ document, text }: PdfFile): string[] {
  const id = document.context.trailerInfo.ID;
  if (id === undefined) return ["no ID"];
  const isLinearized = text.slice(0, 1024).includes("/Linearized");
  const first = isLinearized ? firstTrailer(text) : null;
  if (first !== null && !first.includes("/ID")) return ["no ID in the trailer of the first page"];
  const parts = id instanceof PDFArray ? id.asArray() : [];
  return parts.length === 2 &&
    parts.every((p) => (p instanceof PDFString || p instanceof PDFHexString) && p.asBytes().length)
    ? []
    : ["ID is not two strings"];
}

/** What stands between `trailer` and `startxref`; null where a stream takes the trailer's place. */
function firstTrailer(text: string): string | null {
  const start = text.indexOf("trailer");
  const end = text.indexOf("startxref", start);
  return start === -1 || end === -1 ? null : text.slice(start, end);
}
