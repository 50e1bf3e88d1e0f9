import { listOf } from "../../model/base/lists.js";
import type { VerificationItems } from "../../model/outcome/verification.js";
import type { EmbeddedFile } from "../../seal/pdf-attachments.js";
import { type PdfInspection, unreadTexts } from "../../seal/pdf-inspection.js";
import type { ShownValue } from "../documents/shown-values.js";
import { pdfItems } from "./pdf-items.js";
import { words } from "./pdf-items.words.js";

/** A record as it was archived. */
export interface ArchivedRecord {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** More values that a page does not show would not be read, nor more of each. */
const mostTexts = 5;
const mostCharacters = 40;

/**
 * Whether the record inside a PDF is the one that was archived; null where the archive has none.
 */
export function compareWithArchived(
  record: EmbeddedFile,
  archived: ArchivedRecord | null,
  found: VerificationItems,
): void {
  if (!archived) found.fail(pdfItems.recordNotArchived, { file: record.name });
  else if (Buffer.compare(archived.bytes, record.bytes) === 0) {
    found.pass(pdfItems.recordAsArchived, { file: archived.file });
  } else found.fail(pdfItems.recordDiffers, { file: archived.file });
}

/** Whether the page shows every value that it must. */
export function compareTexts(
  shown: readonly ShownValue[],
  seen: PdfInspection,
  found: VerificationItems,
): void {
  const missing = unreadTexts(
    shown.map((s) => s.text),
    seen,
  );
  if (missing.length === 0) {
    found.add(shown.length > 0 ? "pass" : "notApplicable", pdfItems.textsShown, {
      n: shown.length,
    });
    return;
  }
  const texts = listOf(
    missing.slice(0, mostTexts).map((t) => words.quoted({ text: t.slice(0, mostCharacters) })),
  );
  if (missing.length > mostTexts) {
    found.fail(pdfItems.manyTextsMissing, { texts, n: missing.length });
  } else found.fail(pdfItems.textsMissing, { texts });
}
