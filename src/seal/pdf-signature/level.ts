import { isCoveredBy } from "../signing/chain.js";
import type { RevocationData } from "../signing/revocation.js";
import type { ProvenSignature } from "./proofs.js";
import type { PdfSignature } from "./read-signatures.js";
import type { ValidationStore } from "./validation-store.js";

/**
 * Baseline levels of PAdES (EN 319 142-1, 6): a signature; with a trusted time stamp; with all that
 * its verification needs in later years; with a time stamp over that.
 */
export type SignatureLevel = "B-B" | "B-T" | "B-LT" | "B-LTA";

/** The level that a signature reaches, as far as it is proved here; null where it holds to none. */
export function levelOf(
  { kind, cms, isBaseline }: PdfSignature,
  proven: ProvenSignature,
  store: ValidationStore,
): SignatureLevel | null {
  if (kind !== "signature" || !isBaseline || !cms.namesCertificate) return null;
  if (cms.integrity !== "intact") return null;
  const { provenTime, chains, evidence, laterStamps } = proven;
  if (!provenTime) return "B-B";
  const isCovered = ({ lists, answers }: RevocationData) => {
    const data = { answers, lists: [...lists, ...cms.revocations] };
    return chains.every((c) => c.isTrusted && isCoveredBy(c.certificates, data, provenTime));
  };
  if (!isCovered(evidence)) return "B-T";
  const isStamped = laterStamps.some(({ end }) => {
    const held = store.heldAt(end);
    const lists = store.lists.filter((l) => held.has(l.digest)).map((l) => l.value);
    const answers = store.answers
      .filter((a) => held.has(a.digest))
      .map((a) => ({ answer: a.value, provenBy: null }));
    return isCovered({ lists, answers });
  });
  return isStamped ? "B-LTA" : "B-LT";
}
