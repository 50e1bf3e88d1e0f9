import {
  type ItemKind,
  type VerificationItem,
  VerificationItems,
} from "../../model/outcome/verification.js";
import type { Certificate } from "./certificate.js";
import { problemSentence, problemState } from "./chain-problem.js";
import { buildChain, type Chain } from "./chain.js";
import { unlikeIn } from "./cms-structure.js";
import type { CmsReading } from "./read-cms.js";
import { signatureItems } from "./signature-items.js";
import { words } from "./signature-items.words.js";
import {
  type Evidence,
  noEvidence,
  type StampContext,
  type TimeStamp,
  timeStampChain,
} from "./time-stamp.js";
import type { TrustStore } from "./trust-store.js";

/** A signature as it was read, wherever it stood. */
export interface SignatureInHand {
  readonly cms: CmsReading;
  readonly stamp: TimeStamp | null;
  /** The moment that is claimed, in the CMS or beside it. */
  readonly claimedTime: Date | null;
  /** The file, and which of its signatures. */
  readonly subject: string;
  /** What came along for later years. */
  readonly evidence?: Evidence;
  /** By when later time stamps over all of it prove that it was there; null where none does. */
  readonly provenBy?: Date | null;
}
/** What a signature proves. */
export interface JudgedSignature {
  readonly items: readonly VerificationItem[];
  /** Name in the certificate; null where it cannot be read. */
  readonly signer: string | null;
  readonly organisation: string | null;
  /** When it was signed at the latest, where a trusted time stamp proves it. */
  readonly provenTime: Date | null;
  readonly holds: boolean;
  /** The chains that were followed, for what may still be lacking. */
  readonly chains: readonly Chain[];
}

/**
 * Judges a signature: the bytes, the signer's certificate at the time of signing, the time stamp.
 * `now` is the day of the verification.
 */
export function judgeSignature(
  signature: SignatureInHand,
  trust: TrustStore,
  now: Date,
): JudgedSignature {
  const { cms, stamp, subject, evidence = noEvidence, provenBy = null } = signature;
  const items = new VerificationItems(subject);
  judgeValue(cms, items);
  judgeLooseParts(cms, [...trust.roots, ...evidence.certificates], items);
  // Who signed, and when, says something only of a signature that may hold.
  const mayHold = cms.integrity === "intact" || cms.integrity === "notCheckable";
  const proves = signatureItems.stamped;
  const stamped =
    mayHold && stamp
      ? judgeStamp({ stamp, proves }, trust, { until: provenBy ?? now, evidence }, items)
      : noStamp;
  if (mayHold && !stamp) judgeUnstamped(provenBy, items);
  const provenTime = mayHold ? earliest(stamped.time, provenBy) : null;
  const chain = mayHold ? judgeSigner(signature, { trust, now, provenTime }, items) : null;
  return {
    items: items.all,
    signer: cms.signer?.name ?? null,
    organisation: cms.signer?.organisation ?? null,
    provenTime,
    holds: isHeld(items),
    chains: [chain, stamped.chain].filter((c) => c !== null),
  };
}

/** Whether the signer's certificate could sign then; its chain, where it can be read. */
function judgeSigner(
  { cms, claimedTime, evidence = noEvidence }: SignatureInHand,
  {
    trust,
    now,
    provenTime,
  }: { readonly trust: TrustStore; readonly now: Date; readonly provenTime: Date | null },
  items: VerificationItems,
): Chain | null {
  const { signer } = cms;
  if (!signer) return null;
  const chain = buildChain({
    signer,
    others: [...cms.certificates, ...evidence.certificates],
    trust,
    at: provenTime ?? now,
    purpose: "signing",
    lists: [...cms.revocations, ...evidence.lists],
    answers: evidence.answers,
  });
  judgeChain(chain, { provenTime, claimedTime }, items);
  if (!cms.namesCertificate) items.notApplicable(signatureItems.certificateNotNamed);
  if (!chain.isLicensed) {
    items.notApplicable(signatureItems.notLegallyEffective, { signer: signer.name });
  }
  return chain;
}

/** A time stamp that is no part of a signature. */
export interface StampInHand {
  readonly stamp: TimeStamp;
  readonly subject: string;
  /** What it proves, in its words. */
  readonly proves: ItemKind<[values: StampWords]>;
}
export interface StampWords {
  readonly name: string;
  readonly moment: string;
}

/** Judges a time stamp over a document or over former seals: it is a signature of its own. */
export function judgeTimeStamp(
  { stamp, subject, proves }: StampInHand,
  trust: TrustStore,
  context: StampContext,
): JudgedSignature {
  const items = new VerificationItems(subject);
  const { cms } = stamp;
  if (stamp.fault === null && cms.isWeak) judgeValue(cms, items);
  const { time, chain } = judgeStamp({ stamp, proves }, trust, context, items);
  return {
    items: items.all,
    signer: cms.signer?.name ?? null,
    organisation: cms.signer?.organisation ?? null,
    provenTime: time,
    holds: isHeld(items),
    chains: chain ? [chain] : [],
  };
}

function isHeld({ all }: VerificationItems): boolean {
  return all.every((i) => i.state !== "fail" && i.state !== "cannotJudge");
}

/** The earlier of two moments, where there are any. */
export function earliest(a: Date | null, b: Date | null): Date | null {
  if (!a || !b) return a ?? b;
  return a < b ? a : b;
}

