import { join } from "node:path";
import { Stopped } from "../../model/base/errors.js";
import type { FilingList } from "../../model/outcome/filing-list.js";
import type { Workspace } from "../../workspace/workspace.js";
import { archiveCase } from "./archive-case.js";
import type { Archived, ArchiveRequest, NotArchived } from "./archive-request.js";
import { preparedLists } from "./filing-list/filing-list.js";

/** Which cases, and how each is packed. */
interface ReadyRequest extends Omit<ArchiveRequest, "path" | "span" | "incomplete"> {
  readonly paths: readonly string[];
  /** Says which are ready, and packs none. */
  readonly onlyList: boolean;
  progress(done: number, of: number): void;
}

/** A case, and what became of it; null where it was not packed. */
export interface TriedCase {
  readonly list: FilingList;
  readonly archived: Archived | NotArchived | null;
}

/**
 * Packs each case that is ready for the archive, one after another. What is packed already is not
 * packed again: a run that was stopped goes on where it was.
 */
export async function* archiveReady(
  workspace: Workspace,
  request: ReadyRequest,
): AsyncGenerator<TriedCase> {
  const { paths, onlyList, progress, ...how } = request;
  const { cases, lists } = await preparedLists(workspace, paths, how.cwd, how.asOf);
  let done = 0;
  for await (const list of lists) {
    if (how.signal.aborted) throw new Stopped();
    const path = join(workspace.config.records, list.readiness.case);
    const isPacked = list.readiness.ready && !onlyList;
    const archived = isPacked
      ? await archiveCase(workspace, { ...how, path, span: { kind: "case" }, incomplete: null })
      : null;
    yield { list, archived };
    progress((done += 1), cases);
  }
}
