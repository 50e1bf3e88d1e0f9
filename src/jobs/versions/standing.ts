import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { messageOf, UserError } from "../../model/base/errors.js";
import type { Bilingual } from "../../model/base/text.js";
import {
  branchesOf,
  commitsBetween,
  commonOf,
  distanceOf,
  type Head,
  headOf,
  type Remote,
  remoteOf,
} from "../../workspace/git-branches.js";
import { gitFolder, refuseHalfDone } from "../../workspace/git-commit.js";
import { isShallow } from "../../workspace/git-history.js";
import { finishMove } from "../../workspace/git-move.js";
import { withWriteLock } from "../../workspace/write-lock.js";
import type { Saver } from "../edit/committing.js";
import type { EditDesk } from "../edit/edit-desk.js";
import { changedCases } from "./changed-cases.js";
import { theirsOf } from "./repository.js";
import { reviewsOf } from "./reviews.js";
import { words } from "./standing.words.js";
import { unsavedIn } from "./unsaved.js";
import type { Brief, DraftEntry, OneWay, Standing } from "./versions.js";

const commitsAtMost = 50;
const filesAtMost = 200;
const nothing: OneWay = { n: 0, commits: [], cases: [] };

/**
 * Where the working tree stands, as far as is known here: nobody else is asked. What a killed
 * program had begun is ended first.
 */
export async function standingOf(desk: EditDesk): Promise<Standing> {
  const { root } = desk.workspace.config;
  const folder = gitFolder(root);
  if (folder === null) return outside(words.noRepository());
  if (existsSync(join(folder, "dossier-move.json"))) {
    await withWriteLock(join(folder, "dossier-save.lock"), () => finishMove(root));
  }
  const head = headOf(root);
  const remote = remoteOf(root, head.branch ?? "");
  const theirs = remote && theirsOf(root, remote);
  return {
    branch: head.branch,
    remote,
    isThere: theirs !== null,
    askedAt: askedAt(folder),
    ...waysOf(desk, head.commit, theirs),
    uncommitted: unsavedIn(desk).slice(0, filesAtMost),
    isShallow: isShallow(root),
    hindrance: hindranceOf(folder, head),
    drafts: draftsOf({ root, remote, head }),
  };
}

function outside(hindrance: Bilingual): Standing {
  return {
    branch: null,
    remote: null,
    isThere: false,
    askedAt: null,
    ahead: nothing,
    behind: nothing,
    uncommitted: [],
    isShallow: false,
    hindrance,
    drafts: [],
  };
}

function askedAt(folder: string): string | null {
  const asked = statSync(join(folder, "FETCH_HEAD"), { throwIfNoEntry: false });
  return asked?.mtime.toISOString() ?? null;
}

/** Both ways from what they have in common. */
function waysOf(
  desk: EditDesk,
  ours: string | null,
  theirs: string | null,
): Pick<Standing, "ahead" | "behind"> {
  if (ours === null || theirs === null || ours === theirs) {
    return { ahead: nothing, behind: nothing };
  }
  const { root } = desk.workspace.config;
  const { ahead, behind } = distanceOf(root, { ours, theirs });
  const [common] = commonOf(root, { ours, theirs });
  const way = (n: number, from: string, to: string): OneWay => ({
    n,
    commits: n === 0 ? [] : commitsBetween(root, { from, to, most: commitsAtMost }),
    cases: n === 0 || common === undefined ? [] : changedCases(desk, { from: common, to }),
  });
  return { ahead: way(ahead, theirs, ours), behind: way(behind, ours, theirs) };
}

function hindranceOf(folder: string, { branch, commit }: Head): Bilingual | null {
  try {
    refuseHalfDone(folder);
  } catch (error) {
    if (error instanceof UserError) return words.halfDone({ what: messageOf(error) });
    throw error;
  }
  if (commit === null) return words.noCommit();
  return branch === null ? words.detached({ commit: commit.slice(0, 8) }) : null;
}

function draftsOf({
  root,
  remote,
  head,
}: {
  readonly root: string;
  readonly remote: Remote | null;
  readonly head: Head;
}): DraftEntry[] {
  const branches = Map.groupBy(branchesOf(root, remote?.name ?? null), ({ name }) => name);
  return [...branches].map(([name, both]) => {
    const [latest] = both.toSorted((a, b) => (a.when < b.when ? 1 : -1));
    return {
      name,
      isCurrent: name === head.branch,
      isHere: both.some((b) => b.remote === null),
      isThere: both.some((b) => b.remote !== null),
      author: latest?.author ?? "",
      when: latest?.when ?? "",
    };
  });
}

/** As much as the head of every page shows; nothing is asked of anybody. */
export function briefOf(root: string, saver: Saver): Brief {
  if (gitFolder(root) === null) return { branch: null, ahead: 0, behind: 0, waiting: 0 };
  const { branch, commit } = headOf(root);
  const remote = branch === null ? null : remoteOf(root, branch);
  const theirs = remote && theirsOf(root, remote);
  const isBoth = commit !== null && theirs !== null && commit !== theirs;
  const waiting = reviewsOf(root, saver).filter((r) => r.state === "waiting" && !r.isMine);
  return {
    branch,
    ...(isBoth ? distanceOf(root, { ours: commit, theirs }) : { ahead: 0, behind: 0 }),
    waiting: waiting.length,
  };
}
