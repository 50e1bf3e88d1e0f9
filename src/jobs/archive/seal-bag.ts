import { readCms } from "../../seal/signing/read-cms.js";
import type { Signer } from "../../seal/signing/signer.js";
import { withTimeStamp } from "../../seal/signing/write-cms.js";
import { stampAt } from "../sign/time-stamp-client.js";
import type { Files } from "./package-files.js";

/**
 * Seals a bag: a detached CMS over its tag manifest, which names everything else by digest; with an
 * authority also a time stamp in the CMS and one beside it, which openssl reads alone.
 */
export async function sealBag(
  bag: Files,
  signer: Signer,
  tsa: string | null,
  now: Date,
): Promise<void> {
  const manifest = bag.get("tagmanifest-sha256.txt");
  if (!manifest) throw new Error("no tag manifest");
  let cms = await signer.sign(manifest, { signingTime: now });
  if (tsa !== null) {
    cms = withTimeStamp(cms, await stampAt(tsa, readCms(cms, manifest).signatureValue, now));
    bag.set("tagmanifest-sha256.txt.tst", Buffer.from(await stampAt(tsa, manifest, now)));
  }
  bag.set("tagmanifest-sha256.txt.p7s", cms);
}
