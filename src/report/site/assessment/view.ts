import type { Language } from "../../../model/base/text.js";
import type { Spot } from "../../../model/case/facts.js";
import type { Assessment } from "../../../model/outcome/assessment.js";

/** A dossier as one of its forms shows it. */
export interface DossierView {
  readonly assessment: Assessment;
  readonly lang: Language;
  /** On paper nothing is filled in, folded or clicked. */
  readonly medium: "screen" | "paper";
  /** Where a case's page is; null for cases outside the sample, and on paper. */
  caseHref(caseId: string): string | null;
  /** Where a record of a case is shown; null for cases outside the sample, and on paper. */
  recordHref(caseId: string, at: Spot): string | null;
  /** Where a record of a person or of the body itself is, seen from a list; null on paper. */
  ownHref(path: string, line?: number): string | null;
}
export interface ViewProps {
  readonly view: DossierView;
}

/** Where links of a case's page lead; null: nowhere. */
export interface EvidenceLinks {
  record(path: string, line: number): string | null;
  document(path: string, page: number): string | null;
}
/** Places are named where there is nothing to click. */
export const noLinks: EvidenceLinks = { record: () => null, document: () => null };

/** The lists as they are seen from the folder of a case: links lead to what lies beside them. */
export function ofOwnFolder(view: DossierView): DossierView {
  return {
    ...view,
    caseHref: (id) => lastPart(view.caseHref(id)),
    recordHref: (id, at) => lastPart(view.recordHref(id, at)),
  };
}

function lastPart(href: string | null): string | null {
  return href === null ? null : href.slice(href.lastIndexOf("/") + 1);
}
