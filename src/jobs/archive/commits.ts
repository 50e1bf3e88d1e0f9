import { git, logged, names, tryGit } from "../../workspace/git.js";

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
 * Which commits made the records what they are, and whether anything is not committed, in the
 * repository in which they lie; null outside git.
 */
export function commitsOf(folder: string): RecordCommits | null {
  const head = tryGit(folder, ["rev-parse", "HEAD"])?.trim();
  if (!head) return null;
  const status = ["status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all"];
  return {
    head,
    commits: logged(folder, ["%H", "%an", "%aI", "%s"], ["--", "."]).map(
      ([commit = "", author = "", date = "", subject = ""]) => ({ commit, author, date, subject }),
    ),
    uncommitted: names(git(folder, [...status, "--", "."])).map((n) => n.slice(3)),
  };
}
