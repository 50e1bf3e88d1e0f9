import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { childEnvironment } from "../model/base/child-environment.js";
import { UserError } from "../model/base/errors.js";
import { words } from "./git-remote.words.js";
import { harmless, hookFile, names, tryGit, withoutFilters } from "./git.js";

/** Nobody waits longer for another machine. */
const timeoutMs = 90_000;
/** More than git says of a refusal. */
const wordsAtMost = 64 * 1024;

/**
 * Asks a remote for its branches: what is known of them here is renewed, nothing else. Neither git
 * nor what it starts asks anybody for a password: there is no terminal.
 */
export async function fetchFrom(root: string, remote: string): Promise<void> {
  const branches = `+refs/heads/*:refs/remotes/${remote}/*`;
  const options = ["--no-tags", "--prune", "--no-recurse-submodules", "--no-auto-gc", "--quiet"];
  const { code, error } = await reach(root, [
    "fetch",
    ...options,
    "--upload-pack=git-upload-pack",
    "--end-of-options",
    remote,
    branches,
  ]);
  if (code !== 0) throw unreachable(error);
}

/** What is sent where. */
export interface Sending {
  readonly remote: string;
  readonly commit: string;
  /** The branch there. */
  readonly branch: string;
}

/** Sends a commit to a branch of a remote, which must only go forward by it. */
export async function pushTo(root: string, { remote, commit, branch }: Sending): Promise<void> {
  refuseLargeFiles(root);
  const target = `refs/heads/${branch}`;
  const { code, output, error } = await reach(root, [
    "push",
    "--porcelain",
    "--no-follow-tags",
    "--recurse-submodules=no",
    "--no-signed",
    "--receive-pack=git-receive-pack",
    "--end-of-options",
    remote,
    `${commit}:${target}`,
  ]);
  if (code === 0) return;
  const refused = output.split("\n").find((line) => line.startsWith("!"));
  throw refused === undefined ? unreachable(error) : turnedDown(refused, error);
}

/** Git LFS sends large files by a hook of its own, which does not run here. */
function refuseLargeFiles(root: string): void {
  const hook = resolve(root, hookFile(root, "pre-push"));
  if (existsSync(hook) && /git[ -]lfs/.test(readFileSync(hook, "utf8").slice(0, 4000))) {
    throw new UserError("environment", words.largeFiles(), words.pushByHand());
  }
}

function turnedDown(line: string, said: string): UserError {
  const told = theirWords(said);
  if (/fetch first|non-fast-forward|stale info|cannot lock ref/.test(line)) {
    return new UserError("usage", words.behind(), words.getFirst());
  }
  if (/protected|GH006|not allowed to push/i.test(line + said)) {
    return new UserError("usage", words.isProtected({ said: told }), words.handIn());
  }
  if (/hook declined|pre-receive|update hook/i.test(line)) {
    return new UserError("usage", words.declined({ said: told }), words.askKeeper());
  }
  if (/shallow/.test(line + said)) {
    return new UserError("environment", words.shallow(), words.unshallow());
  }
  return new UserError("usage", words.notTaken({ said: told || line }), words.askKeeper());
}

/** What the other machine has to say; the rest are git's own remarks. */
function theirWords(said: string): string {
  const lines = said.split("\n").map((line) => line.trim());
  const theirs = lines.filter((l) => l.startsWith("remote:")).map((l) => l.slice(7).trim());
  return theirs.filter(Boolean).slice(0, 6).join(" ").slice(0, 500);
}

function unreachable(error: string): UserError {
  const said = error.trim().slice(0, 500);
  const lower = error.toLowerCase();
  const known = troubles.find(({ signs }) => signs.some((sign) => lower.includes(sign)));
  if (!known) return new UserError("environment", words.failed({ said }), words.doAsGitSays());
  return new UserError("environment", known.what({ said }), known.remedy());
}

/** What git says of a trouble, in lower case, and what a person makes of it; the first fits. */
const troubles: readonly {
  readonly signs: readonly string[];
  readonly what: (given: { readonly said: string }) => string;
  readonly remedy: () => string;
}[] = [
  { signs: ["host key verification failed"], what: words.unknownHost, remedy: words.knowHost },
  {
    signs: [
      "could not read username",
      "could not read password",
      "terminal prompts disabled",
      "authentication failed",
      "permission denied",
      "invalid username",
      "access denied",
      "error: 401",
      "error: 403",
    ],
    what: words.notLetIn,
    remedy: words.keepCredentials,
  },
  {
    signs: [
      "could not resolve",
      "connection refused",
      "connection timed out",
      "connection reset",
      "connection closed",
      "unreachable",
      "failed to connect",
      "couldn't connect",
      "no route to host",
      "operation timed out",
    ],
    what: words.notReached,
    remedy: words.lookAtNetwork,
  },
  {
    signs: [
      "does not appear to be a git repository",
      "not a git repository",
      "repository not found",
      "' not found",
      "does not exist",
      "no such file",
    ],
    what: words.noRepository,
    remedy: words.checkAddress,
  },
  { signs: ["' not allowed"], what: words.oddAddress, remedy: words.checkAddress },
  { signs: ["shallow"], what: words.shallow, remedy: words.unshallow },
];

