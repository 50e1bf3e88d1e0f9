import { createHash } from "node:crypto";
import { messageOf } from "../../model/base/errors.js";
import { type SignatureAlgorithm, signatureAlgorithm } from "../signing/algorithms.js";
import { type Certificate, readCertificate } from "../signing/certificate.js";
import { type CmsReading, noLooseParts, unreadable } from "../signing/read-cms.js";
import { type Held, otherIdentifier, signatureHolds } from "../signing/signature-value.js";
import { readSes, type SesSeal, type SesSignature } from "./ses-structure.js";

/** An electronic seal as it was read, and what its own parts say of it. */
export interface SealReading {
  readonly version: number;
  readonly identifier: string;
  readonly name: string;
  readonly created: Date;
  readonly validFrom: Date;
  readonly validTo: Date;
  /** Who made it; null where the certificate cannot be read. */
  readonly maker: Certificate | null;
  readonly algorithm: string;
  /** Whether the seal is its maker's. */
  readonly isMakers: Held;
  /** Whether whoever signed is one of those that may use it. */
  readonly maySign: boolean;
}

/** A signature with an electronic seal: as a signature, and the seal. */
export interface SealedReading {
  readonly cms: CmsReading;
  /** Null where the structure is laid out in a way that is not known here. */
  readonly seal: SealReading | null;
}

/**
 * Reads a signature with an electronic seal (GB/T 38540, GM/T 0031) and checks it against what it
 * is over; null where the bytes are none. Never throws.
 */
export function readSealed(der: Uint8Array, content: Uint8Array): SealedReading | null {
  try {
    const found = readSes(der);
    if (found === null) return null;
    if ("seal" in found) return sealed(found, content);
    const detail = `SES_Signature ${found.version} (GB/T 38540, GM/T 0031)`;
    return { cms: { ...unreadable(detail), integrity: "notCheckable" }, seal: null };
  } catch (error) {
    return { cms: unreadable(messageOf(error)), seal: null };
  }
}

function sealed(ses: SesSignature, content: Uint8Array): SealedReading {
  const signer = certificateOrNull(ses.certificate);
  const algorithm = signatureAlgorithm(ses.algorithm);
  return {
    cms: {
      ...judged(ses, content, signer, algorithm),
      algorithm: algorithm.name,
      isWeak: algorithm.weak === true,
      signer,
      certificates: signer ? [signer] : [],
      revocations: [],
      claimedTime: ses.time,
      namesCertificate: true,
      timeStamp: ses.timeStamp,
      signatureValue: ses.signature,
      carried: null,
      loose: noLooseParts,
    },
    seal: sealReading(ses, signer),
  };
}

type Judgement = Pick<CmsReading, "integrity" | "detail" | "otherIdentifier">;

function judged(
  { toSign, signature, dataHash }: SesSignature,
  content: Uint8Array,
  signer: Certificate | null,
  algorithm: SignatureAlgorithm,
): Judgement {
  if (algorithm.hash === null) return { integrity: "notCheckable", detail: algorithm.name };
  if (!signer) return { integrity: "notCheckable", detail: "certificate" };
  const held = signatureHolds(algorithm, toSign, signer, signature);
  if (held === "unknown") return { integrity: "notCheckable", detail: algorithm.name };
  if (held === "no") {
    const identifier = otherIdentifier(toSign, signer, signature);
    return identifier === null
      ? { integrity: "broken", detail: "" }
      : { integrity: "notCheckable", detail: algorithm.name, otherIdentifier: identifier };
  }
  return createHash(algorithm.hash).update(content).digest().equals(dataHash)
    ? { integrity: "intact", detail: "" }
    : { integrity: "altered", detail: "" };
}

function sealReading({ version, seal }: SesSignature, signer: Certificate | null): SealReading {
  const { identifier, name, created, validFrom, validTo } = seal;
  const maker = certificateOrNull(seal.maker);
  const algorithm = signatureAlgorithm(seal.algorithm);
  const held: readonly Held[] = maker
    ? seal.signed.map((bytes) => signatureHolds(algorithm, bytes, maker, seal.signature))
    : ["unknown"];
  return {
    version,
    identifier,
    name,
    created,
    validFrom,
    validTo,
    maker,
    algorithm: algorithm.name,
    isMakers: held.find((h) => h !== "no") ?? "no",
    maySign: signer !== null && isUser(signer, seal),
  };
}

/** By the certificate itself, or by a digest of it: which one, its length says. */
function isUser({ der }: Certificate, { users }: SesSeal): boolean {
  if (users.are === "certificates") return users.values.some((c) => c.equals(der));
  const digests = ["sm3", "sha256", "sha1"].map((h) => createHash(h).update(der).digest());
  return users.values.some((value) => digests.some((d) => d.equals(value)));
}

function certificateOrNull(der: Buffer): Certificate | null {
  try {
    return readCertificate(der);
  } catch {
    return null;
  }
}
