import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { childEnvironment } from "../model/base/child-environment.js";
import { UserError } from "../model/base/errors.js";
import { words } from "./git-commit.words.js";
import { harmless, lineOf, tryGit, withoutFilters } from "./git.js";

/** Somebody who commits. */
export interface Committer {
  readonly name: string;
  readonly email: string;
}
export interface CommitRequest {
  /** Absolute paths of files: nothing else is committed, whatever else is changed or staged. */
  readonly paths: readonly string[];
  /** Files that git does not know yet. */
  readonly isNew: boolean;
  readonly message: string;
  /** Who did it; the one whom git names when left out. */
  readonly author?: Committer;
}

/** The folder of git's own files; null outside a repository. */
export function gitFolder(root: string): string | null {
  const known = folders.get(root);
  if (known !== undefined && existsSync(known)) return known;
  const said = tryGit(root, ["rev-parse", "--absolute-git-dir"]);
  if (said === null) return null;
  const folder = lineOf(said);
  folders.set(root, folder);
  return folder;
}
const folders = new Map<string, string>();

/**
 * Refuses while git knows nobody here to commit as, with what to do. Once it knows somebody it goes
 * on knowing: who it is, git says itself with each commit.
 */
export function refuseNobody(root: string): void {
  if (known.has(root)) return;
  const said = tryGit(root, ["config", "-z", "--get-regexp", String.raw`^user\.(name|email)$`]);
  // The last one counts.
  const settings = new Map(
    (said ?? "").split("\0").map((entry): [string, string] => {
      const [key = "", ...value] = entry.split("\n");
      return [key, value.join("\n").trim()];
    }),
  );
  if (!settings.get("user.name") || !settings.get("user.email")) {
    throw new UserError("environment", words.nobody(), words.nameYourself());
  }
  known.add(root);
}
const known = new Set<string>();

/** Refuses to commit in the middle of a merge or the like: git commits all of that or nothing. */
export function refuseHalfDone(folder: string): void {
  const begun = ["MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply"];
  const found = begun.find((name) => existsSync(join(folder, name)));
  if (found !== undefined) {
    throw new UserError("environment", words.halfDone({ what: found }), words.finishFirst());
  }
}

/**
 * One commit of some files as they lie on disk, signed where git is configured so. What else is
 * changed or staged stays as it is. Hooks do not run: what is found is shown to whoever saves, and
 * work that is not finished must be kept, too. Null where the files are as they were committed.
 */
export async function commitFiles(root: string, request: CommitRequest): Promise<string | null> {
  const { paths, isNew, message, author } = request;
  if (isNew) await makeKnown(root, paths);
  const commit = {
    // A name that git made up from the machine's is nobody's.
    args: [
      "-c",
      "user.useConfigOnly=true",
      "commit",
      "--quiet",
      "--only",
      "--no-verify",
      "-F",
      "-",
      "--",
      ...paths,
    ],
    input: message,
    ...(author && { author }),
  };
  let said = await done(root, commit);
  if (said.isUnknown) {
    await makeKnown(root, paths);
    said = await done(root, commit);
  }
  if (said.isUnchanged) return null;
  return headIn(root) ?? lineOf((await done(root, { args: ["rev-parse", "HEAD"] })).output);
}

/** A commit to be made of a tree that is there. */
export interface CommitObject {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  /** Who did it; the one whom git names when left out. */
  readonly author?: Committer;
}

/**
 * Makes a commit that no branch leads to yet, signed where git is configured so: neither files nor
 * branches are touched.
 */
export async function commitTree(
  root: string,
  { tree, parents, message, author }: CommitObject,
): Promise<string> {
  const asked = tryGit(root, ["config", "--type=bool", "--get", "commit.gpgsign"]);
  const args = [
    "-c",
    "user.useConfigOnly=true",
    "commit-tree",
    ...(asked?.trim() === "true" ? ["-S"] : []),
    ...parents.flatMap((parent) => ["-p", parent]),
    tree,
  ];
  const { output } = await done(root, { args, input: message, ...(author && { author }) });
  return lineOf(output);
}

