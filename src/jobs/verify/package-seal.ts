import type { VerificationItems } from "../../model/outcome/verification.js";
import type { BagReading } from "../../seal/package/bag.js";
import { problemSentence, problemState } from "../../seal/signing/chain-problem.js";
import { judgeSignature } from "../../seal/signing/judge-signature.js";
import { readCms } from "../../seal/signing/read-cms.js";
import {
  noEvidence,
  readTimeStamp,
  type TimeStamp,
  timeStampChain,
} from "../../seal/signing/time-stamp.js";
import type { TrustStore } from "../../seal/signing/trust-store.js";
import { packageItems } from "./package-items.js";
import type { PackageFiles } from "./package-report.js";

const manifestFile = "tagmanifest-sha256.txt";
/** What may seal a package stands beside its tag manifest, which cannot list it. */
export const sealNames = {
  signature: `${manifestFile}.p7s`,
  timeStamp: `${manifestFile}.tst`,
  sm3: "tagmanifest-sm3.txt",
} as const;

const sealFiles: readonly string[] = Object.values(sealNames);

/**
 * The seals that a package was made with, as its bag-info.txt names them (`Sealed-With`, which the
 * tag manifest lists); of an older one, which does not, those that there can be.
 */
export function sealsOf(info: BagReading["info"]): {
  readonly names: ReadonlySet<string>;
  readonly areNamed: boolean;
} {
  const named = info.get(sealedWith.toLowerCase())?.join(" ").split(" ");
  return {
    names: new Set(named?.filter((name) => sealFiles.includes(name)) ?? sealFiles),
    areNamed: named !== undefined,
  };
}
/** The label in bag-info.txt. */
export const sealedWith = "Sealed-With";

/**
 * By whom and when the package was sealed: the signature of its tag manifest, and a time stamp
 * beside it. Gives the time by which everything in it is proved to have been there.
 */
export async function judgeSeal(
  files: PackageFiles,
  { trust, now }: SealQuestion,
  found: VerificationItems,
): Promise<Date | null> {
  const manifest = await files.get(manifestFile)?.read();
  if (!manifest) return null; // the bag is faulty, and says so
  const signature = files.get(sealNames.signature);
  if (!signature) {
    found.fail(packageItems.notSigned);
    return null;
  }
  const cms = readCms(await signature.read(), manifest);
  const stamp = cms.timeStamp ? readTimeStamp(cms.timeStamp, cms.signatureValue) : null;
  const { claimedTime } = cms;
  const subject = sealNames.signature;
  found.include(judgeSignature({ cms, stamp, claimedTime, subject }, trust, now).items);
  const token = await files.get(sealNames.timeStamp)?.read();
  if (!token) return null;
  return judgeStamp(
    readTimeStamp(token, manifest),
    { trust, now },
    found.about(sealNames.timeStamp),
  );
}

/** By what a seal is judged. */
export interface SealQuestion {
  readonly trust: TrustStore;
  readonly now: Date;
}

function judgeStamp(
  stamp: TimeStamp,
  { trust, now }: SealQuestion,
  found: VerificationItems,
): Date | null {
  if (stamp.fault !== null) {
    found.fail(packageItems.timeStampBroken, { problem: stamp.fault });
    return null;
  }
  const chain = timeStampChain(stamp, trust, { until: now, evidence: noEvidence });
  const problems = chain?.problems ?? [];
  const wrong = problems.find((p) => problemState(p) === "fail") ?? problems[0];
  if (wrong) {
    const name = stamp.cms.signer?.name ?? "?";
    const problem = problemSentence(wrong);
    found.add(problemState(wrong), packageItems.timeStampAuthority, { name, problem });
    return null;
  }
  found.pass(packageItems.timeStamped, { time: stamp.time?.toISOString() ?? "" });
  return stamp.time;
}
