import type { VerificationItems } from "../../model/outcome/verification.js";
import { chineseDay } from "../../model/time/dates.js";
import { problemSentence, problemState } from "../signing/chain-problem.js";
import { buildChain, type CertificateProblem } from "../signing/chain.js";
import type { TrustStore } from "../signing/trust-store.js";
import type { SealReading } from "./read-seal.js";
import { sealItems } from "./seal-items.js";

/** When a seal was used: as a time stamp proves, as the signer says, and the day it is judged. */
export interface SealUse {
  readonly provenTime: Date | null;
  readonly claimedTime: Date | null;
  readonly now: Date;
}

/**
 * Judges the seal of a signature: whose it is, who may use it, how long. Gives whether all of that
 * holds.
 */
export function judgeElectronicSeal(
  seal: SealReading,
  use: SealUse,
  trust: TrustStore,
  items: VerificationItems,
): boolean {
  const { name, identifier, version, algorithm } = seal;
  const maker = seal.maker?.name ?? "?";
  const problems = makerProblems(seal, trust);
  const before = items.all.length;
  if (seal.isMakers === "no") items.fail(sealItems.broken, { name, maker });
  if (seal.isMakers === "unknown") items.cannotJudge(sealItems.notCheckable, { name, algorithm });
  if (!seal.maySign) items.fail(sealItems.foreignUser, { name });
  judgeValidity(seal, use, items);
  for (const problem of problems) {
    const values = { name, problem: problemSentence(problem) };
    items.add(problemState(problem), sealItems.maker, values);
  }
  const holds = items.all.length === before;
  if (holds) items.pass(sealItems.holds, { name, identifier, version, maker });
  return holds;
}

/** The maker's certificate counts on the day that the seal was made; it need not be for signing. */
function makerProblems(
  { maker, created, isMakers }: SealReading,
  trust: TrustStore,
): readonly CertificateProblem[] {
  if (!maker || isMakers === "no") return [];
  const chain = buildChain({ signer: maker, others: [], trust, at: created, purpose: "signing" });
  return chain.problems.filter((p) => p.problem !== "notForSigning");
}

function judgeValidity(
  { name, validFrom, validTo }: SealReading,
  { provenTime, claimedTime, now }: SealUse,
  items: VerificationItems,
): void {
  const isWithin = (time: Date) => validFrom <= time && time <= validTo;
  const range = { name, from: chineseDay(validFrom), to: chineseDay(validTo) };
  const said = provenTime ?? claimedTime ?? now;
  if (!isWithin(said)) {
    items.fail(sealItems.outsideValidity, { ...range, on: chineseDay(said) });
  } else if (!provenTime && now > validTo) items.cannotJudge(sealItems.expiredUnproven, range);
}
