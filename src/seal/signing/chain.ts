import { verify } from "node:crypto";
import { CertificateRevocationList } from "pkijs";
import { signatureAlgorithm } from "./algorithms.js";
import { type Certificate, pemBlocks, readCertificates } from "./certificate.js";

/** Whom a verifier trusts: certificates of authorities, those of them that are licensed, and lists of revoked certificates. */
export interface TrustStore {
  readonly roots: readonly Certificate[];
  /** SHA-256 of certificates of licensed providers of electronic certification (依法设立的电子认证服务提供者). */
  readonly licensed: ReadonlySet<string>;
  readonly revocations: readonly RevocationList[];
}
export interface RevocationList {
  readonly list: CertificateRevocationList;
  readonly thisUpdate: Date;
}
export const trustsNobody: TrustStore = { roots: [], licensed: new Set(), revocations: [] };

/** What can be wrong with a certificate on a day, each a result of its own. */
export type ChainProblem =
  | "untrusted"
  | "expired"
  | "notYetValid"
  | "revoked"
  | "notForSigning"
  | "weakKey"
  | "weakAlgorithm"
  | "notAnAuthority"
  | "notCheckable"
  | "badSignature";
export interface Chain {
  /** From the signer to the root, as far as it could be followed. */
  readonly certificates: readonly Certificate[];
  readonly problems: readonly {
    readonly problem: ChainProblem;
    readonly certificate: string;
    readonly detail: string;
  }[];
  readonly isTrusted: boolean;
  /** Trusted, and by a licensed provider. */
  readonly isLicensed: boolean;
  /** Whether a list of revoked certificates was there for the signer's own. */
  readonly revocationKnown: boolean;
}
/** `signing` wants non-repudiation or digital signature, `timeStamping` that one purpose alone (RFC 3161, 2.3). */
export type Purpose = "signing" | "timeStamping";

const day = (d: Date) => d.toISOString().slice(0, 10);
const timeStamping = "1.3.6.1.5.5.7.3.8";

/** Follows the signer's certificate to a trusted one, judging each as of a moment. */
export function buildChain(
  signer: Certificate,
  others: readonly Certificate[],
  trust: TrustStore,
  at: Date,
  purpose: Purpose,
  lists: readonly RevocationList[] = [],
): Chain {
  const problems: { problem: ChainProblem; certificate: string; detail: string }[] = [];
  const certificates: Certificate[] = [];
  const roots = new Set(trust.roots.map((r) => r.sha256));
  let isTrusted = false;
  let current = signer;
  for (;;) {
    certificates.push(current);
    judge(current, certificates.length - 1);
    if (roots.has(current.sha256)) {
      isTrusted = true;
      break;
    }
    if (certificates.length > 8) break;
    const below = current;
    // A trusted one before one that the signature brings along: those come from the signer.
    const issuer = [...trust.roots, ...others].find(
      (c) =>
        !certificates.includes(c) && below.x509.checkIssued(c.x509) && issued(below, c) === "yes",
    );
    if (!issuer) {
      const claimed = [...trust.roots, ...others].find(
        (c) => c !== below && below.x509.checkIssued(c.x509),
      );
      if (claimed && issued(below, claimed) === "unknown") {
        problems.push({
          problem: "notCheckable",
          certificate: below.name,
          detail: below.algorithm.name,
        });
      } else if (claimed && claimed.sha256 !== below.sha256) {
        problems.push({ problem: "badSignature", certificate: below.name, detail: claimed.name });
      }
      break;
    }
    current = issuer;
  }
  const top = certificates.at(-1) as Certificate;
  if (!isTrusted) {
    problems.push({
      problem: "untrusted",
      certificate: top.name,
      detail: top.isSelfSigned ? "self-signed" : top.issuer,
    });
  }
  const revocation = [...trust.revocations, ...lists];
  for (const [i, c] of certificates.entries()) {
    const issuer = certificates[i + 1];
    const known = issuer ? revocation.filter(({ list }) => isFrom(list, issuer)) : [];
    const entry = known
      .flatMap(({ list }) => list.revokedCertificates ?? [])
      .find(
        (e) =>
          Buffer.from(e.userCertificate.valueBlock.valueHexView)
            .toString("hex")
            .replace(/^0+/, "")
            .toUpperCase() === c.serial.replace(/^0+/, ""),
      );
    if (entry && entry.revocationDate.value <= at) {
      problems.push({
        problem: "revoked",
        certificate: c.name,
        detail: day(entry.revocationDate.value),
      });
    }
  }
  const above = certificates[1];
  return {
    certificates,
    problems,
    isTrusted,
    isLicensed: isTrusted && certificates.some((c) => trust.licensed.has(c.sha256)),
    revocationKnown: above !== undefined && revocation.some(({ list }) => isFrom(list, above)),
  };

  function judge(c: Certificate, depth: number): void {
    const bad = (problem: ChainProblem, detail: string) => {
      problems.push({ problem, certificate: c.name, detail });
    };
    if (at < c.notBefore) bad("notYetValid", day(c.notBefore));
    if (at > c.notAfter) bad("expired", day(c.notAfter));
    if (c.rsaBits !== null && c.rsaBits < 2048) bad("weakKey", `RSA ${c.rsaBits}`);
    if (c.algorithm.weak && !c.isSelfSigned) bad("weakAlgorithm", c.algorithm.name);
    if (c.algorithm.hash === null) bad("notCheckable", c.algorithm.name);
    if (depth > 0) {
      if (!c.isCa || (c.usage && !c.usage.has("keyCertSign"))) bad("notAnAuthority", "");
      else if (c.pathLength !== null && depth - 1 > c.pathLength) {
        bad("notAnAuthority", `pathlen ${c.pathLength}`);
      }
    } else if (purpose === "timeStamping") {
      if (c.extendedUsage?.oids.join() !== timeStamping || !c.extendedUsage.critical) {
        bad("notForSigning", "timeStamping");
      }
    } else if (c.usage && !c.usage.has("nonRepudiation")) bad("notForSigning", "nonRepudiation");
    else if (c.extendedUsage && c.extendedUsage.oids.join() === timeStamping) {
      bad("notForSigning", "timeStamping");
    }
  }
}

