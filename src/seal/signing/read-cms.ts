import { createHash, timingSafeEqual } from "node:crypto";
import { type BaseBlock, GeneralizedTime, ObjectIdentifier, OctetString, UTCTime } from "asn1js";
import { CertificateRevocationList, ContentInfo, SignedData, type SignerInfo } from "pkijs";
import { messageOf } from "../../model/base/errors.js";
import {
  type Algorithm,
  digestAlgorithm,
  signatureAlgorithm,
  type SignatureAlgorithm,
} from "./algorithms.js";
import { parsedBer } from "./ber.js";
import type { Certificate } from "./certificate.js";
import {
  certificatesIn,
  isSigner,
  type LooseParts,
  looseParts,
  structureFault,
} from "./cms-structure.js";
import { algorithmWith, otherIdentifier, signatureHolds } from "./signature-value.js";
import { namesCertificate, signedValue } from "./signed-attributes.js";
import { type RevocationList, revocationList } from "./trust-store.js";
import { oids } from "./write-cms.js";

/**
 * `altered`: the content is not what was signed. `broken`: the signature itself was changed.
 * `notCheckable`: an algorithm that is not known here, neither valid nor invalid.
 */
export type Integrity = "intact" | "altered" | "broken" | "unreadable" | "notCheckable";
/** What a CMS signature says, and whether it holds. */
export interface CmsReading {
  readonly integrity: Integrity;
  readonly detail: string;
  readonly algorithm: string;
  /** SHA-1 and the like: it holds, but proves nothing any more. */
  readonly isWeak: boolean;
  readonly signer: Certificate | null;
  readonly certificates: readonly Certificate[];
  readonly revocations: readonly RevocationList[];
  /** The moment that the signer claims. */
  readonly claimedTime: Date | null;
  /**
   * Whether it names the signer's certificate (signing-certificate-v2), as CAdES and PAdES want it.
   */
  readonly namesCertificate: boolean;
  /** Token over the signature's value. */
  readonly timeStamp: Buffer | null;
  readonly signatureValue: Buffer;
  /** The identifier of an SM2 signature that holds with another than the standard's alone. */
  readonly otherIdentifier?: string;
  /** The content that it carries itself; null where it is detached. */
  readonly carried: Buffer | null;
  /** What stands in it that it does not cover; none where that was not looked at. */
  readonly loose: LooseParts;
}

/** Where nothing stands beside a signature. */
export const noLooseParts: LooseParts = { isDer: true, unread: 0, strangers: [] };

export const unreadable = (detail: string): CmsReading => ({
  integrity: "unreadable",
  detail,
  algorithm: "",
  isWeak: false,
  signer: null,
  certificates: [],
  revocations: [],
  claimedTime: null,
  namesCertificate: false,
  timeStamp: null,
  signatureValue: Buffer.alloc(0),
  carried: null,
  loose: noLooseParts,
});

/** Reads a CMS signature of one signer and checks it against the content; never throws. */
export function readCms(cms: Uint8Array, content: Uint8Array | null): CmsReading {
  try {
    return read(cms, content);
  } catch (error) {
    return unreadable(messageOf(error));
  }
}

/** A signature taken apart: its one signer, the content it is over, and what it brings along. */
interface ParsedCms {
  readonly bytes: Uint8Array;
  readonly outer: ContentInfo;
  readonly signed: SignedData;
  readonly info: SignerInfo;
  readonly detached: Uint8Array | null;
  readonly carried: Buffer | null;
  readonly content: Uint8Array;
  readonly certificates: readonly Certificate[];
  /** How many certificates could not be read. */
  readonly unread: number;
  readonly signer: Certificate | null;
  readonly digest: Algorithm;
  readonly algorithm: SignatureAlgorithm;
  readonly signatureValue: Buffer;
}

function read(cms: Uint8Array, detached: Uint8Array | null): CmsReading {
  const outer = new ContentInfo({ schema: parsedBer(cms) });
  const isNational = outer.contentType === nationalSignedData;
  if (outer.contentType !== oids.signedData && !isNational) {
    return unreadable(`content type ${outer.contentType}`);
  }
  const signed = new SignedData({ schema: outer.content });
  const [info, ...more] = signed.signerInfos;
  if (!info || more.length > 0) {
    return unreadable(`${signed.signerInfos.length} signers in one signature`);
  }
  const { eContent } = signed.encapContentInfo;
  const carried = eContent ? octetsOf(eContent) : null;
  const digest = digestAlgorithm(info.digestAlgorithm.algorithmId);
  const carriesDigest =
    isNational && detached !== null && carried !== null && isDigestOf(detached, carried, digest);
  const content = carriesDigest ? carried : (detached ?? carried);
  if (!content) return unreadable("no content");
  const { certificates, unread } = certificatesIn(signed);
  const signer = certificates.find((c) => isSigner(info, c)) ?? null;
  const algorithm = signatureAlgorithm(
    info.signatureAlgorithm.algorithmId,
    info.digestAlgorithm.algorithmId,
  );
  const parsed: ParsedCms = {
    bytes: cms,
    outer,
    signed,
    info,
    detached: carriesDigest ? null : detached,
    carried,
    content,
    certificates,
    unread,
    signer,
    digest,
    algorithm: algorithmWith(algorithm, signer),
    signatureValue: Buffer.from(info.signature.valueBlock.valueHexView),
  };
  return { ...whatItSays(parsed), ...judge(parsed) };
}

/** Signed data of GM/T 0010 (GB/T 35275), and plain data in it. */
const nationalSignedData = "1.2.156.10197.6.1.4.2.2";
const plainData: ReadonlySet<string> = new Set([oids.data, "1.2.156.10197.6.1.4.2.1"]);

