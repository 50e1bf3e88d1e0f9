import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface PdfPage {
  readonly text: string;
}

/**
 * The text of each page as a reader copies it, without white space: line breaks are the layout's.
 */
export async function pdfPages(pdf: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocument({
    data: new Uint8Array(pdf),
    verbosity: 0,
    useSystemFonts: false,
  }).promise;
  const pages: PdfPage[] = [];
  for (let n = 1; n <= document.numPages; n += 1) {
    const content = await (await document.getPage(n)).getTextContent();
    pages.push({ text: compact(content.items.map((i) => ("str" in i ? i.str : "")).join("")) });
  }
  await document.destroy();
  return pages;
}

export function compact(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}

/** `/Title`, `/Lang` and other strings of the file, as far as they are not compressed. */
export function rawText(pdf: Uint8Array): string {
  return Buffer.from(pdf).toString("latin1");
}