/** The commit of the branch, where its file says so: asking git costs as much as a commit. */
function headIn(root: string): string | null {
  const folder = gitFolder(root) ?? "";
  try {
    const ref = /^ref: (refs\/heads\/[^\0\n]+)\n$/.exec(
      readFileSync(join(folder, "HEAD"), "utf8"),
    )?.[1];
    const said = ref === undefined ? "" : readFileSync(join(folder, ref), "utf8").trim();
    return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(said) ? said : null;
  } catch {
    return null; // refs are kept elsewhere
  }
}

/** Git commits a file by its name alone where it knows the name. */
async function makeKnown(root: string, paths: readonly string[]): Promise<void> {
  await done(root, { args: ["add", "--intent-to-add", "--", ...paths] });
}

interface Command {
  readonly args: readonly string[];
  readonly input?: string;
  readonly author?: Committer;
}
interface Answer {
  readonly output: string;
  readonly error: string;
  readonly code: number;
}

interface Done {
  readonly output: string;
  /** There was nothing to commit. */
  readonly isUnchanged: boolean;
  /** Git does not know the file. */
  readonly isUnknown: boolean;
}

const attempts = 40;
const waitMs = 50;

/** Another git may be at work for a moment: its lock is waited for. */
async function done(root: string, command: Command): Promise<Done> {
  for (let attempt = 1; ; attempt += 1) {
    const { output, error, code } = await run(root, command);
    if (code === 0) return { output, isUnchanged: false, isUnknown: false };
    const isCommit = command.args.includes("commit");
    const isUnchanged = isCommit && error.trim() === "";
    const isUnknown = isCommit && error.includes("did not match any file");
    if (isUnchanged || isUnknown) return { output, isUnchanged, isUnknown };
    const isLocked = /\.lock'?: (?:File exists|Unable)|cannot lock ref/i.test(error);
    if (!isLocked || attempt === attempts) throw refused(error, isLocked);
    await setTimeout(waitMs);
  }
}

function refused(error: string, isLocked: boolean): UserError {
  const said = error.trim().slice(0, 2000);
  return isLocked
    ? new UserError("environment", words.locked({ said }), words.waitForGit())
    : new UserError("environment", words.notCommitted({ said }), words.askGit());
}

/** Somebody who is asked for a passphrase where nobody can answer waits for ever. */
const timeoutMs = 60_000;

function run(root: string, { args, input, author }: Command): Promise<Answer> {
  const said = author && {
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
  };
  return new Promise((resolve, reject) => {
    const child = execFile(
      "git",
      [...harmless, ...withoutFilters(root), ...args],
      {
        cwd: root,
        env: {
          ...childEnvironment(process.env, /^(?:GIT_(?!INDEX_FILE)|GNUPGHOME$|SSH_AUTH_SOCK$)/),
          ...quiet,
          ...said,
        },
        maxBuffer: 16 * 1024 * 1024,
        timeout: timeoutMs,
      },
      (error, output, errors) => {
        const code = error?.code;
        if (code === "ENOENT") {
          reject(new UserError("environment", words.noGit(), words.installGit()));
        } else if (error?.killed) {
          reject(new UserError("environment", words.tooSlow(), words.askGit()));
        } else resolve({ output, error: errors, code: typeof code === "number" ? code : 0 });
      },
    );
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input ?? "");
  });
}

const quiet = {
  GIT_TERMINAL_PROMPT: "0",
  GIT_EDITOR: "true",
  // What is compared with git's words.
  LC_ALL: "C.UTF-8",
  GIT_LITERAL_PATHSPECS: "1",
  GIT_GLOB_PATHSPECS: "0",
  GIT_NOGLOB_PATHSPECS: "0",
  GIT_ICASE_PATHSPECS: "0",
};
