import { CertificateRevocationList, type IssuingDistributionPoint } from "pkijs";
import { signatureAlgorithm } from "./algorithms.js";
import { parsedBer } from "./ber.js";
import { addressesIn, type Certificate, pemBlocks, readCertificates } from "./certificate.js";
import { signatureHolds } from "./signature-value.js";

/**
 * Whom a verifier trusts: certificates of authorities, those of them that are licensed, and lists
 * of revoked certificates.
 */
export interface TrustStore {
  readonly roots: readonly Certificate[];
  /** SHA-256 of certificates of licensed providers of electronic certification. */
  readonly licensed: ReadonlySet<string>;
  readonly revocations: readonly RevocationList[];
}
/** A list of revoked certificates, with the moment that it was made. */
export interface RevocationList {
  readonly list: CertificateRevocationList;
  readonly thisUpdate: Date;
  /**
   * Whether it would name the certificate: a list of changes, or of another part of the
   * certificates, would not.
   */
  isWhole(certificate: Certificate): boolean;
}

/** What a list says of a certificate: when it was revoked, and why; null where it is not listed. */
export function revocationIn(
  { list }: RevocationList,
  { serial }: Certificate,
): { readonly on: Date; readonly reason: number | null } | null {
  const entry = list.revokedCertificates?.find(
    ({ userCertificate }) =>
      withoutZeros(Buffer.from(userCertificate.valueBlock.valueHexView).toString("hex")) ===
      withoutZeros(serial),
  );
  if (!entry) return null;
  const reason = entry.crlEntryExtensions?.extensions.find((e) => e.extnID === "2.5.29.21");
  // An ENUMERATED of one byte.
  return {
    on: entry.revocationDate.value,
    reason: reason?.extnValue.valueBlock.valueHexView[2] ?? null,
  };
}

function withoutZeros(serial: string): string {
  return serial.replace(/^0+/, "").toUpperCase();
}

/** Whether a list is the issuer's, by name and by signature. */
export function isFrom({ list }: RevocationList, issuer: Certificate): boolean {
  if (!list.issuer.isEqual(issuer.parsed.subject)) return false;
  const algorithm = signatureAlgorithm(list.signatureAlgorithm.algorithmId);
  const value = Buffer.from(list.signatureValue.valueBlock.valueHexView);
  return signatureHolds(algorithm, list.tbsView, issuer, value) === "yes";
}

/** Revocation lists of a PEM text or one DER file. */
export function readRevocationLists(bytes: Uint8Array): RevocationList[] {
  const blocks = pemBlocks(bytes, "X509 CRL");
  return (blocks.length > 0 ? blocks : [Buffer.from(bytes)]).map((b) => readRevocationList(b));
}

/** A list as verifiers look at it. */
export function readRevocationList(der: Uint8Array): RevocationList {
  return revocationList(new CertificateRevocationList({ schema: parsedBer(der) }));
}

export function revocationList(list: CertificateRevocationList): RevocationList {
  const extension = (oid: string) => list.crlExtensions?.extensions.find((e) => e.extnID === oid);
  const isOfChanges = extension("2.5.29.27") !== undefined;
  const part = extension("2.5.29.28")?.parsedValue as IssuingDistributionPoint | undefined;
  return {
    list,
    thisUpdate: list.thisUpdate.value,
    isWhole: ({ listAddresses }) =>
      !isOfChanges &&
      (!part || addressesIn(part.distributionPoint).some((a) => listAddresses.includes(a))),
  };
}

/** A trust store from the contents of files: certificates, and lists of revoked ones. */
export function trustStore(
  files: readonly { readonly bytes: Uint8Array; readonly licensed: boolean }[],
): TrustStore {
  const read = files.map((file) => ({ ...contentsOf(file.bytes), licensed: file.licensed }));
  return {
    roots: read.flatMap((r) => r.certificates),
    licensed: new Set(read.flatMap((r) => (r.licensed ? r.certificates.map((c) => c.sha256) : []))),
    revocations: read.flatMap((r) => r.revocations),
  };
}

/** What a file brings: PEM may hold both, a DER file holds one thing. */
function contentsOf(bytes: Uint8Array): {
  certificates: readonly Certificate[];
  revocations: readonly RevocationList[];
} {
  const text = Buffer.from(bytes).toString("latin1");
  if (!text.includes("-----BEGIN")) return derContents(bytes);
  return {
    certificates: text.includes("-----BEGIN CERTIFICATE-----") ? readCertificates(bytes) : [],
    revocations: text.includes("-----BEGIN X509 CRL-----") ? readRevocationLists(bytes) : [],
  };
}

function derContents(bytes: Uint8Array): ReturnType<typeof contentsOf> {
  try {
    return { certificates: readCertificates(bytes), revocations: [] };
  } catch {
    // It may be a list of revoked certificates.
    return { certificates: [], revocations: readRevocationLists(bytes) };
  }
}
