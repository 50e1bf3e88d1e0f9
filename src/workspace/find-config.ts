import { dirname, join, resolve } from "node:path";
import { disk, type FileTree } from "../read/file-tree.js";

export const configName = "dossier.config.json";

/** The configuration that a folder belongs to: there or in a folder above it. */
export function findConfig(cwd: string, tree: FileTree = disk): string | null {
  return findUpwards(resolve(cwd), tree);
}

function findUpwards(folder: string, tree: FileTree): string | null {
  if (tree.typeOf(join(folder, configName)) !== null) return join(folder, configName);
  const parent = dirname(folder);
  return parent === folder ? null : findUpwards(parent, tree);
}
