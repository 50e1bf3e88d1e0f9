import type { CaseDocument } from "../../../model/case/case.js";
import { recordOf } from "../../../model/case/records.js";
import type { Paper } from "../../../model/outcome/filing-list.js";
import { failed } from "../../../model/outcome/finding.js";
import type { ReadinessItem } from "../../../model/outcome/readiness.js";
import type { CaseAttachment } from "../../documents/case-attachments.js";
import { words } from "./short-scans.words.js";

/**
 * Scans of signed originals that have fewer pages than the paper has when it is printed: pages were
 * left out. One with more has a cover or an enclosure.
 */
export function shortScans(
  document: CaseDocument,
  papers: readonly Paper[],
  attachments: readonly CaseAttachment[],
): ReadinessItem[] {
  const archive = recordOf(document.records, "archive");
  const kept = archive?.value.papers ?? [];
  return kept.flatMap(({ path, scan }, i): ReadinessItem[] => {
    const paper = papers.find((p) => p.file === path);
    const file = attachments.find((a) => a.path === scan?.path && a.fault === null);
    const printed = shortestPrint(paper);
    if (!archive || path === undefined || !file || printed === null) return [];
    if (file.pages >= printed) return [];
    const pointer = `/papers/${i}/scan`;
    const { record } = archive;
    const outcome = failed({
      rule: "short-scan",
      clauses: [],
      severity: "warning",
      subject: ".",
      message: words.short({ paper: path, path: file.path, pages: file.pages, printed }),
      remedy: words.scanAll(),
      at: { file: record.file, pointer, ...record.position(pointer) },
    });
    return [{ state: "doubtful", outcome }];
  });
}

/** The pages of the shortest form that a paper is printed as; null where none was printed. */
function shortestPrint(paper: Paper | undefined): number | null {
  const pages = (paper?.prints ?? []).flatMap((print) => print.pages ?? []);
  return pages.length === 0 ? null : Math.min(...pages);
}
