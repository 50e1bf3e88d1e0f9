import type { VerificationItems } from "../../model/outcome/verification.js";
import { judgeSignature } from "../../seal/signing/judge-signature.js";
import { readCms } from "../../seal/signing/read-cms.js";
import { readTimeStamp, timeStampChain } from "../../seal/signing/time-stamp.js";
import type { TrustStore } from "../../seal/signing/trust-store.js";
import { packageItems } from "./package-items.js";
import type { PackageFiles } from "./package-report.js";

const manifestFile = "tagmanifest-sha256.txt";
const signatureFile = `${manifestFile}.p7s`;
const timeStampFile = `${manifestFile}.tst`;

/** What seals a package stands beside its tag manifests: no manifest can list it. */
export const sealFiles: ReadonlySet<string> = new Set([
  signatureFile,
  timeStampFile,
  "tagmanifest-sm3.txt",
]);

/**
 * By whom and when the package was sealed: the signature of its tag manifest, and a time stamp
 * beside it.
 */
export async function judgeSeal(
  files: PackageFiles,
  trust: TrustStore,
  now: Date,
  found: VerificationItems,
): Promise<void> {
  const manifest = await files.get(manifestFile)?.read();
  if (!manifest) return; // the bag is faulty, and says so
  const signature = files.get(signatureFile);
  if (!signature) {
    found.fail(packageItems.notSigned);
    return;
  }
  const cms = readCms(await signature.read(), manifest);
  const stamp = cms.timeStamp ? readTimeStamp(cms.timeStamp, cms.signatureValue) : null;
  const { claimedTime } = cms;
  const { items } = judgeSignature({ cms, stamp, claimedTime, subject: signatureFile }, trust, now);
  found.include(items);
  const token = await files.get(timeStampFile)?.read();
  if (token) judgeTimeStamp(token, manifest, trust, found.about(timeStampFile));
}

function judgeTimeStamp(
  token: Uint8Array,
  manifest: Uint8Array,
  trust: TrustStore,
  found: VerificationItems,
): void {
  const stamp = readTimeStamp(token, manifest);
  const problem =
    stamp.fault ??
    timeStampChain(stamp, trust)?.problems.find((p) => p.problem !== "untrusted")?.problem;
  if (problem) found.fail(packageItems.timeStampBroken, { problem });
  else found.pass(packageItems.timeStamped, { time: stamp.time?.toISOString() ?? "" });
}
