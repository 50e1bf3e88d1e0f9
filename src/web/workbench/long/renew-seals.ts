import { basename } from "node:path";
import { renew } from "../../../jobs/archive/renew.js";
import type { RenewResult } from "../archive-api.js";
import type { JobPlace } from "./job-place.js";
import { words } from "./renew-seals.words.js";

/** Adds time stamps where proofs age, as `dossier archive renew` does; without names to all. */
export async function renewSeals(
  { workspace, asOf, progress }: JobPlace,
  { names }: { readonly names: readonly string[] },
): Promise<RenewResult> {
  progress(0, 1, words.renewing());
  const { root: cwd } = workspace.config;
  const how = { cwd, asOf, within: undefined, force: false, now: new Date() };
  const done = await renew(workspace, { names, ...how });
  return { renewed: done.map(({ file, ...rest }) => ({ name: basename(file), ...rest })) };
}
