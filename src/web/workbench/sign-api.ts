import type { Bilingual } from "../../model/base/text.js";
import type { Verification } from "../../model/outcome/verification.js";

/** `POST …/printed/sign`: signs a printed document with the signer of this machine. */
export interface SignPaperWanted {
  readonly path: string;
  readonly role: string;
  readonly timeStamp: boolean;
}
export interface SignPaperResult {
  readonly path: string;
  readonly signer: string;
  /** Level of PAdES: `B-LTA`. */
  readonly level: string;
  /** Whether the seal had room on a page. */
  readonly isSeen: boolean;
  readonly isLegallyEffective: boolean;
  /** It is kept as evidence in the case, and committed. */
  readonly isKept: boolean;
  /** What could not be had for later years. */
  readonly lacking: readonly Bilingual[];
  readonly verification: Verification;
}
