import { join } from "node:path";
import { checkCases } from "../../../jobs/check/check-cases.js";
import { type PrintedDocument, printedPapers } from "../../../jobs/documents/printed-papers.js";
import { type RenderRun, renderCases } from "../../../jobs/documents/render-cases.js";
import type { CaseAddress } from "../case-address.js";
import type { NotPrinted, PrintedPaper, PrintResult } from "../job-api.js";
import type { JobPlace } from "./job-place.js";
import { words } from "./print-papers.words.js";

export interface PrintArgs {
  readonly address: CaseAddress;
  /** Below the case, without `.pdf`; null for all documents. */
  readonly papers: readonly string[] | null;
}

/** Prints documents of a case into the output folder, as `dossier render` does. */
export async function printPapers(
  { workspace, environment, asOf, signal, progress }: JobPlace,
  { address, papers }: PrintArgs,
): Promise<PrintResult> {
  const id = `${address.procedure}/${address.name}`;
  const { records, root } = workspace.config;
  progress(0, 1, words.judging());
  const folder = join(records, address.procedure, address.name);
  const judged = await checkCases(workspace, [folder], root, { asOf, cache: true, signal });
  const printed = await renderCases(workspace, judged, {
    languages: [],
    documents: [],
    only: papers && new Set(papers.map((path) => `${id}/${path}`)),
    draft: false,
    // What failed before is tried again: whoever presses the button has mended something.
    retry: true,
    environment,
    signal,
    progress({ documents, ofDocuments, last }) {
      progress(documents, ofDocuments, last === "" ? words.beginning() : { zh: last, en: last });
    },
  });
  return resultOf(id, printed, await printedPapers(workspace, id));
}

function resultOf(
  id: string,
  { written, unchanged, refused, failed }: RenderRun,
  there: readonly PrintedDocument[],
): PrintResult {
  const below = (path: string): string => path.slice(id.length + 1).replace(/\.pdf$/, "");
  const known = new Map(there.map((paper) => [`${paper.path}.pdf`, paper]));
  const papersAt = (paths: readonly string[]): PrintedPaper[] =>
    paths.flatMap((path) => known.get(path) ?? []).map((paper) => printedView(id, paper));
  const reasons = new Map<string, NotPrinted>();
  // Whoever misses the record has said so already.
  for (const { path, reasons: why } of refused.filter((r) => !r.lacksRecord)) {
    reasons.set(path, { path: below(path), reasons: why });
  }
  return {
    written: papersAt(written),
    unchanged: papersAt(unchanged),
    refused: [...reasons.values()],
    failed: failed.map(({ path, reason }) => ({ path: below(path), reasons: [reason] })),
  };
}

/** A printed document as pages are told of it. */
export function printedView(id: string, paper: PrintedDocument): PrintedPaper {
  const { path, title, printedAt, bytes, pages, isSigned } = paper;
  return {
    path: path.slice(id.length + 1),
    title,
    printedAt: printedAt.toISOString(),
    bytes,
    pages,
    isSigned,
  };
}
