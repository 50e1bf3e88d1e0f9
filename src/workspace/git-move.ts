import { existsSync, lstatSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { messageOf, UserError } from "../model/base/errors.js";
import { headOf } from "./git-branches.js";
import { gitFolder } from "./git-commit.js";
import { type TreeChange, treeChanges } from "./git-merge.js";
import { words } from "./git-move.words.js";
import { git, gitBytes, lineOf, names } from "./git.js";

/** From what is checked out to another commit: files, index and branch. */
export interface Move {
  readonly from: string;
  readonly to: string;
  /** The branch that is checked out afterwards; null: the one that is now, led on to the commit. */
  readonly branch: string | null;
}

const attempts = 40;
const waitMs = 50;

/**
 * Brings the working tree to another commit. Files that somebody has changed and not committed are
 * never overwritten: where they would have to be, nothing is done. A note is left meanwhile, by
 * which `finishMove` goes on where a program was killed.
 */
export async function moveTo(root: string, move: Move): Promise<void> {
  const note = noteIn(root);
  readyFor(root, move);
  if (note !== null) writeFileSync(note, JSON.stringify(move));
  const quiet = ["-c", "submodule.recurse=false", "-c", "advice.detachedHead=false"];
  const args =
    move.branch === null
      ? ["merge", "--ff-only", "--no-overwrite-ignore", "--no-autostash", "--no-stat", move.to]
      : ["switch", "--no-guess", "--no-overwrite-ignore", move.branch];
  try {
    await whenFree(root, [...quiet, ...args]);
  } finally {
    if (note !== null) rmSync(note, { force: true });
  }
}

/** Another git may be at work for a moment: its lock is waited for. */
async function whenFree(root: string, args: readonly string[]): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      git(root, args);
      return;
    } catch (error) {
      const said = messageOf(error);
      const isLocked = /\.lock'?: File exists|cannot lock ref/i.test(said);
      if (!isLocked || attempt === attempts) {
        const sentence = isLocked ? words.locked({ said }) : words.notMoved({ said });
        const remedy = isLocked ? words.waitForGit() : words.doAsGitSays();
        throw new UserError("environment", sentence, remedy, { cause: error });
      }
      await setTimeout(waitMs);
    }
  }
}

/** Goes on with what a killed program had begun; where that cannot be, files stay as they are. */
export async function finishMove(root: string): Promise<void> {
  const note = noteIn(root);
  const move = note === null ? null : moveIn(note);
  if (note === null || !existsSync(note)) return;
  try {
    if (move && headOf(root).commit === move.from) await moveTo(root, move);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  } finally {
    rmSync(note, { force: true });
  }
}

function noteIn(root: string): string | null {
  const folder = gitFolder(root);
  return folder === null ? null : join(folder, "dossier-move.json");
}

function moveIn(note: string): Move | null {
  try {
    const { from, to, branch } = JSON.parse(readFileSync(note, "utf8")) as Partial<Move>;
    return isId(from) && isId(to) ? { from, to, branch: branch ?? null } : null;
  } catch {
    return null; // none was left, or not all of it was written
  }
}

function isId(text: unknown): text is string {
  return typeof text === "string" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);
}

/** Files that are not as the last commit has them, those that git does not know included. */
export function uncommitted(root: string): string[] {
  const top = topOf(root);
  return names(git(top, ["status", "--porcelain", "-z", "-uall", "--no-renames"])).map((entry) =>
    entry.slice(3),
  );
}

/** Of those the ones that git knows. */
export function changedFiles(root: string): string[] {
  return names(git(root, ["diff", "--name-only", "-z", "HEAD", "--"]));
}

function topOf(root: string): string {
  return resolve(root, lineOf(git(root, ["rev-parse", "--show-cdup"])));
}

/**
 * Refuses a move that would overwrite what somebody has not committed. What already is as it is to
 * become (a program was killed in the middle, or somebody has brought it there by hand) is made
 * known to the index.
 */
function readyFor(root: string, { from, to }: Move): void {
  const top = topOf(root);
  const changes = new Map(treeChanges(root, { from, to }).map((change) => [change.path, change]));
  const dirty = uncommitted(root).flatMap((path) => changes.get(path) ?? []);
  if (dirty.length === 0) return;
  const blobs = blobsOnDisk(top, dirty);
  const inTheWay = dirty.filter(({ path, to: wanted }) => blobs.get(path) !== wanted?.blob);
  if (inTheWay.length > 0) {
    const files = inTheWay.map(({ path }) => path);
    const shown = files.slice(0, 5).join("  ");
    throw new UserError(
      "usage",
      words.inTheWay({ n: files.length, files: shown }),
      words.keepFirst(),
    );
  }
  const lines = dirty.map(({ path, to: wanted }) =>
    wanted ? `${wanted.mode} ${wanted.blob}\t${path}\0` : `0 ${"0".repeat(from.length)}\t${path}\0`,
  );
  gitBytes(top, ["update-index", "-z", "--index-info"], lines.join(""));
}

/** What git would call the contents that lie on disk; nothing for a file that is not there. */
function blobsOnDisk(top: string, changes: readonly TreeChange[]): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const { path } of changes) {
    const stat = lstatSync(join(top, path), { throwIfNoEntry: false });
    if (!stat) found.set(path, undefined);
    else if (!stat.isFile()) found.set(path, "other");
    else {
      const bytes = readFileSync(join(top, path));
      const said = gitBytes(top, ["hash-object", "--stdin", `--path=${path}`], bytes);
      found.set(path, lineOf(said.toString("utf8")));
    }
  }
  return found;
}
