import { constants, createHash, timingSafeEqual, verify } from "node:crypto";
import {
  type BaseBlock,
  GeneralizedTime,
  Null,
  ObjectIdentifier,
  OctetString,
  PrintableString,
  Sequence,
  UTCTime,
  Utf8String,
} from "asn1js";
import {
  Certificate as ParsedCertificate,
  CertificateRevocationList,
  ContentInfo,
  IssuerAndSerialNumber,
  type RelativeDistinguishedNames,
  SignedData,
  type SignerInfo,
} from "pkijs";
import { messageOf } from "../../model/base/errors.js";
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

const unreadable = (detail: string): CmsReading => ({
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
});

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
  if (!info || more.length > 0) {
    return unreadable(`${signed.signerInfos.length} signers in one signature`);
  }
  const carried = signed.encapContentInfo.eContent
    ? octetsOf(signed.encapContentInfo.eContent)
    : null;
  const content = detached ?? carried;
  if (!content) return unreadable("no content");
  const { certificates, unread } = certificatesOf(signed);
  const revocations = (signed.crls ?? [])
    .filter((c): c is CertificateRevocationList => c instanceof CertificateRevocationList)
    .map(revocationList);
  const signer = certificates.find((c) => isSigner(info, c)) ?? null;
  const digest = digestAlgorithm(info.digestAlgorithm.algorithmId);
  const algorithm = signatureAlgorithm(
    info.signatureAlgorithm.algorithmId,
    info.digestAlgorithm.algorithmId,
  );
  const signatureValue = Buffer.from(info.signature.valueBlock.valueHexView);
  const signedValue = (type: string): BaseBlock | undefined =>
    info.signedAttrs?.attributes.find((a) => a.type === type)?.values[0] as BaseBlock | undefined;
  const stamp = info.unsignedAttrs?.attributes.find((a) => a.type === oids.timeStampToken)
    ?.values[0] as BaseBlock | undefined;
  const time = signedValue(oids.signingTime);
  const base = {
    algorithm: algorithm.name,
    isWeak: algorithm.weak === true || digest.weak === true,
    signer,
    certificates,
    revocations,
    signatureValue,
    carried,
    claimedTime: time instanceof UTCTime || time instanceof GeneralizedTime ? time.toDate() : null,
    namesCertificate:
      signer !== null && namedDigest(signedValue(oids.signingCertificateV2)) === signer.sha256,
    timeStamp: stamp ? Buffer.from(stamp.toBER()) : null,
  };
  const result = (integrity: Integrity, detail = ""): CmsReading => ({
    ...base,
    integrity,
    detail,
  });
  if (digest.hash === null || algorithm.hash === null) {
    return result("notCheckable", algorithm.hash === null ? algorithm.name : digest.name);
  }
  if (!signer) {
    return unread > 0
      ? result("notCheckable", "certificate")
      : result("broken", "the signer's certificate is not in the signature");
  }
  if (signer.algorithm.name.startsWith("SM2") && signer.rsaBits === null) {
    return result("notCheckable", signer.algorithm.name);
  }
  const named = signedValue(oids.signingCertificateV2);
  if (named && !base.namesCertificate) {
    return result("broken", "another certificate is named in the signature");
  }
  if (detached && carried && !detached.every((b, i) => b === carried[i])) {
    return result("altered", "the content inside is another one");
  }
  const type = signedValue(oids.contentType);
  if (
    info.signedAttrs &&
    !(
      type instanceof ObjectIdentifier &&
      type.valueBlock.toString() === signed.encapContentInfo.eContentType
    )
  ) {
    return result("broken", "another kind of content is named");
  }
  const odd = oddity(cms, outer, signed, info, certificates, unread);
  if (odd) return result("broken", odd);
  if (!info.signedAttrs) {
    return holds(algorithm, content, signer, signatureValue) ? result("intact") : result("altered");
  }
  const digestValue = signedValue(oids.messageDigest);
  if (!(digestValue instanceof OctetString)) return result("broken", "no message digest");
  // The attributes are signed as a SET, in the CMS they stand under a tag of their own.
  const attributes = Buffer.from(info.signedAttrs.encodedValue);
  attributes[0] = 0x31;
  if (!holds(algorithm, attributes, signer, signatureValue)) return result("broken");
  return same(
    Buffer.from(digestValue.valueBlock.valueHexView),
    createHash(digest.hash).update(content).digest(),
  )
    ? result("intact")
    : result("altered");
}

