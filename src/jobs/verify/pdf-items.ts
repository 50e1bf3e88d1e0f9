import { kindsOf } from "../../model/outcome/verification.js";
import { words } from "./pdf-items.words.js";

const pdfa = kindsOf({ check: "pdfa", heading: "usability", counts: null });
/** Whoever the record says has signed must have signed the page. */
const requiredSigner = kindsOf({
  check: "required-signer",
  heading: "authenticity",
  counts: "completeness",
});
/** The record inside must be whole, alone, and the one that was archived. */
const embeddedRecord = kindsOf({
  check: "embedded-record",
  heading: "authenticity",
  counts: "integrity",
});
/** The page must show what the record says. */
const visibleFields = kindsOf({
  check: "visible-fields",
  heading: "authenticity",
  counts: "integrity",
});

/** What was signed must be what was printed. */
const printedFile = kindsOf({
  check: "printed-file",
  heading: "authenticity",
  counts: "integrity",
});

/** Everything that the verification of a PDF can find. */
export const pdfItems = {
  cannotOpen: kindsOf({ check: "opens", heading: "usability", counts: "integrity" })(
    words.cannotOpen,
  ),
  littered: kindsOf({ check: "opens", heading: "usability", counts: "integrity" })(words.littered),
  encrypted: kindsOf({ check: "opens", heading: "usability", counts: "integrity" })(
    words.encrypted,
  ),
  takesTooLong: kindsOf({ check: "opens", heading: "usability", counts: "integrity" })(
    words.takesTooLong,
  ),
  tooLarge: kindsOf({ check: "opens", heading: "usability", counts: "integrity" })(words.tooLarge),
  opens: kindsOf({ check: "opens", heading: "usability", counts: null })(words.opens),
  archivable: pdfa(words.archivable),
  notArchivable: pdfa(words.notArchivable),
  archivableAsPrinted: pdfa(words.archivableAsPrinted),
  missingGlyphs: kindsOf({ check: "glyphs", heading: "usability", counts: null })(
    words.missingGlyphs,
  ),
  blankPages: kindsOf({ check: "blank-pages", heading: "usability", counts: null })(
    words.blankPages,
  ),
  foreignFiles: kindsOf({ check: "attachments", heading: "safety", counts: "integrity" })(
    words.foreignFiles,
  ),
  foreignLinks: kindsOf({ check: "links", heading: "safety", counts: null })(words.foreignLinks),
  harmless: kindsOf({ check: "contents", heading: "safety", counts: null })(words.harmless),

  asPrinted: printedFile(words.asPrinted),
  notAsPrinted: printedFile(words.notAsPrinted),
  notSigned: kindsOf({ check: "signatures", heading: "authenticity", counts: null })(
    words.notSigned,
  ),
  signerMissing: requiredSigner(words.signerMissing),
  signedOutOfOrder: requiredSigner(words.signedOutOfOrder),
  signedByAnother: requiredSigner(words.signedByAnother),
  signedTooEarly: requiredSigner(words.signedTooEarly),
  signatureOpen: requiredSigner(words.signatureOpen),
  hasSigned: requiredSigner(words.hasSigned),
  noSigners: requiredSigner(words.noSigners),

  /** That none is there alters nothing. */
  noRecord: kindsOf({ check: "embedded-record", heading: "authenticity", counts: null })(
    words.noRecord,
  ),
  severalRecords: embeddedRecord(words.severalRecords),
  unsoundRecord: embeddedRecord(words.unsoundRecord),
  recordNotArchived: embeddedRecord(words.recordNotArchived),
  recordAsArchived: embeddedRecord(words.recordAsArchived),
  recordDiffers: embeddedRecord(words.recordDiffers),

  unknownForm: visibleFields(words.unknownForm),
  textsMissing: visibleFields(words.textsMissing),
  manyTextsMissing: visibleFields(words.manyTextsMissing),
  textsShown: visibleFields(words.textsShown),
};
