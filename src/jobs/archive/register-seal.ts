import { rm } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../model/base/errors.js";
import type { VerificationItems } from "../../model/outcome/verification.js";
import { readPlainFile } from "../../seal/package/plain-file.js";
import { evidenceIn } from "../../seal/signing/cms-evidence.js";
import { judgeSignature } from "../../seal/signing/judge-signature.js";
import { readCms } from "../../seal/signing/read-cms.js";
import type { Signer } from "../../seal/signing/signer.js";
import { readTimeStamp } from "../../seal/signing/time-stamp.js";
import type { TrustStore } from "../../seal/signing/trust-store.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { signStamped, type SigningMoment } from "../sign/sign-stamped.js";
import { archiveItems } from "./archive-items.js";
import {
  readRegister,
  type RegisterEntry,
  registerFile,
  registerText,
  unregistered,
  writeRegister,
} from "./package-register.js";
import { words } from "./register-seal.words.js";
import { withRenewals } from "./registered-renewals.js";

/**
 * Each package names the one before it; that none is missing at the end, only the register says.
 * So it is signed, too: a detached CMS beside it.
 */
export const registerSealFile = `${registerFile}.p7s`;

/** Who seals the register, and when; nobody seals that of an unsigned package. */
export interface RegisterSealer extends SigningMoment {
  readonly signer: Signer | null;
}

/**
 * Writes the register and its seal. The seal comes first: a run that is killed between the two has
 * placed its package, and the next one makes the same register again.
 */
export async function writeSealedRegister(
  folder: string,
  entries: readonly RegisterEntry[],
  { signer, ...moment }: RegisterSealer,
): Promise<void> {
  const seal = join(folder, registerSealFile);
  const bytes = Buffer.from(registerText(entries), "utf8");
  if (signer) await writeAtomically(seal, await signStamped(signer, bytes, moment));
  await writeRegister(folder, entries);
  if (!signer) await rm(seal, { force: true });
}

/**
 * The register, with the packages that a killed run had named but not registered. One that is not
 * what was sealed is refused: whatever follows would vouch for it.
 */
export async function wholeRegister(
  folder: string,
  sealer: RegisterSealer,
): Promise<readonly RegisterEntry[]> {
  const known = await readRegister(folder);
  const found = await unregistered(folder, known);
  const register = [...known, ...found];
  const seal = await sealOf(folder);
  const renewed = await withRenewals(folder, register);
  if (seal && ![known, register, renewed].some((e) => fits(seal, registerText(e)))) {
    throw new UserError(
      "usage",
      words.notAsSealed({ file: join(folder, registerFile) }),
      words.restore(),
    );
  }
  if (found.length > 0) await writeSealedRegister(folder, register, sealer);
  return register;
}

/** Whether a register is sealed. */
export async function hasRegisterSeal(folder: string): Promise<boolean> {
  return (await sealOf(folder)) !== null;
}

/** Whether the register is the one that was sealed last, and by whom. */
export async function judgeRegisterSeal(
  folder: string,
  { trust, now }: { readonly trust: TrustStore; readonly now: Date },
  found: VerificationItems,
): Promise<void> {
  const seal = await sealOf(folder);
  if (!seal) {
    found.about(registerFile).cannotJudge(archiveItems.registerNotSealed);
    return;
  }
  const register = (await readPlainFile(join(folder, registerFile))) ?? Buffer.alloc(0);
  const cms = readCms(seal, register);
  const { claimedTime } = cms;
  const stamp = cms.timeStamp ? readTimeStamp(cms.timeStamp, cms.signatureValue) : null;
  const subject = registerSealFile;
  const evidence = evidenceIn(seal);
  found.include(judgeSignature({ cms, stamp, claimedTime, subject, evidence }, trust, now).items);
}

/** The seal of the register; null where nobody sealed it. */
export function sealOf(folder: string): Promise<Buffer | null> {
  return readPlainFile(join(folder, registerSealFile));
}

function fits(seal: Buffer, text: string): boolean {
  const { integrity } = readCms(seal, Buffer.from(text, "utf8"));
  return integrity === "intact" || integrity === "notCheckable";
}
