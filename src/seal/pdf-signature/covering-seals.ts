import { type PDFDict, type PDFDocument, type PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { arrayAt, dictAt, get, type PdfFile, pdfFile } from "../pdf-file.js";
import { textRuns } from "../text-runs.js";

/** A field with its seal. */
interface SealedField {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

/**
 * A seal lies over the page: one that fills its ground, or shows a picture, where text stands would
 * hide it. Gives the pages where one does.
 */
export function coveringSeals(
  fields: readonly SealedField[],
  document: PDFDocument,
  bytes: Uint8Array,
): number[] {
  const file = pdfFile(bytes, document);
  const filled = fields.flatMap((field) => filledRectangle(field, document, file) ?? []);
  if (filled.length === 0) return [];
  const runs = textRuns(file);
  return filled
    .filter(({ rectangle: [left = 0, bottom = 0, right = 0, top = 0], page }) =>
      runs.some(
        (r) => r.page === page && r.x >= left && r.x <= right && r.y >= bottom && r.y <= top,
      ),
    )
    .map(({ page }) => page);
}

/**
 * Where a seal that can hide something stands; null for one of lines alone, or that is not seen.
 */
function filledRectangle(
  { ref, dict }: SealedField,
  document: PDFDocument,
  file: PdfFile,
): { rectangle: readonly number[]; page: number } | null {
  const rectangle = arrayAt(dict, "Rect").map((v) => Number(String(v)));
  const normal = get(dictAt(dict, "AP"), "N");
  const content =
    normal instanceof PDFStream && "contents" in normal ? file.decoded(normal as never) : "";
  const fills =
    /\bre\s+(?:f\*?|F|b\*?|B\*?)\b/.test(content) || /\bDo\b|\bsh\b|\bBI\b/.test(content);
  if (!fills || rectangle[0] === rectangle[2]) return null;
  const page = document
    .getPages()
    .findIndex((p) => (p.node.Annots()?.asArray() ?? []).includes(ref));
  return { rectangle, page };
}
