import { factsOf } from "../../check/facts.js";
import { recordOf } from "../../model/case/records.js";
import { signerFrom } from "../../seal/signing/environment-signer.js";
import type { Workspace } from "../../workspace/workspace.js";
import { keptUntil } from "../documents/retention.js";
import { packedHistory } from "../history/packed-history.js";
import { addPackage } from "./add-package.js";
import { withLock } from "./archive-lock.js";
import type { Archived, ArchiveRequest, NotArchived } from "./archive-request.js";
import { checkSpan } from "./checked-span.js";
import { commitsOf } from "./commits.js";
import { lackingIn } from "./lacking.js";
import type { Gathered } from "./payload.js";
import { spanDocuments } from "./span-documents.js";

/**
 * Packs a case, or a span of it, seals it, verifies what was made, and only then gives it its name.
 */
export async function archiveCase(
  workspace: Workspace,
  request: ArchiveRequest,
): Promise<Archived | NotArchived> {
  const { config, environment } = workspace;
  // That there is no key is said before anything is printed.
  const signer = request.unsigned ? null : signerFrom(environment, config.root);
  request.told?.("check", 0, 1);
  const span = await checkSpan(workspace, request);
  const printed = await spanDocuments(workspace, span, request);
  const commits = commitsOf(span.document.folder);
  const lacking = await lackingIn(workspace, request, span, { ...printed, commits });
  if (lacking.length > 0 && request.incomplete === null) return { state: "refused", lacking };
  request.told?.("pack", 0, 1);
  const facts = factsOf(span.document, span.procedure);
  const recorded = recordOf(span.records, "archive")?.value.keptUntil ?? null;
  const gathered: Gathered = {
    ...printed,
    span,
    asOf: request.asOf,
    commits,
    history: await packedHistory(config),
    kept: keptUntil(span.procedure, facts, recorded, request.asOf),
    lacking,
    reason: request.incomplete,
  };
  return withLock(config.archive, () => addPackage(workspace, gathered, signer, request));
}
