import { join } from "node:path";
import { UserError } from "../../model/base/errors.js";
import type { CaseAddress } from "../../read/case-source.js";
import { refuseLinked } from "../../workspace/within.js";
import { namingRecords } from "./attachment-names.js";
import { type Saver, writing } from "./committing.js";
import type { EditDesk } from "./edit-desk.js";
import { faults, words } from "./remove-attachment.words.js";

/** A file that is to lie with a case no more, by its path below the case folder. */
export interface AttachmentLeft {
  readonly path: string;
}
export interface RemovedAttachment {
  readonly path: string;
  readonly commit: string | null;
  readonly message: string;
}

/**
 * Takes a file away that no record names, one commit. What git has not seen yet is committed
 * before, so that its content stays to be had.
 */
export async function removeAttachment(
  desk: EditDesk,
  address: CaseAddress,
  { path, ...saver }: AttachmentLeft & Saver,
): Promise<RemovedAttachment> {
  return writing(desk, saver, async (committing) => {
    const document = desk.read(address);
    const { attachments = [] } = document;
    if (!attachments.some((a) => a.type === "file" && a.path === path)) {
      throw new UserError("usage", faults.notThere({ path }), faults.lookAgain());
    }
    refuseLinked(desk.workspace.config.records, join(document.id, path));
    const [naming] = namingRecords(document)(path);
    if (naming !== undefined) {
      throw new UserError("usage", faults.isNamed({ path, record: naming }), faults.changeRecord());
    }
    const file = path.slice("attachments/".length);
    const kept = words.kept({ file })[saver.language];
    const message = words.removed({ file })[saver.language];
    const commit = await committing.remove(join(document.folder, path), { kept, message });
    return { path, commit, message };
  });
}
