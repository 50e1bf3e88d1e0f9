import { PDFDocument } from "@cantoo/pdf-lib";

/** What a PDF calls itself; empty where it does not. */
export async function pdfTitle(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
  return document.getTitle() ?? "";
}
