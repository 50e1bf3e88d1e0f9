import { join } from "node:path";
import { newCase } from "../setup/new-records.js";
import { type Saver, writing } from "./committing.js";
import type { EditDesk } from "./edit-desk.js";
import { words } from "./make-case.words.js";

export interface MadeCase {
  readonly path: string;
  readonly commit: string | null;
  readonly message: string;
}

/** Begins a case: its folder with what is known of it, one commit; who the client is comes next. */
export async function makeCase(
  desk: EditDesk,
  { procedure, name, ...saver }: { readonly procedure: string; readonly name: string } & Saver,
): Promise<MadeCase> {
  return writing(desk, saver, async (committing) => {
    const message = words.caseMade({ name })[saver.language];
    const folder = join(desk.workspace.config.records, procedure, name);
    const files = [join(folder, "case.json")];
    const commit = await committing.around(files, { message, isNew: true }, async () => {
      await newCase(desk.workspace, procedure, name, { blank: false });
    });
    return { path: "case.json", commit, message };
  });
}
