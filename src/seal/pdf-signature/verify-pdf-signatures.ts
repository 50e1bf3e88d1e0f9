import { terms } from "../../model/base/terms.words.js";
import type { Bilingual } from "../../model/base/text.js";
import { type VerificationItem, VerificationItems } from "../../model/outcome/verification.js";
import { judgeElectronicSeal } from "../electronic-seal/judge-seal.js";
import { type PaintedPlace, paintedPlaces } from "../painted-places.js";
import type { PdfFile } from "../pdf-file.js";
import {
  type Changes,
  changesBeforeSigning,
  forbiddenChanges,
  type Part,
} from "../pdf-revisions/forbidden-changes.js";
import type { Box } from "../pdf-revisions/looked.js";
import type { Certificate } from "../signing/certificate.js";
import type { JudgedSignature } from "../signing/judge-signature.js";
import type { TrustStore } from "../signing/trust-store.js";
import { textLines, textRuns } from "../text-runs.js";
import { levelOf, type SignatureLevel } from "./level.js";
import { pdfSignatureItems } from "./pdf-signature-items.js";
import { notPermitted } from "./permissions.js";
import { broughtCertificates, provenSignatures } from "./proofs.js";
import {
  countSignatures,
  type PdfSignature,
  readSignatures,
  waitingFields,
} from "./read-signatures.js";
import { foreignIn, noStore, type ValidationStore, validationStore } from "./validation-store.js";

/** One signature of a PDF, judged. */
export interface VerifiedSignature extends JudgedSignature {
  readonly field: string;
  /** Role in the name of its field, as files of ours have it. */
  readonly role: string;
  readonly kind: PdfSignature["kind"];
  /** The baseline level of PAdES that it reaches; null where it is none, or does not hold. */
  readonly level: SignatureLevel | null;
  readonly claimedTime: Date | null;
  /** The signature holds, and nothing that it covers was replaced afterwards. */
  readonly stands: boolean;
}
/** What was found about all signatures of a PDF. */
export interface PdfSignatures {
  readonly items: readonly VerificationItem[];
  readonly signatures: readonly VerifiedSignature[];
}

/** What a PDF's signatures are judged by. */
export interface SignatureQuestion {
  /** The file, as items name it. */
  readonly subject: string;
  readonly trust: TrustStore;
  readonly now: Date;
  /** By when the seal of a package proves all of it. */
  readonly provenBy?: Date | null;
  /** A document of ours: nothing may have been changed between printing and the first signature. */
  readonly isOurs?: boolean;
}

/** Each is a digest of all before it; no paper is signed by more. */
const mostSignatures = 100;

/**
 * Judges every signature of a PDF, and whether anything was changed or painted over after each of
 * them; of a document of ours also whether anything was between printing and the first one.
 */
export function verifyPdfSignatures(file: PdfFile, question: SignatureQuestion): PdfSignatures {
  const items = new VerificationItems(question.subject);
  const count = countSignatures(file);
  if (count > mostSignatures) {
    items.cannotJudge(pdfSignatureItems.tooMany, { count, most: mostSignatures });
    return { items: items.all, signatures: [] };
  }
  const found = readSignatures(file);
  judgeWaiting(file, question.isOurs === true, items);
  const { length } = file.bytes;
  const ends = found.map((s) => Math.min(s.end, length));
  const partOf = partsOf(file, question.isOurs === true);
  const store = found.length > 0 ? validationStore(file.bytes) : noStore;
  const subjectOf = (i: number) => `${question.subject} #${i + 1} ${found[i]?.field ?? ""}`.trim();
  const { trust, now, provenBy = null } = question;
  const proven = provenSignatures(found, store, { trust, now, provenBy, subjectOf });
  const signatures = found.flatMap((signature, i) => {
    const part = partOf(ends[i] ?? 0, ends[i + 1] ?? length);
    const judged = proven[i];
    if (!judged) return [];
    const level = levelOf(signature, judged, store);
    const about = items.about(subjectOf(i));
    return [verified({ signature, number: i + 1, part, judged, level }, question, about)];
  });
  judgeStore(store, [...trust.roots, ...broughtCertificates(found)], items);
  const [first] = found;
  if (first && question.isOurs && first.faults.length === 0) {
    const { faults, unreadable } = changesBeforeSigning(partOf(0, ends[0] ?? length));
    if (faults.length > 0) {
      items.fail(pdfSignatureItems.changedBefore, { changes: firstOf(faults) });
    }
    if (unreadable) items.cannotJudge(pdfSignatureItems.beforeNotTold, { reason: unreadable });
  }
  for (const { number, by } of notPermitted(found)) {
    items.fail(pdfSignatureItems.notPermitted, { number, by });
  }
  if (first && !items.all.some(isAboutChange)) {
    items.pass(pdfSignatureItems.nothingElse, { count: found.length });
  }
  return { items: items.all, signatures };
}

