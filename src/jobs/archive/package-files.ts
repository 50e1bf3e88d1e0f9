import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { isObject, type JsonObject, type Unchecked } from "../../model/base/json.js";
import { byCodeUnit } from "../../model/base/text.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import type { CaseResult, Outcome } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { Signatures } from "../../model/records/definitions.js";
import type { CivilDate } from "../../model/time/dates.js";
import { mostBytesRead } from "../../seal/package/contents.js";
import { packedBytes, packedFile, type PackedFiles } from "../../seal/package/packed-file.js";
import { packageRoot } from "../../workspace/package-root.js";
import type { Workspace } from "../../workspace/workspace.js";

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

/**
 * The records of a span as they lie on disk, with attachments, and the records of everybody whom
 * they name.
 */
export async function recordFiles(
  { config }: Workspace,
  document: CaseDocument,
  { audits, algorithms }: Packed,
): Promise<PackedFiles> {
  const isIn = (path: string) =>
    !path.startsWith("audits/") || audits.some((a) => path.startsWith(`${a}/`));
  const files = await filesBelow(document.folder, {
    as: `records/${document.id}`,
    algorithms,
    isWanted: (path) => isIn(path) && !path.split("/").some((p) => p.startsWith(".")),
  });
  const named = new Set([...files].flatMap(([path, { content }]) => idsIn(path, content)));
  for (const id of [...named].sort(byCodeUnit)) {
    const file = join(config.records, "personnel", `${id}.json`);
    if (lstatSync(file, { throwIfNoEntry: false })?.isFile()) {
      files.set(`records/personnel/${id}.json`, packedBytes(readFileSync(file)));
    }
  }
  return files;
}

/** Whatever in a record may be the id of a person. */
function idsIn(path: string, content: Buffer | string): readonly string[] {
  if (!path.endsWith(".json") || !Buffer.isBuffer(content)) return [];
  return [...content.toString("utf8").matchAll(/"([A-Za-z0-9-]{1,40})"/g)].map((m) => m[1] ?? "");
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
