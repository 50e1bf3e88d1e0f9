import { PDFDict, PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { BoundPdf } from "../../src/seal/binding/bound-pdf.js";

export type Change = (pdf: PDFDocument) => void;
export const name = (text: string) => PDFName.of(text);

/** Two pages, changed. */
export async function attached(...changes: readonly Change[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (const page of [1, 2]) {
    pdf.addPage([595, 842]).drawRectangle({ x: 10 * page, y: 10, width: 50, height: 50 });
  }
  for (const change of changes) change(pdf);
  return pdf.save({ addDefaultPage: false });
}

export const ofPage =
  (key: string, value: unknown): Change =>
  (pdf) => {
    pdf.getPage(0).node.set(name(key), pdf.context.obj(value as never));
  };

export function dictOf({ context }: PDFDocument, dict: Readonly<Record<string, unknown>>): PDFDict {
  const made = context.obj(dict as never) as unknown;
  if (!(made instanceof PDFDict)) throw new Error("no dictionary");
  return made;
}

export async function boundOf(bytes: Uint8Array): Promise<PDFDocument> {
  const pdf = await BoundPdf.create();
  await pdf.addPages(bytes, "others");
  const about = { title: "", author: "", language: "zh", date: "2026-07-27" } as const;
  const saved = await pdf.save({ ...about, front: 0, end: 0, bookmarks: [] });
  return PDFDocument.load(saved, { updateMetadata: false });
}
export const streamsOf = (pdf: PDFDocument) =>
  pdf.context.enumerateIndirectObjects().flatMap(([, o]) => (o instanceof PDFRawStream ? [o] : []));
export const formsOf = (pdf: PDFDocument) =>
  streamsOf(pdf).filter(({ dict }) => dict.get(name("Subtype")) === name("Form"));
