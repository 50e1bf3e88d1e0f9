import { kindsOf } from "../../model/outcome/verification.js";
import { words } from "./archive-items.words.js";

const chain = kindsOf({ check: "chain", heading: "completeness", counts: "completeness" });

/** Everything that the verification of an archive can find besides what each package has. */
export const archiveItems = {
  previousMissing: chain(words.previousMissing),
  previousReplaced: chain(words.previousReplaced),
  packageMissing: chain(words.packageMissing),
  packageReplaced: chain(words.packageReplaced),
  destroyedAndThere: chain(words.destroyedAndThere),
  destroyed: chain(words.destroyed),
  certificateMissing: chain(words.certificateMissing),
  certificateReplaced: chain(words.certificateReplaced),
  notRegistered: chain(words.notRegistered),
  renewalMissing: chain(words.renewalMissing),
  renewalNotRegistered: chain(words.renewalNotRegistered),
  noRegister: kindsOf({ check: "register", heading: "completeness", counts: "completeness" })(
    words.noRegister,
  ),
  registerNotSealed: kindsOf({
    check: "register-seal",
    heading: "completeness",
    counts: "completeness",
  })(words.registerNotSealed),
  empty: chain(words.empty),
  foreignFile: kindsOf({ check: "foreign", heading: "safety", counts: null })(words.foreignFile),
  chainWhole: chain(words.chainWhole),
};