/** Whether bytes are signed data of GM/T 0010, whatever else is wrong with them. */
export function isNationalCms(bytes: Uint8Array): boolean {
  try {
    return new ContentInfo({ schema: parsedBer(bytes) }).contentType === nationalSignedData;
  } catch {
    return false;
  }
}

/** Some programs put the digest of what is signed into the signature, and sign that. */
function isDigestOf(content: Uint8Array, carried: Buffer, { hash }: Algorithm): boolean {
  return hash !== null && same(carried, createHash(hash).update(content).digest());
}

/** What a signature says of itself, whether or not it holds. */
function whatItSays(parsed: ParsedCms): Omit<CmsReading, "integrity" | "detail"> {
  const { signed, info, signer, algorithm, digest } = parsed;
  const time = signedValue(info, oids.signingTime);
  const stamp = info.unsignedAttrs?.attributes.find((a) => a.type === oids.timeStampToken)
    ?.values[0] as BaseBlock | undefined;
  return {
    algorithm: algorithm.name,
    isWeak: algorithm.weak === true || digest.weak === true,
    signer,
    certificates: parsed.certificates,
    revocations: (signed.crls ?? [])
      .filter((c): c is CertificateRevocationList => c instanceof CertificateRevocationList)
      .map(revocationList),
    signatureValue: parsed.signatureValue,
    carried: parsed.carried,
    claimedTime: time instanceof UTCTime || time instanceof GeneralizedTime ? time.toDate() : null,
    namesCertificate: namesCertificate(info, signer),
    timeStamp: stamp ? Buffer.from(stamp.toBER()) : null,
    loose: looseParts(parsed),
  };
}

type Judgement = Pick<CmsReading, "integrity" | "detail" | "otherIdentifier">;

function result(integrity: Integrity, detail = ""): Judgement {
  return { integrity, detail };
}

function judge(parsed: ParsedCms): Judgement {
  const { signer, digest } = parsed;
  const obstacle = notCheckable(parsed);
  if (obstacle !== null) return result("notCheckable", obstacle);
  if (!signer) return result("broken", "the signer's certificate is not in the signature");
  return (
    attributeFault(parsed, signer) ??
    valueFault(parsed, signer, digest.hash ?? "") ??
    result("intact")
  );
}

/** What is not known here, so that nothing can be said of the signature; null where all is. */
function notCheckable({ signer, digest, algorithm, unread }: ParsedCms): string | null {
  if (algorithm.hash === null) return algorithm.name;
  if (digest.hash === null) return digest.name;
  return !signer && unread > 0 ? "certificate" : null;
}

/** Where what is signed, or stands beside it, is about something else. */
function attributeFault(parsed: ParsedCms, signer: Certificate): Judgement | null {
  const { info, signed, detached, carried } = parsed;
  if (signedValue(info, oids.signingCertificateV2) && !namesCertificate(info, signer)) {
    return result("broken", "another certificate is named in the signature");
  }
  if (detached && carried && !detached.every((b, i) => b === carried[i])) {
    return result("altered", "the content inside is another one");
  }
  if (info.signedAttrs && !namesContentType(info, signed)) {
    return result("broken", "another kind of content is named");
  }
  const fault = structureFault(parsed);
  return fault === null ? null : result("broken", fault);
}

function namesContentType(info: SignerInfo, { encapContentInfo }: SignedData): boolean {
  const type = signedValue(info, oids.contentType);
  const named = type instanceof ObjectIdentifier ? type.valueBlock.toString() : "";
  const { eContentType } = encapContentInfo;
  return named === eContentType || (plainData.has(named) && plainData.has(eContentType));
}

/** Whether the signature's value is the signer's, and fits the content. */
function valueFault(parsed: ParsedCms, signer: Certificate, hash: string): Judgement | null {
  const { info, content } = parsed;
  if (!info.signedAttrs) return keyFault(parsed, signer, content, "altered");
  const digestValue = signedValue(info, oids.messageDigest);
  if (!(digestValue instanceof OctetString)) return result("broken", "no message digest");
  // The attributes are signed as a SET, in the CMS they stand under a tag of their own.
  const attributes = Buffer.from(info.signedAttrs.encodedValue);
  attributes[0] = 0x31;
  const fault = keyFault(parsed, signer, attributes, "broken");
  if (fault) return fault;
  const expected = createHash(hash).update(content).digest();
  return same(Buffer.from(digestValue.valueBlock.valueHexView), expected)
    ? null
    : result("altered");
}

/** What the signer's key says of the signature over bytes; null where it holds. */
function keyFault(
  { algorithm, signatureValue }: ParsedCms,
  signer: Certificate,
  bytes: Uint8Array,
  otherwise: Integrity,
): Judgement | null {
  const held = signatureHolds(algorithm, bytes, signer, signatureValue);
  if (held === "yes") return null;
  if (held === "unknown") return result("notCheckable", algorithm.name);
  const identifier =
    algorithm.key === "sm2" ? otherIdentifier(bytes, signer, signatureValue) : null;
  return identifier === null
    ? result(otherwise)
    : { ...result("notCheckable", algorithm.name), otherIdentifier: identifier };
}

function same(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

function octetsOf(value: OctetString): Buffer {
  const parts = value.valueBlock.value as OctetString[] | undefined;
  return value.idBlock.isConstructed && parts
    ? Buffer.concat(parts.map((p) => Buffer.from(p.valueBlock.valueHexView)))
    : Buffer.from(value.valueBlock.valueHexView);
}