/** Whether the signature fits what it was made over. */
function judgeValue(cms: CmsReading, items: VerificationItems): void {
  const { algorithm, detail } = cms;
  const signer = cms.signer?.name ?? "?";
  switch (cms.integrity) {
    case "intact":
      if (cms.isWeak) items.fail(signatureItems.weak, { signer, algorithm });
      else items.pass(signatureItems.intact, { signer, algorithm });
      break;
    case "altered":
      items.fail(signatureItems.altered, { signer });
      break;
    case "broken":
      if (detail === "") {
        items.fail(algorithm.startsWith("SM2") ? signatureItems.brokenSm2 : signatureItems.broken);
      } else items.fail(signatureItems.brokenBecause, { detail });
      break;
    case "unreadable":
      items.fail(signatureItems.unreadable, { detail });
      break;
    case "notCheckable":
      if (cms.otherIdentifier === undefined) {
        items.cannotJudge(signatureItems.notCheckable, { algorithm: detail });
      } else {
        const identifier = cms.otherIdentifier || words.emptyIdentifier();
        items.cannotJudge(signatureItems.otherIdentifier, { signer, identifier });
      }
      break;
  }
}

/** What stands in a signature that holds, and is not covered by it. */
function judgeLooseParts(
  { integrity, loose, certificates }: CmsReading,
  known: readonly Certificate[],
  items: VerificationItems,
): void {
  if (integrity !== "intact") return;
  const unlike = unlikeIn(loose, [...certificates, ...known]);
  if (unlike) items.cannotJudge(signatureItems.unlike, unlike);
}

/** A signature without a stamp of its own: a later one may prove it as well. */
function judgeUnstamped(provenBy: Date | null, items: VerificationItems): void {
  if (provenBy) items.pass(signatureItems.provenLater, { moment: provenBy.toISOString() });
  else items.notApplicable(signatureItems.notStamped);
}

/** The time that a stamp proves, and its authority's chain. */
interface Stamped {
  readonly time: Date | null;
  readonly chain: Chain | null;
}
const noStamp: Stamped = { time: null, chain: null };

/** The time that a trusted stamp proves. */
function judgeStamp(
  { stamp, proves }: Pick<StampInHand, "stamp" | "proves">,
  trust: TrustStore,
  context: StampContext,
  items: VerificationItems,
): Stamped {
  const { fault, time } = stamp;
  if (fault !== null) {
    const state = fault.includes("not checkable") ? "cannotJudge" : "fail";
    items.add(state, signatureItems.stampFails, { fault });
    return noStamp;
  }
  const brought = [...stamp.cms.certificates, ...trust.roots, ...context.evidence.certificates];
  const unlike = unlikeIn(stamp.cms.loose, brought);
  if (unlike) items.cannotJudge(signatureItems.stampUnlike, { reason: unlike });
  const name = stamp.cms.signer?.name ?? "?";
  const chain = timeStampChain(stamp, trust, context);
  if (!chain) {
    items.fail(signatureItems.stampAuthority, { name, problem: words.noCertificate() });
    return noStamp;
  }
  // That nobody here trusts it says least of all that is wrong with it.
  const wrong = chain.problems.find((p) => p.problem !== "untrusted") ?? chain.problems[0];
  if (wrong) {
    const problem = problemSentence(wrong);
    items.add(problemState(wrong), signatureItems.stampAuthority, { name, problem });
    return { time: null, chain };
  }
  items.pass(proves, { name, moment: time?.toISOString() ?? "" });
  tellLaterRevocations(chain, items);
  return { time, chain };
}

function tellLaterRevocations({ revokedLater }: Chain, items: VerificationItems): void {
  for (const { certificate, date } of revokedLater) {
    items.pass(signatureItems.revokedLater, { name: certificate, date });
  }
}

/** When it was signed: by a trusted stamp, and by the signer's word. */
interface SigningTime {
  readonly provenTime: Date | null;
  readonly claimedTime: Date | null;
}

function judgeChain(chain: Chain, time: SigningTime, items: VerificationItems): void {
  const [signer] = chain.certificates;
  for (const p of chain.problems) {
    const problem = problemSentence(p);
    if (p.problem === "expired" && mayBeBefore(signer?.notAfter, time)) {
      items.cannotJudge(signatureItems.expiredUnproven, { problem });
    } else items.add(problemState(p), signatureItems.certificate, problem);
  }
  if (chain.problems.length === 0) {
    const names = chain.certificates.map((c) => c.name).join(" ← ");
    items.pass(signatureItems.chainHolds, { chain: names });
  }
  const { provenTime, claimedTime } = time;
  if (!provenTime && signer && claimedTime && claimedTime < signer.notBefore) {
    items.fail(signatureItems.claimedTooEarly);
  }
  tellLaterRevocations(chain, items);
  if (!chain.isTrusted) return;
  if (chain.revocation === "unknown") items.notApplicable(signatureItems.revocationUnknown);
  if (chain.revocation === "outdated") items.notApplicable(signatureItems.revocationOutdated);
}

/**
 * The signer says that it was before the certificate's end, and nothing proves it, or the contrary.
 */
function mayBeBefore(end: Date | undefined, { provenTime, claimedTime }: SigningTime): boolean {
  return !provenTime && end !== undefined && claimedTime !== null && claimedTime <= end;
}
