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
 * may tell of a complaint that was deleted, in a merge either. What was only renamed is not gone.
 * The repository is that in which the records lie; nothing outside one.
 */
export function removedRecords(
  records: string,
  folders: readonly string[],
): ReadonlyMap<string, LastSeen> {
  const latest = ["log", "-1", "--format=%H %cs", "HEAD", "--"];
  const head = tryGit(records, [...asItLies, ...latest])?.trim();
  if (!head) return new Map();
  const [commit = "", on = ""] = head.split(" ");
  const within = folders.map((folder) => relative(records, folder).split(sep).join("/") || ".");
  const deleted = ["-M", "--diff-filter=D", "--name-only", "--relative", "-z"];
  const gone = new Map<string, LastSeen>();
  const uncommitted = git(records, [...asItLies, "diff", ...deleted, "HEAD", "--", ...within]);
  for (const file of names(uncommitted)) gone.set(join(records, file), { commit, on });
  const format = `--format=${mark}%P %cs${mark}`;
  // Of a merge, what it took out of the line that it was merged into.
  const all = ["log", "--diff-merges=first-parent", ...deleted, format];
  const log = git(records, [...asItLies, ...all, "--", ...within]);
  const [, ...parts] = log.split(mark);
  for (let i = 0; i < parts.length; i += 2) {
    const told = (parts[i] ?? "").split(" ");
    const [parent = "", day = ""] = [told[0], told.at(-1)];
    for (const file of names(parts[i + 1] ?? "").map((name) => name.replace(/^\n+/, ""))) {
      const path = join(records, file);
      if (!gone.has(path)) gone.set(path, { commit: parent, on: day });
    }
  }
  // Fetched back since.
  for (const path of gone.keys()) if (existsSync(path)) gone.delete(path);
  return gone;
}

/** Stands in no name that git prints without quoting. */
const mark = "\u0001";
