import { readCms } from "../../seal/signing/read-cms.js";
import type { Signer } from "../../seal/signing/signer.js";
import { withTimeStamp } from "../../seal/signing/write-cms.js";
import { stampAt } from "./time-stamp-client.js";

/** When something is signed, and who proves it; nobody where no authority is set up. */
export interface SigningMoment {
  readonly now: Date;
  /** Address of the time-stamping authority. */
  readonly stampedBy: string | null;
}

/** A detached CMS over bytes, with a time stamp in it where an authority is set up. */
export async function signStamped(
  signer: Signer,
  bytes: Buffer,
  { now, stampedBy }: SigningMoment,
): Promise<Buffer> {
  const cms = await signer.sign(bytes, { signingTime: now });
  if (stampedBy === null) return cms;
  return withTimeStamp(cms, await stampAt(stampedBy, readCms(cms, bytes).signatureValue, now));
}
