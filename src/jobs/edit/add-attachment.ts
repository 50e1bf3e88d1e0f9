import { join } from "node:path";
import { sha256 } from "../../model/base/digest.js";
import { UserError } from "../../model/base/errors.js";
import { inBoth } from "../../model/base/text.js";
import type { CaseAddress } from "../../read/case-source.js";
import { oddName } from "../../read/odd-names.js";
import { refuseLinked } from "../../workspace/within.js";
import { attachmentFault } from "../check/attachment-fault.js";
import { faults, words } from "./add-attachment.words.js";
import { attachmentBytesAtMost } from "./attachment-limit.js";
import { type Saver, writing } from "./committing.js";
import type { EditDesk } from "./edit-desk.js";

/** A file that is to lie with a case. */
export interface AttachmentGiven {
  /** Its name, perhaps with folders below `attachments/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Take the place of a file of that name with another content. */
  readonly replace: boolean;
}
export interface AddedAttachment {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  /** Null where nothing was committed: it lay there already, or there is no repository. */
  readonly commit: string | null;
  readonly message: string;
}

const segment = /^[\p{L}\p{N}][^/]{0,118}[^/. ]$/u;
const forbidden = /[\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/** What a double click would run on somebody's machine: no paper of a case is one of these. */
const program =
  /\.(?:apk|bat|cmd|com|cpl|dll|exe|hta|jar|js|jse|lnk|msi|ps1|reg|scr|sh|vbe|vbs|wsf)$/i;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Puts a file below the case's `attachments/`, one commit. Its name must be one on every system,
 * and its content what the name says.
 */
export async function addAttachment(
  desk: EditDesk,
  address: CaseAddress,
  { name, bytes, replace, ...saver }: AttachmentGiven & Saver,
): Promise<AddedAttachment> {
  const path = pathOf(name);
  if (program.test(path)) {
    throw new UserError("usage", faults.isProgram({ name }), faults.asPaper());
  }
  if (bytes.length > attachmentBytesAtMost) {
    const most = attachmentBytesAtMost / 1024 / 1024;
    throw new UserError("usage", faults.tooLarge({ name, most }), faults.makeSmaller());
  }
  const fault = await attachmentFault(path, bytes);
  if (fault) throw new UserError("usage", `${name}: ${inBoth(fault)}`, faults.otherFile());
  return writing(desk, saver, async (committing) => {
    const document = desk.read(address);
    refuseLinked(desk.workspace.config.records, join(document.id, path));
    const whole = join(document.folder, path);
    const known = document.digestOf(path);
    const digest = sha256(bytes);
    const isThere = desk.tree.typeOf(whole) !== null;
    if (isThere && known !== digest && !replace) {
      throw new UserError("usage", faults.anotherThere({ path }), faults.renameOrReplace());
    }
    const file = path.slice("attachments/".length);
    const said = isThere ? words.replaced({ file }) : words.added({ file });
    const message = said[saver.language];
    const commit = await committing.put(whole, bytes, { message, isNew: !isThere });
    return { path, sha256: digest, size: bytes.length, commit, message };
  });
}

function pathOf(name: string): string {
  const segments = name.normalize("NFC").split("/");
  const isSound =
    segments.length <= 4 &&
    segments.every((s) => segment.test(s) && !forbidden.test(s) && !reserved.test(s)) &&
    segments.every((s) => oddName(s, s).length === 0);
  if (!isSound) {
    throw new UserError("usage", faults.badName({ name: name.slice(0, 120) }), faults.goodName());
  }
  return `attachments/${segments.join("/")}`;
}
