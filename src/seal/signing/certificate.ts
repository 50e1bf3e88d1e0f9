import { X509Certificate } from "node:crypto";
import { BitString, fromBER } from "asn1js";
import {
  type BasicConstraints,
  Certificate as Parsed,
  CRLDistributionPoints,
  type ExtKeyUsage,
  GeneralName,
  InfoAccess,
} from "pkijs";
import { sha256 } from "../../model/base/digest.js";
import { type SignatureAlgorithm, signatureAlgorithm } from "./algorithms.js";

export type KeyUsage =
  | "digitalSignature"
  | "nonRepudiation"
  | "keyEncipherment"
  | "dataEncipherment"
  | "keyAgreement"
  | "keyCertSign"
  | "cRLSign";
const usages: readonly KeyUsage[] = [
  "digitalSignature",
  "nonRepudiation",
  "keyEncipherment",
  "dataEncipherment",
  "keyAgreement",
  "keyCertSign",
  "cRLSign",
];

/** A certificate (X.509, RFC 5280) as a verifier looks at it. */
export interface Certificate {
  readonly der: Buffer;
  readonly x509: X509Certificate;
  readonly parsed: Parsed;
  /** CN of the subject; its whole name where it has none. */
  readonly name: string;
  /** O of the subject. */
  readonly organisation: string | null;
  readonly issuer: string;
  readonly serial: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly isCa: boolean;
  /** How many CAs may stand below this one; null where nothing limits them. */
  readonly pathLength: number | null;
  /** Null where the certificate says nothing. */
  readonly usage: ReadonlySet<KeyUsage> | null;
  readonly extendedUsage: { readonly oids: readonly string[]; readonly critical: boolean } | null;
  readonly algorithm: SignatureAlgorithm;
  /** Bits of an RSA key; null for other keys. */
  readonly rsaBits: number | null;
  readonly isSelfSigned: boolean;
  /** Where its authority answers whether it was revoked (OCSP), and where its lists lie. */
  readonly answerAddresses: readonly string[];
  readonly listAddresses: readonly string[];
  /** SHA-256 of the certificate, in lower-case hexadecimal. */
  readonly sha256: string;
}

/** Reads a certificate; throws where it is none. */
export function readCertificate(der: Uint8Array): Certificate {
  const bytes = Buffer.from(der);
  const x509 = new X509Certificate(bytes);
  const parsed = Parsed.fromBER(bytes);
  const extension = (oid: string) => parsed.extensions?.find((e) => e.extnID === oid);
  const basic = extension("2.5.29.19")?.parsedValue as BasicConstraints | undefined;
  const extended = extension("2.5.29.37");
  const names = nameParts(parsed);
  return {
    der: bytes,
    x509,
    parsed,
    name: names.get("2.5.4.3") ?? x509.subject.replaceAll("\n", ", "),
    organisation: names.get("2.5.4.10") ?? null,
    issuer: x509.issuer.replaceAll("\n", ", "),
    serial: x509.serialNumber,
    notBefore: parsed.notBefore.value,
    notAfter: parsed.notAfter.value,
    isCa: basic?.cA === true,
    pathLength: typeof basic?.pathLenConstraint === "number" ? basic.pathLenConstraint : null,
    usage: usageOf(extension("2.5.29.15")?.extnValue.valueBlock.valueHexView),
    extendedUsage: extended
      ? { oids: (extended.parsedValue as ExtKeyUsage).keyPurposes, critical: extended.critical }
      : null,
    algorithm: signatureAlgorithm(parsed.signatureAlgorithm.algorithmId),
    rsaBits: rsaBitsOf(x509),
    isSelfSigned: x509.subject === x509.issuer,
    answerAddresses: answerAddresses(extension("1.3.6.1.5.5.7.1.1")?.parsedValue),
    listAddresses: listAddresses(extension("2.5.29.31")?.parsedValue),
    sha256: sha256(bytes),
  };
}

/** Whether a certificate names another as its issuer's; whether it is signed by it shows apart. */
export function namesIssuer(certificate: Certificate, issuer: Certificate): boolean {
  // OpenSSL does not know that RSA goes with SM3.
  return certificate.algorithm.hash === "sm3"
    ? certificate.x509.issuer === issuer.x509.subject
    : certificate.x509.checkIssued(issuer.x509);
}

function rsaBitsOf(x509: X509Certificate): number | null {
  try {
    const { publicKey } = x509;
    const isRsa = ["rsa", "rsa-pss"].includes(publicKey.asymmetricKeyType ?? "");
    return isRsa ? (publicKey.asymmetricKeyDetails?.modulusLength ?? null) : null;
  } catch {
    return null; // a key that is not known here, SM2 on some builds
  }
}

function nameParts(parsed: Parsed): Map<string, string> {
  return new Map(
    parsed.subject.typesAndValues.map((t) => [
      t.type,
      String((t.value as { valueBlock: { value?: unknown } }).valueBlock.value ?? ""),
    ]),
  );
}

/** Of its authority's services (AuthorityInformationAccess) the one that answers. */
function answerAddresses(value: unknown): string[] {
  return value instanceof InfoAccess
    ? value.accessDescriptions
        .filter((d) => d.accessMethod === "1.3.6.1.5.5.7.48.1")
        .flatMap((d) => addressesIn([d.accessLocation]))
    : [];
}

/** Where lists of revoked certificates lie (CRLDistributionPoints). */
function listAddresses(value: unknown): string[] {
  return value instanceof CRLDistributionPoints
    ? value.distributionPoints.flatMap((p) => addressesIn(p.distributionPoint))
    : [];
}

/** Web addresses among names. */
export function addressesIn(names: unknown): string[] {
  return (Array.isArray(names) ? names : []).flatMap((name: unknown) => {
    const text: unknown = name instanceof GeneralName && name.type === 6 ? name.value : null;
    return typeof text === "string" && /^https?:\/\/[\x21-\x7e]+$/.test(text) ? [text] : [];
  });
}

function usageOf(value: Uint8Array | undefined): ReadonlySet<KeyUsage> | null {
  if (!value) return null;
  const { result } = fromBER(value);
  if (!(result instanceof BitString)) return null;
  const bits = result.valueBlock.valueHexView;
  return new Set(usages.filter((_, i) => ((bits[i >> 3] ?? 0) & (0x80 >> (i & 7))) !== 0));
}

/** Certificates of a PEM text or of one DER file. */
export function readCertificates(bytes: Uint8Array): Certificate[] {
  const blocks = pemBlocks(bytes, "CERTIFICATE");
  return (blocks.length > 0 ? blocks : [Buffer.from(bytes)]).map(readCertificate);
}

/** The contents of the PEM blocks of a kind. */
export function pemBlocks(bytes: Uint8Array, label: string): Buffer[] {
  const text = Buffer.from(bytes).toString("latin1");
  return [
    ...text.matchAll(new RegExp(`-----BEGIN ${label}-----([^-]*)-----END ${label}-----`, "g")),
  ].map((m) => Buffer.from(m[1] ?? "", "base64"));
}
