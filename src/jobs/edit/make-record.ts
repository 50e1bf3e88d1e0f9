import { join } from "node:path";
import { UserError } from "../../model/base/errors.js";
import { pretty } from "../../model/base/json.js";
import type { CaseAddress } from "../../read/case-source.js";
import { refuseLinked } from "../../workspace/within.js";
import { newCase } from "../setup/new-records.js";
import { commitMessage } from "./commit-message.js";
import { type Saver, writing } from "./committing.js";
import type { EditDesk } from "./edit-desk.js";
import { faults, words } from "./make-record.words.js";
import { newValue, pathOfNew, type RecordWanted } from "./new-record.js";
import { placeIn } from "./record-place.js";

export interface MadeRecord {
  readonly path: string;
  readonly commit: string | null;
  readonly message: string;
}

/**
 * Makes a record with what stands elsewhere already and, for a plan, with what the cycle before
 * had; one commit.
 */
export async function makeRecord(
  desk: EditDesk,
  address: CaseAddress,
  { kind, audit, instance, ...saver }: RecordWanted & Saver,
): Promise<MadeRecord> {
  return writing(desk, saver, async (committing) => {
    const document = desk.read(address);
    const { procedure } = desk.procedureOf(address);
    const path = pathOfNew({ kind, audit, instance }, document, procedure);
    const place = placeIn(document, path, procedure);
    if (place.record) throw new UserError("usage", faults.exists({ path }), faults.openIt());
    refuseLinked(desk.workspace.config.records, join(document.id, path));
    const about = { desk, document, procedure, place };
    const text = pretty(newValue(about));
    const message = commitMessage(about, { before: null, after: text }, saver.language);
    const whole = join(document.folder, path);
    const commit = await committing.put(whole, text, { message, isNew: true });
    return { path, commit, message };
  });
}

/** Begins a case: its folder with what is known of it, one commit; who the client is comes next. */
export async function makeCase(
  desk: EditDesk,
  { procedure, name, ...saver }: { readonly procedure: string; readonly name: string } & Saver,
): Promise<MadeRecord> {
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
