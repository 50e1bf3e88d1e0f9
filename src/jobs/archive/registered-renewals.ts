import { join } from "node:path";
import { sha256 } from "../../model/base/digest.js";
import { readRenewals, type Renewal, renewalStamp } from "../../seal/package/renewals.js";
import type { RegisterEntry } from "./package-register.js";

/** The register with the renewals that lie beside its packages. */
export async function withRenewals(
  folder: string,
  register: readonly RegisterEntry[],
): Promise<RegisterEntry[]> {
  const noted: RegisterEntry[] = [];
  for (const known of register) {
    const { renewals: _before, ...entry } = known;
    if (known.destroyed) {
      noted.push(known);
      continue;
    }
    const renewals = renewalDigests(await readRenewals(join(folder, entry.name)));
    noted.push(renewals.length > 0 ? { ...entry, renewals } : entry);
  }
  return noted;
}

/** The stamps of a package's renewals, as the register has them. */
export function renewalDigests(renewals: readonly Renewal[]): string[] {
  return renewals.map(({ files }) => sha256(files.get(renewalStamp) ?? ""));
}
