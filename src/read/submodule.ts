import { dirname, join, relative, sep } from "node:path";
import type { StrayFile } from "../model/case/case.js";
import type { FileTree } from "./file-tree.js";
import { words } from "./submodule.words.js";

/**
 * The submodule that a folder is or lies in, where nothing of it was cloned: its path as
 * `.gitmodules` has it. Null where there is none.
 */
export function emptySubmodule(tree: FileTree, folder: string): string | null {
  // What holds something lies in nothing that is empty; the folders above may be long.
  if (tree.isFolder(folder) && !isEmpty(tree, folder)) return null;
  const hollow: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    if (tree.isFolder(at) && isEmpty(tree, at)) hollow.push(at);
    if (tree.typeOf(join(at, ".gitmodules")) === "file") {
      const named = submodulesIn(tree, at);
      const paths = hollow.map((h) => relative(at, h).split(sep).join("/"));
      const found = paths.find((p) => named.has(p));
      if (found !== undefined) return found;
    }
    const isTop = tree.typeOf(join(at, ".git")) !== null && !isEmpty(tree, at);
    if (isTop || dirname(at) === at) return null;
  }
}

/** That nothing of a folder, which is called `file` in messages, was cloned. */
export function notCloned(tree: FileTree, folder: string, file: string): StrayFile[] {
  const submodule = emptySubmodule(tree, folder);
  if (submodule === null) return [];
  const said = { message: words.notCloned({ submodule }), remedy: words.clone() };
  return [{ file, code: "not-cloned", line: 1, column: 1, ...said }];
}

/** A clone that was broken off leaves a file that leads to its repository. */
function isEmpty(tree: FileTree, folder: string): boolean {
  return tree.list(folder).every(({ name }) => name === ".git");
}

function submodulesIn(tree: FileTree, folder: string): ReadonlySet<string> {
  const text = Buffer.from(tree.bytes(join(folder, ".gitmodules"))).toString("utf8");
  const paths = text.split("\n").map((line) => /^\s*path\s*=(.*)$/.exec(line)?.[1]);
  return new Set(paths.flatMap((path) => path?.trim().replace(/^"(.*)"$/, "$1") ?? []));
}
