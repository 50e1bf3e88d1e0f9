import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { asItLies, git, gitBytes, lineOf } from "./git.js";

/** A file as a tree has it. */
export interface TreeFile {
  readonly mode: string;
  readonly blob: string;
}
/** A file in which two trees differ; null where it is not there. */
export interface TreeChange {
  /** From the top of the repository. */
  readonly path: string;
  readonly from: TreeFile | null;
  readonly to: TreeFile | null;
}

/** The files in which two trees differ. */
export function treeChanges(
  root: string,
  { from, to }: { readonly from: string; readonly to: string },
): TreeChange[] {
  const args = ["diff-tree", "-r", "-z", "--no-renames", "--full-index", from, to, "--"];
  const parts = git(root, [...asItLies, ...args]).split("\0");
  const found: TreeChange[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [, mode = "", newMode = "", blob = "", newBlob = ""] =
      /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) [A-Z]$/.exec(parts[i] ?? "") ?? [];
    found.push({
      path: parts[i + 1] ?? "",
      from: fileOf(mode, blob),
      to: fileOf(newMode, newBlob),
    });
  }
  return found;
}

function fileOf(mode: string, blob: string): TreeFile | null {
  return /^0*$/.test(mode) ? null : { mode, blob };
}

/** A file that two sides have made different, each in its own way. */
export interface TreeClash {
  readonly path: string;
  readonly before: TreeFile | null;
  readonly ours: TreeFile | null;
  readonly theirs: TreeFile | null;
}
export interface TreeMerge {
  /** What is taken over from their side as it is. */
  readonly taken: readonly TreeChange[];
  readonly clashes: readonly TreeClash[];
}

/**
 * What comes of two sides of a history, file by file: what only one of them changed is taken over.
 * After crossed merges there are several last commits in common; where these do not agree on a file
 * nobody can say who changed it, and it clashes.
 */
export function mergeTrees(
  root: string,
  sides: { readonly ours: string; readonly theirs: string; readonly common: readonly string[] },
): TreeMerge {
  const { ours, theirs, common } = sides;
  const [base = "", ...others] = common;
  const unsure = new Set(
    others.flatMap((other) => treeChanges(root, { from: base, to: other }).map(({ path }) => path)),
  );
  const own = new Map(
    treeChanges(root, { from: base, to: ours }).map((change) => [change.path, change]),
  );
  const taken: TreeChange[] = [];
  const clashes: TreeClash[] = [];
  const here = (path: string, before: TreeFile | null) => {
    const change = own.get(path);
    return change ? change.to : before;
  };
  for (const { path, from: before, to } of treeChanges(root, { from: base, to: theirs })) {
    const mine = here(path, before);
    if (sameFile(mine, to)) continue;
    const isTheirsAlone = sameFile(mine, before) && !unsure.has(path);
    if (isTheirsAlone) taken.push({ path, from: before, to });
    else clashes.push({ path, before: unsure.has(path) ? null : before, ours: mine, theirs: to });
  }
  const told = new Set(clashes.map(({ path }) => path));
  for (const { path, from, to } of own.values()) {
    // Theirs is as the one common commit has it, ours perhaps as another has.
    if (!unsure.has(path) || told.has(path) || sameFile(from, to)) continue;
    clashes.push({ path, before: null, ours: to, theirs: theirsOf({ root, theirs, path }) });
  }
  return { taken, clashes };
}

function theirsOf({
  root,
  theirs,
  path,
}: {
  readonly root: string;
  readonly theirs: string;
  readonly path: string;
}): TreeFile | null {
  const said = git(root, [...asItLies, "ls-tree", "-z", "--full-tree", theirs, "--", path]);
  const [, mode, blob] = /^(\d+) \w+ ([0-9a-f]+)\t/.exec(said) ?? [];
  return mode === undefined || blob === undefined ? null : { mode, blob };
}

function sameFile(a: TreeFile | null, b: TreeFile | null): boolean {
  return a?.blob === b?.blob && a?.mode === b?.mode;
}

/** Writes a content into git's store, where nothing leads to it yet; gives its name there. */
export function keepBlob(root: string, content: string | Uint8Array): string {
  return lineOf(gitBytes(root, ["hash-object", "-w", "--stdin"], content).toString("utf8"));
}

/**
 * A tree with other files in some places, written into git's store: index, files and branches stay
 * as they are. Throws where a file would lie in the place of a folder.
 */
export function treeWith(
  root: string,
  tree: string,
  files: readonly { readonly path: string; readonly to: TreeFile | null }[],
): string {
  if (files.length === 0) return git(root, ["rev-parse", "--verify", `${tree}^{tree}`]).trim();
  const folder = lineOf(git(root, ["rev-parse", "--absolute-git-dir"]));
  const index = join(folder, `dossier-merge-${randomBytes(6).toString("hex")}.index`);
  const own = { GIT_INDEX_FILE: index };
  // What goes makes room for what comes.
  const inOrder = files.toSorted((a, b) => Number(a.to !== null) - Number(b.to !== null));
  const lines = inOrder.map(({ path, to }) =>
    to ? `${to.mode} ${to.blob}\t${path}\0` : `0 ${"0".repeat(tree.length)}\t${path}\0`,
  );
  try {
    gitBytes(root, ["read-tree", tree], undefined, own);
    gitBytes(root, ["update-index", "-z", "--index-info"], lines.join(""), own);
    return lineOf(gitBytes(root, ["write-tree"], undefined, own).toString("utf8"));
  } finally {
    rmSync(index, { force: true });
    rmSync(`${index}.lock`, { force: true });
  }
}
