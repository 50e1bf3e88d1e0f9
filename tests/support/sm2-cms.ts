import {
  type BaseBlock,
  Integer,
  Null,
  ObjectIdentifier,
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
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TSTInfo,
} from "pkijs";
import type { Certificate } from "../../src/seal/signing/certificate.js";
import { oids } from "../../src/seal/signing/write-cms.js";
import { type Identity, octetString, oid, signatureBy } from "./sm2-identities.js";
import { hash, type Sm2Options } from "./sm2.js";

/** How a signature is written: programs differ. */
export interface NationalCms extends Sm2Options {
  /** The content types of GM/T 0010 in place of those of RFC 5652. */
  readonly isNational?: boolean;
  /** Sign the content itself, without attributes. */
  readonly isBare?: boolean;
  /** Carry the content, or its digest, inside. */
  readonly carries?: "content" | "digest";
  readonly contentType?: string;
  /** Identifier of the signature's algorithm. */
  readonly algorithm?: string;
  readonly parameters?: BaseBlock;
  readonly chain?: readonly Certificate[];
  /** Name the certificate by its digest (ESSCertIDv2), with SM3 or SHA-256. */
  readonly names?: "sm3" | "sha256";
  readonly signingTime?: Date;
  readonly stamp?: Uint8Array;
}

/** A signature over content with SM2 and SM3, or with RSA and SM3. */
export function nationalCms(
  content: Uint8Array,
  { key, certificate }: Identity,
  options: NationalCms = {},
): Buffer {
  const types = options.isNational ? oid.national : oid.cms;
  const contentType = options.contentType ?? types.data;
  const inside = options.carries === "digest" ? hash("sm3", content) : content;
  const attributes = options.isBare
    ? null
    : attributesOf(inside, certificate, { ...options, contentType });
  const signed = attributes
    ? Buffer.from(new Asn1Set({ value: attributes.map((a) => a.toSchema()) }).toBER())
    : inside;
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({
      issuer: certificate.parsed.issuer,
      serialNumber: certificate.parsed.serialNumber,
    }),
    digestAlgorithm: sm3(),
    ...(attributes && { signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }) }),
    signatureAlgorithm: new AlgorithmIdentifier({
      algorithmId: options.algorithm ?? ("secret" in key ? oid.sm2WithSm3 : oid.rsa),
      ...(options.parameters && { algorithmParams: options.parameters }),
    }),
    signature: octetString(signatureBy(key, signed, options)),
    ...(options.stamp && { unsignedAttrs: stampAttribute(options.stamp) }),
  });
  const data = new SignedData({
    version: contentType === types.data ? 1 : 3,
    digestAlgorithms: [sm3()],
    certificates: [certificate, ...(options.chain ?? [])].map((c) => c.parsed),
    signerInfos: [info],
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: contentType,
      ...(options.carries && { eContent: octetString(inside) }),
    }),
  });
  const outer = new ContentInfo({ contentType: types.signedData, content: data.toSchema(true) });
  return Buffer.from(outer.toSchema().toBER());
}

function sm3(): AlgorithmIdentifier {
  return new AlgorithmIdentifier({ algorithmId: oid.sm3, algorithmParams: new Null() });
}

function attributesOf(
  content: Uint8Array,
  certificate: Certificate,
  { contentType, names, signingTime }: NationalCms & { readonly contentType: string },
): Attribute[] {
  return [
    attribute(oids.contentType, new ObjectIdentifier({ value: contentType })),
    attribute(oids.messageDigest, octetString(hash("sm3", content))),
    ...(signingTime ? [attribute(oids.signingTime, new UTCTime({ valueDate: signingTime }))] : []),
    ...(names ? [attribute(oids.signingCertificateV2, named(certificate, names))] : []),
  ]
    .map((a) => ({ a, der: Buffer.from(a.toSchema().toBER()) }))
    .sort((x, y) => Buffer.compare(x.der, y.der))
    .map(({ a }) => a);
}

function named({ der }: Certificate, by: "sm3" | "sha256"): Sequence {
  const algorithm = new Sequence({ value: [new ObjectIdentifier({ value: oid.sm3 })] });
  const id = [...(by === "sm3" ? [algorithm] : []), octetString(hash(by, der))];
  return new Sequence({ value: [new Sequence({ value: [new Sequence({ value: id })] })] });
}

function attribute(type: string, value: BaseBlock): Attribute {
  return new Attribute({ type, values: [value] });
}

function stampAttribute(token: Uint8Array): SignedAndUnsignedAttributes {
  const value = ContentInfo.fromBER(token).toSchema();
  return new SignedAndUnsignedAttributes({
    type: 1,
    attributes: [new Attribute({ type: oids.timeStampToken, values: [value] })],
  });
}

/** A time stamp over bytes, digest and signature with SM3 and SM2. */
export function nationalStamp(
  bytes: Uint8Array,
  authority: Identity,
  time: Date,
  options: NationalCms = {},
): Buffer {
  const info = new TSTInfo({
    version: 1,
    policy: "1.3.6.1.4.1.99999.1",
    messageImprint: new MessageImprint({
      hashAlgorithm: sm3(),
      hashedMessage: octetString(hash("sm3", bytes)),
    }),
    serialNumber: new Integer({ value: 77 }),
    genTime: time,
  });
  return nationalCms(new Uint8Array(info.toSchema().toBER()), authority, {
    contentType: oids.timeStampInfo,
    carries: "content",
    ...options,
  });
}
