import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import {
  BitString,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  Primitive,
  PrintableString,
  Sequence,
  Utf8String,
} from "asn1js";
import forge from "node-forge";
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate as Parsed,
  Extension,
  ExtKeyUsage,
  PKIStatus,
  PKIStatusInfo,
  PublicKeyInfo,
  RelativeDistinguishedNames,
  Time,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
  ContentInfo,
} from "pkijs";
import { digestAlgorithm } from "./algorithms.js";
import { type Certificate, readCertificate } from "./certificate.js";
import { oids, signCms } from "./write-cms.js";

/** A key with its certificate. */
export interface Identity {
  readonly key: KeyObject;
  readonly certificate: Certificate;
}
/** What a certificate is to be for. */
export interface Profile {
  readonly name: string;
  readonly organisation: string;
  readonly kind: "authority" | "signer" | "timeStamping" | "responder";
  readonly notBefore: Date;
  readonly years: number;
  /** Address at which the authority answers whether it was revoked. */
  readonly answersAt?: string;
}

const sha256WithRsa = "1.2.840.113549.1.1.11";

/** Makes a key and a certificate for trying things out: self-signed, or by a given authority. */
export function makeIdentity(profile: Profile, by: Identity | null): Identity {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const spki = publicKey.export({ type: "spki", format: "der" });
  const certificate = new Parsed();
  certificate.version = 2;
  certificate.serialNumber = randomSerial();
  certificate.subject = nameOf(profile);
  certificate.issuer = by ? by.certificate.parsed.subject : certificate.subject;
  certificate.notBefore = new Time({ type: 0, value: profile.notBefore });
  certificate.notAfter = new Time({ type: 0, value: yearsAfter(profile.notBefore, profile.years) });
  certificate.subjectPublicKeyInfo = PublicKeyInfo.fromBER(spki);
  certificate.extensions = extensionsOf(profile, spki);
  certificate.signature = algorithm();
  certificate.signatureAlgorithm = algorithm();
  const tbs = certificate.encodeTBS().toBER();
  certificate.signatureValue = new BitString({
    valueHex: Uint8Array.from(sign("sha256", Buffer.from(tbs), by?.key ?? privateKey)).buffer,
  });
  return {
    key: privateKey,
    certificate: readCertificate(new Uint8Array(certificate.toSchema(true).toBER())),
  };
}

/** Positive, and of the same length each time. */
function randomSerial(): Integer {
  const first = 0x40 | ((randomBytes(1)[0] ?? 0) & 0x3f);
  return new Integer({ valueHex: Uint8Array.from([first, ...randomBytes(15)]).buffer });
}

function yearsAfter(day: Date, years: number): Date {
  return new Date(Date.UTC(day.getUTCFullYear() + years, day.getUTCMonth(), day.getUTCDate()));
}

/** Basic constraints, key usage, key identifier; of the authority's services their one purpose. */
function extensionsOf({ kind, answersAt }: Profile, spki: Uint8Array): Extension[] {
  const isAuthority = kind === "authority";
  const constraints = new BasicConstraints(isAuthority ? { cA: true } : {});
  const usage = new BitString({
    valueHex: Uint8Array.from([isAuthority ? 0b0000_0110 : 0b1100_0000]).buffer,
    unusedBits: isAuthority ? 1 : 6,
  });
  const identifier = octets(createHash("sha1").update(spki).digest());
  return [
    extension("2.5.29.19", true, constraints.toSchema().toBER()),
    extension("2.5.29.15", true, usage.toBER()),
    extension("2.5.29.14", false, identifier.toBER()),
    ...(kind === "timeStamping" ? [purpose("1.3.6.1.5.5.7.3.8", true)] : []),
    // Nobody asks about the responder itself (id-pkix-ocsp-nocheck).
    ...(kind === "responder"
      ? [
          purpose("1.3.6.1.5.5.7.3.9", false),
          extension("1.3.6.1.5.5.7.48.1.5", false, new Null().toBER()),
        ]
      : []),
    ...(answersAt === undefined ? [] : [answering(answersAt)]),
  ];
}

