import { readFileSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { contentDigest } from "../../model/base/content-digest.js";
import { UserError } from "../../model/base/errors.js";
import { isObject, type Json, type JsonObject } from "../../model/base/json.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { schemaAt } from "../../model/procedure/schema.js";
import type { CivilDate } from "../../model/time/dates.js";
import { readPerson } from "../../read/case-source.js";
import { setInText } from "../../read/edit-record.js";
import { disk } from "../../read/file-tree.js";
import { kindOf, readRecordFile } from "../../read/record-file.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";

export interface SignRequest {
  readonly role: string;
  readonly person?: string;
  readonly name?: string;
  readonly date: CivilDate;
  readonly method: "handwritten" | "seal" | "electronic";
  /** Path below the case folder, `attachments/…`. */
  readonly evidence?: string;
  /** Replace the signature that the role has given. */
  readonly again: boolean;
}

/** Writes a signature into a record, with the digest of what is signed. Nothing is written when anything is amiss. Returns the entry. */
export async function signRecord(
  workspace: Workspace,
  path: string,
  cwd: string,
  request: SignRequest,
): Promise<JsonObject> {
  const file = resolve(cwd, path);
  const { procedure, shape, caseFolder } = placeOf(workspace, file);
  const name = basename(file, ".json");
  const record = readRecordFile(file, relative(cwd, file) || file, kindOf(name));
  const faults = [
    ...record.problems.map(
      (p) => `${record.file}:${p.line}:${p.column} ${p.message.zh} · ${p.message.en}`,
    ),
    ...(record.value === undefined
      ? []
      : (shape(record.kind, record.value) ?? []).map((f) => {
          const at = record.position(f.pointer);
          return `${record.file}:${at.line}:${at.column} ${f.message.zh} · ${f.message.en}`;
        })),
  ];
  if (!isObject(record.value) || faults.length > 0) {
    throw new UserError(
      "usage",
      faults.length > 0 ? faults.join("\n") : `${record.file} 不是记录 · is no record`,
      "先填好记录，再签署 · complete the record, then sign it",
    );
  }
  const roles = rolesOf(procedure, record.kind);
  if (roles.known.length === 0) {
    throw new UserError(
      "usage",
      `${record.file} 这种记录没有签署 · records of this kind are not signed`,
      "见 · see docs/reference/<procedure>/records.md",
    );
  }
  if (!roles.known.includes(request.role)) {
    throw new UserError(
      "usage",
      `没有“${request.role}”这种签署角色 · there is no role "${request.role}"`,
      `${roles.wanted.length > 0 ? `这种记录要求 · this record wants: ${roles.wanted.join(" ")}；` : ""}可用 · known: ${roles.known.join(" ")}`,
    );
  }
  const list = Array.isArray(record.value["signatures"])
    ? (record.value["signatures"] as readonly Json[])
    : [];
  const index = list.findIndex(
    (s) =>
      isObject(s) &&
      s["role"] === request.role &&
      (s["method"] === "seal") === (request.method === "seal"),
  );
  if (index !== -1 && !request.again) {
    throw new UserError(
      "usage",
      `${request.role} 已经签署 · has signed already`,
      "内容改动后重新签署，加 --again · to sign changed content anew add --again",
    );
  }
  const entry: JsonObject = {
    role: request.role,
    ...signerOf(workspace, request),
    date: request.date,
    method: request.method,
    ...evidenceOf(caseFolder, request),
    contentSha256: contentDigest(record.value),
  };
  const text = readFileSync(file, "utf8");
  const changed =
    "signatures" in record.value
      ? setInText(text, ["signatures", index === -1 ? -1 : index], entry)
      : setInText(text, ["signatures"], [entry]);
  await writeAtomically(file, changed);
  return entry;
}

function placeOf({ config, procedures }: Workspace, file: string) {
  const [id = "", name = "", ...rest] = relative(config.records, file).split(sep);
  const compiled =
    id === "cb"
      ? procedures.all().find((p) => p.procedure.data.body.short === name)
      : procedures.get(id);
  if (!compiled || rest.length === 0 || !file.endsWith(".json")) {
    throw new UserError(
      "usage",
      `${file} 不是案卷里的记录 · is no record of a case`,
      `写明文件，如 · name a file such as ${config.recordsShownAs}/<规则>/<案卷>/audits/02-stage2/decision.json`,
    );
  }
  return { ...compiled, caseFolder: join(config.records, id, name) };
}

/** The roles that signatures may have, and those that the procedure wants on a kind of record. */
function rolesOf(procedure: Procedure, kind: string): { known: string[]; wanted: string[] } {
  const role = schemaAt(procedure.records.get(kind)?.schema ?? {}, ["signatures", "0", "role"]);
  const known = Array.isArray(role?.["enum"]) ? role["enum"].map(String) : [];
  const wanted = procedure.rules
    .filter(
      (r) =>
        r.check === "signature" &&
        String(r.with["record"]).split(".").at(-1)?.toLowerCase() ===
          kind.replaceAll("-", "").toLowerCase(),
    )
    .map((r) => String(r.with["role"]));
  return { known, wanted: [...new Set(wanted)] };
}

function signerOf(workspace: Workspace, { person, name }: SignRequest): JsonObject {
  if (person === undefined) {
    if (name === undefined || name.trim() === "") {
      throw new UserError(
        "usage",
        "不知道谁签署 · it is not known who signs",
        "写明 --person <编号>，或外部人员的 --name <姓名> · name --person <id>, or --name for somebody outside the body",
      );
    }
    return { name };
  }
  const record = readPerson(sourceOf(workspace), person);
  const known = isObject(record?.value) ? record.value["name"] : undefined;
  if (typeof known !== "string") {
    throw new UserError(
      "usage",
      `没有 ${person} 可用的人员档案 · there is no usable personnel record of ${person}`,
      `补上 · add ${workspace.config.recordsShownAs}/personnel/${person}.json`,
    );
  }
  if (name !== undefined && name !== known) {
    throw new UserError(
      "usage",
      `${person} 是 ${known}，不是 ${name} · ${person} is ${known}, not ${name}`,
      "改正 --person 或 --name · correct one of them",
    );
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
      `${join(caseFolder, path)} 不是案卷里的附件 · is no attachment of the case`,
      "证据放在案卷的 attachments/ 里，写 attachments/… · keep evidence in the case's attachments/ and write attachments/…",
    );
  }
  return { evidence: { name: basename(path), path, sha256 } };
}
