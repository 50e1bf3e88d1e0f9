import { existsSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { asItLies, git, names, tryGit } from "../../../workspace/git.js";

/** When a record was last committed that lies there no more. */
export interface LastSeen {
  readonly commit: string;
  readonly on: string;
}

/**
 * Records below folders that git knows and that are gone, by their whole path: nothing else
 * may tell of a complaint that was deleted. What was only renamed is not gone. Nothing outside a
 * repository.
 */
export function removedRecords(
  root: string,
  folders: readonly string[],
): ReadonlyMap<string, LastSeen> {
  const head = tryGit(root, [...asItLies, "log", "-1", "--format=%H %cs", "HEAD", "--"])?.trim();
  if (!head) return new Map();
  const [commit = "", on = ""] = head.split(" ");
  const within = folders.map((folder) => relative(root, folder).split(sep).join("/") || ".");
  const deleted = ["-M", "--diff-filter=D", "--name-only", "--relative", "-z"];
  const gone = new Map<string, LastSeen>();
  const uncommitted = git(root, [...asItLies, "diff", ...deleted, "HEAD", "--", ...within]);
  for (const file of names(uncommitted)) gone.set(join(root, file), { commit, on });
  const format = `--format=${mark}%P %cs${mark}`;
  const log = git(root, [...asItLies, "log", ...deleted, format, "--", ...within]);
  const [, ...parts] = log.split(mark);
  for (let i = 0; i < parts.length; i += 2) {
    const [parent = "", day = ""] = (parts[i] ?? "").split(" ").toSpliced(1, -2);
    for (const file of names(parts[i + 1] ?? "").map((name) => name.replace(/^\n+/, ""))) {
      const path = join(root, file);
      if (!gone.has(path)) gone.set(path, { commit: parent, on: day });
    }
  }
  // Fetched back since.
  for (const path of gone.keys()) if (existsSync(path)) gone.delete(path);
  return gone;
}

/** Stands in no name that git prints without quoting. */
const mark = "\u0001";
