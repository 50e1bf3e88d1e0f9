import { relative, sep } from "node:path";
import { asRecord } from "../../model/case/records.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { readCase } from "../../read/case-source.js";
import type { FileTree } from "../../read/file-tree.js";
import { contentsOf } from "../../workspace/file-versions.js";
import { committedTree } from "../../workspace/git-index.js";
import { type TreeChange, treeChanges } from "../../workspace/git-merge.js";
import { folderInRepository } from "../../workspace/git.js";
import { valueOfText } from "../edit/commit-message.js";
import type { EditDesk } from "../edit/edit-desk.js";
import type { ChangedFile } from "../edit/editing.js";
import { fieldChanges } from "../edit/field-changes.js";
import { changedFile, whatOf } from "../edit/history.js";
import type { ChangedCase } from "./versions.js";

/** More than people read; the rest is counted. */
const casesAtMost = 100;
const filesAtMost = 60;

/** The folder of the records by its path from the top of the repository, with a `/` at its end. */
export function recordsInRepository({ workspace }: EditDesk): string {
  const { root, records } = workspace.config;
  return `${folderInRepository(root)}${relative(root, records).split(sep).join("/")}/`;
}

/** `PROCEDURE/CASE` of a path from the top of the repository; null for what is in no case. */
export function caseAt(desk: EditDesk, below: string, path: string): string | null {
  if (!path.startsWith(below)) return null;
  const [procedure = "", name, ...file] = path.slice(below.length).split("/");
  const isCase = desk.workspace.procedures.ids.includes(procedure) && file.length > 0;
  return isCase ? `${procedure}/${name}` : null;
}

/** What differs between two trees of the history, case by case, field by field. */
export function changedCases(
  desk: EditDesk,
  ends: { readonly from: string; readonly to: string },
): ChangedCase[] {
  const { root } = desk.workspace.config;
  const below = recordsInRepository(desk);
  const changes = treeChanges(root, ends);
  const groups = Map.groupBy(changes, ({ path }) => caseAt(desk, below, path));
  const contents = blobsOf(root, changes);
  const named = [...groups].filter(([id]) => id !== null).slice(0, casesAtMost);
  const tree = committedTree(
    root,
    ends.to,
    named.map(([id]) => `${below}${id}`),
  );
  const told = named.map(([id, own]) => {
    const [procedure = "", name = ""] = (id ?? "").split("/");
    const found = desk.procedureOf({ procedure, name }).procedure;
    const document = documentIn(desk, tree, { procedure, name });
    const telling = { document, procedure: found, below: `${below}${id}`, contents };
    return changedCase(id, own, (change) => changedFile(blobsIn(change), telling));
  });
  const others = groups.get(null) ?? [];
  const other = (change: TreeChange) => otherFile(desk, { change, below, contents });
  return others.length === 0 ? told : [...told, changedCase(null, others, other)];
}

/** A case as a tree of the history has it. */
export function documentIn(
  { workspace }: EditDesk,
  tree: FileTree,
  address: { readonly procedure: string; readonly name: string },
) {
  const { records, recordsShownAs } = workspace.config;
  return readCase({ tree, folder: records, shownAs: recordsShownAs }, address);
}

function changedCase(
  id: string | null,
  own: readonly TreeChange[],
  tell: (change: TreeChange) => ChangedFile,
): ChangedCase {
  return {
    case: id,
    files: own.slice(0, filesAtMost).map(tell),
    more: Math.max(0, own.length - filesAtMost),
  };
}

function blobsIn({ path, from, to }: TreeChange) {
  return { path, from: from?.blob ?? null, to: to?.blob ?? null };
}

type Contents = ReadonlyMap<string, Buffer | null>;

/** Attachments are not read: nobody compares them field by field. */
function blobsOf(root: string, changes: readonly TreeChange[]): Contents {
  const records = changes.filter(
    ({ path }) => path.endsWith(".json") && !path.includes("/attachments/"),
  );
  const names = new Set(
    records.flatMap(({ from, to }) => [from?.blob, to?.blob]).filter((b) => b !== undefined),
  );
  const found = contentsOf(root, [...names]);
  return new Map([...names].map((name, i) => [name, found[i] ?? null]));
}

interface Other {
  readonly change: TreeChange;
  readonly below: string;
  readonly contents: Contents;
}

/** A file that belongs to no case: of a person, of the body, the configuration. */
function otherFile(desk: EditDesk, { change, below, contents }: Other): ChangedFile {
  const { path, from, to } = change;
  const valueOf = (blob: string | undefined) => {
    const bytes = blob === undefined ? null : contents.get(blob);
    return bytes ? valueOfText(bytes.toString("utf8")) : undefined;
  };
  const [before, after] = [valueOf(from?.blob), valueOf(to?.blob)];
  const known = path.startsWith(`${below}personnel/`) ? schemaOfPeople(desk) : {};
  const name = asRecord("personnel", after ?? before)?.name;
  const shown = name === undefined ? path : `${name} (${path})`;
  return {
    path,
    title: { zh: shown, en: shown },
    what: whatOf(from, to),
    fields: from && to ? fieldChanges(before, after, known) : [],
  };
}

function schemaOfPeople({ workspace: { procedures } }: EditDesk) {
  const [id = ""] = procedures.ids;
  const procedure: Procedure | undefined = procedures.get(id)?.procedure;
  return procedure?.records.get("personnel")?.schema ?? {};
}
