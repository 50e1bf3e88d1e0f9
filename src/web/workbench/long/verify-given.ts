import { verifyPath } from "../../../jobs/archive/verify-archive.js";
import { trustFrom } from "../../../workspace/trust.js";
import type { VerifyResult } from "../job-api.js";
import type { JobPlace } from "./job-place.js";
import { words } from "./verify-given.words.js";

/** Verifies a file that was handed over, as `dossier verify` does; it is never unpacked to disk. */
export async function verifyGiven(
  { workspace, asOf, progress }: JobPlace,
  { file }: { readonly file: string },
): Promise<VerifyResult> {
  progress(0, 1, words.verifying());
  const trust = trustFrom([], workspace.config);
  const verification = await verifyPath(file, { workspace, asOf, trust });
  return { verification, asOf };
}
