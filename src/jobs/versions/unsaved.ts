import { relative, sep } from "node:path";
import { uncommitted } from "../../workspace/git-move.js";
import { folderInRepository } from "../../workspace/git.js";
import type { EditDesk } from "../edit/edit-desk.js";

/**
 * Files that somebody has changed and not saved into the history, from the top of the repository;
 * not what is produced: that is made anew.
 */
export function unsavedIn({ workspace }: EditDesk): string[] {
  const { root, out } = workspace.config;
  const produced = `${folderInRepository(root)}${relative(root, out).split(sep).join("/")}/`;
  return uncommitted(root).filter((file) => !file.startsWith(produced));
}
