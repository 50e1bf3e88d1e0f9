import type { Bilingual } from "../../model/base/text.js";
import type { ItemKind, ItemKinds } from "../../model/outcome/verification.js";
import { words } from "./verify-pdf-signatures.words.js";

/** What the verification of a PDF's signatures can say of the file around them. */
export const pdfSignatureItems = {
  wrongCoverage: about("signature-coverage", words.wrongCoverage),
  changedAfter: about("changed-after-signature", words.changedAfter),
  changedBefore: about("changed-before-signature", words.changedBefore),
  beyondLast: about("changed-after-signature", words.beyondLast),
  nothingElse: about("changed-after-signature", words.nothingElse),
} satisfies ItemKinds;

function about<V extends readonly unknown[]>(
  check: string,
  say: (...values: V) => Bilingual,
): ItemKind<V> {
  return { check, heading: "authenticity", counts: "integrity", words: say };
}
