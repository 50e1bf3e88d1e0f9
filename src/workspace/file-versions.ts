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

/** The commit of the head; null where there is none. */
export function headOf(root: string): string | null {
  return tryGit(root, ["rev-parse", "-q", "--verify", "HEAD"])?.trim() ?? null;
}

/** Whether a text is a commit of this history, by its full or shortened id. */
export function commitIn(root: string, id: string): string | null {
  if (!/^[0-9a-f]{7,64}$/.test(id)) return null;
  const said = tryGit(root, ["rev-parse", "-q", "--verify", `${id}^{commit}`]);
  return said === null || said.trim() === ""
    ? null
    : git(root, ["rev-parse", `${id}^{commit}`]).trim();
}
