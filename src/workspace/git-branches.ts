import { asItLies, git, lineOf, logged, tryGit } from "./git.js";

/** Where the working tree stands. */
export interface Head {
  /** Null where no branch is checked out, but a commit by itself. */
  readonly branch: string | null;
  /** Null in a repository without a commit. */
  readonly commit: string | null;
}

/** What is checked out. */
export function headOf(root: string): Head {
  const branch = tryGit(root, ["symbolic-ref", "-q", "HEAD"]);
  return {
    branch: branch === null ? null : nameIn(lineOf(branch), "refs/heads/"),
    commit: commitAt(root, "HEAD"),
  };
}

/** The commit that a full name (`refs/heads/main`, `HEAD`) leads to; null where there is none. */
export function commitAt(root: string, ref: string): string | null {
  const said = tryGit(root, ["rev-parse", "-q", "--verify", "--end-of-options", `${ref}^{commit}`]);
  return said === null || said.trim() === "" ? null : said.trim();
}

/** The tree of a commit. */
export function treeAt(root: string, commit: string): string {
  return git(root, ["rev-parse", "--verify", `${commit}^{tree}`]).trim();
}

function nameIn(ref: string, under: string): string | null {
  return ref.startsWith(under) ? ref.slice(under.length) : null;
}

/** A branch here, or as a remote had it when it was last asked. */
export interface Branch {
  readonly name: string;
  /** Null for a branch of this repository. */
  readonly remote: string | null;
  readonly commit: string;
  readonly when: string;
  readonly author: string;
}

/** All branches, here and at a remote, by their names. */
export function branchesOf(root: string, remote: string | null): Branch[] {
  const fields = ["refname", "objectname", "authordate:iso-strict", "authorname", "symref"];
  const format = fields.map((field) => `%(${field})`).join("%00");
  const places = ["refs/heads", ...(remote === null ? [] : [`refs/remotes/${remote}`])];
  const said = git(root, [...asItLies, "for-each-ref", `--format=${format}%00`, ...places]);
  return said.split("\0\n").flatMap((line) => {
    const [ref = "", commit = "", when = "", author = "", link = ""] = line.split("\0");
    const here = nameIn(ref, "refs/heads/");
    const there = nameIn(ref, `refs/remotes/${remote ?? ""}/`);
    const name = here ?? there;
    if (name === null || link !== "") return [];
    return [{ name, remote: here === null ? remote : null, commit, when, author }];
  });
}

/** Where a branch is sent to and got from. */
export interface Remote {
  readonly name: string;
  /** As people may see it: without the password that may stand in it. */
  readonly address: string;
  /** What the branch is called there. */
  readonly branch: string;
}

/** The remote of a branch: its own, else `origin`, else the only one; null where there is none. */
export function remoteOf(root: string, branch: string): Remote | null {
  const settings = settingsOf(root);
  const setting = (key: string) => settings.get(key) ?? null;
  const named = [...settings.keys()].flatMap((key) => /^remote\.(.+)\.[^.]+$/.exec(key)?.[1] ?? []);
  const names = [...new Set(named)].sort();
  const own = setting(`branch.${branch}.remote`);
  const fallback = names.includes("origin") ? "origin" : (names[0] ?? null);
  const name = own !== null && names.includes(own) ? own : fallback;
  if (name === null) return null;
  const merge = name === own ? setting(`branch.${branch}.merge`) : null;
  const url = setting(`remote.${name}.url`) ?? "";
  return {
    name,
    address: url.replace(/^([a-z+]+:\/\/)[^/@]*@/i, "$1"),
    branch: (merge === null ? null : nameIn(merge, "refs/heads/")) ?? branch,
  };
}

/** What is configured of branches and remotes, asked once; of several values git takes the last. */
function settingsOf(root: string): ReadonlyMap<string, string> {
  const said = tryGit(root, ["config", "-z", "--get-regexp", String.raw`^(branch|remote)\.`]) ?? "";
  return new Map(
    said.split("\0").flatMap((entry) => {
      const at = entry.indexOf("\n");
      return at === -1 ? [] : [[entry.slice(0, at), entry.slice(at + 1)] as const];
    }),
  );
}

/** A commit as people read it. */
export interface CommitEntry {
  readonly commit: string;
  readonly author: string;
  readonly email: string;
  readonly when: string;
  readonly message: string;
  readonly isMerge: boolean;
}

/** What leads to one commit and not to another, the latest first. */
export function commitsBetween(
  root: string,
  { from, to, most }: { readonly from: string; readonly to: string; readonly most: number },
): CommitEntry[] {
  const range = ["--topo-order", `-${most}`, `${from}..${to}`, "--"];
  return logged(root, ["%H", "%an", "%ae", "%aI", "%P", "%B"], range).map(
    ([commit = "", author = "", email = "", when = "", parents = "", message = ""]) => ({
      commit,
      author,
      email,
      when,
      message: message.trim(),
      isMerge: parents.includes(" "),
    }),
  );
}

/** The ends of two lines of a history. */
export interface TwoCommits {
  readonly ours: string;
  readonly theirs: string;
}

/** How many commits lead to the first and not to the second, and the other way round. */
export function distanceOf(
  root: string,
  { ours, theirs }: TwoCommits,
): { readonly ahead: number; readonly behind: number } {
  const said = git(root, [
    ...asItLies,
    "rev-list",
    "--left-right",
    "--count",
    `${ours}...${theirs}`,
    "--",
  ]);
  const [ahead = 0, behind = 0] = said.trim().split("\t").map(Number);
  return { ahead, behind };
}

/** The last commits that two have in common: one, several after crossed merges, or none. */
export function commonOf(root: string, { ours, theirs }: TwoCommits): readonly string[] {
  return (tryGit(root, [...asItLies, "merge-base", "--all", ours, theirs]) ?? "")
    .split("\n")
    .filter((id) => id !== "");
}

/** Whether git takes a name for a branch. */
export function isBranchName(root: string, name: string): boolean {
  return tryGit(root, ["check-ref-format", "--branch", name])?.trim() === name;
}

/**
 * Lets a branch lead to another commit, where it still leads to the one that was seen; null stands
 * for a branch that is not there yet.
 */
export function moveBranch(
  root: string,
  branch: string,
  { from, to, why }: { readonly from: string | null; readonly to: string; readonly why: string },
): void {
  const before = from ?? "0".repeat(to.length);
  git(root, ["update-ref", "-m", why, `refs/heads/${branch}`, to, before]);
}

/** Lets HEAD lead to a branch whose tree is that of the working tree. */
export function standOn(
  root: string,
  { branch, why }: { readonly branch: string; readonly why: string },
): void {
  git(root, ["symbolic-ref", "-m", why, "HEAD", `refs/heads/${branch}`]);
}
