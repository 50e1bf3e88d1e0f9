import { execFileSync } from "node:child_process";
import { childEnvironment } from "../model/base/child-environment.js";
import { messageOf, UserError } from "../model/base/errors.js";
import { words } from "./git.words.js";

const atMost = 256 * 1024 * 1024;
/**
 * Longer than any answer takes from what lies on this machine (`DOSSIER_GIT_SECONDS` says another
 * time). A pipe in place of one of git's files would hold it up for ever.
 */
const milliseconds = 120_000;
/** Repositories of which git did not answer: nothing more is asked of them. */
const silent = new Set<string>();

/**
 * Runs git in a folder and gives what it prints; a fault is the environment's or the user's, with
 * git's own words.
 */
export function git(cwd: string, args: readonly string[]): string {
  return gitBytes(cwd, args).toString("utf8");
}

/** The same as bytes, with an input, and settings that git takes from the environment alone. */
export function gitBytes(
  cwd: string,
  args: readonly string[],
  input?: string | Uint8Array,
  environment: Readonly<Record<string, string>> = {},
): Buffer {
  return runGit(cwd, [...harmless, ...withoutFilters(cwd), ...args], input, environment);
}

/**
 * A repository may be anybody's, and its configuration can name programs for git to run. None of
 * them is needed to read it.
 */
export const harmless = [
  "core.quotepath=off",
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "log.showSignature=false",
].flatMap((setting) => ["-c", setting]);
const harmlessEnvironment = {
  GIT_OPTIONAL_LOCKS: "0",
  GIT_ALLOW_PROTOCOL: "none",
  GIT_NO_LAZY_FETCH: "1",
  GIT_TERMINAL_PROMPT: "0",
  GIT_GRAFT_FILE: "/dev/null",
  // Names are names: none is a pattern, whatever it begins with.
  GIT_LITERAL_PATHSPECS: "1",
  GIT_GLOB_PATHSPECS: "0",
  GIT_NOGLOB_PATHSPECS: "0",
  GIT_ICASE_PATHSPECS: "0",
};

/**
 * What is read of a history is what lies there: neither replaced commits nor grafts, nor a graph
 * that somebody else has written, and signatures are judged by the usual programs alone.
 */
export const asItLies = [
  "--no-replace-objects",
  ...[
    "core.commitGraph=false",
    "gpg.program=gpg",
    "gpg.openpgp.program=gpg",
    "gpg.x509.program=gpgsm",
    "gpg.ssh.program=ssh-keygen",
  ].flatMap((setting) => ["-c", setting]),
];

/** Where git looks for a hook: the one question in which the repository's own setting counts. */
export function hookFile(cwd: string, name: string): string {
  return lineOf(runGit(cwd, ["rev-parse", "--git-path", `hooks/${name}`]).toString("utf8"));
}

/** A folder by its path from the top of its repository; empty for the top itself. */
export function folderInRepository(cwd: string): string {
  return lineOf(git(cwd, ["rev-parse", "--show-prefix"]));
}

/** The one line that a command prints: a folder's name may end with blanks or lines of its own. */
export function lineOf(output: string): string {
  return output.replace(/\r?\n$/, "");
}

/** Those of the person's own configuration (Git LFS, say) stay. */
export function withoutFilters(cwd: string): readonly string[] {
  const known = filters.get(cwd);
  if (known) return known;
  const query = ["config", "--includes", "--show-scope", "-z", "--get-regexp", "^filter\\."];
  const found = new Set<string>();
  // Nothing where none is set, and outside a repository.
  const fields =
    orNull(() => runGit(cwd, [...harmless, ...query]).toString("utf8"))?.split("\0") ?? [];
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const name = /^filter\.(.*)\.[a-z]+(?:\n|$)/s.exec(fields[i + 1] ?? "")?.[1];
    if (name !== undefined && /^(?:local|worktree)$/.test(fields[i] ?? "")) found.add(name);
  }
  const off = [...found].flatMap((name) =>
    ["clean=", "smudge=", "process=", "required=false"].flatMap((setting) => [
      "-c",
      `filter.${name}.${setting}`,
    ]),
  );
  filters.set(cwd, off);
  return off;
}
const filters = new Map<string, readonly string[]>();

function runGit(
  cwd: string,
  args: readonly string[],
  input?: string | Uint8Array,
  environment: Readonly<Record<string, string>> = {},
): Buffer {
  if (silent.has(cwd)) throw noAnswer(cwd);
  try {
    return execFileSync("git", args, {
      cwd,
      timeout: patience(),
      killSignal: "SIGKILL",
      env: {
        ...childEnvironment(process.env, /^(?:GIT_|GNUPGHOME$)/),
        ...harmlessEnvironment,
        ...environment,
      },
      maxBuffer: atMost,
      stdio: ["pipe", "pipe", "pipe"],
      ...(input !== undefined && { input }),
    });
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: Buffer };
    if (code === "ETIMEDOUT") {
      silent.add(cwd);
      throw noAnswer(cwd, error);
    }
    if (code === "ENOENT") {
      throw new UserError("environment", words.noGit(), words.installGit(), { cause: error });
    }
    throw new UserError(
      "usage",
      `git ${args.find((a, i) => !a.startsWith("-") && args[i - 1] !== "-c") ?? ""}: ${(stderr?.toString("utf8") ?? messageOf(error)).trim()}`,
      words.runInRepository(),
      { cause: error },
    );
  }
}

function patience(): number {
  const seconds = Number(process.env["DOSSIER_GIT_SECONDS"]);
  return seconds > 0 ? seconds * 1000 : milliseconds;
}

function noAnswer(folder: string, cause?: unknown): UserError {
  return new UserError("environment", words.noAnswer({ folder }), words.lookIntoGit(), { cause });
}

/** The same, or null where git refuses: outside a repository, say. */
export function tryGit(cwd: string, args: readonly string[]): string | null {
  return orNull(() => git(cwd, args));
}

function orNull(ask: () => string): string | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** The names that a command with `-z` prints. */
export function names(output: string): string[] {
  return output.split("\0").filter((n) => n !== "");
}

/**
 * Commits of `git log`, each as its fields (git's placeholders), whatever is written in them: no
 * field can hold the mark that stands between them.
 */
export function logged(
  cwd: string,
  fields: readonly string[],
  args: readonly string[],
): readonly (readonly string[])[] {
  const format = `--format=${fields.join("%x00")}`;
  const said = git(cwd, [...asItLies, "log", "-z", format, ...args]).split("\0");
  return Array.from({ length: Math.floor(said.length / fields.length) }, (_, i) =>
    said.slice(i * fields.length, (i + 1) * fields.length),
  );
}
