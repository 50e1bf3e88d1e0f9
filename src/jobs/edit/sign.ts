import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../model/base/digest.js";
import { UserError } from "../../model/base/errors.js";
import { asRecord } from "../../model/case/records.js";
import { type CaseAddress, readPerson } from "../../read/case-source.js";
import { refuseLinked } from "../../workspace/within.js";
import { sourceOf } from "../../workspace/workspace.js";
import { signRecord } from "../sign/sign-record.js";
import { type Saver, writing } from "./committing.js";
import type { EditDesk } from "./edit-desk.js";
import type { SigningRole } from "./editing.js";
import { placeIn } from "./record-place.js";
import { titleOf } from "./record-title.js";
import { conflictWith, type SaveOutcome } from "./save-record.js";
import { faults, words } from "./sign.words.js";
import { signingOf } from "./signing.js";

/** A signature that somebody gives. */
export interface SigningRequest {
  readonly path: string;
  readonly role: string;
  /** The content that was seen: another one is not signed. */
  readonly base: string | null;
  /** The personnel record of whoever signs. */
  readonly person: string | null;
}

/**
 * Signs a record as a person, for a role that the record asks for, on the content that was seen:
 * one commit. The signature is recorded with the digest of the content, as `dossier sign` does.
 */
export async function signAs(
  desk: EditDesk,
  address: CaseAddress,
  { path, role, base, person, ...saver }: SigningRequest & Saver,
): Promise<SaveOutcome> {
  return writing(desk, saver, async (committing) => {
    const document = desk.read(address);
    const { procedure } = desk.procedureOf(address);
    const place = placeIn(document, path, procedure);
    refuseLinked(desk.workspace.config.records, join(document.id, path));
    if (!place.record) throw new UserError("usage", faults.notThere({ path }), faults.saveFirst());
    const about = { desk, document, procedure, place };
    const whole = join(document.folder, path);
    const text = readFileSync(whole, "utf8");
    if (sha256(text) !== base) {
      return { conflict: conflictWith(about, { base, value: null, language: saver.language }) };
    }
    const asked = signingOf(about).find((s) => s.role === role);
    if (!asked) throw new UserError("usage", faults.notAsked({ role }), faults.lookAtRoles());
    refuseOther(asked, person);
    const again = asked.signatures.some((s) => s.isStale);
    const name = asked.people.find(({ id }) => id === person)?.name ?? nameOf(desk, person);
    const title = titleOf(document, place, procedure);
    const { label } = asked;
    const message = words.signed({ record: title, role: label, name })[saver.language];
    const commit = await committing.around([whole], { message, isNew: false }, async () => {
      await signRecord(desk.workspace, whole, desk.workspace.config.root, {
        role,
        person,
        date: desk.asOf,
        method: "handwritten",
        again,
      });
    });
    return { saved: { commit, base: sha256(readFileSync(whole)), message } };
  });
}

/** Nobody of the body signs for the client, and nobody in a role that others hold. */
function refuseOther(
  { by, people, label: role }: SigningRole,
  person: string | null,
): asserts person is string {
  if (by === "client") {
    throw new UserError("usage", faults.ofClient({ role }), faults.attachTheirs());
  }
  if (person === null || (by === "holders" && !people.some(({ id }) => id === person))) {
    throw new UserError("usage", faults.notHolder({ role }), faults.askHolder());
  }
}

function nameOf({ workspace }: EditDesk, person: string): string {
  const record = asRecord("personnel", readPerson(sourceOf(workspace), person)?.value);
  return record?.name ?? person;
}
