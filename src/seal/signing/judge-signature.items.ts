import type { Bilingual } from "../../model/base/text.js";
import type { CountsFor, ItemKind, ItemKinds } from "../../model/outcome/verification.js";
import { words } from "./judge-signature.words.js";

/** What the verification of a signature can say. */
export const signatureItems = {
  intact: value(words.intact),
  weak: value(words.weak),
  altered: value(words.altered),
  broken: value(words.broken),
  brokenBecause: value(words.brokenBecause),
  unreadable: value(words.unreadable),
  notCheckable: value(words.notCheckable),
  certificateNotNamed: about("signing-certificate", words.certificateNotNamed),
  notLegallyEffective: about("legal-effect", words.notLegallyEffective),
  notStamped: about("time-stamp", words.notStamped),
  stampFails: about("time-stamp", words.stampFails),
  stampAuthority: about("time-stamp", words.stampAuthority),
  stamped: about("time-stamp", words.stamped),
  chainHolds: about("certificate", words.chainHolds),
  /** In the words of what is wrong with it. */
  certificate: about("certificate", (problem: Bilingual) => problem),
  expiredUnproven: about("certificate", words.expiredUnproven),
  claimedTooEarly: about("certificate", words.claimedTooEarly),
  revocationUnknown: about("revocation", words.revocationUnknown),
} satisfies ItemKinds;

function about<V extends readonly unknown[]>(
  check: string,
  say: (...values: V) => Bilingual,
  counts: CountsFor = null,
): ItemKind<V> {
  return { check, heading: "authenticity", counts, words: say };
}

/** The signature's own value: whether what it covers is unaltered. */
function value<V extends readonly unknown[]>(say: (...values: V) => Bilingual): ItemKind<V> {
  return about("signature-value", say, "integrity");
}
