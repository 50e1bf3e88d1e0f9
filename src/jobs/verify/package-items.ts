import type { Bilingual } from "../../model/base/text.js";
import { type ItemKind, kindsOf } from "../../model/outcome/verification.js";
import type { BagFaultCode } from "../../seal/package/bag.js";
import { words } from "./package-items.words.js";

const authentic = { heading: "authenticity", counts: "integrity" } as const;
const complete = { heading: "completeness", counts: "completeness" } as const;
const usable = { heading: "usability", counts: "integrity" } as const;
const safe = { heading: "safety", counts: "integrity" } as const;

/** What each fault of a bag means. */
const bagFaults: Readonly<Record<BagFaultCode, Omit<ItemKind<[]>, "check">>> = {
  declaration: { ...usable, words: words.declaration },
  manifestMissing: { ...complete, words: words.manifestMissing },
  manifestLine: { ...authentic, words: words.manifestLine },
  listedTwice: { ...authentic, words: words.listedTwice },
  unsafePath: { ...safe, words: words.unsafePath },
  missing: { ...complete, words: words.missing },
  extra: { ...safe, words: words.extra },
  altered: { ...authentic, words: words.altered },
  notInEveryManifest: { ...authentic, words: words.notInEveryManifest },
  oxum: { ...complete, words: words.oxum },
  link: { ...safe, words: words.link },
  twins: { ...safe, words: words.twins },
  fetch: { ...complete, words: words.fetch },
  encoding: { ...usable, words: words.encoding },
  tooLarge: { ...usable, words: words.tagFileTooLarge },
  weakDigest: { ...authentic, words: words.weakDigest },
  tagNotListed: { ...safe, words: words.tagNotListed },
  systemFile: { heading: "safety", counts: null, words: words.systemFile },
};

/** A fault of a bag, said with its detail where it has one. */
export function bagFault(code: BagFaultCode): ItemKind<[detail: string]> {
  const { words: fault, ...about } = bagFaults[code];
  return {
    check: code,
    ...about,
    words: (detail): Bilingual =>
      detail === "" ? fault() : words.faultWithDetail({ fault: fault(), detail }),
  };
}

const packageTimeStamp = kindsOf({ check: "package-time-stamp", ...authentic });
const renewal = kindsOf({ check: "renewal", ...authentic });
const incomplete = kindsOf({ check: "incomplete", ...complete });
const visibleFields = kindsOf({ check: "visible-fields", ...authentic });

/**
 * Everything else that the verification of a package can find; each document adds what a PDF has.
 */
export const packageItems = {
  container: kindsOf({ check: "container", ...safe })(words.container),
  filesUnaltered: kindsOf({ check: "manifests", ...authentic })(words.filesUnaltered),
  filesThere: kindsOf({ check: "files", ...complete })(words.filesThere),

  notSigned: kindsOf({
    check: "package-signature",
    heading: "authenticity",
    counts: "completeness",
  })(words.packageNotSigned),
  timeStampBroken: packageTimeStamp(words.timeStampBroken),
  timeStampAuthority: packageTimeStamp(words.timeStampAuthority),
  timeStamped: packageTimeStamp(words.timeStamped),
  renewed: packageTimeStamp(words.renewed),
  renewalGap: renewal(words.renewalGap),
  renewalNotWhole: renewal(words.renewalNotWhole),
  renewalDiffers: renewal(words.renewalDiffers),
  sealGone: kindsOf({ check: "seals", ...complete })(words.sealGone),

  foreignPackage: kindsOf({ check: "package", heading: "usability", counts: null })(
    words.foreignPackage,
  ),
  metadataDiffers: kindsOf({ check: "metadata", ...authentic })(words.metadataDiffers),
  misnamed: kindsOf({ check: "metadata", ...authentic })(words.misnamed),
  archivedIncomplete: incomplete(words.archivedIncomplete),
  archivedComplete: incomplete(words.archivedComplete),
  keptUntil: kindsOf({ check: "retention", heading: "completeness", counts: null })(
    words.keptUntil,
  ),
  otherTool: kindsOf({ check: "tool", heading: "usability", counts: null })(words.otherTool),

  documentNotListed: kindsOf({ check: "documents", ...safe })(words.documentNotListed),
  documentMissing: kindsOf({ check: "documents", ...complete })(words.documentMissing),
  documentAltered: kindsOf({ check: "documents", ...authentic })(words.documentAltered),
  notAsPrinted: kindsOf({ check: "documents", ...authentic })(words.notAsPrinted),
  documentTooLarge: kindsOf({ check: "documents", ...authentic })(words.documentTooLarge),
  unsoundRecord: kindsOf({ check: "records", heading: "usability", counts: "completeness" })(
    words.unsoundRecord,
  ),
  recordTooLarge: kindsOf({ check: "records", heading: "usability", counts: "completeness" })(
    words.recordTooLarge,
  ),
  recordsReadable: kindsOf({ check: "records", heading: "usability", counts: null })(
    words.recordsReadable,
  ),
  program: kindsOf({ check: "programs", ...safe })(words.program),
  procedureUnknown: visibleFields(words.procedureUnknown),
  notCompared: visibleFields(words.notCompared),
};
