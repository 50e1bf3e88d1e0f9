import { type Certificate, namesIssuer } from "./certificate.js";
import {
  type HeldAnswer,
  type Knowledge,
  type Revocation,
  type RevocationData,
  revocationStatus,
} from "./revocation.js";
import { isSignedBy } from "./signature-value.js";
import type { RevocationList, TrustStore } from "./trust-store.js";

/** What can be wrong with a certificate on a day, each a result of its own. */
export type ChainProblem =
  | "untrusted"
  | "expired"
  | "notRenewed"
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
  /** Whether it is known that the signer's own was not revoked, or when. */
  readonly revocation: Knowledge;
  /** Revoked after the moment: what was done before stands. */
  readonly revokedLater: readonly LaterRevocation[];
}
export interface LaterRevocation {
  readonly certificate: string;
  readonly date: string;
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
  /**
   * Of a time stamp: by when it is proved to have been there, by a later one or by today's look at
   * it. Its certificates must have been valid until then, for a stamp can be dated back.
   */
  readonly until?: Date;
  readonly purpose: Purpose;
  /** Lists of revoked certificates that the signature brings along. */
  readonly lists?: readonly RevocationList[];
  /** Answers of responders that came along. */
  readonly answers?: readonly HeldAnswer[];
}

/** Follows the signer's certificate to a trusted one, judging each as of a moment. */
export function buildChain(question: ChainQuestion): Chain {
  const { trust, lists = [], answers = [] } = question;
  const { certificates, isTrusted, brokenLink } = pathFrom(question);
  const data = { lists: [...trust.revocations, ...lists], answers };
  const links = linksOf(certificates, data, question);
  return {
    certificates,
    problems: [
      ...certificates.flatMap((c, depth) => [
        ...validityProblems(c, question),
        ...(depth > 0
          ? authorityProblems(c, depth, isTrusted)
          : purposeProblems(c, question.purpose)),
      ]),
      ...brokenLink,
      ...(isTrusted ? [] : [untrusted(certificates)]),
      ...links.flatMap(({ certificate: c, revocation }) =>
        revocation && counts(revocation, question)
          ? [problem("revoked", c, day(revocation.on))]
          : [],
      ),
    ],
    isTrusted,
    isLicensed: isTrusted && certificates.some((c) => trust.licensed.has(c.sha256)),
    revocation: links[0]?.knowledge ?? "unknown",
    revokedLater: links.flatMap(({ certificate: c, revocation }) =>
      revocation && !counts(revocation, question)
        ? [{ certificate: c.name, date: day(revocation.on) }]
        : [],
    ),
  };
}

/** Whether data say of every certificate of a chain that it was not revoked at a moment. */
export function isCoveredBy(
  certificates: readonly Certificate[],
  data: RevocationData,
  at: Date,
): boolean {
  return linksOf(certificates, data, { at }).every((l) => l.knowledge === "known");
}

interface Link {
  readonly certificate: Certificate;
  readonly revocation: Revocation | null;
  readonly knowledge: Knowledge;
}

/** Each certificate that has an issuer in the chain, and what that one says of it. */
function linksOf(
  certificates: readonly Certificate[],
  data: RevocationData,
  { at }: Pick<ChainQuestion, "at">,
): Link[] {
  return certificates.flatMap((certificate, i) => {
    const issuer = certificates[i + 1];
    return issuer ? [{ certificate, ...revocationStatus(certificate, issuer, data, at) }] : [];
  });
}

/** Reasons after which the stamps from before stand (RFC 3161, 4): the key is not compromised. */
const harmlessReasons: ReadonlySet<number | null> = new Set([0, 3, 4, 5]);

/** Whether a revocation came before what was done with the certificate. */
function counts(
  { on, reason }: Revocation,
  { at, until = at, purpose }: Pick<ChainQuestion, "at" | "until" | "purpose">,
): boolean {
  if (on <= at) return true;
  return purpose === "timeStamping" && on <= until && !harmlessReasons.has(reason);
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

function validityProblems(
  c: Certificate,
  { at, until = at }: Pick<ChainQuestion, "at" | "until">,
): CertificateProblem[] {
  const isOver = at > c.notAfter;
  return [
    ...(at < c.notBefore ? [problem("notYetValid", c, day(c.notBefore))] : []),
    ...(isOver ? [problem("expired", c, day(c.notAfter))] : []),
    ...(!isOver && until > c.notAfter ? [problem("notRenewed", c, day(c.notAfter))] : []),
    ...(c.rsaBits !== null && c.rsaBits < 2048 ? [problem("weakKey", c, `RSA ${c.rsaBits}`)] : []),
    ...(c.algorithm.weak && !c.isSelfSigned ? [problem("weakAlgorithm", c, c.algorithm.name)] : []),
    ...(c.algorithm.hash === null ? [problem("notCheckable", c, c.algorithm.name)] : []),
  ];
}

/**
 * A certificate above the signer's must be one that may issue others, so many below it. The end of
 * a chain says of itself what it may; of one that nobody here trusts that is told, and enough.
 */
function authorityProblems(
  c: Certificate,
  depth: number,
  isTrusted: boolean,
): CertificateProblem[] {
  if (c.isSelfSigned && !isTrusted) return [];
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

function day(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
