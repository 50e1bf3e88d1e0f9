import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { isObject, type JsonObject, pretty, type Unchecked } from "../../model/base/json.js";
import { byCodeUnit } from "../../model/base/text.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import { asRecord, recordOf } from "../../model/case/records.js";
import type { CaseResult, Outcome } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { Signatures } from "../../model/records/definitions.js";
import type { CivilDate } from "../../model/time/dates.js";
import { readPerson } from "../../read/case-source.js";
import { mostBytesRead } from "../../seal/package/contents.js";
import {
  packedBytes,
  type PackedFile,
  packedFile,
  type PackedFiles,
} from "../../seal/package/packed-file.js";
import { packageRoot } from "../../workspace/package-root.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { extractOf, type NeededDays, neededDays, type Needing } from "./person-extract.js";

/** Files that are no larger are read whole, once; of others the digests are taken part by part. */
const mostBytesHeld = 1024 ** 2;

/** Which files below a folder are packed, and how they are summed up. */
interface Wanted {
  readonly as: string;
  readonly algorithms: readonly string[];
  readonly isWanted?: (path: string) => boolean;
}

/** Everything below a folder, by path; what is no plain file is left to the checks. */
async function filesBelow(
  folder: string,
  { as, algorithms, isWanted = () => true }: Wanted,
): Promise<PackedFiles> {
  const files: PackedFiles = new Map();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).split(sep).join("/");
    if (!entry.isFile() || !isWanted(path)) continue;
    const most = path.endsWith(".json") ? mostBytesRead : mostBytesHeld;
    const isHeld = statSync(file).size <= most;
    files.set(
      `${as}/${path}`,
      isHeld ? packedBytes(readFileSync(file)) : await packedFile(file, algorithms),
    );
  }
  return files;
}

/** What is packed of a case besides its documents. */
interface Packed {
  readonly audits: readonly string[];
  readonly algorithms: readonly string[];
}

/** The records of a span as they lie on disk, with attachments. */
export async function recordFiles(
  document: CaseDocument,
  { audits, algorithms }: Packed,
): Promise<PackedFiles> {
  const isIn = (path: string) =>
    !path.startsWith("audits/") || audits.some((a) => path.startsWith(`${a}/`));
  return filesBelow(document.folder, {
    as: `records/${document.id}`,
    algorithms,
    isWanted: (path) => isIn(path) && !path.split("/").some((p) => p.startsWith(".")),
  });
}

/** An extract of a person's record in a package, and what it was taken from. */
interface PackedPerson {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  /** The days on which the case needs the person, for which the extract was made. */
  readonly days: NeededDays;
  /** Digest of the whole record, which stays with the body. */
  readonly wholeRecordSha256: string;
}

/**
 * Of everybody whom the records of a span name, the part of the personnel record that its days
 * need, and the list of these extracts.
 */
export function peopleFiles(workspace: Workspace, needing: Needing): PackedFiles {
  const own = recordOf(needing.document.records, "case")?.value;
  const about = { creditCode: own?.client?.creditCode, number: own?.number };
  const files: PackedFiles = new Map();
  const list: PackedPerson[] = [];
  for (const [id, days] of [...neededDays(needing)].sort(([a], [b]) => byCodeUnit(a, b))) {
    const record = readPerson(sourceOf(workspace), id);
    const person = asRecord("personnel", record?.value);
    if (!record || !person) continue;
    const path = `records/personnel/${id}.json`;
    files.set(path, json(extractOf(person, days, about)));
    const name = person.name ?? id;
    list.push({ id, name, path, days, wholeRecordSha256: record.sha256 });
  }
  files.set("report/personnel.json", json(list));
  return files;
}

function json(value: unknown): PackedFile {
  return packedBytes(Buffer.from(pretty(value), "utf8"));
}

/** What documents were printed with. */
interface PrintedBy {
  readonly documents: readonly string[];
  readonly look: string;
  readonly algorithms: readonly string[];
}

/** What judged and printed: schemas, templates, the body's look and configuration. */
export async function knowledgeFiles(
  { config, procedures }: Workspace,
  procedure: Procedure,
  { documents, look, algorithms }: PrintedBy,
): Promise<PackedFiles> {
  const folder = procedures.folderOf(procedure.id);
  const isOwn = !folder.startsWith(join(packageRoot, "schemas"));
  const used = (path: string) =>
    path.startsWith("shared/") ||
    documents.some((d) => d === path.split("/")[0] || d.startsWith(`${path.split("/")[0] ?? ""}-`));
  const parts = await Promise.all([
    filesBelow(join(packageRoot, "schemas"), {
      as: "knowledge/schemas",
      algorithms,
      isWanted: (path) => !/^(?:meta|procedures)\//.test(path),
    }),
    filesBelow(folder, {
      as: isOwn
        ? `knowledge/procedures/${procedure.id}`
        : `knowledge/schemas/procedures/${procedure.id}`,
      algorithms,
    }),
    filesBelow(join(packageRoot, "templates"), {
      as: "knowledge/templates",
      algorithms,
      isWanted: used,
    }),
    filesBelow(look, { as: "knowledge/look", algorithms }),
  ]);
  const files: PackedFiles = new Map(parts.flatMap((part) => [...part]));
  if (config.file) {
    files.set("knowledge/dossier.config.json", packedBytes(readFileSync(config.file)));
  }
  return files;
}

/**
 * Clause by clause: what judged it, with which outcome, and which records and documents answer it.
 */
export function clauseIndex(procedure: Procedure, outcomes: readonly Outcome[]): JsonObject[] {
  const byClause = new Map<string, Outcome[]>();
  for (const o of outcomes) {
    for (const c of o.clauses) byClause.set(c, [...(byClause.get(c) ?? []), o]);
  }
  return [...procedure.clauses.values()].map((clause) => ({
    clause: clause.id,
    requirement: clause.requirement,
    ...(clause.requirementZh !== undefined && { requirementZh: clause.requirementZh }),
    terms: [...clause.termsZh],
    enforcement: [...clause.enforcement],
    outcomes: (byClause.get(clause.id) ?? []).map((o) => ({
      rule: o.rule,
      outcome: o.outcome,
      subject: o.subject,
      at: o.at ? `${o.at.file}:${o.at.line}:${o.at.column}` : null,
    })),
  }));
}

interface Signed {
  readonly signatures: Signatures;
}

/** Who signed what, as the records say. */
export function signersOf(records: readonly RecordFile[]): JsonObject[] {
  return records.flatMap(({ file, value }) => {
    const { signatures }: Unchecked<Signed> = isObject(value) ? value : {};
    return Array.isArray(signatures)
      ? signatures.filter(isObject).map((s): JsonObject => ({ record: file, ...s }))
      : [];
  });
}

/** The findings as `check --format json --all` prints them. */
export function findings(tool: object, asOf: CivilDate, result: CaseResult): object {
  return { tool, asOf, cases: [result] };
}
