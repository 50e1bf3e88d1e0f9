import { packedBytes } from "../../seal/package/packed-file.js";
import type { Signer } from "../../seal/signing/signer.js";
import { signStamped } from "../sign/sign-stamped.js";
import { stampAt } from "../sign/time-stamp-client.js";
import { sealNames } from "../verify/package-seal.js";
import type { UnsealedBag } from "./build-bag.js";

/**
 * Seals a bag: a detached CMS over its tag manifest, which names everything else by digest; with an
 * authority also a time stamp in the CMS and one beside it, which openssl reads alone. Gives the
 * CMS.
 */
export async function sealBag(
  { files, manifest }: UnsealedBag,
  signer: Signer,
  tsa: string | null,
  now: Date,
): Promise<Buffer> {
  const cms = await signStamped(signer, manifest, { now, stampedBy: tsa });
  if (tsa !== null) {
    const stamp = Buffer.from(await stampAt(tsa, manifest, now));
    files.set(sealNames.timeStamp, packedBytes(stamp));
  }
  files.set(sealNames.signature, packedBytes(cms));
  return cms;
}
