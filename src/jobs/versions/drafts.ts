import { existsSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../model/base/errors.js";
import { branchesOf, commitAt, headOf, remoteOf } from "../../workspace/git-branches.js";
import { commitFiles } from "../../workspace/git-commit.js";
import { changedFiles, moveTo } from "../../workspace/git-move.js";
import { folderInRepository, git } from "../../workspace/git.js";
import { type Saver, writing } from "../edit/committing.js";
import type { EditDesk } from "../edit/edit-desk.js";
import { faults, words } from "./drafts.words.js";
import { openDraft, remoteFor } from "./repository.js";
import { sendBranch } from "./review-steps.js";
import { casesBetween } from "./take-in.js";
import { unsavedIn } from "./unsaved.js";

/** Opens another working draft: files become those of the other branch. */
export async function openAnother(
  desk: EditDesk,
  { name, ...saver }: { readonly name: string } & Saver,
): Promise<{ readonly cases: readonly string[] }> {
  return writing(desk, saver, async () => {
    const { root } = desk.workspace.config;
    const head = headOf(root);
    const remote = remoteOf(root, head.branch ?? "")?.name ?? null;
    const found = branchesOf(root, remote).filter((b) => b.name === name);
    const there = found.find((b) => b.remote !== null);
    if (found.length === 0 || head.commit === null) {
      throw new UserError("usage", faults.noDraft({ name }), faults.chooseDraft());
    }
    // What git does not know stays where it lies.
    const left = changedFiles(root);
    if (left.length > 0) {
      const files = left.slice(0, 5).join("  ");
      throw new UserError("usage", faults.unsaved({ n: left.length, files }), faults.keepFirst());
    }
    if (found.every((b) => b.remote !== null) && there) {
      git(root, ["branch", "--track", name, `refs/remotes/${remote}/${name}`]);
    }
    const to = commitAt(root, `refs/heads/${name}`) ?? "";
    const cases = casesBetween(desk, head.commit, to);
    await moveTo(root, { from: head.commit, to, branch: name });
    return { cases };
  });
}

/** Sends what is saved in the open draft to the shared repository. */
export async function sendDraft(desk: EditDesk): Promise<void> {
  const draft = openDraft(desk);
  remoteFor(draft);
  await sendBranch(draft.root, draft.branch);
}

/** Files that an editor has changed become part of the history, in one commit of the person. */
export async function keepUncommitted(
  desk: EditDesk,
  saver: Saver,
): Promise<{ readonly commit: string | null; readonly n: number }> {
  return writing(desk, saver, async () => {
    const { root } = openDraft(desk);
    const files = unsavedIn(desk);
    if (files.length === 0) return { commit: null, n: 0 };
    const above = folderInRepository(root);
    const top = root.slice(0, root.length - above.length);
    const there = files.map((file) => join(top, file));
    const known = there.filter((file) => existsSync(file));
    if (known.length > 0) git(root, ["add", "--intent-to-add", "--", ...known]);
    const message = words.kept({ n: files.length })[saver.language];
    const commit = await commitFiles(root, {
      paths: there,
      isNew: false,
      message: `${message}\n\n${files.slice(0, 100).join("\n")}`,
      ...(saver.author && { author: saver.author }),
    });
    return { commit, n: files.length };
  });
}
