import type { Bilingual } from "../model/base/text.js";
import type { CaseDocument, RecordFile } from "../model/case/case.js";
import type { Recorded } from "../model/case/records.js";
import {
  type EvidenceSignature,
  type SignatureEvidence,
  type SignatureFault,
  signedCopyOf,
} from "../model/case/signature-evidence.js";
import type { Signatures } from "../model/records/definitions.js";
import type { DayOfJudgement } from "../model/time/day-of-judgement.js";
import { words } from "./electronic-signature.words.js";

/** A signature as a record has it, in its record and case. */
export interface SignatureEntry {
  readonly entry: Recorded<Signatures>[number];
  readonly record: RecordFile;
  readonly document: CaseDocument;
  /** Digest of the record's content, as it is written. */
  readonly contentSha256: string;
}

/** The file that shows an electronic signature. */
export interface EvidenceFile {
  readonly path: string;
  /** As the entry has it; null where the signed document is kept without being named. */
  readonly sha256: string | null;
}

/** What is wrong with an electronic signature, or why nobody can say. */
export interface ElectronicFault {
  readonly fault: SignatureFault;
  readonly outcome: "fail" | "cannotJudge" | "due";
  readonly detail: Bilingual;
  readonly remedy: Bilingual;
}

/**
 * The file that shows an electronic signature: the one that the entry names, else the signed
 * document kept for the record; null where there is none, or the entry is no electronic signature.
 */
export function evidenceFile({
  entry,
  record,
  document,
}: Omit<SignatureEntry, "contentSha256">): EvidenceFile | null {
  if (entry.method !== "electronic") return null;
  const { path, sha256 } = entry.evidence ?? {};
  if (path !== undefined && sha256 !== undefined) return { path, sha256 };
  const copy = signedCopyOf(pathInCase(record, document));
  return document.digestOf(copy) === undefined ? null : { path: copy, sha256: null };
}

function pathInCase({ file }: RecordFile, { shownAs, id }: CaseDocument): string {
  return file.slice(shownAs.length + 1 + id.length + 1);
}

/**
 * Judges an electronic signature by itself, not by the record's word: null where it holds, and
 * where it is no electronic signature. Where nobody opens evidence, it has only to be there.
 */
export function electronicFault(
  about: SignatureEntry,
  day: DayOfJudgement,
): ElectronicFault | null {
  const { entry, document, contentSha256 } = about;
  if (entry.method !== "electronic") return null;
  const file = evidenceFile(about);
  if (!file) return nothingKept(about, day);
  const { path } = file;
  const digest = document.digestOf(path);
  if (digest === null) return null;
  if (digest === undefined) return notAsRecorded(about, file, "evidenceMissing");
  if (file.sha256 !== null && file.sha256 !== digest) {
    return notAsRecorded(about, file, "evidenceAltered");
  }
  const evidence = document.evidenceOf?.(path, contentSha256);
  if (!evidence) return null;
  day.look(() => evidence);
  // That the content has changed since is told of the entry; a CMS over it says nothing more.
  const isStale = entry.contentSha256 !== undefined && entry.contentSha256 !== contentSha256;
  if (isStale && evidence.form === "cms") return null;
  return (
    fileFault(about, path, evidence) ??
    (isStale ? null : contentFault(about, path, evidence)) ??
    signerFault(about, path, evidence)
  );
}

/** Says what lies there instead, where that shows. */
function notAsRecorded(
  { document }: SignatureEntry,
  { path, sha256 }: EvidenceFile,
  fault: "evidenceMissing" | "evidenceAltered",
): ElectronicFault {
  const detail = fault === "evidenceMissing" ? words.notThere({ path }) : words.altered({ path });
  return { ...failing(fault, detail, words.restore()), ...document.inItsPlace?.(path, sha256) };
}