interface Answer {
  readonly output: string;
  readonly error: string;
  readonly code: number;
}

/** Runs git where it may speak to another machine, without a terminal. */
function reach(root: string, args: readonly string[]): Promise<Answer> {
  const all = [...harmless, ...withoutFilters(root), ...withoutForeignPrograms(root), ...args];
  const child = spawn("git", all, {
    cwd: root,
    env: {
      ...childEnvironment(process.env, /^(?:SSH_AUTH_SOCK|GIT_SSL_\w+|SSL_CERT_\w+|\w+_PROXY)$/i),
      ...quiet,
      GIT_SSH_COMMAND: `${own(root, "core.sshCommand") ?? "ssh"} -oBatchMode=yes -oConnectTimeout=20`,
    },
    stdio: ["ignore", "pipe", "pipe"],
    // A session of its own: no terminal in which anything could ask.
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  const said = { output: "", error: "" };
  for (const [stream, name] of [
    [child.stdout, "output"],
    [child.stderr, "error"],
  ] as const) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said[name] = (said[name] + text).slice(-wordsAtMost);
    });
  }
  return new Promise((resolve_, reject) => {
    const timer = setTimeout(() => {
      end(child.pid);
      reject(new UserError("environment", words.tooSlow(), words.lookAtNetwork()));
    }, timeoutMs);
    child.on("error", (cause) => {
      clearTimeout(timer);
      reject(new UserError("environment", words.noGit(), words.installGit(), { cause }));
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve_({ ...said, code: code ?? 1 });
    });
  });
}

/** With all that it has started. */
function end(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    return; // it has ended meanwhile
  }
}

const quiet = {
  GIT_TERMINAL_PROMPT: "0",
  GCM_INTERACTIVE: "never",
  SSH_ASKPASS_REQUIRE: "never",
  GIT_ASKPASS: "",
  SSH_ASKPASS: "",
  // No program that an address could name.
  GIT_ALLOW_PROTOCOL: "file:git:http:https:ssh",
  // What is compared with git's words.
  LC_ALL: "C.UTF-8",
};

/**
 * A repository may be anybody's, and its configuration can name programs for git to run when it
 * speaks to another machine. Those of the person's own configuration count, the repository's do
 * not.
 */
function withoutForeignPrograms(root: string): readonly string[] {
  const helpers = settingsOf(root, String.raw`^credential\.(.*\.)?helper$`);
  const credentials = helpers.some((h) => h.isForeign)
    ? [
        "credential.helper=",
        ...helpers.filter((h) => !h.isForeign).map((h) => `${h.key}=${h.value}`),
      ]
    : [];
  const proxy = settingsOf(root, String.raw`^core\.gitproxy$`).some((s) => s.isForeign);
  const helper = settingsOf(root, String.raw`^remote\..*\.vcs$`).find((s) => s.isForeign);
  if (helper) throw new UserError("usage", words.oddAddress({ said: "" }), words.checkAddress());
  return ["core.askPass=", ...(proxy ? ["core.gitProxy="] : []), ...credentials].flatMap((s) => [
    "-c",
    s,
  ]);
}

/** The last value that is not the repository's own. */
function own(root: string, key: string): string | null {
  const found = settingsOf(root, `^${key.toLowerCase().replaceAll(".", String.raw`\.`)}$`);
  return found.findLast((s) => !s.isForeign)?.value ?? null;
}

interface Setting {
  readonly key: string;
  readonly value: string;
  /** It stands in the repository's configuration, not in the person's or the machine's. */
  readonly isForeign: boolean;
}

function settingsOf(root: string, pattern: string): Setting[] {
  const query = ["config", "--includes", "--show-scope", "-z", "--get-regexp", pattern];
  const fields = names(tryGit(root, query) ?? "");
  return fields.flatMap((scope, i) => {
    const entry = fields[i + 1];
    if (i % 2 === 1 || entry === undefined) return [];
    const at = entry.indexOf("\n");
    return [
      {
        key: at === -1 ? entry : entry.slice(0, at),
        value: at === -1 ? "" : entry.slice(at + 1),
        isForeign: scope === "local" || scope === "worktree",
      },
    ];
  });
}
