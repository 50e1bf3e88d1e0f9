import { readFileSync } from "node:fs";
import { join } from "node:path";
import { judgeSignature } from "../../src/seal/signing/judge-signature.js";
import { readCms } from "../../src/seal/signing/read-cms.js";
import { readTimeStamp } from "../../src/seal/signing/time-stamp.js";
import { trustStore } from "../../src/seal/signing/trust-store.js";
import { root } from "./sample.js";

/** What openssl made, and the certificates that it was made with. */
export const fixture = (name: string) =>
  readFileSync(join(root, "tests", "fixtures", "openssl", name));
export const content = fixture("content.json");
export const trust = trustStore([
  { bytes: fixture("ca.pem"), licensed: false },
  { bytes: fixture("revoked.crl"), licensed: false },
]);
export const now = new Date("2028-06-01T00:00:00Z");
/** Judges one of the signatures over the content. */
export const judge = (name: string, bytes: Uint8Array = content, store = trust, at = now) => {
  const cms = readCms(fixture(name), bytes);
  return judgeSignature(
    {
      cms,
      stamp: cms.timeStamp ? readTimeStamp(cms.timeStamp, cms.signatureValue) : null,
      claimedTime: cms.claimedTime,
      subject: name,
    },
    store,
    at,
  );
};
/** What does not hold of it. */
export const states = (judged: ReturnType<typeof judge>) =>
  judged.items
    .filter((i) => i.state === "fail" || i.state === "cannotJudge")
    .map((i) => `${i.check} ${i.state}`);
export const words = (judged: ReturnType<typeof judge>) =>
  judged.items.map((i) => i.message.en).join("\n");
