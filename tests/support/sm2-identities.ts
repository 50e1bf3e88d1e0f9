import {
  constants,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  privateEncrypt,
} from "node:crypto";
import {
  BitString,
  Integer,
  ObjectIdentifier,
  OctetString,
  PrintableString,
  Utf8String,
} from "asn1js";
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate as Parsed,
  Extension,
  ExtKeyUsage,
  PublicKeyInfo,
  RelativeDistinguishedNames,
  Time,
} from "pkijs";
import { type Certificate, readCertificate } from "../../src/seal/signing/certificate.js";
import { hash, type Sm2Key, sm2Key, type Sm2Options, sm2Sign } from "./sm2.js";

/** Who signs: with SM2, or with RSA and SM3. */
export interface Identity {
  readonly key: Sm2Key | KeyObject;
  readonly certificate: Certificate;
}

export const oid = {
  sm3: "1.2.156.10197.1.401",
  curve: "1.2.156.10197.1.301",
  sm2WithSm3: "1.2.156.10197.1.501",
  rsaWithSm3: "1.2.156.10197.1.504",
  rsa: "1.2.840.113549.1.1.1",
  ecKey: "1.2.840.10045.2.1",
  national: { data: "1.2.156.10197.6.1.4.2.1", signedData: "1.2.156.10197.6.1.4.2.2" },
  cms: { data: "1.2.840.113549.1.7.1", signedData: "1.2.840.113549.1.7.2" },
} as const;

export interface Profile {
  readonly name: string;
  readonly kind?: "authority" | "signer" | "timeStamping";
  readonly from?: Date;
  readonly to?: Date;
  /** Of the signature in the certificate, where it is not the standard's. */
  readonly identifier?: string;
  readonly serial?: number;
}

/** A certificate with an SM2 key, by itself or by another. */
export function sm2Identity(profile: Profile, by: Identity | null): Identity {
  const key = sm2Key(`${profile.name} ${profile.kind ?? ""}`);
  return { key, certificate: certificateFor(key, profile, by) };
}

/** A certificate for whatever public key, signed with SM2 or with RSA and SM3. */
export function certificateFor(
  key: Sm2Key | KeyObject,
  profile: Profile,
  by: Identity | null,
): Certificate {
  const made = new Parsed();
  made.version = 2;
  made.serialNumber = new Integer({ value: profile.serial ?? 4711 });
  made.subject = nameOf(profile.name);
  made.issuer = by ? by.certificate.parsed.subject : made.subject;
  made.notBefore = new Time({ type: 0, value: profile.from ?? new Date("2026-01-01T00:00:00Z") });
  made.notAfter = new Time({ type: 0, value: profile.to ?? new Date("2031-01-01T00:00:00Z") });
  made.subjectPublicKeyInfo = publicKeyInfo(key);
  made.extensions = extensionsFor(profile.kind ?? "signer");
  const signer = by?.key ?? key;
  const algorithm = () =>
    new AlgorithmIdentifier({ algorithmId: isSm2(signer) ? oid.sm2WithSm3 : oid.rsaWithSm3 });
  made.signature = algorithm();
  made.signatureAlgorithm = algorithm();
  const tbs = Buffer.from(made.encodeTBS().toBER());
  made.signatureValue = new BitString({ valueHex: own(signatureBy(signer, tbs, profile)) });
  return readCertificate(new Uint8Array(made.toSchema(true).toBER()));
}

function isSm2(key: Sm2Key | KeyObject): key is Sm2Key {
  return "secret" in key;
}

export function signatureBy(
  key: Sm2Key | KeyObject,
  bytes: Uint8Array,
  options: Sm2Options = {},
): Buffer {
  return isSm2(key) ? sm2Sign(key, bytes, options) : rsaSm3(bytes, key);
}

/** RSA with SM3; `info` is what stands before the digest. */
export function rsaSm3(
  bytes: Uint8Array,
  key: KeyObject,
  info = "3030300c06082a811ccf5501831105000420",
): Buffer {
  const digestInfo = Buffer.concat([Buffer.from(info, "hex"), hash("sm3", bytes)]);
  return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, digestInfo);
}

/** A certificate with an RSA key of 2048 bits, signed with SM3. */
export function rsaIdentity(profile: Profile, by: Identity | null): Identity {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { key: privateKey, certificate: certificateFor(privateKey, profile, by) };
}

function publicKeyInfo(key: Sm2Key | KeyObject): PublicKeyInfo {
  if (!isSm2(key)) {
    return PublicKeyInfo.fromBER(
      new Uint8Array(createPublicKey(key).export({ type: "spki", format: "der" })),
    );
  }
  return new PublicKeyInfo({
    algorithm: new AlgorithmIdentifier({
      algorithmId: oid.ecKey,
      algorithmParams: new ObjectIdentifier({ value: oid.curve }),
    }),
    subjectPublicKey: new BitString({ valueHex: own(key.point) }),
  });
}

/** The name, in two parts: of the country and of its bearer. */
function nameOf(name: string): RelativeDistinguishedNames {
  return new RelativeDistinguishedNames({
    typesAndValues: [
      new AttributeTypeAndValue({ type: "2.5.4.6", value: new PrintableString({ value: "CN" }) }),
      new AttributeTypeAndValue({ type: "2.5.4.3", value: new Utf8String({ value: name }) }),
    ],
  });
}

function extensionsFor(kind: Profile["kind"]): Extension[] {
  const isAuthority = kind === "authority";
  const usage = new BitString({
    valueHex: own(Buffer.from([isAuthority ? 0b0000_0110 : 0b1100_0000])),
    unusedBits: isAuthority ? 1 : 6,
  });
  const stampsAlone = new ExtKeyUsage({ keyPurposes: ["1.3.6.1.5.5.7.3.8"] });
  const constraints = new BasicConstraints(isAuthority ? { cA: true } : {});
  return [
    extension("2.5.29.19", constraints.toSchema().toBER()),
    extension("2.5.29.15", usage.toBER()),
    ...(kind === "timeStamping" ? [extension("2.5.29.37", stampsAlone.toSchema().toBER())] : []),
  ];
}

function extension(extnID: string, value: ArrayBuffer): Extension {
  return new Extension({ extnID, critical: true, extnValue: value });
}

/** Bytes in a buffer of their own, as the library wants them. */
export function own(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

export function octetString(bytes: Uint8Array): OctetString {
  return new OctetString({ valueHex: own(bytes) });
}