/** Until the day of signing is over, the evidence may still come. */
function nothingKept(
  { entry: { date }, record, document }: SignatureEntry,
  day: DayOfJudgement,
): ElectronicFault | null {
  const copy = signedCopyOf(pathInCase(record, document));
  if (document.digestOf(copy) === null) return null;
  const isOpen = date !== undefined && !day.isAfter(date);
  return {
    fault: "evidenceMissing",
    outcome: isOpen ? "due" : "fail",
    detail: words.nothingKept({ copy }),
    remedy: words.keepEvidence(),
  };
}

function failing(fault: SignatureFault, detail: Bilingual, remedy: Bilingual): ElectronicFault {
  return { fault, outcome: "fail", detail, remedy };
}

function invalid(detail: Bilingual): ElectronicFault {
  return failing("invalid", detail, words.signAnew());
}

function unknown(detail: Bilingual): ElectronicFault {
  return { fault: "notJudged", outcome: "cannotJudge", detail, remedy: words.makeJudgeable() };
}

/** What is wrong with the file, whoever signed it. */
function fileFault(
  { document }: SignatureEntry,
  path: string,
  { form, fault, signatures }: SignatureEvidence,
): ElectronicFault | null {
  if (form === "unreadable" || form === "other") {
    const said = form === "other" ? words.noSignatureInside({ path }) : words.unreadable({ path });
    return { ...invalid(said), ...document.inItsPlace?.(path, null) };
  }
  if (signatures.length === 0) return invalid(words.pdfNotSigned({ path }));
  return fault ? invalid(words.unsound({ path, reason: fault })) : null;
}

/**
 * Whether the record's content is what was signed: by the record inside the PDF, by what the CMS
 * was made over, else by the digest that stands in the entry beside its evidence.
 */
function contentFault(
  { entry, record, document, contentSha256 }: SignatureEntry,
  path: string,
  { form, record: signed }: SignatureEvidence,
): ElectronicFault | null {
  const { contentSha256: recorded } = entry;
  if (!signed) return recorded === undefined ? unknown(words.contentUnknown({ path })) : null;
  const name = pathInCase(record, document).split("/").at(-1) ?? "";
  if (form === "pdf" && signed.name !== name) {
    return invalid(words.anotherRecord({ path, name: signed.name }));
  }
  if (form === "pdf" && signed.contentSha256 === null) {
    return invalid(words.unsoundRecord({ path }));
  }
  return signed.contentSha256 === contentSha256
    ? null
    : failing("stale", words.otherContent({ path }), words.signAnew());
}

function signerFault(
  { entry }: SignatureEntry,
  path: string,
  evidence: SignatureEvidence,
): ElectronicFault | null {
  const { name = "", date } = entry;
  const found = signatureOf(entry, evidence);
  if (!found) return invalid(words.notInRole({ path, name }));
  const { signer, state, reason, signedOn } = found;
  if (state === "fails") return invalid(words.doesNotHold({ path, reason: reason ?? "" }));
  if (signer !== null && !isNamed(name, signer)) {
    return failing(
      "anotherSigner",
      words.signedByAnother({ path, name, signer }),
      words.signAnew(),
    );
  }
  if (signedOn !== null && date !== undefined && signedOn !== date) {
    return failing(
      "anotherDay",
      words.signedOnAnotherDay({ path, signedOn, date }),
      words.signOnTheDay(),
    );
  }
  return state === "cannotJudge"
    ? unknown(words.notToBeTold({ path, reason: reason ?? "" }))
    : null;
}

/**
 * The signature that an entry is about: in a document of ours the one in its role; of several, and
 * elsewhere, the one by the person named.
 */
function signatureOf(
  { role, name = "" }: SignatureEntry["entry"],
  { form, record, signatures }: SignatureEvidence,
): EvidenceSignature | undefined {
  const isOurs = form === "pdf" && record !== null;
  const candidates = isOurs ? signatures.filter((s) => s.role === role) : signatures;
  return candidates.find((s) => s.signer !== null && isNamed(name, s.signer)) ?? candidates[0];
}

function isNamed(name: string, signer: string): boolean {
  return plain(name) === plain(signer);
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}
