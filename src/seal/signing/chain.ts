import { type Certificate, namesIssuer } from "./certificate.js";
import { isSignedBy } from "./signature-value.js";
import { isFrom, type RevocationList, revokedOn, type TrustStore } from "./trust-store.js";

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
/** One thing that is wrong, and the name in the certificate that it is about. */
export interface CertificateProblem {
  readonly problem: ChainProblem;
  readonly certificate: string;
  readonly detail: string;
}
/** A certificate with those above it, judged. */
export interface Chain {
  /** From the signer to the root, as far as it could be followed. */
  readonly certificates: readonly Certificate[];
  readonly problems: readonly CertificateProblem[];
  readonly isTrusted: boolean;
  /** Trusted, and by a licensed provider. */
  readonly isLicensed: boolean;
  /** Whether a list of revoked certificates was there for the signer's own. */
  readonly revocationKnown: boolean;
}
/**
 * `signing` wants non-repudiation or digital signature, `timeStamping` that one purpose alone (RFC
 * 3161, 2.3).
 */
export type Purpose = "signing" | "timeStamping";

const timeStamping = "1.3.6.1.5.5.7.3.8";

/** Whose certificate is to be followed up to whom, as of which moment, and for what. */
export interface ChainQuestion {
  readonly signer: Certificate;
  /** Certificates that the signature brings along. */
  readonly others: readonly Certificate[];
  readonly trust: TrustStore;
  readonly at: Date;
  readonly purpose: Purpose;
  /** Lists of revoked certificates that the signature brings along. */
  readonly lists?: readonly RevocationList[];
}

/** Follows the signer's certificate to a trusted one, judging each as of a moment. */
export function buildChain(question: ChainQuestion): Chain {
  const { trust, lists = [] } = question;
  const { certificates, isTrusted, brokenLink } = pathFrom(question);
  const revocations = [...trust.revocations, ...lists];
  const issuer = certificates[1];
  return {
    certificates,
    problems: [
      ...certificates.flatMap((c, depth) => [
        ...validityProblems(c, question.at),
        ...(depth > 0 ? authorityProblems(c, depth) : purposeProblems(c, question.purpose)),
      ]),
      ...brokenLink,
      ...(isTrusted ? [] : [untrusted(certificates)]),
      ...revocationProblems(certificates, revocations, question.at),
    ],
    isTrusted,
    isLicensed: isTrusted && certificates.some((c) => trust.licensed.has(c.sha256)),
    revocationKnown: issuer !== undefined && revocations.some((list) => isFrom(list, issuer)),
  };
}

interface Path {
  readonly certificates: readonly Certificate[];
  readonly isTrusted: boolean;
  /** Why it goes no further, where somebody claims to have issued the last one. */
  readonly brokenLink: readonly CertificateProblem[];
}

/** Longer chains are no chains of a signer's. */
const longestPath = 8;

/** From the signer upwards, as far as the certificates at hand lead. */
function pathFrom({ signer, others, trust }: ChainQuestion): Path {
  const roots = new Set(trust.roots.map((r) => r.sha256));
  // A trusted one before one that the signature brings along: those come from the signer.
  const known = [...trust.roots, ...others];
  const certificates: Certificate[] = [];
  for (let current = signer; ;) {
    const below = current;
    certificates.push(below);
    if (roots.has(below.sha256)) return { certificates, isTrusted: true, brokenLink: [] };
    if (certificates.length > longestPath) break;
    const issuer = known.find(
      (c) => !certificates.includes(c) && namesIssuer(below, c) && isSignedBy(below, c) === "yes",
    );
    if (!issuer) return { certificates, isTrusted: false, brokenLink: linkProblems(below, known) };
    current = issuer;
  }
  return { certificates, isTrusted: false, brokenLink: [] };
}

/** A certificate that names an issuer at hand, and is not signed by it as far as can be seen. */
function linkProblems(below: Certificate, known: readonly Certificate[]): CertificateProblem[] {
  const claimed = known.find((c) => c !== below && namesIssuer(below, c));
  if (!claimed) return [];
  if (isSignedBy(below, claimed) === "unknown") {
    return [problem("notCheckable", below, below.algorithm.name)];
  }
  return claimed.sha256 === below.sha256 ? [] : [problem("badSignature", below, claimed.name)];
}

function problem(kind: ChainProblem, { name }: Certificate, detail: string): CertificateProblem {
  return { problem: kind, certificate: name, detail };
}

function untrusted(certificates: readonly Certificate[]): CertificateProblem {
  const top = certificates.at(-1) as Certificate;
  return problem("untrusted", top, top.isSelfSigned ? "self-signed" : top.issuer);
}

function validityProblems(c: Certificate, at: Date): CertificateProblem[] {
  return [
    ...(at < c.notBefore ? [problem("notYetValid", c, day(c.notBefore))] : []),
    ...(at > c.notAfter ? [problem("expired", c, day(c.notAfter))] : []),
    ...(c.rsaBits !== null && c.rsaBits < 2048 ? [problem("weakKey", c, `RSA ${c.rsaBits}`)] : []),
    ...(c.algorithm.weak && !c.isSelfSigned ? [problem("weakAlgorithm", c, c.algorithm.name)] : []),
    ...(c.algorithm.hash === null ? [problem("notCheckable", c, c.algorithm.name)] : []),
  ];
}

/** A certificate above the signer's must be one that may issue others, so many below it. */
function authorityProblems(c: Certificate, depth: number): CertificateProblem[] {
  if (!c.isCa || (c.usage && !c.usage.has("keyCertSign"))) {
    return [problem("notAnAuthority", c, "")];
  }
  return c.pathLength !== null && depth - 1 > c.pathLength
    ? [problem("notAnAuthority", c, `pathlen ${c.pathLength}`)]
    : [];
}

function purposeProblems(c: Certificate, purpose: Purpose): CertificateProblem[] {
  const isForStampsAlone = c.extendedUsage?.oids.join() === timeStamping;
  if (purpose === "timeStamping") {
    return isForStampsAlone && c.extendedUsage?.critical
      ? []
      : [problem("notForSigning", c, "timeStamping")];
  }
  if (c.usage && !c.usage.has("nonRepudiation")) {
    return [problem("notForSigning", c, "nonRepudiation")];
  }
  return isForStampsAlone ? [problem("notForSigning", c, "timeStamping")] : [];
}

/** By lists of each certificate's own issuer. */
function revocationProblems(
  certificates: readonly Certificate[],
  lists: readonly RevocationList[],
  at: Date,
): CertificateProblem[] {
  return certificates.flatMap((c, i) => {
    const issuer = certificates[i + 1];
    if (!issuer) return [];
    const [on] = lists
      .filter((list) => isFrom(list, issuer))
      .flatMap((list) => revokedOn(list, c) ?? []);
    return on && on <= at ? [problem("revoked", c, day(on))] : [];
  });
}

function day(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
