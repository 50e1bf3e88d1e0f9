import type { VerificationItems } from "../../model/outcome/verification.js";
import type { BagReading } from "../../seal/package/bag.js";
import { problemSentence, problemState } from "../../seal/signing/chain-problem.js";
import { buildChain, type Chain } from "../../seal/signing/chain.js";
import { evidenceIn } from "../../seal/signing/cms-evidence.js";
import { earliest, judgeSignature } from "../../seal/signing/judge-signature.js";
import { type CmsReading, readCms } from "../../seal/signing/read-cms.js";
import {
  type Evidence,
  noEvidence,
  readTimeStamp,
  type StampContext,
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
/** The tag manifest and all its seals. */
export const sealFileNames: readonly string[] = [manifestFile, ...sealFiles];

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
  { trust, now, provenBy = null, evidence: brought = noEvidence }: SealQuestion,
  found: VerificationItems,
): Promise<Date | null> {
  const manifest = await files.get(manifestFile)?.read();
  if (!manifest) return null; // the bag is faulty, and says so
  const signature = files.get(sealNames.signature);
  if (!signature) {
    found.fail(packageItems.notSigned);
    return null;
  }
  const sealed = await signature.read();
  const cms = readCms(sealed, manifest);
  const evidence = together(evidenceIn(sealed), brought);
  const stamp = cms.timeStamp ? readTimeStamp(cms.timeStamp, cms.signatureValue) : null;
  const { claimedTime } = cms;
  const subject = sealNames.signature;
  const inHand = { cms, stamp, claimedTime, subject, evidence, provenBy };
  found.include(judgeSignature(inHand, trust, now).items);
  const token = await files.get(sealNames.timeStamp)?.read();
  if (!token) return provenBy;
  const context = { until: provenBy ?? now, evidence };
  const items = found.about(sealNames.timeStamp);
  return earliest(judgeStamp(readTimeStamp(token, manifest), trust, context, items), provenBy);
}

function together(one: Evidence, other: Evidence): Evidence {
  return {
    certificates: [...one.certificates, ...other.certificates],
    lists: [...one.lists, ...other.lists],
    answers: [...one.answers, ...other.answers],
  };
}

/** The seals that stand beside a package's tag manifest, and that manifest. */
export async function sealsIn(files: PackageFiles): Promise<Map<string, Buffer>> {
  const seals = new Map<string, Buffer>();
  for (const name of sealFileNames) {
    const file = files.get(name);
    if (file?.kind === "file") seals.set(name, await file.read());
  }
  return seals;
}

/** The chains on which the seals of a package rest: of stamps, where it has them. */
export async function sealChains(
  files: PackageFiles,
  { trust, now }: Pick<SealQuestion, "trust" | "now">,
): Promise<Chain[]> {
  const seals = await sealsIn(files);
  const manifest = seals.get(manifestFile) ?? Buffer.alloc(0);
  const cms = readCms(seals.get(sealNames.signature) ?? Buffer.alloc(0), manifest);
  const beside = seals.get(sealNames.timeStamp);
  return chainsOfSeal(cms, beside ? [beside] : [], { trust, now });
}

/** The chain of whoever sealed a package, which its first renewal has to prove as well. */
export async function signerChains(
  files: PackageFiles,
  { trust, now }: Pick<SealQuestion, "trust" | "now">,
): Promise<Chain[]> {
  const seals = await sealsIn(files);
  const manifest = seals.get(manifestFile) ?? Buffer.alloc(0);
  const signature = seals.get(sealNames.signature) ?? Buffer.alloc(0);
  return chainsOfSigner(readCms(signature, manifest), { trust, now });
}

/**
 * The chains on which a detached signature rests: of its stamps, in it and beside it, and where it
 * has none, its own.
 */
export function chainsOfSeal(
  cms: CmsReading,
  beside: readonly Buffer[],
  { trust, now }: Pick<SealQuestion, "trust" | "now">,
): Chain[] {
  const tokens = [...(cms.timeStamp ? [cms.timeStamp] : []), ...beside];
  const context = { until: now, evidence: noEvidence };
  const chains = tokens.flatMap(
    // What it is over does not matter for whose it is.
    (token) => timeStampChain(readTimeStamp(token, Buffer.alloc(0)), trust, context) ?? [],
  );
  return chains.length > 0 ? chains : chainsOfSigner(cms, { trust, now });
}

function chainsOfSigner(
  { signer, certificates: others }: CmsReading,
  { trust, now }: Pick<SealQuestion, "trust" | "now">,
): Chain[] {
  return signer ? [buildChain({ signer, others, trust, at: now, purpose: "signing" })] : [];
}

/** By what a seal is judged. */
export interface SealQuestion {
  readonly trust: TrustStore;
  readonly now: Date;
  /** By when renewals prove the seals, and what they brought for it. */
  readonly provenBy?: Date | null;
  readonly evidence?: Evidence;
}

function judgeStamp(
  stamp: TimeStamp,
  trust: TrustStore,
  context: StampContext,
  found: VerificationItems,
): Date | null {
  if (stamp.fault !== null) {
    found.fail(packageItems.timeStampBroken, { problem: stamp.fault });
    return null;
  }
  const chain = timeStampChain(stamp, trust, context);
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
