import type { Bilingual } from "../../model/base/text.js";
import { kindsOf } from "../../model/outcome/verification.js";
import { words } from "./signature-items.words.js";

/** The signature's own value: whether what it covers is unaltered. */
const value = kindsOf({ check: "signature-value", heading: "authenticity", counts: "integrity" });
const namedCertificate = about("signing-certificate");
const legalEffect = about("legal-effect");
const timeStamp = about("time-stamp");
const certificate = about("certificate");
const revocation = about("revocation");

/** What the verification of a signature can say. */
export const signatureItems = {
  intact: value(words.intact),
  weak: value(words.weak),
  altered: value(words.altered),
  broken: value(words.broken),
  brokenSm2: value(words.brokenSm2),
  brokenBecause: value(words.brokenBecause),
  unreadable: value(words.unreadable),
  notCheckable: value(words.notCheckable),
  otherIdentifier: value(words.otherIdentifier),
  /** In the words of what is unlike. */
  unlike: value((reason: Bilingual) => reason),
  stampUnlike: timeStamp(words.stampUnlike),
  certificateNotNamed: namedCertificate(words.certificateNotNamed),
  notLegallyEffective: legalEffect(words.notLegallyEffective),
  notStamped: timeStamp(words.notStamped),
  stampFails: timeStamp(words.stampFails),
  stampAuthority: timeStamp(words.stampAuthority),
  stamped: timeStamp(words.stamped),
  provenLater: timeStamp(words.provenLater),
  chainHolds: certificate(words.chainHolds),
  /** In the words of what is wrong with it. */
  certificate: certificate((problem: Bilingual) => problem),
  expiredUnproven: certificate(words.expiredUnproven),
  claimedTooEarly: certificate(words.claimedTooEarly),
  revocationUnknown: revocation(words.revocationUnknown),
  revocationOutdated: revocation(words.revocationOutdated),
  revokedLater: revocation(words.revokedLater),
};

/** What is said of the signer says nothing of whether the content is whole. */
function about(check: string) {
  return kindsOf({ check, heading: "authenticity", counts: null });
}
