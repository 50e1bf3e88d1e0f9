import { kindsOf } from "../../model/outcome/verification.js";
import { words } from "./history-items.words.js";

const sealed = kindsOf({ check: "sealed-history", heading: "authenticity", counts: "integrity" });
const seal = kindsOf({ check: "history-seal", heading: "authenticity", counts: "integrity" });
const signed = kindsOf({ check: "signed-commits", heading: "authenticity", counts: null });
const copies = kindsOf({ check: "copies", heading: "safety", counts: null });
const archived = kindsOf({
  check: "archived-cases",
  heading: "completeness",
  counts: "completeness",
});

/** Everything that the examination of a repository can find. */
export const historyItems = {
  noHistory: sealed(words.noHistory),
  shallow: sealed(words.shallow),
  neverSealed: sealed(words.neverSealed),
  leadsUp: sealed(words.leadsUp),
  rewritten: sealed(words.rewritten),
  rewrittenGone: sealed(words.rewrittenGone),
  noSeal: seal(words.noSeal),
  brokenChain: seal(words.brokenChain),
  notSigned: seal(words.notSigned),
  signingNotDemanded: signed(words.signingNotDemanded),
  noAllowedSigners: signed(words.noAllowedSigners),
  noSuchCommit: signed(words.noSuchCommit),
  unsigned: signed(words.unsigned),
  unknownKey: signed(words.unknownKey),
  badSignature: signed(words.badSignature),
  allSigned: signed(words.allSigned),
  oneCopy: copies(words.oneCopy),
  copyBehind: copies(words.copyBehind),
  copyHere: copies(words.copyHere),
  copied: copies(words.copied),
  packedWithin: sealed(words.packedWithin),
  packedBeside: sealed(words.packedBeside),
  packedGone: sealed(words.packedGone),
  sealLost: seal(words.sealLost),
  noCases: archived(words.noCases),
  notArchived: archived(words.notArchived),
  allArchived: archived(words.allArchived),
};
