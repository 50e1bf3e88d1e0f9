import { UserError } from "../../model/base/errors.js";
import {
  branchesOf,
  commitAt,
  headOf,
  isBranchName,
  moveBranch,
  remoteOf,
  standOn,
  treeAt,
} from "../../workspace/git-branches.js";
import { commitTree } from "../../workspace/git-commit.js";
import { pushTo } from "../../workspace/git-remote.js";
import { git } from "../../workspace/git.js";
import { type Saver, writing } from "../edit/committing.js";
import type { EditDesk } from "../edit/edit-desk.js";
import { openDraft, personOf } from "./repository.js";
import { oneLine, stepMessage } from "./review-step.js";
import { faults, words } from "./review-steps.words.js";
import { reviewPrefix, reviewsOf } from "./reviews.js";
import { type Decided, takeIn } from "./take-in.js";
import type { ReviewEntry, TakenIn } from "./versions.js";

/**
 * Begins a change for review: a branch from where the open draft stands, named by the person and
 * the subject. No file is touched, and nothing is sent.
 */
export async function beginReview(
  desk: EditDesk,
  { subject, ...saver }: { readonly subject: string } & Saver,
): Promise<{ readonly branch: string }> {
  const title = oneLine(subject);
  if (title === "") throw new UserError("usage", faults.noSubject(), faults.nameSubject());
  return writing(desk, saver, async () => {
    const { root, branch: target, commit } = openDraft(desk);
    if (target.startsWith(reviewPrefix)) {
      throw new UserError("usage", faults.inReview({ branch: target }), faults.openTarget());
    }
    const branch = freeName(root, { person: personOf(root, saver).name, title });
    const begun = await stepCommit(root, commit, {
      message: stepMessage(title, "", {
        Review: "begun",
        "Review-Of": target,
        "Review-Subject": title,
      }),
      saver,
    });
    moveBranch(root, branch, { from: null, to: begun, why: "dossier: review begun" });
    standOn(root, { branch, why: "dossier: review begun" });
    return { branch };
  });
}

/** Of a text what may stand in the name of a branch everywhere. */
function segment(text: string): string {
  const plain = text
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, "");
  return plain === "" ? "x" : plain;
}

/** Systems that do not tell large letters from small take two such names for one. */
function freeName(
  root: string,
  { person, title }: { readonly person: string; readonly title: string },
): string {
  const before = `${reviewPrefix}${segment(person)}/`;
  const remote = remoteOf(root, "")?.name ?? null;
  const taken = new Set(branchesOf(root, remote).map(({ name }) => name.toLowerCase()));
  for (let n = 1; ; n += 1) {
    const name = `${before}${segment(title)}${n === 1 ? "" : `-${n}`}`;
    if (!taken.has(name.toLowerCase()) && isBranchName(root, name)) return name;
    if (n > 500) throw new UserError("usage", faults.noName({ name }), faults.nameSubject());
  }
}

interface OfStep {
  readonly message: string;
  readonly saver: Saver;
}

/** A commit that changes no file. */
function stepCommit(root: string, parent: string, { message, saver }: OfStep): Promise<string> {
  return commitTree(root, {
    tree: treeAt(root, parent),
    parents: [parent],
    message,
    ...(saver.author && { author: saver.author }),
  });
}

/** Hands in the change that is open, and sends it where there is a shared repository. */
export async function handIn(
  desk: EditDesk,
  { remark, ...saver }: { readonly remark: string } & Saver,
): Promise<{ readonly isSent: boolean }> {
  const { root, branch } = openDraft(desk);
  await writing(desk, saver, async () => {
    const { commit } = openDraft(desk);
    const entry = reviewsOf(root, saver).find((r) => r.branch === branch);
    if (!entry) throw new UserError("usage", faults.noReview({ branch }), faults.beginOne());
    if (entry.commits === 0) throw new UserError("usage", faults.nothingDone(), faults.saveFirst());
    if (entry.state === "waiting" && entry.commit === commit) return;
    const title = words.handedIn({ subject: entry.subject })[saver.language];
    const step = await stepCommit(root, commit, {
      message: stepMessage(title, remark, { Review: "handed-in", "Review-Subject": entry.subject }),
      saver,
    });
    moveBranch(root, branch, { from: commit, to: step, why: "dossier: handed in" });
  });
  return { isSent: await sendBranch(root, branch) };
}

