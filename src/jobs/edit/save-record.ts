import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../model/base/digest.js";
import { UserError } from "../../model/base/errors.js";
import { mergeRecords } from "../../model/base/merge-records.js";
import type { Language } from "../../model/base/text.js";
import type { CaseAddress } from "../../read/case-source.js";
import {
  contentsOf,
  pathInRepository,
  uncommittedIn,
  versionsOf,
} from "../../workspace/file-versions.js";
import { refuseLinked } from "../../workspace/within.js";
import { type AboutRecord, commitMessage, valueOfText } from "./commit-message.js";
import { type Saver, writing } from "./committing.js";
import type { EditDesk } from "./edit-desk.js";
import { editedText } from "./edited-text.js";
import type { SaveConflict, Saved, SaveRequest } from "./editing.js";
import { fieldLabel } from "./field-changes.js";
import { placeIn } from "./record-place.js";
import { faults, words } from "./save-record.words.js";

export type SaveOutcome =
  | { readonly saved: Saved; readonly conflict?: never }
  | { readonly conflict: SaveConflict; readonly saved?: never };

/**
 * Saves a record: one commit of its file alone. Where the file is no longer as it was when it was
 * read, nothing is written, and both changes are told field by field. Outside a repository the file
 * is written and nothing is committed.
 */
export async function saveRecord(
  desk: EditDesk,
  address: CaseAddress,
  request: SaveRequest & Saver,
): Promise<SaveOutcome> {
  return writing(desk, request, async (committing) => {
    const document = desk.read(address);
    const { procedure } = desk.procedureOf(address);
    const place = placeIn(document, request.path, procedure);
    refuseLinked(desk.workspace.config.records, join(document.id, request.path));
    const about: About = { desk, document, procedure, place };
    const before = textAt(about);
    const digest = before === null ? null : sha256(before);
    if (digest !== (request.base === "" ? null : request.base)) {
      return { conflict: conflictWith(about, request) };
    }
    const text = editedText(request.path, place.record, { value: request.value, before });
    const message = messageOf(about, { ...request, before, text });
    const path = join(document.folder, request.path);
    const how = { message, isNew: before === null };
    const commit = await committing.put(path, text, how);
    desk.contents.keep(sha256(text), text);
    return { saved: { commit, base: sha256(text), message } };
  });
}

interface About extends AboutRecord {
  readonly desk: EditDesk;
}

function pathOf({ document, place }: About): string {
  return join(document.folder, place.path);
}

function textAt(about: About): string | null {
  return about.place.record === null ? null : readFileSync(pathOf(about), "utf8");
}

function messageOf(
  about: About,
  given: SaveRequest & Saver & { readonly before: string | null; readonly text: string },
): string {
  const own = given.message?.trim() ?? "";
  const texts = { before: given.before, after: given.text };
  return own === "" ? commitMessage(about, texts, given.language) : own;
}

/** What somebody else has made of a record meanwhile, beside a value that rests on what it was. */
export function conflictWith(
  about: About,
  request: Pick<SaveRequest, "base" | "value"> & Pick<Saver, "language">,
): SaveConflict {
  const schema = about.procedure.records.get(about.place.kind)?.schema ?? {};
  const text = textAt(about);
  const now = text === null ? undefined : valueOfText(text);
  if (text !== null && now === undefined) {
    throw new UserError("usage", faults.unreadable({ path: about.place.path }), faults.mendFile());
  }
  const rested =
    request.base === null || request.base === "" ? null : baseText(about, request.base);
  const before = rested === null ? undefined : valueOfText(rested);
  const { touched, merged } = mergeRecords({
    before,
    theirs: now,
    // Who signs has changed nothing.
    yours: request.value ?? before ?? now ?? null,
  });
  return {
    theirs: {
      value: now ?? null,
      base: text === null ? "" : sha256(text),
      ...lastChange(about, request.language),
    },
    fields: touched.map(({ key, ...place }) => ({
      ...place,
      pointer: key,
      label: fieldLabel(schema, place.pointer),
    })),
    merged: now === undefined ? null : merged,
  };
}

const versionsAtMost = 200;

/** The text that a change rests on: kept since it was read here, or found in git's history. */
function baseText(about: About, digest: string): string | null {
  const kept = about.desk.contents.find(digest);
  if (kept !== undefined) return kept;
  const { root } = about.desk.workspace.config;
  const path = pathInRepository(root, pathOf(about));
  if (path === null) return null;
  const versions = versionsOf(root, pathOf(about), versionsAtMost);
  const contents = contentsOf(
    root,
    versions.map((v) => `${v.commit}:${path}`),
  );
  const found = contents.find((c) => c !== null && sha256(c) === digest);
  return found?.toString("utf8") ?? null;
}

/** Who changed the file last, and when; what is not committed was changed by nobody we know. */
function lastChange(
  about: About,
  language: Language,
): { readonly author: string; readonly when: string } {
  const { root } = about.desk.workspace.config;
  const path = pathOf(about);
  const [last] = versionsOf(root, path, 1);
  if (last && uncommittedIn(root, path).length === 0) {
    return { author: last.author, when: last.when };
  }
  const stat = statSync(path, { throwIfNoEntry: false });
  return {
    author: words.uncommitted()[language],
    when: stat?.mtime.toISOString() ?? "",
  };
}
