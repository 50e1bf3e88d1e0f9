import type { Bilingual } from "../base/text.js";
import type { CivilDate } from "../time/dates.js";

/** One electronic signature in a file of evidence, judged by whom the workspace trusts. */
export interface EvidenceSignature {
  /** The role in the name of its field, as files of ours have it; empty elsewhere. */
  readonly role: string;
  /** Name in the certificate; null where it cannot be read. */
  readonly signer: string | null;
  /** Day in China: proven by a time stamp, else claimed; null where nothing says when. */
  readonly signedOn: CivilDate | null;
  readonly state: "holds" | "fails" | "cannotJudge";
  /** Why it does not hold, or why nobody can say. */
  readonly reason: Bilingual | null;
}

/** What a file that is kept as evidence of an electronic signature shows of itself. */
export interface SignatureEvidence {
  /** `other`: a picture, or whatever else carries no electronic signature. */
  readonly form: "pdf" | "cms" | "other" | "unreadable";
  readonly signatures: readonly EvidenceSignature[];
  /**
   * The record that it carries or was made over: what it is called, and the digest of its content;
   * null where it carries none.
   */
  readonly record: { readonly name: string; readonly contentSha256: string | null } | null;
  /** What is wrong with the file beside its signatures. */
  readonly fault: Bilingual | null;
  /** The days on which all of this is the same: certificates begin and end. */
  readonly from: CivilDate;
  readonly changesOn: CivilDate | null;
}

/**
 * Where the signed document of a record is kept: below `attachments/signed/`, as the record lies in
 * its case (`audits/02-stage2/decision.json`). Nothing in the record names it: what is signed holds
 * the record as it was printed.
 */
export function signedCopyOf(pathInCase: string): string {
  return `attachments/signed/${pathInCase.replace(/^audits\//, "").replace(/\.json$/, "")}.pdf`;
}

/** What is wrong with an electronic signature, each an outcome of its own. */
export type SignatureFault =
  | "evidenceMissing"
  | "evidenceAltered"
  | "invalid"
  | "anotherSigner"
  | "anotherDay"
  | "stale"
  | "notJudged";
