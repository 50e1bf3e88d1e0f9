import { CertificateRevocationList } from "pkijs";
import { signatureAlgorithm } from "./algorithms.js";
import { type Certificate, pemBlocks, readCertificates } from "./certificate.js";
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
}

/** What a list says of a certificate: when it was revoked; null where it is not listed. */
export function revokedOn({ list }: RevocationList, { serial }: Certificate): Date | null {
  const entry = list.revokedCertificates?.find(
    ({ userCertificate }) =>
      withoutZeros(Buffer.from(userCertificate.valueBlock.valueHexView).toString("hex")) ===
      withoutZeros(serial),
  );
  return entry?.revocationDate.value ?? null;
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
  return (blocks.length > 0 ? blocks : [Buffer.from(bytes)]).map((b) =>
    revocationList(CertificateRevocationList.fromBER(b)),
  );
}

/** A list as verifiers look at it. */
export function revocationList(list: CertificateRevocationList): RevocationList {
  return { list, thisUpdate: list.thisUpdate.value };
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
