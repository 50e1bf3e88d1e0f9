import { constants, createHash, timingSafeEqual, verify } from "node:crypto";
import { type BaseBlock, GeneralizedTime, OctetString, Sequence, UTCTime } from "asn1js";
import { Certificate as ParsedCertificate, CertificateRevocationList, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from "pkijs";
import { messageOf } from "../../model/errors.js";
import { digestAlgorithm, signatureAlgorithm } from "./algorithms.js";
import { type Certificate, readCertificate } from "./certificate.js";
import { type RevocationList, revocationList } from "./chain.js";
import { oids } from "./write-cms.js";

/** `altered`: the content is not what was signed. `broken`: the signature itself was changed. `notCheckable`: an algorithm that is not known here, neither valid nor invalid. */
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
  /** Whether it names the signer's certificate (signing-certificate-v2), as CAdES and PAdES want it. */
  readonly namesCertificate: boolean;
  /** Token over the signature's value. */
  readonly timeStamp: Buffer | null;
  readonly signatureValue: Buffer;
  /** The content that it carries itself; null where it is detached. */
  readonly carried: Buffer | null;
}

const unreadable = (detail: string): CmsReading => ({ integrity: "unreadable", detail, algorithm: "", isWeak: false, signer: null, certificates: [], revocations: [], claimedTime: null, namesCertificate: false, timeStamp: null, signatureValue: Buffer.alloc(0), carried: null });

/** Reads a CMS signature of one signer and checks it against the content; never throws. */
export function readCms(cms: Uint8Array, content: Uint8Array | null): CmsReading {
  try {
    return read(cms, content);
  } catch (error) {
    return unreadable(messageOf(error));
  }
}

function read(cms: Uint8Array, detached: Uint8Array | null): CmsReading {
  const outer = ContentInfo.fromBER(cms);
  if (outer.contentType !== oids.signedData) return unreadable(`content type ${outer.contentType}`);
  const signed = new SignedData({ schema: outer.content });
  const [info, ...more] = signed.signerInfos;
  if (!info || more.length > 0) return unreadable(`${signed.signerInfos.length} signers in one signature`);
  const carried = signed.encapContentInfo.eContent ? octetsOf(signed.encapContentInfo.eContent) : null;
  const content = detached ?? carried;
  if (!content) return unreadable("no content");
  const { certificates, unread } = certificatesOf(signed);
  const revocations = (signed.crls ?? []).filter((c): c is CertificateRevocationList => c instanceof CertificateRevocationList).map(revocationList);
  const signer = certificates.find((c) => isSigner(info, c)) ?? null;
  const digest = digestAlgorithm(info.digestAlgorithm.algorithmId);
  const algorithm = signatureAlgorithm(info.signatureAlgorithm.algorithmId, info.digestAlgorithm.algorithmId);
  const signatureValue = Buffer.from(info.signature.valueBlock.valueHexView);
  const signedValue = (type: string): BaseBlock | undefined => info.signedAttrs?.attributes.find((a) => a.type === type)?.values[0] as BaseBlock | undefined;
  const stamp = info.unsignedAttrs?.attributes.find((a) => a.type === oids.timeStampToken)?.values[0] as BaseBlock | undefined;
  const time = signedValue(oids.signingTime);
  const base = {
    algorithm: algorithm.name, isWeak: algorithm.weak === true || digest.weak === true, signer, certificates, revocations, signatureValue, carried,
    claimedTime: time instanceof UTCTime || time instanceof GeneralizedTime ? time.toDate() : null,
    namesCertificate: signer !== null && namedDigest(signedValue(oids.signingCertificateV2)) === signer.sha256, timeStamp: stamp ? Buffer.from(stamp.toBER()) : null,
  };
  const result = (integrity: Integrity, detail = ""): CmsReading => ({ ...base, integrity, detail });
  if (digest.hash === null || algorithm.hash === null) return result("notCheckable", algorithm.hash === null ? algorithm.name : digest.name);
  if (!signer) return unread > 0 ? result("notCheckable", "certificate") : result("broken", "the signer's certificate is not in the signature");
  if (signer.algorithm.name.startsWith("SM2") && signer.rsaBits === null) return result("notCheckable", signer.algorithm.name);
  const named = signedValue(oids.signingCertificateV2);
  if (named && !base.namesCertificate) return result("broken", "another certificate is named in the signature");
  if (detached && carried && !detached.every((b, i) => b === carried[i])) return result("altered", "the content inside is another one");
  if (!info.signedAttrs) return holds(algorithm, content, signer, signatureValue) ? result("intact") : result("altered");
  const digestValue = signedValue(oids.messageDigest);
  if (!(digestValue instanceof OctetString)) return result("broken", "no message digest");
  // The attributes are signed as a SET, in the CMS they stand under a tag of their own.
  const attributes = Buffer.from(info.signedAttrs.encodedValue);
  attributes[0] = 0x31;
  if (!holds(algorithm, attributes, signer, signatureValue)) return result("broken");
  return same(Buffer.from(digestValue.valueBlock.valueHexView), createHash(digest.hash).update(content).digest()) ? result("intact") : result("altered");
}

function holds(algorithm: { readonly hash: string | null; readonly isPss: boolean }, bytes: Uint8Array, signer: Certificate, signature: Buffer): boolean {
  try {
    return verify(algorithm.hash, bytes, { key: signer.x509.publicKey, ...(algorithm.isPss && { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }) }, signature);
  } catch {
    return false;
  }
}

function same(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

function certificatesOf(signed: SignedData): { certificates: Certificate[]; unread: number } {
  const certificates: Certificate[] = [];
  let unread = 0;
  for (const c of signed.certificates ?? []) if (c instanceof ParsedCertificate) {
    try {
      certificates.push(readCertificate(new Uint8Array(c.toSchema().toBER())));
    } catch {
      unread += 1; // a curve that is not known here
    }
  }
  return { certificates, unread };
}

function isSigner(info: SignerInfo, { parsed }: Certificate): boolean {
  if (info.sid instanceof IssuerAndSerialNumber) return info.sid.issuer.isEqual(parsed.issuer) && info.sid.serialNumber.isEqual(parsed.serialNumber);
  const identifier = parsed.extensions?.find((e) => e.extnID === "2.5.29.14")?.parsedValue as OctetString | undefined;
  const own = info.sid as { idBlock?: unknown; valueBlock?: { valueHexView?: Uint8Array; value?: OctetString[] } };
  const named = own.valueBlock?.value?.[0]?.valueBlock.valueHexView ?? own.valueBlock?.valueHexView;
  return identifier !== undefined && named !== undefined && Buffer.from(identifier.valueBlock.valueHexView).equals(Buffer.from(named));
}

/** SHA-256 in the first ESSCertIDv2; empty where another hash is used. */
function namedDigest(value: BaseBlock | undefined): string {
  const first = value instanceof Sequence ? value.valueBlock.value[0] : undefined;
  const id = first instanceof Sequence ? first.valueBlock.value[0] : undefined;
  const hash = id instanceof Sequence ? id.valueBlock.value.find((v) => v instanceof OctetString) : undefined;
  return hash instanceof OctetString ? Buffer.from(hash.valueBlock.valueHexView).toString("hex") : "";
}

function octetsOf(value: OctetString): Buffer {
  const parts = value.valueBlock.value as OctetString[] | undefined;
  return value.idBlock.isConstructed && parts ? Buffer.concat(parts.map((p) => Buffer.from(p.valueBlock.valueHexView))) : Buffer.from(value.valueBlock.valueHexView);
}
