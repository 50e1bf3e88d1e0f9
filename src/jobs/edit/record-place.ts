import { type FolderLevel, placementOutcomes } from "../../check/record/placement.js";
import { UserError } from "../../model/base/errors.js";
import { inBoth } from "../../model/base/text.js";
import { isBodyFolder } from "../../model/case/body-folder.js";
import type { AuditFolder, AuditType, CaseDocument, RecordFile } from "../../model/case/case.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { CaseAddress } from "../../read/case-source.js";
import { kindOf } from "../../read/record-file.js";
import { peopleFolder } from "./folders.js";
import { words } from "./record-place.words.js";

/** A record of a case, there or still to be made. */
export interface RecordPlace {
  /** Below the case's folder. */
  readonly path: string;
  readonly kind: string;
  readonly instance: string;
  /** The audit that it belongs to, made with its first record; null for the case itself. */
  readonly audit: AuditFolder | null;
  /** Null where there is no such file yet. */
  readonly record: RecordFile | null;
}

const form =
  /^(?:audits\/((\d{2})-(stage1|stage2|surveillance|recertification|special)(?:-[a-z0-9-]+)?)\/)?([a-z0-9][a-z0-9-]{0,99})\.json$/;

/**
 * The record at a path below the case's folder: one that the case reader has read, or one that it
 * would read if it were there. No other path leads anywhere.
 */
export function placeIn(document: CaseDocument, path: string, procedure: Procedure): RecordPlace {
  const file = `${document.shownAs}/${document.id}/${path}`;
  for (const audit of [null, ...document.audits]) {
    const record = (audit ?? document).records.find((r) => r.file === file);
    if (record) return { path, kind: record.kind, instance: record.instance, audit, record };
  }
  return placeOfNew(document, path, procedure);
}

/** People's records are called by the people's ids. */
const personForm = /^([A-Z]{1,4}-[0-9]{3,6})\.json$/;

/** The kind of record that a path of a folder names, whether it is there or not. */
export function kindIn({ procedure }: Pick<CaseAddress, "procedure">, path: string): string {
  if (procedure === peopleFolder.procedure) return procedure;
  return kindOf(path.slice(path.lastIndexOf("/") + 1).replace(/\.json$/, "")).kind;
}

function placeOfNew(document: CaseDocument, path: string, procedure: Procedure): RecordPlace {
  if (document.id === peopleFolder.procedure) return placeOfPerson(path);
  const { audit, name } = folderOf(document, path);
  const named = kindOf(name);
  const records = (audit ?? document).records;
  const [misplaced] = placementOutcomes(
    { ...blank, ...named, file: path },
    { id: audit?.id ?? ".", level: levelOf(document, audit), records },
    procedure,
  );
  if (misplaced) {
    const { message, remedy } = misplaced;
    throw new UserError("usage", `${path}: ${inBoth(message)}`, inBoth(remedy ?? message));
  }
  return { path, ...named, audit, record: null };
}

/** The audit of a path, made with its first record, and the name of the record. */
function folderOf(
  document: CaseDocument,
  path: string,
): { readonly audit: AuditFolder | null; readonly name: string } {
  const parts = form.exec(path);
  if (!parts) throw noRecord(path);
  const [, folder, number = "", type = "", name = ""] = parts;
  if (folder === undefined) return { audit: null, name };
  if (isOfBody(document)) throw noRecord(path);
  const id = `audits/${folder}`;
  const known = document.audits.find((a) => a.id === id);
  const made = { id, number: Number(number), type: type as AuditType, records: [] };
  return { audit: known ?? made, name };
}

function levelOf(document: CaseDocument, audit: AuditFolder | null): FolderLevel {
  if (audit) return "audit";
  return isOfBody(document) ? "body" : "case";
}

function isOfBody({ id }: CaseDocument): boolean {
  return isBodyFolder(id);
}

function placeOfPerson(path: string): RecordPlace {
  const [, instance] = personForm.exec(path) ?? [];
  if (instance === undefined) {
    throw new UserError("usage", words.noPerson({ path: path.slice(0, 200) }), words.namePerson());
  }
  return { path, kind: "personnel", instance, audit: null, record: null };
}

function noRecord(path: string): UserError {
  return new UserError("usage", words.noRecord({ path: path.slice(0, 200) }), words.nameRecord());
}

const blank: RecordFile = {
  file: "",
  kind: "",
  instance: "",
  value: undefined,
  sha256: "",
  problems: [],
  position: () => ({ line: 1, column: 1 }),
  numberText: () => undefined,
};
