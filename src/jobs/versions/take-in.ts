import { type Language } from "../../model/base/text.js";
import { commitsBetween, distanceOf } from "../../workspace/git-branches.js";
import { commitTree } from "../../workspace/git-commit.js";
import { treeChanges, treeWith } from "../../workspace/git-merge.js";
import { moveTo } from "../../workspace/git-move.js";
import { fetchFrom } from "../../workspace/git-remote.js";
import { type Saver, writing } from "../edit/committing.js";
import type { EditDesk } from "../edit/edit-desk.js";
import { caseAt, recordsInRepository } from "./changed-cases.js";
import { openClashes } from "./clashes.js";
import { mergeOf } from "./merging.js";
import { openDraft, remoteFor, theirsOf } from "./repository.js";
import { words } from "./take-in.words.js";
import type { Decision, Ends, TakenIn } from "./versions.js";

/** What somebody decided, about which ends of the history. */
export interface Decided extends Ends {
  readonly decisions: readonly Decision[];
}

/** Asks the shared repository what others have sent: nothing of ours is changed by it. */
export async function askOthers(desk: EditDesk): Promise<void> {
  const draft = openDraft(desk);
  await fetchFrom(draft.root, remoteFor(draft).name);
}

/**
 * Gets what others have sent to the open draft. Where both changed the same, nothing is done before
 * somebody has decided; what was decided counts for the ends that were looked at alone.
 */
export async function getFromOthers(
  desk: EditDesk,
  { decided, ...saver }: { readonly decided: Decided | null } & Saver,
): Promise<TakenIn> {
  // With decisions comes what was looked at: nothing newer is asked for.
  if (decided === null) await askOthers(desk);
  const draft = openDraft(desk);
  const theirs = theirsOf(draft.root, remoteFor(draft));
  if (theirs === null) return { commit: null, cases: [] };
  const message = (joined: number) =>
    messageOf({ root: draft.root, ours: draft.commit, theirs }, { joined, ...saver });
  return takeIn(desk, { theirs, decided, mayForward: true, message, ...saver });
}

function messageOf(
  { root, ours, theirs }: Ends & { readonly root: string },
  { joined, language }: { readonly joined: number; readonly language: Language },
): string {
  const commits = commitsBetween(root, { from: ours, to: theirs, most: mostNamed });
  const authors = [...new Set(commits.map(({ author }) => author))].join(", ");
  const first = words.got({ authors, n: commits.length })[language];
  return joined === 0 ? first : `${first}\n\n${words.joined({ n: joined })[language]}`;
}

const mostNamed = 200;

/** What is to be brought into the open draft, and how. */
export interface Taking extends Saver {
  readonly theirs: string;
  readonly decided: Decided | null;
  /** Where we have nothing of our own, no commit is made. */
  readonly mayForward: boolean;
  /** Of the commit that brings both together; told how many records were joined. */
  message(joined: number): string;
}

/**
 * Brings another line of the history into the open draft. It is brought together in git's store;
 * only when all of it is decided do files, index and branch follow, in one step that goes on after
 * a kill.
 */
export async function takeIn(desk: EditDesk, taking: Taking): Promise<TakenIn> {
  const { theirs, decided, mayForward, message, ...saver } = taking;
  return writing(desk, saver, async () => {
    const { root, commit: ours } = openDraft(desk);
    const { ahead, behind } = distanceOf(root, { ours, theirs });
    if (behind === 0) return { commit: null, cases: [] };
    if (ahead === 0 && mayForward) return moved(desk, ours, theirs);
    const ends = { ours, theirs };
    const isSame = decided?.ours === ours && decided.theirs === theirs;
    const merge = mergeOf(root, ends, isSame ? decided.decisions : []);
    if (merge.undecided.length > 0) {
      return { toDecide: { ...ends, clashes: openClashes(desk, ends, merge.undecided) } };
    }
    const commit = await commitTree(root, {
      tree: treeWith(root, ours, merge.files),
      parents: [ours, theirs],
      message: message(merge.joined.length),
      ...(saver.author && { author: saver.author }),
    });
    return moved(desk, ours, commit);
  });
}

async function moved(desk: EditDesk, from: string, to: string): Promise<TakenIn> {
  const { root } = desk.workspace.config;
  const cases = casesBetween(desk, from, to);
  await moveTo(root, { from, to, branch: null });
  return { commit: to, cases };
}

/** Cases with other files in two commits. */
export function casesBetween(desk: EditDesk, from: string, to: string): string[] {
  const below = recordsInRepository(desk);
  const changes = treeChanges(desk.workspace.config.root, { from, to });
  const cases = changes.map(({ path }) => caseAt(desk, below, path));
  return [...new Set(cases.filter((id) => id !== null))];
}
