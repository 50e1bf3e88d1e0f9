import { listOf, sentencesOf } from "../../model/base/lists.js";
import type { VerificationItems } from "../../model/outcome/verification.js";
import type { PdfIdentity } from "../../seal/pdf-attachments.js";
import type { PdfFile } from "../../seal/pdf-file.js";
import type { PdfInspection } from "../../seal/pdf-inspection.js";
import { firstRevisions } from "../../seal/pdf-revisions/forbidden-changes.js";
import { checkFile, checkPdfa } from "../../seal/pdfa/self-check.js";
import { withinTime } from "../../seal/time-limit.js";
import { pdfItems } from "./pdf-items.js";

/** More rules that a file breaks would not be read. */
const mostFaults = 3;

/** A PDF that could be opened, and what was seen in it. */
export interface OpenedPdf {
  readonly file: PdfFile;
  readonly identity: PdfIdentity;
  readonly seen: PdfInspection;
}

/** Whether it can be read for as long as it is kept: PDF/A, glyphs, pages. */
export async function judgeUsability(
  { file, seen }: OpenedPdf,
  found: VerificationItems,
  patienceMs?: number,
): Promise<void> {
  const { rules, faults } = withinTime(() => checkFile(file), patienceMs);
  const first = sentencesOf(faults.slice(0, mostFaults).map((f) => `${f.rule} ${f.what}`));
  if (faults.length === 0) found.pass(pdfItems.archivable, { rules });
  else if (await withinTime(() => isSoundAsPrinted(file), patienceMs)) {
    found.cannotJudge(pdfItems.archivableAsPrinted, { faults: first });
  } else found.fail(pdfItems.notArchivable, { faults: first });
  if (seen.missingGlyphs > 0) found.fail(pdfItems.missingGlyphs, { n: seen.missingGlyphs });
  if (seen.blankPages.length > 0) {
    found.fail(pdfItems.blankPages, { pages: listOf(seen.blankPages) });
  }
}

/**
 * Whether the print kept all rules, and only what came with signatures breaks some. Programs such
 * as poppler write them in their own way; that alters nothing, and whoever signed cannot mend it.
 */
async function isSoundAsPrinted({ bytes }: PdfFile): Promise<boolean> {
  const printed = firstRevisions(bytes).at(-1) ?? bytes;
  const isSigned = bytes.includes("/ByteRange", printed.length, "latin1");
  return isSigned && (await checkPdfa(printed)).faults.length === 0;
}

/**
 * Whether it carries anything that could do harm: files that are no records, links that lead
 * elsewhere.
 */
export function judgeSafety({ identity, seen }: OpenedPdf, found: VerificationItems): void {
  const foreign = identity.files.filter((f) => f.type !== "application/json").map((f) => f.name);
  if (foreign.length > 0) found.fail(pdfItems.foreignFiles, { files: listOf(foreign) });
  if (seen.foreignLinks.length > 0) {
    found.fail(pdfItems.foreignLinks, { links: listOf(seen.foreignLinks) });
  }
  if (foreign.length === 0 && seen.foreignLinks.length === 0) found.pass(pdfItems.harmless);
}
