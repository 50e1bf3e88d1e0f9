import { isObject } from "../../model/base/json.js";
import { recordOf } from "../../model/case/records.js";
import type { Outcome } from "../../model/outcome/finding.js";
import { words } from "./archived-papers.words.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { foundIn } from "./naming.js";

/**
 * Papers of which the archive record says where they lie, and that the case does not have. Of one
 * that was taken out it says so.
 */
export function archivedPapers({ document, naming }: CaseAtHand): Outcome[] {
  const archive = document.records.find(({ kind }) => kind === "archive");
  const papers = recordOf(document.records, "archive")?.value.papers;
  if (!archive || !Array.isArray(papers)) return [];
  const home = `${document.shownAs}/${document.id}/`;
  const known = new Set(
    [...document.records, ...document.audits.flatMap((a) => a.records)].map(({ file }) =>
      file.slice(home.length),
    ),
  );
  return papers.flatMap((paper, i): Outcome[] => {
    if (!isObject(paper) || typeof paper.path !== "string") return [];
    if (paper.removed !== undefined || known.has(paper.path)) return [];
    return [
      foundIn(
        { record: archive, audit: null, pointer: `/papers/${i}/path` },
        {
          rule: "unknown-archived-paper",
          clauses: [],
          severity: "warning",
          message: words.unknown({
            record: naming.record({ record: archive, audit: null }),
            path: paper.path,
          }),
          remedy: words.correct(),
        },
      ),
    ];
  });
}
