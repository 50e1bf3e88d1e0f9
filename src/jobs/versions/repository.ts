import { UserError } from "../../model/base/errors.js";
import {
  commitAt,
  commonOf,
  headOf,
  type Remote,
  remoteOf,
  type TwoCommits,
} from "../../workspace/git-branches.js";
import { gitFolder } from "../../workspace/git-commit.js";
import { isShallow } from "../../workspace/git-history.js";
import { lineOf, tryGit } from "../../workspace/git.js";
import type { Saver } from "../edit/committing.js";
import type { EditDesk } from "../edit/edit-desk.js";
import { faults } from "./repository.words.js";

/** The branch that is checked out, with its last commit. */
export interface OpenDraft {
  readonly root: string;
  readonly branch: string;
  readonly commit: string;
}

/** What is worked on; refused outside a repository, without a commit, and on no branch. */
export function openDraft({ workspace }: EditDesk): OpenDraft {
  const { root } = workspace.config;
  if (gitFolder(root) === null) {
    throw new UserError("usage", faults.noRepository(), faults.startRepository());
  }
  const { branch, commit } = headOf(root);
  if (commit === null) throw new UserError("usage", faults.noCommit(), faults.saveOnce());
  if (branch === null) {
    const at = commit.slice(0, 8);
    throw new UserError("usage", faults.onNoBranch({ commit: at }), faults.openBranch());
  }
  return { root, branch, commit };
}

/** Where the branch is sent to; refused where there is no such place. */
export function remoteFor({ root, branch }: OpenDraft): Remote {
  const remote = remoteOf(root, branch);
  if (!remote) throw new UserError("usage", faults.noRemote(), faults.addRemote());
  return remote;
}

/** The branch as the remote had it when it was last asked; null where it has none. */
export function theirsOf(root: string, remote: Remote): string | null {
  return commitAt(root, `refs/remotes/${remote.name}/${remote.branch}`);
}

/** What two histories have in common; refused where that is not known, or nothing. */
export function inCommon(root: string, ends: TwoCommits): readonly string[] {
  const common = commonOf(root, ends);
  if (common.length > 0) return common;
  if (isShallow(root)) throw new UserError("environment", faults.shallow(), faults.unshallow());
  throw new UserError("usage", faults.nothingCommon(), faults.checkRemote());
}

/** Somebody by name and address. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

/** Who works: whom the session names, else whom git names. */
export function personOf(root: string, { author }: Pick<Saver, "author">): Person {
  if (author) return author;
  const asked = (key: string) => lineOf(tryGit(root, ["config", "--get", key]) ?? "").trim();
  return { name: asked("user.name"), email: asked("user.email") };
}

/** Whether two are the same person, as far as git can say. */
export function isSamePerson(a: Person, b: Person): boolean {
  return isSame(a.email, b.email) || isSame(a.name, b.name);
}

function isSame(x: string, y: string): boolean {
  return x.trim() !== "" && x.trim().toLowerCase() === y.trim().toLowerCase();
}