function issued(certificate: Certificate, issuer: Certificate): "yes" | "no" | "unknown" {
  if (certificate.algorithm.hash === null) return "unknown";
  try {
    return certificate.x509.verify(issuer.x509.publicKey) ? "yes" : "no";
  } catch {
    return "unknown";
  }
}

/** Whether a list is the issuer's, by name and by signature. */
function isFrom(list: CertificateRevocationList, issuer: Certificate): boolean {
  if (!list.issuer.isEqual(issuer.parsed.subject)) return false;
  const { hash } = signatureAlgorithm(list.signatureAlgorithm.algorithmId);
  if (!hash) return false;
  try {
    return verify(
      hash,
      list.tbsView,
      issuer.x509.publicKey,
      Buffer.from(list.signatureValue.valueBlock.valueHexView),
    );
  } catch {
    return false;
  }
}

/** Revocation lists of a PEM text or one DER file. */
export function readRevocationLists(bytes: Uint8Array): RevocationList[] {
  const blocks = pemBlocks(bytes, "X509 CRL");
  return (blocks.length > 0 ? blocks : [Buffer.from(bytes)]).map((b) =>
    revocationList(CertificateRevocationList.fromBER(b)),
  );
}

export function revocationList(list: CertificateRevocationList): RevocationList {
  return { list, thisUpdate: list.thisUpdate.value };
}

/** A trust store from the contents of files: certificates, and lists of revoked ones. */
export function trustStore(
  files: readonly { readonly bytes: Uint8Array; readonly licensed: boolean }[],
): TrustStore {
  const roots: Certificate[] = [];
  const licensed = new Set<string>();
  const revocations: RevocationList[] = [];
  for (const f of files) {
    const text = Buffer.from(f.bytes).toString("latin1");
    if (text.includes("-----BEGIN X509 CRL-----")) {
      revocations.push(...readRevocationLists(f.bytes));
    }
    if (text.includes("-----BEGIN CERTIFICATE-----") || !text.includes("-----BEGIN")) {
      try {
        const own = readCertificates(f.bytes);
        roots.push(...own);
        if (f.licensed) for (const c of own) licensed.add(c.sha256);
      } catch (error) {
        // A DER file may be a list of revoked certificates.
        if (text.includes("-----BEGIN")) throw error;
        revocations.push(...readRevocationLists(f.bytes));
      }
    }
  }
  return { roots, licensed, revocations };
}
