import type { Certificate } from "../signing/certificate.js";
import {
  earliest,
  type JudgedSignature,
  judgeSignature,
  judgeTimeStamp,
} from "../signing/judge-signature.js";
import type { Evidence } from "../signing/time-stamp.js";
import type { TrustStore } from "../signing/trust-store.js";
import { pdfSignatureItems } from "./pdf-signature-items.js";
import type { PdfSignature } from "./read-signatures.js";
import { evidenceFrom, type ValidationStore } from "./validation-store.js";

/** By what signatures are judged. */
export interface ProofQuestion {
  readonly trust: TrustStore;
  readonly now: Date;
  /** By when something outside the file, the seal of a package, proves all of it. */
  readonly provenBy: Date | null;
  /** How items name the signature with this place in the row. */
  subjectOf(index: number): string;
}
/** A signature, judged at the moment by which it is proved to have been there. */
export interface ProvenSignature extends JudgedSignature {
  /** What the file holds about it, as it counts at that moment. */
  readonly evidence: Evidence;
  /** Time stamps of the document that come after it and hold. */
  readonly laterStamps: readonly PdfSignature[];
}

/**
 * Judges signatures from the last to the first: a time stamp of the document that holds proves
 * everything before it, so each is judged as of the earliest stamp after it. That is how a chain of
 * them carries a signature over the end of its certificates (EN 319 102-1, 5.6).
 */
export function provenSignatures(
  found: readonly PdfSignature[],
  store: ValidationStore,
  { trust, now, provenBy, subjectOf }: ProofQuestion,
): ProvenSignature[] {
  const known = new Map<string, Date>();
  const laterStamps: PdfSignature[] = [];
  let proven = provenBy;
  const judged = [...found.entries()].reverse().map(([i, signature]): ProvenSignature => {
    const evidence = evidenceFrom(store, (digest) => known.get(digest) ?? provenBy ?? now);
    const question = { evidence, provenBy: proven, subject: subjectOf(i) };
    const result = { ...judge(signature, question, { trust, now }), evidence };
    const before = [...laterStamps];
    if (signature.kind === "timeStamp" && result.holds && signature.faults.length === 0) {
      proven = earliest(proven, result.provenTime);
      for (const digest of store.heldAt(signature.end)) if (proven) known.set(digest, proven);
      laterStamps.push(signature);
    }
    return { ...result, laterStamps: before };
  });
  return judged.reverse();
}

interface Question {
  readonly evidence: Evidence;
  readonly provenBy: Date | null;
  readonly subject: string;
}

function judge(
  { cms, stamp, kind, claimedTime }: PdfSignature,
  { evidence, provenBy, subject }: Question,
  { trust, now }: Pick<ProofQuestion, "trust" | "now">,
): JudgedSignature {
  if (kind === "timeStamp" && stamp && cms.integrity !== "notCheckable") {
    const proves = pdfSignatureItems.documentStamped;
    return judgeTimeStamp({ stamp, subject, proves }, trust, { until: provenBy ?? now, evidence });
  }
  const claimed = claimedTime ?? cms.claimedTime;
  return judgeSignature(
    { cms, stamp, claimedTime: claimed, subject, evidence, provenBy },
    trust,
    now,
  );
}

/** Certificates that came with signatures and their stamps. */
export function broughtCertificates(found: readonly PdfSignature[]): Certificate[] {
  return found.flatMap(({ cms, stamp }) => [
    ...cms.certificates,
    ...(stamp ? stamp.cms.certificates : []),
  ]);
}
