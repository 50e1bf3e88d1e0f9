import { archivedPackages, type ArchivedPackage } from "../../jobs/archive/archived-packages.js";
import type { Desk } from "../../jobs/desk/desk.js";
import { signingSetup } from "../../jobs/sign/signing-setup.js";
import type { PackageView, SigningView } from "./api.js";
import { refusedBy } from "./refused.js";

/** The packages of the archive, the last one first; of one case, or null for all. */
export async function packages(desk: Desk, ofCase: string | null): Promise<PackageView[]> {
  return (await archivedPackages(desk.workspace, desk.asOf, ofCase)).map(packageView);
}

function packageView({ entry, ...state }: ArchivedPackage): PackageView {
  const { name, case: ofCase, span, asOf, destroyed, renewals = [] } = entry;
  return {
    name,
    case: ofCase,
    span,
    asOf,
    destroyedOn: destroyed?.on ?? null,
    renewals: renewals.length,
    ...state,
  };
}

/** What this machine signs with, or what is to be set up. */
export async function signing(desk: Desk, _all: null): Promise<SigningView> {
  try {
    return { refusal: null, ...signingSetup(desk.workspace) };
  } catch (error) {
    const { status, refusal } = refusedBy(error);
    if (status === 500) throw error;
    return { refusal, signer: null, timeStamp: null, exposed: [] };
  }
}
