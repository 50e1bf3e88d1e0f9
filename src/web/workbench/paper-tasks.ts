import type { Desk } from "../../jobs/desk/desk.js";
import { type ListedPaper, Papers } from "../../jobs/desk/papers.js";
import type { CaseAddress } from "./case-address.js";

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
