import type { Bilingual } from "../../model/base/text.js";
import { kindsOf } from "../../model/outcome/verification.js";
import { words } from "./pdf-signature-items.words.js";

const coverage = kindsOf({
  check: "signature-coverage",
  heading: "authenticity",
  counts: "integrity",
});
const changeAfter = kindsOf({
  check: "changed-after-signature",
  heading: "authenticity",
  counts: "integrity",
});
const changeBefore = kindsOf({
  check: "changed-before-signature",
  heading: "authenticity",
  counts: "integrity",
});

const validationData = kindsOf({
  check: "validation-data",
  heading: "authenticity",
  counts: "integrity",
});

/** What the verification of a PDF's signatures can say of the file around them. */
export const pdfSignatureItems = {
  wrongCoverage: coverage(words.wrongCoverage),
  changedAfter: changeAfter(words.changedAfter),
  changedBefore: changeBefore(words.changedBefore),
  beforeNotTold: changeBefore(words.beforeNotTold),
  waiting: coverage(words.waiting),
  strangers: coverage(words.strangers),
  notComparable: changeAfter(words.notComparable),
  tooMany: coverage(words.tooMany),
  notPermitted: changeAfter(words.notPermitted),
  documentStamped: kindsOf({ check: "time-stamp", heading: "authenticity", counts: null })(
    words.documentStamped,
  ),
  level: kindsOf({ check: "signature-level", heading: "authenticity", counts: null })(words.level),
  /** In the words of what is wrong with it. */
  validationData: validationData((problem: Bilingual) => problem),
  nothingElse: changeAfter(words.nothingElse),
};
