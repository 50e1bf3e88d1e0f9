import { packedBytes } from "../../seal/package/packed-file.js";
import { readCms } from "../../seal/signing/read-cms.js";
import type { Signer } from "../../seal/signing/signer.js";
import { withTimeStamp } from "../../seal/signing/write-cms.js";
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
  let cms = await signer.sign(manifest, { signingTime: now });
  if (tsa !== null) {
    cms = withTimeStamp(cms, await stampAt(tsa, readCms(cms, manifest).signatureValue, now));
    const stamp = Buffer.from(await stampAt(tsa, manifest, now));
    files.set(sealNames.timeStamp, packedBytes(stamp));
  }
  files.set(sealNames.signature, packedBytes(cms));
  return cms;
}
