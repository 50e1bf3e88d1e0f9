import { readRenewals } from "../../seal/package/renewals.js";
import { someFiles } from "../../seal/package/some-files.js";
import type { TrustStore } from "../../seal/signing/trust-store.js";
import { sealFileNames } from "../verify/package-seal.js";
import { lastChains } from "./renew-package.js";
import { endOf, type ProofEnd } from "./seal-end.js";

/** How long the seal of a package proves, with all renewals; null where it has none. */
export async function packageSealEnd(
  path: string,
  question: { readonly trust: TrustStore; readonly now: Date },
): Promise<ProofEnd | null> {
  const files = await someFiles(path, sealFileNames).catch(() => new Map());
  const renewals = await readRenewals(path);
  return endOf(await lastChains({ path, files, renewals }, question));
}
