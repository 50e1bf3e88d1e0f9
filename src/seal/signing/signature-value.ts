import { constants, createHash, type KeyObject, publicDecrypt, verify } from "node:crypto";
import { ObjectIdentifier } from "asn1js";
import type { Certificate as Parsed } from "pkijs";
import { type SignatureAlgorithm, sm2Curve } from "./algorithms.js";
import type { Certificate } from "./certificate.js";
import { sm2Holds } from "./sm2/sm2-signature.js";

/**
 * Whether a signature is the key's: `unknown` where the algorithm or the key is not known here, so
 * that nothing can be said.
 */
export type Held = "yes" | "no" | "unknown";

/** Whether a signature over bytes is the one of whom a certificate names. */
export function signatureHolds(
  algorithm: SignatureAlgorithm,
  bytes: Uint8Array,
  { x509, parsed }: Certificate,
  signature: Buffer,
): Held {
  if (algorithm.hash === null) return "unknown";
  const sm2Key = sm2KeyOf(parsed);
  // The algorithm stands beside the signature, the key in a certificate: they have to fit.
  if (sm2Key && algorithm.key !== "sm2") return "unknown";
  if (!sm2Key && algorithm.key === "sm2") return "no";
  try {
    if (sm2Key) return said(sm2Holds(bytes, sm2Key, signature));
    const key = x509.publicKey;
    return algorithm.hash === "sm3" && key.asymmetricKeyType === "rsa" && !algorithm.isPss
      ? said(rsaSm3Holds(bytes, key, signature))
      : said(verifiedByNode(algorithm, bytes, key, signature));
  } catch {
    // RSA-PSS with SM3 is refused by some versions of OpenSSL.
    return algorithm.isPss && algorithm.hash === "sm3" ? "unknown" : "no";
  }
}

/** The algorithm of a signature that leaves the curve to its key, with that key. */
export function algorithmWith(
  algorithm: SignatureAlgorithm,
  signer: Certificate | null,
): SignatureAlgorithm {
  const isSm2 = algorithm.key === "anyCurve" && signer !== null && sm2KeyOf(signer.parsed) !== null;
  return isSm2 && algorithm.hash === "sm3"
    ? { ...algorithm, name: "SM2 SM3", key: "sm2" }
    : algorithm;
}

/** Whether a certificate is signed by the key of another. */
export function isSignedBy(certificate: Certificate, issuer: Certificate): Held {
  const { algorithm, parsed, x509 } = certificate;
  if (algorithm.hash === null) return "unknown";
  if (algorithm.hash === "sm3") {
    const value = Buffer.from(parsed.signatureValue.valueBlock.valueHexView);
    return signatureHolds(algorithm, parsed.tbsView, issuer, value);
  }
  try {
    return said(x509.verify(issuer.x509.publicKey));
  } catch {
    return "unknown";
  }
}

/**
 * The identifier that an SM2 signature was made with, where it is one that programs are known to
 * put in the place of the standard's; null where it is none of them.
 */
export function otherIdentifier(
  bytes: Uint8Array,
  { parsed }: Certificate,
  signature: Buffer,
): string | null {
  const key = sm2KeyOf(parsed);
  const isWith = (id: string) => key !== null && sm2Holds(bytes, key, signature, id);
  return foreignIdentifiers.find(isWith) ?? null;
}

/** What OpenSSL takes where none is given, and what RFC 8998 gives for TLS. */
const foreignIdentifiers = ["", "TLSv1.3+GM+Cipher+Suite"];

/** The point of a key on the curve of SM2, as the certificate has it; null for another key. */
export function sm2KeyOf({ subjectPublicKeyInfo: info }: Parsed): Uint8Array | null {
  const { algorithmId, algorithmParams } = info.algorithm;
  const isOnCurve =
    algorithmId === sm2Curve ||
    (algorithmId === "1.2.840.10045.2.1" && namesSm2Curve(algorithmParams));
  return isOnCurve ? info.subjectPublicKey.valueBlock.valueHexView : null;
}

/** Whether the parameter of an algorithm is the curve of SM2. */
export function namesSm2Curve(parameters: unknown): boolean {
  return parameters instanceof ObjectIdentifier && parameters.valueBlock.toString() === sm2Curve;
}

function said(holds: boolean): Held {
  return holds ? "yes" : "no";
}

function verifiedByNode(
  { hash, isPss }: SignatureAlgorithm,
  bytes: Uint8Array,
  key: KeyObject,
  signature: Buffer,
): boolean {
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  const saltLength = constants.RSA_PSS_SALTLEN_AUTO;
  return verify(hash, bytes, { key, ...(isPss && { padding, saltLength }) }, signature);
}

/**
 * The head of a DigestInfo with SM3. Programs name the digest itself (…401), OpenSSL from 3.1 on
 * the algorithm of the signature (…504).
 */
const digestInfoHeads = [
  "3030300c06082a811ccf5501831105000420",
  "3030300c06082a811ccf5501837805000420",
].map((head) => Buffer.from(head, "hex"));

/**
 * RSA with SM3: OpenSSL refuses the pair or knows one of its forms, by version. So the padded block
 * is written as PKCS #1 v1.5 demands it (RFC 8017, 9.2) and compared with the one in the signature,
 * byte by byte.
 */
function rsaSm3Holds(bytes: Uint8Array, key: KeyObject, signature: Buffer): boolean {
  const block = publicDecrypt({ key, padding: constants.RSA_NO_PADDING }, signature);
  const digest = createHash("sm3").update(bytes).digest();
  if (signature.length !== block.length) return false;
  return digestInfoHeads.some((head) => {
    const info = Buffer.concat([head, digest]);
    const filling = Buffer.alloc(block.length - info.length - 3, 0xff);
    const written = [Buffer.from([0, 1]), filling, Buffer.from([0]), info];
    return filling.length >= 8 && Buffer.concat(written).equals(block);
  });
}
