import type { Desk } from "../../jobs/desk/desk.js";
import { type ListedPaper, Papers } from "../../jobs/desk/papers.js";
import type { RecordEdit } from "../../jobs/edit/editing.js";
import { caseWith } from "../../jobs/edit/judge-edit.js";
import type { CaseAddress } from "./case-address.js";
import { editDeskOf } from "./edit-tasks.js";

/** One document of a case, by its path in the list of them. */
export interface PaperAddress {
  readonly address: CaseAddress;
  readonly path: string;
}

/** The documents of a case as they would be printed now. */
export function papers(desk: Desk, address: CaseAddress): Promise<ListedPaper[]> {
  return papersOf(desk).list(address);
}

/** A document as a page; null where there is none. */
export function paperHtml(desk: Desk, { address, path }: PaperAddress): Promise<string | null> {
  return papersOf(desk).html(address, path);
}

interface UnsavedAsked {
  readonly address: CaseAddress;
  /** What is not saved yet. */
  readonly edit: RecordEdit;
  /** Path of the document that is to be shown; null for the one that shows the record. */
  readonly chosen: string | null;
}

/** The documents that show a record, with what is not saved yet, and one of them as a page. */
export async function unsavedPapers(desk: Desk, { address, edit, chosen }: UnsavedAsked) {
  const file = await caseWith(editDeskOf(desk), address, [edit]);
  return papersOf(desk).unsaved(address, file, { record: edit.path, chosen });
}

/** A document as a PDF; null where there is none. */
export function paperPdf(desk: Desk, { address, path }: PaperAddress): Promise<Uint8Array | null> {
  return papersOf(desk).pdf(address, path);
}

const known = new WeakMap<Desk, Papers>();

/** One press for all that is printed at a desk. */
export function papersOf(desk: Desk): Papers {
  const papersAtHand = known.get(desk) ?? new Papers(desk);
  known.set(desk, papersAtHand);
  return papersAtHand;
}
