import { basename, dirname, sep } from "node:path";
import { byCodeUnit } from "../model/base/text.js";
import type { EntryType, FileTree } from "./file-tree.js";

/**
 * A tree in which some files have another content, or are there at all: everything else is as it
 * is. Paths are absolute.
 */
export function overlaid(tree: FileTree, files: ReadonlyMap<string, Uint8Array>): FileTree {
  const folders = foldersOf(files.keys());
  const typeOver = (path: string): EntryType | null => {
    if (files.has(path)) return "file";
    return folders.has(path) ? "folder" : null;
  };
  return {
    ...tree,
    list(folder) {
      const over = folders.get(folder);
      if (!over) return tree.list(folder);
      const names = new Map(tree.list(folder).map((entry) => [entry.name, entry]));
      for (const [name, type] of over) names.set(name, { name, type });
      return [...names.values()].sort((a, b) => byCodeUnit(a.name, b.name));
    },
    typeOf: (path) => typeOver(path) ?? tree.typeOf(path),
    isFolder: (path) => folders.has(path) || tree.isFolder(path),
    bytes: (path) => files.get(path) ?? tree.bytes(path),
  };
}

/** What the files add to the folders that they lie in, up to the top. */
function foldersOf(paths: Iterable<string>): Map<string, Map<string, EntryType>> {
  const folders = new Map<string, Map<string, EntryType>>();
  for (const path of paths) {
    let type: EntryType = "file";
    for (let at = path; dirname(at) !== at && at !== sep; at = dirname(at)) {
      const folder = dirname(at);
      const names = folders.get(folder) ?? new Map<string, EntryType>();
      folders.set(folder, names.set(basename(at), type));
      type = "folder";
    }
  }
  return folders;
}
