import { kindsOf } from "../../model/outcome/verification.js";
import { words } from "./archive-items.words.js";

const chain = kindsOf({ check: "chain", heading: "completeness", counts: "completeness" });

/** Everything that the verification of an archive can find besides what each package has. */
export const archiveItems = {
  previousMissing: chain(words.previousMissing),
  previousReplaced: chain(words.previousReplaced),
  packageMissing: chain(words.packageMissing),
  packageReplaced: chain(words.packageReplaced),
  notRegistered: chain(words.notRegistered),
  noRegister: kindsOf({ check: "register", heading: "completeness", counts: "completeness" })(
    words.noRegister,
  ),
  chainWhole: chain(words.chainWhole),
};
