import { listOf } from "../../model/base/lists.js";
import {
  kindsOf,
  type Verification,
  verification,
  VerificationItems,
} from "../../model/outcome/verification.js";
import { sealNameIn } from "../../seal/electronic-seal/ses-structure.js";
import { openZip } from "../../seal/package/read-zip.js";
import { words } from "./verify-ofd.words.js";

const ofd = kindsOf({ check: "ofd-file", heading: "authenticity", counts: "integrity" });
/** What can be said of a file in OFD. */
export const ofdItems = {
  notSigned: ofd(words.notSigned),
  notCheckable: ofd(words.notCheckable),
};

/** What every file in OFD has (GB/T 33190). */
const firstFile = "OFD.xml";

/** Whether bytes are a zip that lists what every OFD has. */
export function isOfd(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004")) && bytes.includes(firstFile);
}

/**
 * Says of a file in OFD what it is and what to do: its signatures are not verified here, so it is
 * neither good nor bad.
 */
export async function verifyOfd(bytes: Buffer, subject: string): Promise<Verification> {
  const found = new VerificationItems(subject);
  const { files } = await openZip(bytes);
  const signatures = files.filter((f) => /(?:^|\/)SignedValue\.dat$/i.test(f.path));
  const seals = new Set<string>();
  for (const file of signatures) {
    const name = sealNameIn(await file.read());
    if (name !== null) seals.add(name);
  }
  if (signatures.length === 0) found.cannotJudge(ofdItems.notSigned);
  else {
    const names = listOf(seals.size > 0 ? [...seals] : ["?"]);
    found.cannotJudge(ofdItems.notCheckable, { n: signatures.length, seals: names });
  }
  return verification("ofd", subject, found.all);
}
