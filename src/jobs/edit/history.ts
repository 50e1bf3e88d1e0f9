import { join } from "node:path";
import { sha256 } from "../../model/base/digest.js";
import { UserError } from "../../model/base/errors.js";
import type { Json } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { CaseDocument } from "../../model/case/case.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { CaseAddress } from "../../read/case-source.js";
import { kindOf, parseRecord } from "../../read/record-file.js";
import {
  commitIn,
  contentsOf,
  filesOfCommits,
  pathInRepository,
  uncommittedIn,
} from "../../workspace/file-versions.js";
import { gitFolder } from "../../workspace/git-commit.js";
import { isShallow } from "../../workspace/git-history.js";
import { logged, tryGit } from "../../workspace/git.js";
import { refuseLinked } from "../../workspace/within.js";
import { type Saver, writing } from "./committing.js";
import type { EditDesk } from "./edit-desk.js";
import type { ChangedFile, HistoryEntry, Saved } from "./editing.js";
import { fieldChanges } from "./field-changes.js";
import { faults, words } from "./history.words.js";
import { placeIn } from "./record-place.js";
import { titleOf } from "./record-title.js";

const commitsAtMost = 200;
/** Of one commit: a repository that was brought in at once has thousands. */
const filesAtMost = 60;

/** Who changed a case, or one of its records, when and what: the latest first. */
export function historyOf(
  desk: EditDesk,
  address: CaseAddress,
  path: string | null,
): HistoryEntry[] {
  const { root } = desk.workspace.config;
  const document = desk.read(address);
  const { procedure } = desk.procedureOf(address);
  if (path !== null) placeIn(document, path, procedure);
  const below = pathInRepository(root, document.folder);
  if (below === null || tryGit(root, ["rev-parse", "-q", "--verify", "HEAD"]) === null) return [];
  const what = join(document.folder, path ?? "");
  const commits = logged(
    root,
    ["%H", "%an", "%aI", "%P", "%B"],
    [`-${commitsAtMost}`, "--date-order", "HEAD", "--", what],
  );
  const files = filesOfCommits(
    root,
    commits.map(([id = ""]) => id),
    what,
  );
  const shown = [...files.values()].flatMap((list) => list.slice(0, filesAtMost));
  const blobs = new Set(shown.flatMap(({ from, to }) => [from, to]).filter((id) => id !== null));
  const names = [...blobs];
  const found = contentsOf(root, names);
  const contents = new Map(names.map((name, i) => [name, found[i] ?? null]));
  const telling: Telling = { document, procedure, below, contents };
  const isShort = isShallow(root);
  return commits.flatMap(([commit = "", author = "", when = "", parents = "", message = ""]) => {
    const own = files.get(commit) ?? [];
    const isCut = isShort && parents === "";
    const told = own.slice(0, filesAtMost).map((file) => changedFile(file, telling));
    return told.length === 0
      ? []
      : [{ commit, author, when, message: message.trim(), isCut, files: told }];
  });
}

/** What a change of a file is told with. */
export interface Telling {
  readonly document: CaseDocument;
  readonly procedure: Procedure;
  /** The case's folder from the top of the repository. */
  readonly below: string;
  readonly contents: ReadonlyMap<string, Buffer | null>;
}

/** A change of a file of a case, by its path from the top of the repository. */
export function changedFile(
  { path: whole, from, to }: { path: string; from: string | null; to: string | null },
  telling: Telling,
): ChangedFile {
  const path = whole.slice(telling.below.length + 1);
  const isRecord = path.endsWith(".json") && !path.startsWith("attachments/");
  const { kind } = kindOf(path.slice(path.lastIndexOf("/") + 1, -".json".length));
  const schema = telling.procedure.records.get(kind)?.schema ?? {};
  const valueOf = (blob: string | null) =>
    recordIn(blob === null ? null : telling.contents.get(blob));
  return {
    path,
    title: titleIn(path, telling),
    what: whatOf(from, to),
    fields: isRecord && from && to ? fieldChanges(valueOf(from), valueOf(to), schema) : [],
  };
}

/** What became of a file that was there before, or is there afterwards. */
export function whatOf(
  from: object | string | null,
  to: object | string | null,
): ChangedFile["what"] {
  if (from === null) return "made";
  return to === null ? "removed" : "changed";
}

function recordIn(bytes: Buffer | null | undefined): Json | undefined {
  return bytes ? parseRecord(bytes, "", { kind: "", instance: "" }).value : undefined;
}

/** What no record of today would be called is called by its path. */
function titleIn(path: string, { document, procedure }: Telling): Bilingual {
  try {
    return titleOf(document, placeIn(document, path, procedure), procedure);
  } catch (error) {
    if (error instanceof UserError) return { zh: path, en: path };
    throw error;
  }
}

/**
 * Makes an older version of a record the record again, by a new commit. What lies on disk and was
 * never committed would be lost by it: then it is refused.
 */
export async function restoreRecord(
  desk: EditDesk,
  address: CaseAddress,
  { path, commit, ...saver }: { readonly path: string; readonly commit: string } & Saver,
): Promise<Saved> {
  const { root, records } = desk.workspace.config;
  return writing(desk, saver, async (committing) => {
    const document = desk.read(address);
    const { procedure } = desk.procedureOf(address);
    const place = placeIn(document, path, procedure);
    refuseLinked(records, join(document.id, path));
    const whole = join(document.folder, path);
    const inRepository = pathInRepository(root, whole);
    const id = gitFolder(root) === null ? null : commitIn(root, commit);
    if (id === null || inRepository === null) {
      throw new UserError(
        "usage",
        faults.noCommit({ commit: commit.slice(0, 64) }),
        faults.choose(),
      );
    }
    if (uncommittedIn(root, whole).length > 0) {
      throw new UserError("usage", faults.uncommitted({ path }), faults.saveFirst());
    }
    const [bytes] = contentsOf(root, [`${id}:${inRepository}`]);
    if (!bytes || recordIn(bytes) === undefined) {
      throw new UserError(
        "usage",
        faults.notThere({ path, commit: id.slice(0, 8) }),
        faults.choose(),
      );
    }
    const [[when = ""] = []] = logged(root, ["%as"], ["-1", id, "--"]);
    const title = titleOf(document, place, procedure);
    const message = words.restored({ record: title, when, commit: id.slice(0, 8) })[saver.language];
    const made = await committing.put(whole, bytes, { message, isNew: place.record === null });
    return { commit: made, base: sha256(bytes), message };
  });
}
