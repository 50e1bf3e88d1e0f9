import { basename, dirname, resolve } from "node:path";
import type { Json, Unchecked } from "../../model/base/json.js";
import type { Language } from "../../model/base/text.js";
import { readDataFile } from "../../read/data-file.js";
import { disk, treeOf } from "../../read/file-tree.js";
import { writeTogether } from "../../workspace/atomic-write.js";
import { refuseConfig } from "../../workspace/config.js";
import { findConfig } from "../../workspace/find-config.js";
import { lineOf, tryGit } from "../../workspace/git.js";
import { formatOf } from "../../workspace/record-format.js";
import { type MigratedTree, migrateTree } from "./migrate-tree.js";

/** What is to be done in the repository that a folder belongs to. */
export interface PlannedMigration extends MigratedTree {
  readonly lang: Language;
  /** Whether files that would be written hold changes that git does not know yet. */
  readonly uncommitted: boolean;
}

/**
 * Works out how the repository is brought up to date. The configuration is read as it is: a later
 * schema may no longer allow what an earlier one did.
 */
export function planMigration(cwd: string, environment: NodeJS.ProcessEnv): PlannedMigration {
  const file = findConfig(cwd);
  const config: Unchecked<Settings> = file === null ? {} : readDataFile(file);
  const root = file === null ? resolve(cwd) : dirname(file);
  const migrated = migrateTree({
    tree: disk,
    root,
    config: file,
    records: resolve(root, folderOf(config)),
    format: formatOf(config, file),
  });
  const written = file === null ? undefined : migrated.files.get(file);
  if (file !== null && written !== undefined) {
    const tree = treeOf(root, [[basename(file), Buffer.from(written)]]);
    refuseConfig({ file, value: JSON.parse(written) as Json, tree }, environment);
  }
  return {
    ...migrated,
    lang: config.lang === "en" ? "en" : "zh",
    uncommitted: isUncommitted(root, [...migrated.files.keys()]),
  };
}

/** Writes all of it or nothing; the configuration, which says the version, comes last. */
export async function writeMigration({ files }: PlannedMigration): Promise<void> {
  await writeTogether(files);
}

/** What is taken from a configuration that may be of any version. */
interface Settings {
  readonly format: number;
  readonly records: string;
  readonly lang: Language;
}

function folderOf({ records }: Unchecked<Settings>): string {
  return typeof records === "string" && records !== "" ? records : "records";
}

function isUncommitted(root: string, files: readonly string[]): boolean {
  if (files.length === 0) return false;
  const status = tryGit(root, ["status", "--porcelain", "-z", "--untracked-files=no"]);
  if (!status) return false;
  const top = lineOf(tryGit(root, ["rev-parse", "--show-toplevel"]) ?? root);
  const changed = new Set(status.split("\0").map((line) => resolve(top, line.slice(3))));
  return files.some((file) => changed.has(resolve(file)));
}
