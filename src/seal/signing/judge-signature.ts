import { type VerificationItem, VerificationItems } from "../../model/outcome/verification.js";
import { problemSentence, problemState } from "./chain-problem.js";
import { buildChain, type Chain } from "./chain.js";
import type { CmsReading } from "./read-cms.js";
import { signatureItems } from "./signature-items.js";
import { words } from "./signature-items.words.js";
import { type TimeStamp, timeStampChain } from "./time-stamp.js";
import type { TrustStore } from "./trust-store.js";

/** A signature as it was read, wherever it stood. */
export interface SignatureInHand {
  readonly cms: CmsReading;
  readonly stamp: TimeStamp | null;
  /** The moment that is claimed, in the CMS or beside it. */
  readonly claimedTime: Date | null;
  /** The file, and which of its signatures. */
  readonly subject: string;
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
}

/**
 * Judges a signature: the bytes, the signer's certificate at the time of signing, the time stamp.
 * `now` is the day of the verification.
 */
export function judgeSignature(
  { cms, stamp, claimedTime, subject }: SignatureInHand,
  trust: TrustStore,
  now: Date,
): JudgedSignature {
  const items = new VerificationItems(subject);
  judgeValue(cms, items);
  // Who signed, and when, says something only of a signature that may hold.
  const mayHold = cms.integrity === "intact" || cms.integrity === "notCheckable";
  const provenTime = mayHold ? stampedTime(stamp, trust, items) : null;
  if (mayHold && cms.signer) {
    const chain = buildChain({
      signer: cms.signer,
      others: cms.certificates,
      trust,
      at: provenTime ?? now,
      purpose: "signing",
      lists: cms.revocations,
    });
    judgeChain(chain, { provenTime, claimedTime }, items);
    if (!cms.namesCertificate) items.notApplicable(signatureItems.certificateNotNamed);
    if (!chain.isLicensed) {
      items.notApplicable(signatureItems.notLegallyEffective, { signer: cms.signer.name });
    }
  }
  return {
    items: items.all,
    signer: cms.signer?.name ?? null,
    organisation: cms.signer?.organisation ?? null,
    provenTime,
    holds: items.all.every((i) => i.state !== "fail" && i.state !== "cannotJudge"),
  };
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

/** The time that a trusted stamp proves. */
function stampedTime(
  stamp: TimeStamp | null,
  trust: TrustStore,
  items: VerificationItems,
): Date | null {
  if (!stamp) {
    items.notApplicable(signatureItems.notStamped);
    return null;
  }
  const { fault, time } = stamp;
  if (fault !== null) {
    const state = fault.includes("not checkable") ? "cannotJudge" : "fail";
    items.add(state, signatureItems.stampFails, { fault });
    return null;
  }
  const name = stamp.cms.signer?.name ?? "?";
  const chain = timeStampChain(stamp, trust);
  if (!chain) {
    items.fail(signatureItems.stampAuthority, { name, problem: words.noCertificate() });
    return null;
  }
  // That nobody here trusts it says least of all that is wrong with it.
  const wrong = chain.problems.find((p) => p.problem !== "untrusted") ?? chain.problems[0];
  if (wrong) {
    const problem = problemSentence(wrong);
    items.add(problemState(wrong), signatureItems.stampAuthority, { name, problem });
    return null;
  }
  items.pass(signatureItems.stamped, { name, moment: time?.toISOString() ?? "" });
  return time;
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
  if (chain.isTrusted && !chain.revocationKnown) {
    items.notApplicable(signatureItems.revocationUnknown);
  }
}

/**
 * The signer says that it was before the certificate's end, and nothing proves it, or the contrary.
 */
function mayBeBefore(end: Date | undefined, { provenTime, claimedTime }: SigningTime): boolean {
  return !provenTime && end !== undefined && claimedTime !== null && claimedTime <= end;
}