/** Sends a branch as it stands here; false where there is no remote. */
export async function sendBranch(root: string, branch: string): Promise<boolean> {
  const remote = remoteOf(root, branch);
  const commit = commitAt(root, `refs/heads/${branch}`);
  if (!remote || commit === null) return false;
  await pushTo(root, { remote: remote.name, branch: remote.branch, commit });
  git(root, ["config", `branch.${branch}.remote`, remote.name]);
  git(root, ["config", `branch.${branch}.merge`, `refs/heads/${remote.branch}`]);
  return true;
}

/** A change that somebody has looked at, as it was then. */
interface LookedAt {
  readonly branch: string;
  readonly commit: string;
}

/** The change that is meant; refused where it has become another since it was looked at. */
function lookedAt(root: string, saver: Saver, { branch, commit }: LookedAt): ReviewEntry {
  const entry = reviewsOf(root, saver).find((r) => r.branch === branch);
  if (!entry) throw new UserError("usage", faults.noReview({ branch }), faults.lookAtList());
  if (entry.commit !== commit) {
    throw new UserError("usage", faults.changedSince(), faults.lookAgain());
  }
  return entry;
}

/** Gives a change back to its author with a remark, which is kept in the history of the change. */
export async function returnReview(
  desk: EditDesk,
  { remark, branch, commit, ...saver }: LookedAt & { readonly remark: string } & Saver,
): Promise<void> {
  if (remark.trim() === "") throw new UserError("usage", faults.noRemark(), faults.writeRemark());
  await writing(desk, saver, async () => {
    const { root } = openDraft(desk);
    const entry = lookedAt(root, saver, { branch, commit });
    const title = words.returned({ subject: entry.subject })[saver.language];
    const step = await stepCommit(root, commit, {
      message: stepMessage(title, remark, { Review: "returned", "Review-Subject": entry.subject }),
      saver,
    });
    const remote = entry.isThere ? remoteOf(root, branch) : null;
    if (remote) await pushTo(root, { remote: remote.name, branch: remote.branch, commit: step });
    if (commitAt(root, `refs/heads/${branch}`) === commit) {
      moveBranch(root, branch, { from: commit, to: step, why: "dossier: returned" });
    }
  });
}

/** Why somebody may not accept a change; null where they may. */
export function whyNotAccept(
  desk: EditDesk,
  entry: ReviewEntry,
  saver: Pick<Saver, "author">,
): UserError | null {
  const { root, review } = desk.workspace.config;
  const { state, target, isMine } = entry;
  if (state !== "waiting") return new UserError("usage", faults.notHandedIn(), faults.waitForIt());
  if (isMine && !review.ownChanges) {
    const { name } = personOf(root, saver);
    return new UserError("usage", faults.ownChange({ name }), faults.askSomebody());
  }
  if (headOf(root).branch !== target) {
    return new UserError("usage", faults.otherDraft({ target }), faults.openDraft({ target }));
  }
  return null;
}

/**
 * Takes a change into the open draft as it was looked at: the commit that brings them together
 * names the reviewer.
 */
export async function acceptReview(
  desk: EditDesk,
  asked: LookedAt & { readonly remark: string; readonly decided: Decided | null } & Saver,
): Promise<TakenIn> {
  const { branch, commit, remark, decided, ...saver } = asked;
  const { root } = openDraft(desk);
  const entry = lookedAt(root, saver, { branch, commit });
  const refusal = whyNotAccept(desk, entry, saver);
  if (refusal) throw refusal;
  const { name, email } = personOf(root, saver);
  const title = words.accepted({ subject: entry.subject })[saver.language];
  const message = stepMessage(title, remark, {
    Review: "accepted",
    "Review-Branch": branch,
    "Reviewed-by": `${name} <${email}>`,
  });
  return takeIn(desk, {
    theirs: commit,
    decided,
    mayForward: false,
    message: () => message,
    ...saver,
  });
}
