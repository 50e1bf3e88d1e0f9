import { withEvidence } from "../../seal/signing/cms-evidence.js";
import { readCms } from "../../seal/signing/read-cms.js";
import type { Signer } from "../../seal/signing/signer.js";
import { readTimeStamp } from "../../seal/signing/time-stamp.js";
import { withTimeStamp } from "../../seal/signing/write-cms.js";
import { chainsOf } from "./long-term.js";
import { stampAt } from "./time-stamp-client.js";
import { gatherData, type RevocationSources } from "./validation-data.js";

/** When something is signed, and who proves it; nobody where no authority is set up. */
export interface SigningMoment {
  readonly now: Date;
  /** Address of the time-stamping authority. */
  readonly stampedBy: string | null;
  /** Where it is had that no certificate was revoked; left out where nobody asks. */
  readonly sources?: RevocationSources;
}

/**
 * A detached CMS over bytes, with a time stamp in it where an authority is set up, and with what
 * says that no certificate was revoked, as far as that can be had. Whose certificate was revoked
 * cannot sign.
 */
export async function signStamped(
  signer: Signer,
  bytes: Buffer,
  { now, stampedBy, sources }: SigningMoment,
): Promise<Buffer> {
  const signed = await signer.sign(bytes, { signingTime: now });
  const cms =
    stampedBy === null
      ? signed
      : withTimeStamp(signed, await stampAt(stampedBy, readCms(signed, bytes).signatureValue, now));
  if (!sources) return cms;
  const reading = readCms(cms, bytes);
  const stamp = reading.timeStamp && readTimeStamp(reading.timeStamp, reading.signatureValue);
  const question = { trust: sources.trust, others: signer.chain, now };
  const chains = chainsOf({ kind: "signature", cms: reading, stamp }, question);
  const data = await gatherData(chains, sources, { now });
  return data.lists.length + data.answers.length > 0 ? withEvidence(cms, data) : cms;
}
