import { join } from "node:path";
import type { FileTree } from "../../read/file-tree.js";
import { kindOf } from "../../read/record-file.js";

/** A folder of records, with what its place says. */
export interface RecordFolder {
  readonly path: string;
  /** `<procedure>/<case>`, `cb/<short>`, `personnel`. */
  readonly owner: string;
  readonly procedure: string;
  readonly records: readonly { readonly name: string; readonly kind: string }[];
}

/**
 * The folders of a records folder that hold records: of people, of bodies, of cases and of their
 * audits. Attachments are not looked into, links not followed, but those of cases.
 */
export function* recordFolders(tree: FileTree, records: string): Generator<RecordFolder> {
  yield* below({ tree, path: records, segments: [] });
}

interface Place {
  readonly tree: FileTree;
  readonly path: string;
  readonly segments: readonly string[];
}

function* below({ tree, path, segments }: Place): Generator<RecordFolder> {
  const entries = tree.list(path).filter(({ name }) => !name.startsWith("."));
  const [procedure = ""] = segments;
  const records = entries
    .filter(({ name, type }) => type === "file" && name.endsWith(".json"))
    .map(({ name }) => ({ name, kind: kindFrom(procedure, name.slice(0, -".json".length)) }));
  if (segments.length > 0 && records.length > 0) {
    const owner = procedure === "personnel" ? procedure : segments.slice(0, 2).join("/");
    yield { path, owner, procedure, records };
  }
  for (const { name, type } of entries) {
    const inside = join(path, name);
    const isLink = type === "other" && segments.length < 2 && tree.isFolder(inside);
    if ((type === "folder" || isLink) && name !== "attachments" && segments.length < maxDepth) {
      yield* below({ tree, path: inside, segments: [...segments, name] });
    }
  }
}

/** `<procedure>/<case>/audits/<audit>`: nothing lies deeper. */
const maxDepth = 4;

function kindFrom(procedure: string, name: string): string {
  return procedure === "personnel" ? procedure : kindOf(name).kind;
}