/** A field that waits for somebody to sign is none yet; in a document of ours there is none. */
function judgeWaiting(file: PdfFile, isOurs: boolean, items: VerificationItems): void {
  for (const field of waitingFields(file)) {
    if (isOurs) items.fail(pdfSignatureItems.waiting, { field });
    else items.notApplicable(pdfSignatureItems.waiting, { field });
  }
}

/** Parts of a file; what its pages show is read once, and only when somebody asks. */
function partsOf(file: PdfFile, isOurs: boolean): (from: number, to: number) => Part {
  let painted: readonly PaintedPlace[] | undefined;
  const places = (kind: PaintedPlace["kind"]) =>
    (painted ??= paintedPlaces(file)).filter((p) => p.kind === kind);
  let texts: readonly Box[] | undefined;
  const seen = {
    marks: () => [...(texts ??= textBoxes(file)), ...places("mark")],
    pictures: () => places("picture"),
  };
  return (from, to) => ({ bytes: file.bytes, from, to, seen, isOurs });
}

/** Where texts stand; one in a font that tells no characters, at least where it begins. */
function textBoxes(file: PdfFile): Box[] {
  const untold = textRuns(file).filter((r) => r.text === "");
  return [...textLines(file), ...untold.map((r) => ({ ...r, end: r.x + r.size }))].map(
    ({ page, x, y, end, size }) => ({ page, left: x, right: end, bottom: y, top: y + size * 0.8 }),
  );
}

/** Whether what the file holds for later years is as it was made. */
function judgeStore(
  store: ValidationStore,
  others: readonly Certificate[],
  items: VerificationItems,
): void {
  const { faults, doubts } = foreignIn(store, others);
  for (const fault of faults) items.fail(pdfSignatureItems.validationData, fault);
  for (const doubt of [...store.unread, ...doubts]) {
    items.cannotJudge(pdfSignatureItems.validationData, doubt);
  }
}

/** A signature, which of them it is, and the bytes that came after it, up to the next. */
interface Placed {
  readonly signature: PdfSignature;
  readonly number: number;
  readonly part: Part;
  readonly judged: JudgedSignature;
  readonly level: SignatureLevel | null;
}

function verified(
  { signature, number, part, judged, level }: Placed,
  { trust, now, isOurs = false }: SignatureQuestion,
  items: VerificationItems,
): VerifiedSignature {
  const { cms, seal, field, kind, claimedTime, faults } = signature;
  items.include(judged.items);
  if (level) items.notApplicable(pdfSignatureItems.level, { level });
  const use = {
    provenTime: judged.provenTime,
    claimedTime: cms.claimedTime ?? claimedTime,
    now,
  };
  // The seal of a signature that does not hold is nobody's.
  const mayHold = cms.integrity === "intact" || cms.integrity === "notCheckable";
  const sealHolds = !seal || (mayHold && judgeElectronicSeal(seal, use, trust, items));
  judgeBrought(signature, isOurs, items);
  const changes = changesAfter({ signature, number, part }, items);
  return {
    ...judged,
    field,
    role: field.replace(/-\d+$/, ""),
    kind,
    level,
    claimedTime,
    stands:
      judged.holds &&
      sealHolds &&
      faults.length === 0 &&
      changes.faults.length === 0 &&
      changes.unreadable === null,
  };
}

/** Documents of ours are signed with the signer's own chain alone. */
function judgeBrought(
  { kind, cms }: PdfSignature,
  isOurs: boolean,
  items: VerificationItems,
): void {
  const strangers = kind === "signature" && isOurs ? cms.loose.strangers : [];
  const names = strangers.map((c) => c.name).join(", ");
  if (names !== "") items.cannotJudge(pdfSignatureItems.strangers, { names });
}

/** What came after a signature that covers something else cannot be told from what it covers. */
function changesAfter(
  { signature: { faults }, number, part }: Pick<Placed, "signature" | "number" | "part">,
  items: VerificationItems,
): Changes {
  for (const fault of faults) items.fail(pdfSignatureItems.wrongCoverage, { fault });
  if (faults.length > 0) return { faults: [], unreadable: null };
  const changes = forbiddenChanges(part);
  if (changes.faults.length > 0) {
    items.fail(pdfSignatureItems.changedAfter, { number, changes: firstOf(changes.faults) });
  }
  if (changes.unreadable) {
    items.cannotJudge(pdfSignatureItems.notComparable, { number, reason: changes.unreadable });
  }
  return changes;
}

function isAboutChange({ check }: VerificationItem): boolean {
  return check === "changed-after-signature" || check === "signature-coverage";
}

/** The first few of what was found, as one sentence. */
function firstOf(faults: readonly Bilingual[]): Bilingual {
  const separator = terms.semicolon();
  const first = faults.slice(0, 5);
  return {
    zh: first.map((f) => f.zh).join(separator.zh),
    en: first.map((f) => f.en).join(separator.en),
  };
}
