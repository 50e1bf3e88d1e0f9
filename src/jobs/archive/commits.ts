import { relative } from "node:path";
import { git, logged, names, tryGit } from "../../workspace/git.js";
import type { Workspace } from "../../workspace/workspace.js";

/** What git knows of a case's records. */
export interface RecordCommits {
  readonly head: string;
  readonly commits: readonly {
    readonly commit: string;
    readonly author: string;
    readonly date: string;
    readonly subject: string;
  }[];
  readonly uncommitted: readonly string[];
}

/**
 * Which commits made the records what they are, and whether anything is not committed; null outside
 * git.
 */
export function commitsOf({ config }: Workspace, folder: string): RecordCommits | null {
  const head = tryGit(config.root, ["rev-parse", "HEAD"])?.trim();
  if (!head) return null;
  const inside = relative(config.root, folder);
  const status = ["status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all"];
  return {
    head,
    commits: logged(config.root, ["%H", "%an", "%aI", "%s"], ["--", inside]).map(
      ([commit = "", author = "", date = "", subject = ""]) => ({ commit, author, date, subject }),
    ),
    uncommitted: names(git(config.root, [...status, "--", inside])).map((n) => n.slice(3)),
  };
}
