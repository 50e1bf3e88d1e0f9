import { join } from "node:path";
import { Naming } from "../../../check/reasons/naming.js";
import type { CaseDocument } from "../../../model/case/case.js";
import { recordOf } from "../../../model/case/records.js";
import type { Paper } from "../../../model/outcome/filing-list.js";
import { failed, notJudged } from "../../../model/outcome/finding.js";
import type { ReadinessItem } from "../../../model/outcome/readiness.js";
import type { Procedure } from "../../../model/procedure/procedure.js";
import { words } from "./removed-items.words.js";
import type { LastSeen } from "./removed-papers.js";

/** What was taken out is a doubt: the archivist knows whether it should have been. */
export function removedItems(document: CaseDocument, papers: readonly Paper[]): ReadinessItem[] {
  return papers.flatMap(({ state, file, title: paper, lastSeen }): ReadinessItem[] =>
    state === "removed" && lastSeen ? [removed(document, { file, paper, lastSeen })] : [],
  );
}

/**
 * The archive's own record is no paper of the case, and the list is whole without it; but with it
 * goes what nothing else says: where the originals lie, when they were handed over, how long they
 * are kept.
 */
export function removedArchiveRecord(
  document: CaseDocument,
  procedure: Procedure,
  known: ReadonlyMap<string, LastSeen>,
): ReadinessItem[] {
  const file = "archive.json";
  const lastSeen = known.get(join(document.folder, file));
  if (!lastSeen || recordOf(document.records, "archive")) return [];
  const paper = Naming.of(procedure).recordLabel("archive");
  return [removed(document, { file, paper, lastSeen })];
}

function removed(
  { shownAs, id }: CaseDocument,
  { file, paper, lastSeen: { commit, on } }: { lastSeen: LastSeen } & Gone,
): ReadinessItem {
  const short = commit.slice(0, 10);
  const outcome = failed({
    rule: "removed-paper",
    clauses: [],
    severity: "warning",
    subject: file.replace(/\.json$/, ""),
    message: words.removed({ paper, file, on, commit: short }),
    remedy: words.restore({ commit: short, path: `${shownAs}/${id}/${file}` }),
  });
  return { state: "doubtful", outcome };
}

/** A record that is there no more: its file, and what it is called. */
interface Gone {
  readonly file: string;
  readonly paper: Paper["title"];
}

/** That nobody can say here whether something was taken out. */
export function unknownRemovals(): ReadinessItem {
  const outcome = notJudged({
    rule: "removed-paper",
    clauses: [],
    severity: "warning",
    subject: ".",
    message: words.unknownRemovals(),
    reason: { ...words.latestAlone(), at: [] },
    remedy: words.fetchAll(),
  });
  return { state: "doubtful", outcome };
}
