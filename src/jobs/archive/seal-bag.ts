import { packedBytes } from "../../seal/package/packed-file.js";
import type { Signer } from "../../seal/signing/signer.js";
import { signStamped, type SigningMoment } from "../sign/sign-stamped.js";
import { stampAt } from "../sign/time-stamp-client.js";
import { sealNames } from "../verify/package-seal.js";
import type { UnsealedBag } from "./build-bag.js";

/**
 * Seals a bag: a detached CMS over its tag manifest, which names everything else by digest; with an
 * authority also a time stamp in the CMS and one beside it, which openssl reads alone. Gives the
 * CMS. A revoked certificate seals nothing.
 */
export async function sealBag(
  { files, manifest }: UnsealedBag,
  signer: Signer,
  moment: SigningMoment,
): Promise<Buffer> {
  const cms = await signStamped(signer, manifest, moment);
  const { now, stampedBy } = moment;
  if (stampedBy !== null) {
    const stamp = Buffer.from(await stampAt(stampedBy, manifest, now));
    files.set(sealNames.timeStamp, packedBytes(stamp));
  }
  files.set(sealNames.signature, packedBytes(cms));
  return cms;
}
