import { randomBytes } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { sha256OfParts } from "../../model/base/digest.js";
import { UserError } from "../../model/base/errors.js";
import { folderInRepository, git, lineOf, tryGit } from "../../workspace/git.js";
import { makeFolderNow } from "../../workspace/make-folder.js";
import { ownCache } from "../../workspace/own-cache.js";
import { openWorkspace, type Workspace } from "../../workspace/workspace.js";
import { words } from "./checkout.words.js";

/** The commit that a name means in a repository; refused where there is none. */
export function commitAt(root: string, name: string): string {
  const refuse = () => new UserError("usage", words.noCommit({ name }), words.fetchIt());
  if (name.startsWith("-")) throw refuse();
  if (tryGit(root, ["rev-parse", "--git-dir"]) === null) {
    throw new UserError("usage", words.noRepository({ root }), words.runInClone());
  }
  const found = tryGit(root, ["rev-parse", "--verify", "--quiet", `${name}^{commit}`]);
  if (found === null) throw refuse();
  return lineOf(found);
}

/** Whether the clone has a commit. */
export function hasCommit(root: string, commit: string): boolean {
  return tryGit(root, ["cat-file", "-e", `${commit}^{commit}`]) !== null;
}

/** Whether something in the clone's folder is not in its last commit. */
export function hasUncommitted(root: string): boolean {
  return (tryGit(root, ["status", "--porcelain", "-z"]) ?? "") !== "";
}

/**
 * The workspace at a commit: the commit's files in a folder of this user's cache, nothing of what
 * lies in the clone's own folder. The clone is not written to: the folder is a repository of its
 * own that borrows the clone's objects.
 */
export function workspaceAt(
  root: string,
  commit: string,
  environment: NodeJS.ProcessEnv,
): Workspace {
  const inside = folderInRepository(root);
  return openWorkspace(join(checkedOut(root, commit, environment), inside), environment);
}

function checkedOut(root: string, commit: string, environment: NodeJS.ProcessEnv): string {
  const objects = lineOf(
    git(root, ["rev-parse", "--path-format=absolute", "--git-path", "objects"]),
  );
  const all = join(ownCache(environment), "fleet", "checkouts");
  makeFolderNow(all, 0o700);
  const folder = join(all, sha256OfParts(objects, commit).slice(0, 32));
  if (isWhole(folder, commit)) return folder;
  const begun = `${folder}.${randomBytes(8).toString("hex")}`;
  try {
    makeFolderNow(begun, 0o700);
    borrow({ root, objects }, begun);
    git(begun, [...asCommitted, "checkout", "--quiet", "--detach", commit]);
    place({ begun, folder }, commit);
  } finally {
    rmSync(begun, { recursive: true, force: true });
  }
  removeOld(all);
  return folder;
}

/**
 * Files as the commit has them, whatever this machine's own settings are: else the records that
 * PDFs carry would differ from machine to machine.
 */
const asCommitted = ["core.autocrlf=false", "core.eol=lf", "submodule.recurse=false"].flatMap(
  (setting) => ["-c", setting],
);

/** An empty repository that reads another one's objects. */
function borrow(
  { root, objects }: { readonly root: string; readonly objects: string },
  folder: string,
): void {
  const format = lineOf(git(root, ["rev-parse", "--show-object-format"]));
  git(folder, ["init", "--quiet", "--template=", `--object-format=${format}`]);
  writeFileSync(join(folder, ".git", "objects", "info", "alternates"), `${objects}\n`);
  const shallow = lineOf(
    git(root, ["rev-parse", "--path-format=absolute", "--git-path", "shallow"]),
  );
  if (existsSync(shallow)) copyFileSync(shallow, join(folder, ".git", "shallow"));
}

function place(
  { begun, folder }: { readonly begun: string; readonly folder: string },
  commit: string,
): void {
  try {
    renameSync(begun, folder);
  } catch (error) {
    // Another worker was faster, or one was killed that had begun to take an old one away.
    if (isWhole(folder, commit)) return;
    rmSync(folder, { recursive: true, force: true });
    if (existsSync(folder)) throw error;
    renameSync(begun, folder);
  }
}

/** A checkout gets its name when it is whole: one that has it and its commit is. */
function isWhole(folder: string, commit: string): boolean {
  if (!existsSync(join(folder, ".git"))) return false;
  if (lineOf(tryGit(folder, ["rev-parse", "HEAD"]) ?? "") !== commit) return false;
  const now = new Date();
  utimesSync(folder, now, now);
  return true;
}

const keptMs = 14 * 24 * 60 * 60 * 1000;

/** Takes away what nobody has asked for in two weeks. */
export function removeOld(all: string): void {
  if (!existsSync(all)) return;
  for (const name of readdirSync(all)) {
    const stat = statSync(join(all, name), { throwIfNoEntry: false });
    if (stat && Date.now() - stat.mtimeMs > keptMs) {
      rmSync(join(all, name), { recursive: true, force: true });
    }
  }
}
