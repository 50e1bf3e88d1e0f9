import { join } from "node:path";
import { Stopped } from "../../model/base/errors.js";
import type { FilingList } from "../../model/outcome/filing-list.js";
import type { CivilDate } from "../../model/time/dates.js";
import type { Workspace } from "../../workspace/workspace.js";
import { archiveCase } from "./archive-case.js";
import type { Archived, ArchiveRequest, NotArchived } from "./archive-request.js";
import { preparedLists } from "./filing-list/filing-list.js";
import { readRegister, type RegisterEntry } from "./package-register.js";

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
  /** The day on which the last package of the case was destroyed; null where one is kept. */
  readonly destroyedOn: CivilDate | null;
}

/**
 * Packs each case that is ready for the archive, one after another. What is packed already is not
 * packed again: a run that was stopped goes on where it was. Nor is what was destroyed when its
 * time was over: its records may still lie there, and whoever wants it back says so by name.
 */
export async function* archiveReady(
  workspace: Workspace,
  request: ReadyRequest,
): AsyncGenerator<TriedCase> {
  const { paths, onlyList, progress, ...how } = request;
  const { cases, lists } = await preparedLists(workspace, paths, how.cwd, how.asOf);
  const register = await readRegister(workspace.config.archive);
  let done = 0;
  for await (const list of lists) {
    if (how.signal.aborted) throw new Stopped();
    const path = join(workspace.config.records, list.readiness.case);
    const destroyedOn = lastDestroyed(register, list.readiness.case);
    const isPacked = list.readiness.ready && !onlyList && destroyedOn === null;
    const archived = isPacked
      ? await archiveCase(workspace, { ...how, path, span: { kind: "case" }, incomplete: null })
      : null;
    yield { list, archived, destroyedOn };
    progress((done += 1), cases);
  }
}

/** Since when nothing is kept any more of a case that was archived; null where something is. */
function lastDestroyed(register: readonly RegisterEntry[], id: string): CivilDate | null {
  const own = register.filter((entry) => entry.case === id);
  if (own.some(({ destroyed }) => !destroyed)) return null;
  return own.at(-1)?.destroyed?.on ?? null;
}
