import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { isObject, type JsonObject, type Unchecked } from "../../model/base/json.js";
import { byCodeUnit } from "../../model/base/text.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import type { CaseResult, Outcome } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { Signatures } from "../../model/records/definitions.js";
import type { CivilDate } from "../../model/time/dates.js";
import { packageRoot } from "../../workspace/package-root.js";
import type { Workspace } from "../../workspace/workspace.js";

export type Files = Map<string, Buffer>;

/** Everything below a folder, by path; what is no plain file is left to the checks. */
export function filesBelow(
  folder: string,
  as: string,
  wanted: (path: string) => boolean = () => true,
): Files {
  const files: Files = new Map();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/");
    if (entry.isFile() && wanted(path)) {
      files.set(`${as}/${path}`, readFileSync(join(entry.parentPath, entry.name)));
    }
  }
  return files;
}

/**
 * The records of a span as they lie on disk, with attachments, and the records of everybody whom
 * they name.
 */
export function recordFiles(
  { config }: Workspace,
  document: CaseDocument,
  audits: readonly string[],
): Files {
  const isIn = (path: string) =>
    !path.startsWith("audits/") || audits.some((a) => path.startsWith(`${a}/`));
  const files = filesBelow(
    document.folder,
    `records/${document.id}`,
    (path) => isIn(path) && !path.split("/").some((p) => p.startsWith(".")),
  );
  const named = new Set(
    [...files]
      .filter(([path]) => path.endsWith(".json"))
      .flatMap(([, bytes]) =>
        [...bytes.toString("utf8").matchAll(/"([A-Za-z0-9-]{1,40})"/g)].map((m) => m[1] ?? ""),
      ),
  );
  for (const id of [...named].sort(byCodeUnit)) {
    const file = join(config.records, "personnel", `${id}.json`);
    if (lstatSync(file, { throwIfNoEntry: false })?.isFile()) {
      files.set(`records/personnel/${id}.json`, readFileSync(file));
    }
  }
  return files;
}

/** What judged and printed: schemas, templates, the body's look and configuration. */
export function knowledgeFiles(
  { config, procedures }: Workspace,
  procedure: Procedure,
  documents: readonly string[],
  look: string,
): Files {
  const folder = procedures.folderOf(procedure.id);
  const isOwn = !folder.startsWith(join(packageRoot, "schemas"));
  const used = (path: string) =>
    path.startsWith("shared/") ||
    documents.some((d) => d === path.split("/")[0] || d.startsWith(`${path.split("/")[0] ?? ""}-`));
  return new Map([
    ...filesBelow(
      join(packageRoot, "schemas"),
      "knowledge/schemas",
      (path) => !/^(?:meta|procedures)\//.test(path),
    ),
    ...filesBelow(
      folder,
      isOwn
        ? `knowledge/procedures/${procedure.id}`
        : `knowledge/schemas/procedures/${procedure.id}`,
    ),
    ...filesBelow(join(packageRoot, "templates"), "knowledge/templates", used),
    ...filesBelow(look, "knowledge/look"),
    ...(config.file ? [["knowledge/dossier.config.json", readFileSync(config.file)] as const] : []),
  ]);
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