function purpose(oid: string, critical: boolean): Extension {
  const value = new ExtKeyUsage({ keyPurposes: [oid] });
  return extension("2.5.29.37", critical, value.toSchema().toBER());
}

/** Where the authority answers (AuthorityInformationAccess). */
function answering(address: string): Extension {
  const location = new Primitive({
    idBlock: { tagClass: 3, tagNumber: 6 },
    valueHex: Uint8Array.from(Buffer.from(address, "latin1")).buffer,
  });
  const description = new Sequence({
    value: [new ObjectIdentifier({ value: "1.3.6.1.5.5.7.48.1" }), location],
  });
  return extension("1.3.6.1.5.5.7.1.1", false, new Sequence({ value: [description] }).toBER());
}

/** How the trial authority signs. */
export function algorithm(): AlgorithmIdentifier {
  return new AlgorithmIdentifier({ algorithmId: sha256WithRsa, algorithmParams: new Null() });
}

function nameOf({ name, organisation }: Profile): RelativeDistinguishedNames {
  return new RelativeDistinguishedNames({
    typesAndValues: [
      part("2.5.4.6", new PrintableString({ value: "CN" })),
      part("2.5.4.10", new Utf8String({ value: organisation })),
      part("2.5.4.3", new Utf8String({ value: name })),
    ],
  });
}

function part(type: string, value: PrintableString | Utf8String): AttributeTypeAndValue {
  return new AttributeTypeAndValue({ type, value });
}

function extension(extnID: string, critical: boolean, value: ArrayBuffer): Extension {
  return new Extension({ extnID, critical, extnValue: value });
}

function octets(bytes: Uint8Array): OctetString {
  return new OctetString({ valueHex: Uint8Array.from(bytes).buffer });
}

/** Packs a key and its certificates into a PKCS#12 file (AES-256, as OpenSSL 3 does). */
export function toP12(
  { key, certificate }: Identity,
  chain: readonly Certificate[],
  password: string,
): Buffer {
  const asn1 = forge.pkcs12.toPkcs12Asn1(
    forge.pki.privateKeyFromPem(key.export({ type: "pkcs1", format: "pem" }) as string),
    [certificate, ...chain].map((c) => forge.pki.certificateFromPem(pemOf("CERTIFICATE", c.der))),
    password,
    { algorithm: "aes256", friendlyName: "dossier" },
  );
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), "binary");
}

/** Bytes as a PEM block. */
export function pemOf(label: string, der: Uint8Array): string {
  return `-----BEGIN ${label}-----\n${Buffer.from(der).toString("base64").replace(/.{64}/g, "$&\n").trimEnd()}\n-----END ${label}-----\n`;
}

/** RFC 3161, 2.4.2: the algorithm is not one that a time is stated for. */
function refusedStamp(): Buffer {
  const status = new PKIStatusInfo({ status: PKIStatus.rejection });
  return Buffer.from(new TimeStampResp({ status }).toSchema().toBER());
}

/** Answers a time-stamp request (RFC 3161) as an authority does; for trying things out. */
export function answerTimeStamp(
  request: Uint8Array,
  authority: Identity,
  chain: readonly Certificate[],
  now: Date,
): Buffer {
  const asked = TimeStampReq.fromBER(request);
  const digest = digestAlgorithm(asked.messageImprint.hashAlgorithm.algorithmId);
  if (digest.hash === null || digest.weak === true) return refusedStamp();
  const info = new TSTInfo({
    version: 1,
    policy: "1.3.6.1.4.1.99999.1",
    messageImprint: asked.messageImprint,
    serialNumber: new Integer({ valueHex: Uint8Array.from([0x40, ...randomBytes(8)]).buffer }),
    genTime: now,
    ...(asked.nonce && { nonce: asked.nonce }),
  });
  const token = signCms(
    new Uint8Array(info.toSchema().toBER()),
    authority.key,
    [authority.certificate, ...chain],
    { contentType: oids.timeStampInfo, attached: true },
  );
  const response = new TimeStampResp({
    status: new PKIStatusInfo({ status: PKIStatus.granted }),
    timeStampToken: ContentInfo.fromBER(token),
  });
  return Buffer.from(response.toSchema().toBER());
}
