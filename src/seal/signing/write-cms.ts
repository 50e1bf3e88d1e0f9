import { createHash, sign as signWith, type KeyObject } from "node:crypto";
import {
  type BaseBlock,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence,
  Set as Asn1Set,
  UTCTime,
} from "asn1js";
import {
  AlgorithmIdentifier,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from "pkijs";
import { sha256Oid } from "./algorithms.js";
import { parsedBer } from "./ber.js";
import type { Certificate } from "./certificate.js";

/** What stands in a signature, by object identifier. */
export const oids = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingTime: "1.2.840.113549.1.9.5",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  timeStampToken: "1.2.840.113549.1.9.16.2.14",
  timeStampInfo: "1.2.840.113549.1.9.16.1.4",
  certificateValues: "1.2.840.113549.1.9.16.2.23",
  revocationValues: "1.2.840.113549.1.9.16.2.24",
} as const;

/** What a signature says besides who signed. */
export interface CmsOptions {
  /** The moment that the signer claims; PAdES keeps it in the PDF instead (EN 319 142-1, 5.3). */
  readonly signingTime?: Date;
  /** What kind of content it is, where it is not plain data. */
  readonly contentType?: string;
  /** Carry the content inside, as time-stamp tokens do. */
  readonly attached?: boolean;
}

/**
 * Signs bytes: a CMS signature (RFC 5652) with the attributes of CAdES baseline (EN 319 122-1),
 * DER. A root does not go along: whoever verifies has it from elsewhere, or does not trust it.
 */
export function signCms(
  content: Uint8Array,
  key: KeyObject,
  [signer, ...chain]: readonly Certificate[],
  options: CmsOptions = {},
): Buffer {
  if (!signer) throw new Error("no certificate of the signer");
  const contentType = options.contentType ?? oids.data;
  const attributes = signedAttributes(content, signer, contentType, options.signingTime);
  const toBeSigned = Buffer.from(
    new Asn1Set({ value: attributes.map((a) => a.toSchema()) }).toBER(),
  );
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({
      issuer: signer.parsed.issuer,
      serialNumber: signer.parsed.serialNumber,
    }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256Oid }),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
    signatureAlgorithm: algorithmOf(key),
    signature: octets(signWith("sha256", toBeSigned, key)),
  });
  return wrap(
    new SignedData({
      version: contentType === oids.data ? 1 : 3,
      digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: sha256Oid })],
      certificates: [signer, ...chain.filter((c) => !c.isSelfSigned)].map((c) => c.parsed),
      signerInfos: [info],
      encapContentInfo: new EncapsulatedContentInfo({
        eContentType: contentType,
        ...(options.attached && { eContent: octets(content) }),
      }),
    }),
  );
}

/** In the order that DER wants of a set. */
function signedAttributes(
  content: Uint8Array,
  signer: Certificate,
  contentType: string,
  signingTime: Date | undefined,
): Attribute[] {
  return [
    attribute(oids.contentType, new ObjectIdentifier({ value: contentType })),
    ...(signingTime ? [attribute(oids.signingTime, new UTCTime({ valueDate: signingTime }))] : []),
    attribute(oids.messageDigest, octets(sha256(content))),
    // ESSCertIDv2 with its default, SHA-256: names the certificate that the signer used.
    attribute(
      oids.signingCertificateV2,
      new Sequence({
        value: [new Sequence({ value: [new Sequence({ value: [octets(sha256(signer.der))] })] })],
      }),
    ),
  ]
    .map((a) => ({ a, der: Buffer.from(a.toSchema().toBER()) }))
    .sort((x, y) => Buffer.compare(x.der, y.der))
    .map(({ a }) => a);
}

function algorithmOf({ asymmetricKeyType }: KeyObject): AlgorithmIdentifier {
  switch (asymmetricKeyType) {
    case "rsa":
    case "rsa-pss":
      return new AlgorithmIdentifier({
        algorithmId: "1.2.840.113549.1.1.11",
        algorithmParams: new Null(),
      });
    case "ec":
      return new AlgorithmIdentifier({ algorithmId: "1.2.840.10045.4.3.2" });
    default:
      throw new Error(`keys of type ${String(asymmetricKeyType)} cannot sign here`);
  }
}

/** The same signature with a time stamp over its value (CAdES-T, PAdES B-T). */
export function withTimeStamp(cms: Uint8Array, token: Uint8Array): Buffer {
  return withUnsigned(cms, [
    [oids.timeStampToken, new ContentInfo({ schema: parsedBer(token) }).toSchema()],
  ]);
}

/** The same signature with attributes beside it that it does not cover. */
export function withUnsigned(
  cms: Uint8Array,
  values: readonly (readonly [type: string, value: BaseBlock])[],
): Buffer {
  const { content } = new ContentInfo({ schema: parsedBer(cms) });
  const signed = new SignedData({ schema: content });
  const info = signed.signerInfos[0];
  if (!info) throw new Error("no signature");
  info.unsignedAttrs = new SignedAndUnsignedAttributes({
    type: 1,
    attributes: [
      ...(info.unsignedAttrs?.attributes ?? []),
      ...values.map(([type, value]) => attribute(type, value)),
    ],
  });
  return wrap(signed);
}

function wrap(signed: SignedData): Buffer {
  return Buffer.from(
    new ContentInfo({ contentType: oids.signedData, content: signed.toSchema(true) })
      .toSchema()
      .toBER(),
  );
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

function attribute(type: string, value: BaseBlock): Attribute {
  return new Attribute({ type, values: [value] });
}

/** Octets as pkijs wants them: a buffer of their own. */
function octets(bytes: Uint8Array): OctetString {
  return new OctetString({ valueHex: Uint8Array.from(bytes).buffer });
}
