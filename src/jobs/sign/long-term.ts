import type { Bilingual } from "../../model/base/text.js";
import { openPdf } from "../../seal/pdf-file.js";
import { withDocumentTimeStamp, withValidationData } from "../../seal/pdf-signature/archive-pdf.js";
import type { SignatureLevel } from "../../seal/pdf-signature/level.js";
import { type PdfSignature, readSignatures } from "../../seal/pdf-signature/read-signatures.js";
import type { Certificate } from "../../seal/signing/certificate.js";
import { buildChain, type Chain } from "../../seal/signing/chain.js";
import { noEvidence, timeStampChain } from "../../seal/signing/time-stamp.js";
import type { TrustStore } from "../../seal/signing/trust-store.js";
import { gatherData, type RevocationSources } from "./validation-data.js";

/** How evidence for later years is had. */
export interface LongTermRequest {
  readonly trust: TrustStore;
  readonly sources: RevocationSources;
  /** Certificates that may lead to an authority, besides those in the file. */
  readonly others: readonly Certificate[];
  /** Has bytes stamped; null without a time stamp. */
  readonly stamp: ((bytes: Uint8Array) => Promise<Uint8Array>) | null;
  readonly now: Date;
}
export interface LongTermPdf {
  readonly pdf: Buffer;
  readonly level: SignatureLevel;
  /** What could not be had for the next level. */
  readonly lacking: readonly Bilingual[];
}

/**
 * Adds to a signed PDF what the verification of its last signature needs in later years (B-LT), and
 * a time stamp over all of it (B-LTA), as far as it can be had.
 */
export async function withLongTerm(
  pdf: Uint8Array,
  request: LongTermRequest,
): Promise<LongTermPdf> {
  const bytes = Buffer.from(pdf);
  const signature = readSignatures(await openPdf(bytes)).at(-1);
  const chains = signature ? chainsOf(signature, request) : [];
  const data = await gatherData(chains, request.sources, { now: request.now });
  const { lacking } = data;
  const held = await withValidationData(bytes, data);
  const { stamp } = request;
  if (lacking.length > 0 || stamp === null) {
    return { pdf: held, level: stamp ? "B-T" : "B-B", lacking };
  }
  return { pdf: await withDocumentTimeStamp(held, stamp), level: "B-LTA", lacking };
}

/** The chains of a signature and of its time stamp, as of now. */
export function chainsOf(
  { kind, cms, stamp }: Pick<PdfSignature, "kind" | "cms" | "stamp">,
  { trust, others, now }: Pick<LongTermRequest, "trust" | "others" | "now">,
): Chain[] {
  const evidence = { ...noEvidence, certificates: others };
  const ofStamp = stamp && timeStampChain(stamp, trust, { until: now, evidence });
  if (kind === "timeStamp" || !cms.signer) return ofStamp ? [ofStamp] : [];
  const ofSigner = buildChain({
    signer: cms.signer,
    others: [...cms.certificates, ...others],
    trust,
    at: now,
    purpose: "signing",
  });
  return [ofSigner, ...(ofStamp ? [ofStamp] : [])];
}
