import { join, relative, resolve, sep } from "node:path";
import { currentFormat } from "../../model/base/record-format.js";
import { type Content, type FileTree, treeOf } from "../../read/file-tree.js";
import { loadConfig } from "../../workspace/config.js";
import { procedureLibrary } from "../../workspace/procedure-library.js";
import type { Workspace } from "../../workspace/workspace.js";
import { migrateTree } from "../migrate/migrate-tree.js";

/** A package lies nowhere: its files are read as if they lay here. */
const packageFolder = resolve("/package-in-memory");

/**
 * The workspace of a package. Values come from data alone: its templates, which may be anybody's,
 * are never run.
 */
export function packageWorkspace(data: ReadonlyMap<string, Content>, here: Workspace): Workspace {
  const knowledge = join(packageFolder, "knowledge");
  const sealed = treeOf(packageFolder, data);
  const given = loadConfig(knowledge, here.environment, sealed);
  const tree = inTodaysFormat(data, { tree: sealed, format: given.format });
  const bodies = Object.fromEntries(
    Object.entries(given.bodies).map(([short, { look: _look, ...body }]) => [short, body]),
  );
  const config = {
    ...given,
    format: currentFormat,
    bodies,
    records: join(packageFolder, "records"),
    recordsShownAs: "records",
    look: join(packageFolder, "no-look"),
    procedures: join(knowledge, "procedures"),
  };
  const procedures = procedureLibrary({ ...here, config, tree, sealed: true });
  return { ...here, tree, config, procedures };
}

/**
 * The files of a package with its records as today's format has them: what is sealed stays as it
 * was sealed, and is read by the names of today.
 */
function inTodaysFormat(
  data: ReadonlyMap<string, Content>,
  { tree, format }: { readonly tree: FileTree; readonly format: number },
): FileTree {
  if (format === currentFormat) return tree;
  const records = join(packageFolder, "records");
  const { files } = migrateTree({ tree, root: packageFolder, config: null, records, format });
  const changed = [...files].map(
    ([file, text]) =>
      [relative(packageFolder, file).split(sep).join("/"), Buffer.from(text)] as const,
  );
  return treeOf(packageFolder, [...data, ...changed]);
}
