import { join, relative, resolve, sep } from "node:path";
import { UserError } from "../../model/base/errors.js";
import type { Migration } from "../../model/outcome/migration.js";
import { readDataFile } from "../../read/data-file.js";
import { type Content, treeOf } from "../../read/file-tree.js";
import { formatOf } from "../../workspace/record-format.js";
import { usage } from "./migrate-files.words.js";
import { migrateTree } from "./migrate-tree.js";

/** Files of a repository that are in today's format, with what was done to them. */
export interface MigratedFiles extends Migration {
  /** All files that were given; those that did not have to change are the same values. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

/** A repository that lies in memory. */
const folder = resolve("/repository-in-memory");

/**
 * Brings the files of a repository up to today's format, as `dossier migrate` does on disk. They
 * are given by their paths in the repository: `dossier.config.json`, which says their version and
 * names the records folder, and `records/…`. Without a configuration `from` says the version, else
 * it is the first. What cannot be read, or is in a format that is not known, is a `UserError`.
 */
export function migrateFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  { from }: { readonly from?: number } = {},
): MigratedFiles {
  const contents = Object.entries(files).map(([path, content]): [string, Content] => {
    if (!isPath(path)) throw new UserError("usage", usage.noPath({ path }), usage.writePath());
    return [path, typeof content === "string" ? Buffer.from(content) : content];
  });
  const tree = treeOf(folder, contents);
  const file = join(folder, "dossier.config.json");
  const config = tree.typeOf(file) === "file" ? file : null;
  const said = config === null ? { format: from } : readDataFile(config, tree);
  const records = "records" in said && typeof said.records === "string" ? said.records : "records";
  const { files: changed, ...migration } = migrateTree({
    tree,
    root: folder,
    config,
    records: resolve(folder, records),
    format: formatOf(said, file),
  });
  const written = [...changed].map(
    ([path, text]) => [relative(folder, path).split(sep).join("/"), text] as const,
  );
  return { ...migration, files: { ...files, ...Object.fromEntries(written) } };
}

/** Whether a text is a path inside the repository, as its files are named. */
function isPath(path: string): boolean {
  return path.split("/").every((s) => s !== "" && s !== "." && s !== ".." && !/[\\\0:]/.test(s));
}
