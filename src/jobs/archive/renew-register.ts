import { join } from "node:path";
import { readPlainFile } from "../../seal/package/plain-file.js";
import { readCms } from "../../seal/signing/read-cms.js";
import type { Signer } from "../../seal/signing/signer.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { signStamped, type SigningMoment } from "../sign/sign-stamped.js";
import { chainsOfSeal, type SealQuestion } from "../verify/package-seal.js";
import { registerFile } from "./package-register.js";
import { registerSealFile, sealOf } from "./register-seal.js";
import { gains, isDue } from "./renew-package.js";
import type { Renewed, RenewRequest } from "./renew-request.js";
import { endOf, lastDay, type ProofEnd } from "./seal-end.js";

type Judged = Pick<SealQuestion, "trust" | "now">;

/** How long the seal of the register is proved; null where nobody sealed it. */
export async function registerSealEnd(folder: string, question: Judged): Promise<ProofEnd | null> {
  const seal = await sealOf(folder);
  return seal && endOfSeal(seal, await registerBytes(folder), question);
}

/**
 * Seals the register anew where its seal ages. What it says stays as it was, and was as it was
 * sealed: whoever renews has looked at that before.
 */
export async function renewRegisterSeal(
  folder: string,
  { signer, ...moment }: SigningMoment & { readonly signer: Signer },
  request: RenewRequest,
): Promise<Renewed> {
  const file = join(folder, registerSealFile);
  const end = await registerSealEnd(folder, request);
  const said = { file, until: end && lastDay(end).day, lacking: [] };
  if (!end) return { ...said, state: "notSealed" };
  if (!isDue(end, request)) return { ...said, state: "notDue" };
  const register = await registerBytes(folder);
  const seal = await signStamped(signer, register, moment);
  const after = endOfSeal(seal, register, request);
  if (!gains(end, after, request)) return { ...said, state: "noGain" };
  await writeAtomically(file, seal);
  return { file, state: "renewed", until: after && lastDay(after).day, lacking: [] };
}

async function registerBytes(folder: string): Promise<Buffer> {
  return (await readPlainFile(join(folder, registerFile))) ?? Buffer.alloc(0);
}

function endOfSeal(seal: Buffer, register: Buffer, question: Judged): ProofEnd | null {
  return endOf(chainsOfSeal(readCms(seal, register), [], question));
}
