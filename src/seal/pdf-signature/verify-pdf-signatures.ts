import { terms } from "../../model/base/terms.words.js";
import type { Bilingual } from "../../model/base/text.js";
import { type VerificationItem, VerificationItems } from "../../model/outcome/verification.js";
import type { PdfFile } from "../pdf-file.js";
import { type JudgedSignature, judgeSignature } from "../signing/judge-signature.js";
import type { TrustStore } from "../signing/trust-store.js";
import { pdfSignatureItems } from "./pdf-signature-items.js";
import { type PdfSignature, readSignatures } from "./read-signatures.js";
import { forbiddenChanges } from "./revisions.js";
import { changesBeforeSigning, tableFaults } from "./updates.js";

/** One signature of a PDF, judged. */
export interface VerifiedSignature extends JudgedSignature {
  readonly field: string;
  /** Role in the name of its field, as files of ours have it. */
  readonly role: string;
  readonly kind: PdfSignature["kind"];
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
  /** A document of ours: nothing may have been changed between printing and the first signature. */
  readonly isOurs?: boolean;
}

/**
 * Judges every signature of a PDF, and whether anything was changed or painted over after each of
 * them; of a document of ours also whether anything was between printing and the first one.
 */
export async function verifyPdfSignatures(
  file: PdfFile,
  question: SignatureQuestion,
): Promise<PdfSignatures> {
  const items = new VerificationItems(question.subject);
  const found = readSignatures(file);
  const ends = found.map((s) => Math.min(s.end, file.bytes.length));
  const signatures: VerifiedSignature[] = [];
  for (const [i, signature] of found.entries()) {
    const after = { from: ends[i] ?? 0, to: ends[i + 1] ?? file.bytes.length };
    signatures.push(await verified(file, { signature, number: i + 1, after }, question, items));
  }
  const [first] = found;
  if (first && question.isOurs && first.faults.length === 0) {
    const changes = await changesBeforeSigning(file.bytes, ends[0] ?? file.bytes.length);
    if (changes.length > 0) {
      items.fail(pdfSignatureItems.changedBefore, { changes: firstOf(changes) });
    }
  }
  if (first) judgeUpdates(file.bytes, ends, items);
  return { items: items.all, signatures };
}

/** A signature, which of them it is, and the bytes that came after it, up to the next. */
interface Placed {
  readonly signature: PdfSignature;
  readonly number: number;
  readonly after: { readonly from: number; readonly to: number };
}

async function verified(
  { bytes }: PdfFile,
  { signature, number, after }: Placed,
  { subject, trust, now }: SignatureQuestion,
  all: VerificationItems,
): Promise<VerifiedSignature> {
  const { cms, stamp, field, kind, claimedTime, faults } = signature;
  const items = all.about(`${subject} #${number} ${field}`.trim());
  const judged = judgeSignature(
    { cms, stamp, claimedTime: claimedTime ?? cms.claimedTime, subject: items.subject },
    trust,
    now,
  );
  items.include(judged.items);
  for (const fault of faults) items.fail(pdfSignatureItems.wrongCoverage, { fault });
  // What came after a signature that covers something else cannot be told from what it covers.
  const changes =
    faults.length > 0
      ? []
      : await forbiddenChanges(bytes.subarray(0, after.from), bytes.subarray(0, after.to));
  if (changes.length > 0) {
    items.fail(pdfSignatureItems.changedAfter, { number, changes: firstOf(changes) });
  }
  return {
    ...judged,
    field,
    role: field.replace(/-\d+$/, ""),
    kind,
    claimedTime,
    stands: judged.holds && faults.length === 0 && changes.length === 0,
  };
}

/** Whether anything else hangs on the file than signatures that follow each other. */
function judgeUpdates(bytes: Uint8Array, ends: readonly number[], items: VerificationItems): void {
  for (const fault of tableFaults(bytes, ends)) items.fail(pdfSignatureItems.beyondLast, { fault });
  if (!items.all.some(isAboutChange)) {
    items.pass(pdfSignatureItems.nothingElse, { count: ends.length });
  }
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
