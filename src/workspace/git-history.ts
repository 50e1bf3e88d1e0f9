import { asItLies, git, lineOf, logged, tryGit } from "./git.js";

/** Where a history stands: what is sealed of it. */
export interface HistoryState {
  readonly objectFormat: string;
  readonly head: string;
  readonly tree: string;
  /** How many commits lead up to the head, itself included. */
  readonly commits: number;
  /** When the head was committed, as git writes it. */
  readonly committedAt: string;
}

/** Where the history of a folder stands; null outside a repository, or where it has no commit. */
export function historyState(folder: string): HistoryState | null {
  const said = tryGit(folder, [...asItLies, "log", "-1", "--format=%H%n%T%n%cI", "HEAD", "--"]);
  if (said === null) return null;
  const [head = "", tree = "", committedAt = ""] = said.trim().split("\n");
  return {
    objectFormat: head.length === 64 ? "sha256" : "sha1",
    head,
    tree,
    commits: Number(git(folder, [...asItLies, "rev-list", "--count", "HEAD"])),
    committedAt,
  };
}

/** Whether only the latest commits are here. */
export function isShallow(folder: string): boolean {
  return tryGit(folder, ["rev-parse", "--is-shallow-repository"])?.trim() !== "false";
}

/** Whether a folder lies in a repository of which only the latest commits are here. */
export function isCutOff(folder: string): boolean {
  return historyState(folder) !== null && isShallow(folder);
}

/** Whether a commit leads up to the head; `gone` where there is no such commit any more. */
export function placeInHistory(folder: string, commit: string): "within" | "beside" | "gone" {
  if (!isCommit(commit)) return "gone";
  if (tryGit(folder, [...asItLies, "cat-file", "-e", `${commit}^{commit}`]) === null) return "gone";
  const common = tryGit(folder, [...asItLies, "merge-base", commit, "HEAD"])?.trim();
  return common === commit ? "within" : "beside";
}

/** What is sealed may say anything: nothing else is a name of a commit. */
function isCommit(name: string): boolean {
  return /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(name);
}

/** Where the history of a commit and today's part: the last commit of both; null where none is. */
export function lastInCommon(folder: string, commit: string): string | null {
  if (!isCommit(commit)) return null;
  return tryGit(folder, [...asItLies, "merge-base", commit, "HEAD"])?.trim() ?? null;
}

/** A commit with what is needed to say whether it must be signed. */
export interface Commit {
  readonly id: string;
  readonly parents: readonly string[];
  /** Seconds since 1970. */
  readonly at: number;
  readonly subject: string;
}

/** All commits that lead up to the head, parents before children. */
export function commitsOf(folder: string): Commit[] {
  const fields = ["%H", "%P", "%ct", "%s"];
  return logged(folder, fields, ["--topo-order", "--reverse", "HEAD", "--"]).map(
    ([id = "", parents = "", at = "", subject = ""]) => ({
      id,
      parents: parents.split(" ").filter(Boolean),
      at: Number(at),
      subject,
    }),
  );
}

/** The other places that this repository knows of, and how many commits none of them has. */
export interface Copies {
  readonly remotes: readonly { readonly name: string; readonly isHere: boolean }[];
  /** As of the last fetch or push. */
  readonly missing: number;
}

/** Where else the history lies. */
export function copiesOf(folder: string): Copies {
  const names = (tryGit(folder, ["remote"]) ?? "").split("\n").filter(Boolean);
  const remotes = names.map((name) => {
    const url = lineOf(tryGit(folder, ["config", "--get", `remote.${name}.url`]) ?? "");
    return { name, isHere: /^(?:\.|\/|file:|[A-Za-z]:[\\/])/.test(url) };
  });
  const missing = Number(
    git(folder, [...asItLies, "rev-list", "--count", "HEAD", "--not", "--remotes"]),
  );
  return { remotes, missing };
}
