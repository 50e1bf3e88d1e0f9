import { readFileSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { contentDigest } from "../../model/base/content-digest.js";
import { UserError } from "../../model/base/errors.js";
import { isObject, type JsonObject } from "../../model/base/json.js";
import { refusePlaceholder } from "../../model/base/placeholder.js";
import { terms } from "../../model/base/terms.words.js";
import { bodiesFolder } from "../../model/case/body-folder.js";
import type { RecordFile } from "../../model/case/case.js";
import { camel } from "../../model/case/record-names.js";
import { asRecord, signaturesIn } from "../../model/case/records.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import { demandedSignatures } from "../../model/procedure/demanded-signatures.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { schemaAt } from "../../model/procedure/schema.js";
import type { CivilDate } from "../../model/time/dates.js";
import { readPerson } from "../../read/case-source.js";
import { setInText } from "../../read/edit-record.js";
import { disk } from "../../read/file-tree.js";
import { pointerAt } from "../../read/pointers-below.js";
import { kindOf, readRecordFile } from "../../read/record-file.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { refuseOlderFormat } from "../../workspace/record-format.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { words } from "./sign-record.words.js";

export interface SignRequest {
  readonly role: string;
  readonly person?: string;
  readonly name?: string;
  readonly date: CivilDate;
  readonly method: "handwritten" | "seal" | "electronic";
  /** Path below the case folder, `attachments/…`. */
  readonly evidence?: string;
  /** Signs the content itself; null where a signature is only recorded. */
  readonly signature?: ContentSigner | null;
  /** Replace the signature that the role has given. */
  readonly again: boolean;
}

/** Makes the evidence of an electronic signature, a file of the case. */
export interface ContentSigner {
  sign(
    record: JsonObject,
    caseFolder: string,
    request: SignRequest & { readonly name: string; readonly file: string },
  ): Promise<JsonObject>;
}

/**
 * Writes a signature into a record, with the digest of what is signed. Nothing is written when
 * anything is amiss. Returns the entry.
 */
export async function signRecord(
  workspace: Workspace,
  path: string,
  cwd: string,
  request: SignRequest,
): Promise<JsonObject> {
  refuseOlderFormat(workspace.config, workspace.tree);
  const file = resolve(cwd, path);
  const place = placeOf(workspace, file);
  const { record, value } = soundRecord(file, cwd, place);
  refuseRole(place.procedure, record, request.role);
  const index = earlierSignature(value, request);
  if (index !== -1 && !request.again) {
    throw new UserError("usage", words.signedAlready({ role: request.role }), words.signAgain());
  }
  const signer = signerOf(workspace, request);
  const made = request.signature && {
    ...request,
    name: signer.name,
    file: relative(place.caseFolder, file).split(sep).join("/"),
  };
  const evidence = made && (await request.signature?.sign(value, place.caseFolder, made));
  const entry: JsonObject = {
    role: request.role,
    ...signer,
    date: request.date,
    method: request.method,
    ...(evidence ? { evidence } : evidenceOf(place.caseFolder, request)),
    contentSha256: contentDigest(value),
  };
  const text = readFileSync(file, "utf8");
  const changed =
    "signatures" in value
      ? setInText(text, ["signatures", index === -1 ? -1 : index], entry)
      : setInText(text, ["signatures"], [entry]);
  await writeAtomically(file, changed);
  return entry;
}

/** A record of a case, and what its procedure says of such records. */
interface Place extends CompiledProcedure {
  readonly caseFolder: string;
}

/** The record as it is; one that has faults of its own is not signed. */
function soundRecord(
  file: string,
  cwd: string,
  { shape }: Place,
): { record: RecordFile; value: JsonObject } {
  const record = readRecordFile(file, relative(cwd, file) || file, kindOf(basename(file, ".json")));
  const { value, problems } = record;
  const faults = [
    ...problems,
    ...(value === undefined ? [] : (shape(record.kind, value) ?? [])).map((f) => ({
      ...record.position(f.pointer),
      message: f.message,
    })),
  ].map(
    ({ line, column, message }) => `${record.file}:${line}:${column} ${message.zh} · ${message.en}`,
  );
  if (isObject(value) && faults.length === 0) return { record, value };
  throw new UserError(
    "usage",
    faults.length > 0 ? faults.join("\n") : words.noRecord({ file: record.file }),
    words.completeFirst(),
  );
}

/** A role that signs no records of this kind. */
function refuseRole(procedure: Procedure, record: RecordFile, role: string): void {
  const { known, wanted } = rolesOf(procedure, record.kind);
  if (known.length === 0) {
    throw new UserError("usage", words.notSignedKind({ file: record.file }), words.seeReference());
  }
  if (known.includes(role)) return;
  const choices = [
    ...(wanted.length > 0 ? [words.wanted({ roles: wanted.join(" ") })] : []),
    words.known({ roles: known.join(" ") }),
  ];
  throw new UserError("usage", words.noRole({ role }), choices.join(terms.semicolon().zh));
}

/**
 * Where the role has signed before, -1 where it has not: a person and a seal may sign for the same.
 */
function earlierSignature(value: JsonObject, { role, method }: SignRequest): number {
  return signaturesIn(value).findIndex(
    (s) => s.role === role && (s.method === "seal") === (method === "seal"),
  );
}

function placeOf({ config, procedures }: Workspace, file: string): Place {
  const [id = "", name = "", ...rest] = relative(config.records, file).split(sep);
  const compiled =
    id === bodiesFolder
      ? procedures.all().find((p) => p.procedure.data.body.short === name)
      : procedures.get(id);
  if (!compiled || rest.length === 0 || !file.endsWith(".json")) {
    throw new UserError(
      "usage",
      words.notInCase({ file }),
      words.nameRecord({ records: config.recordsShownAs }),
    );
  }
  return { ...compiled, caseFolder: join(config.records, id, name) };
}

/** The roles that signatures may have, and those that the procedure wants on a kind of record. */
function rolesOf(procedure: Procedure, kind: string): { known: string[]; wanted: string[] } {
  const role = schemaAt(procedure.records.get(kind)?.schema ?? {}, ["signatures", "0", "role"]);
  const known = (role?.enum ?? []).map(String);
  const wanted = demandedSignatures(procedure)
    .filter((s) => s.kind === camel(kind))
    .map((s) => s.role);
  return { known, wanted: [...new Set(wanted)] };
}

function signerOf(
  workspace: Workspace,
  { person, name }: SignRequest,
): { readonly name: string; readonly person?: string } {
  if (person === undefined) {
    if (name === undefined || name.trim() === "") {
      throw new UserError("usage", words.nobodyNamed(), words.nameSigner());
    }
    return { name };
  }
  const known = asRecord("personnel", readPerson(sourceOf(workspace), person)?.value)?.name;
  if (known === undefined) {
    throw new UserError(
      "usage",
      words.noPerson({ person }),
      words.addPerson({ records: workspace.config.recordsShownAs, person }),
    );
  }
  if (name !== undefined && name !== known) {
    throw new UserError("usage", words.otherName({ person, known, name }), words.correctOne());
  }
  return { name: known, person };
}

function evidenceOf(caseFolder: string, { evidence }: SignRequest): JsonObject {
  if (evidence === undefined) return {};
  const path = evidence.split(sep).join("/");
  const sha256 = path.startsWith("attachments/") ? disk.digestIn(caseFolder, path) : undefined;
  if (sha256 === undefined) {
    throw new UserError(
      "usage",
      words.noAttachment({ file: join(caseFolder, path) }),
      words.keepEvidence(),
    );
  }
  refusePlaceholder(path, pointerAt(join(caseFolder, path)));
  return { evidence: { name: basename(path), path, sha256 } };
}