/** What no signature covers is looked at as well: a changed byte anywhere in it is told. */
function oddity(
  cms: Uint8Array,
  outer: ContentInfo,
  signed: SignedData,
  info: SignerInfo,
  certificates: readonly Certificate[],
  unread: number,
): string | null {
  if (!Buffer.from(outer.toSchema().toBER()).equals(Buffer.from(cms))) {
    return "it is not written as DER";
  }
  if (![1, 3, 4, 5].includes(signed.version) || ![1, 3].includes(info.version)) {
    return "its version";
  }
  if (
    signed.digestAlgorithms.length > 0 &&
    !signed.digestAlgorithms.some((a) => a.algorithmId === info.digestAlgorithm.algorithmId)
  ) {
    return "its list of digests";
  }
  if (
    signed.digestAlgorithms.some((a) => digestAlgorithm(a.algorithmId).hash === null) ||
    [...signed.digestAlgorithms, info.digestAlgorithm, info.signatureAlgorithm].some((a) =>
      hasStrangeParameters(a),
    )
  ) {
    return "an algorithm";
  }
  if (unread > 0) return "a certificate in it cannot be read";
  // A certificate names its algorithm twice, once where its own signature covers it (RFC 5280, 4.1.1.2).
  const twofold = certificates.find(
    ({ parsed }) => !sameBytes(parsed.signature, parsed.signatureAlgorithm),
  );
  if (twofold) return `certificate "${twofold.name}" in it is damaged`;
  // From the signer upwards each certificate must be signed by the next; one that belongs to nobody was put in, or is damaged.
  const left = new Set(certificates);
  for (let c = certificates.find((x) => isSigner(info, x)); c;) {
    left.delete(c);
    const below: Certificate = c;
    if (below.isSelfSigned && !signedBy(below, below)) {
      return `certificate "${below.name}" in it is damaged`;
    }
    c = [...left].find((i) => below.x509.checkIssued(i.x509) && signedBy(below, i));
  }
  const [stranger] = left;
  return stranger
    ? `certificate "${stranger.name}" in it belongs to nobody in the chain, or is damaged`
    : null;
}

/** A name as text, whether it is written as UTF8String or as PrintableString: some tools write another than the certificate has. */
function nameText({ typesAndValues }: RelativeDistinguishedNames): string {
  const texts = typesAndValues.map(({ type, value }) =>
    (value instanceof Utf8String || value instanceof PrintableString) &&
    !value.idBlock.isConstructed
      ? [type, value.valueBlock.value]
      : null,
  );
  return texts.every((t) => t !== null)
    ? JSON.stringify(texts)
    : Buffer.from(
        new Uint8Array(new Sequence({ value: typesAndValues.map((t) => t.toSchema()) }).toBER()),
      ).toString("hex");
}

interface Encodable {
  toSchema(): BaseBlock;
}

function sameBytes(a: Encodable, b: Encodable): boolean {
  return Buffer.from(a.toSchema().toBER()).equals(Buffer.from(b.toSchema().toBER()));
}

/** None, NULL, or those of RSA-PSS. */
function hasStrangeParameters({
  algorithmId,
  algorithmParams,
}: {
  algorithmId: string;
  algorithmParams?: unknown;
}): boolean {
  return (
    algorithmParams !== undefined &&
    !(algorithmParams instanceof Null) &&
    algorithmId !== "1.2.840.113549.1.1.10"
  );
}

function signedBy(certificate: Certificate, issuer: Certificate): boolean {
  try {
    return certificate.algorithm.hash === null || certificate.x509.verify(issuer.x509.publicKey);
  } catch {
    return false;
  }
}

function holds(
  algorithm: { readonly hash: string | null; readonly isPss: boolean },
  bytes: Uint8Array,
  signer: Certificate,
  signature: Buffer,
): boolean {
  try {
    return verify(
      algorithm.hash,
      bytes,
      {
        key: signer.x509.publicKey,
        ...(algorithm.isPss && {
          padding: constants.RSA_PKCS1_PSS_PADDING,
          saltLength: constants.RSA_PSS_SALTLEN_AUTO,
        }),
      },
      signature,
    );
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
  for (const c of signed.certificates ?? []) {
    if (c instanceof ParsedCertificate) {
      try {
        const own = readCertificate(new Uint8Array(c.toSchema().toBER()));
        // Some tools bring one twice.
        if (!certificates.some((x) => x.sha256 === own.sha256)) certificates.push(own);
      } catch {
        unread += 1; // a curve that is not known here
      }
    }
  }
  return { certificates, unread };
}

function isSigner(info: SignerInfo, { parsed }: Certificate): boolean {
  if (info.sid instanceof IssuerAndSerialNumber) {
    return (
      (sameBytes(info.sid.issuer, parsed.issuer) ||
        nameText(info.sid.issuer) === nameText(parsed.issuer)) &&
      info.sid.serialNumber.isEqual(parsed.serialNumber)
    );
  }
  const identifier = parsed.extensions?.find((e) => e.extnID === "2.5.29.14")?.parsedValue as
    | OctetString
    | undefined;
  const own = info.sid as {
    idBlock?: unknown;
    valueBlock?: { valueHexView?: Uint8Array; value?: OctetString[] };
  };
  const named = own.valueBlock?.value?.[0]?.valueBlock.valueHexView ?? own.valueBlock?.valueHexView;
  return (
    identifier !== undefined &&
    named !== undefined &&
    Buffer.from(identifier.valueBlock.valueHexView).equals(Buffer.from(named))
  );
}

/** SHA-256 in the first ESSCertIDv2; empty where another hash is used. */
function namedDigest(value: BaseBlock | undefined): string {
  const first = value instanceof Sequence ? value.valueBlock.value[0] : undefined;
  const id = first instanceof Sequence ? first.valueBlock.value[0] : undefined;
  const hash =
    id instanceof Sequence ? id.valueBlock.value.find((v) => v instanceof OctetString) : undefined;
  return hash instanceof OctetString
    ? Buffer.from(hash.valueBlock.valueHexView).toString("hex")
    : "";
}

function octetsOf(value: OctetString): Buffer {
  const parts = value.valueBlock.value as OctetString[] | undefined;
  return value.idBlock.isConstructed && parts
    ? Buffer.concat(parts.map((p) => Buffer.from(p.valueBlock.valueHexView)))
    : Buffer.from(value.valueBlock.valueHexView);
}
