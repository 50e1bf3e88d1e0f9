import { relative, sep } from "node:path";
import { asItLies, git, gitBytes, lineOf, tryGit } from "./git.js";

/** A file as a commit left it. */
export interface FileVersion {
  readonly commit: string;
  readonly author: string;
  /** ISO 8601, with the author's offset. */
  readonly when: string;
}

/** A file by its path from the top of its repository, with `/`; null outside of one. */
export function pathInRepository(root: string, path: string): string | null {
  const top = tryGit(root, ["rev-parse", "--show-prefix"]);
  if (top === null) return null;
  return lineOf(top) + relative(root, path).split(sep).join("/");
}

/** The commits that changed a file, the newest first. */
export function versionsOf(root: string, path: string, atMost: number): FileVersion[] {
  const fields = ["%H", "%an", "%aI"].join("%x00");
  const said = tryGit(root, [
    ...asItLies,
    "log",
    "-z",
    `-${atMost}`,
    `--format=${fields}`,
    "--",
    path,
  ]);
  const values = (said ?? "").split("\0");
  return Array.from({ length: Math.floor(values.length / 3) }, (_, i) => ({
    commit: values[i * 3] ?? "",
    author: values[i * 3 + 1] ?? "",
    when: values[i * 3 + 2] ?? "",
  }));
}

/**
 * Contents by what git calls them (`<commit>:<path>`, or an object's id), all in one go; null for
 * what is not there.
 */
export function contentsOf(root: string, names: readonly string[]): (Buffer | null)[] {
  const asked = names.filter((n) => !n.includes("\n"));
  if (asked.length === 0) return names.map(() => null);
  const said = gitBytes(root, [...asItLies, "cat-file", "--batch"], `${asked.join("\n")}\n`);
  const found = new Map<string, Buffer | null>();
  let at = 0;
  for (const name of asked) {
    const end = said.indexOf(0x0a, at);
    const size = / (\d+)$/.exec(said.subarray(at, end).toString("utf8"))?.[1];
    if (size === undefined) {
      found.set(name, null);
      at = end + 1;
    } else {
      found.set(name, said.subarray(end + 1, end + 1 + Number(size)));
      at = end + 1 + Number(size) + 1;
    }
  }
  return names.map((n) => found.get(n) ?? null);
}

/** A file that a commit changed, by git's ids of its content before and after. */
export interface CommittedFile {
  /** From the top of the repository. */
  readonly path: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What each commit changed of a file, or below a folder. */
export function filesOfCommits(
  root: string,
  commits: readonly string[],
  below: string,
): ReadonlyMap<string, readonly CommittedFile[]> {
  const found = new Map<string, CommittedFile[]>();
  if (commits.length === 0) return found;
  const args = ["diff-tree", "--stdin", "-r", "-z", "--root", "--no-renames", "--", below];
  const said = gitBytes(root, [...asItLies, ...args], `${commits.join("\n")}\n`);
  const parts = said.toString("utf8").split("\0");
  let current: CommittedFile[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i] ?? "";
    const ids = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) [A-Z]$/.exec(part);
    if (ids) {
      const [, from = "", to = ""] = ids;
      i += 1;
      current.push({ path: parts[i] ?? "", from: blobOf(from), to: blobOf(to) });
    } else if (part !== "") found.set(part, (current = []));
  }
  return found;
}

/** Zeros stand for no content. */
function blobOf(id: string): string | null {
  return /^0+$/.test(id) ? null : id;
}

/** Files below a folder that are not as the last commit has them, with git's two letters. */
export function uncommittedIn(
  root: string,
  folder: string,
): { readonly path: string; readonly state: string }[] {
  const said = tryGit(root, ["status", "--porcelain", "-z", "-uall", "--no-renames", "--", folder]);
  return (said ?? "")
    .split("\0")
    .filter((entry) => entry.length > 3)
    .map((entry) => ({ state: entry.slice(0, 2), path: entry.slice(3) }));
}

/** Whether a text is a commit of this history, by its full or shortened id. */
export function commitIn(root: string, id: string): string | null {
  if (!/^[0-9a-f]{7,64}$/.test(id)) return null;
  const said = tryGit(root, ["rev-parse", "-q", "--verify", `${id}^{commit}`]);
  return said === null || said.trim() === ""
    ? null
    : git(root, ["rev-parse", `${id}^{commit}`]).trim();
}
