import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "glob";
import type { AuditFolder, AuditType, CaseDocument, RecordFile } from "../../src/model/case.js";
import type { Outcome } from "../../src/model/finding.js";
import { type Json, pointerSegments } from "../../src/model/json.js";
import { type CheckedCase, checkDocument } from "../../src/pipeline/check-cases.js";
import { openWorkspace } from "../../src/pipeline/workspace.js";
import { kindOf, parseRecord } from "../../src/read/record-file.js";

export const root = join(import.meta.dirname, "..", "..");
export const asOf = "2027-06-30";
export const workspace = openWorkspace(root);
const procedureId = "tb-gz-036";
const caseFolder = join(root, "records", procedureId, "PII-2026-0001");

/** One change to the sample: a value set, or removed where `value` is left out; a whole file where there is no pointer. */
export interface Change {
  /** Below the case folder, or `personnel/…`; a file that is not there is made. */
  readonly file: string;
  readonly pointer?: string;
  readonly value?: Json;
}

const files: ReadonlyMap<string, string> = new Map([
  ...globSync("**/*.json", { cwd: caseFolder, posix: true }).map((f) => [f, readFileSync(join(caseFolder, f), "utf8")] as const),
  ...globSync("*.json", { cwd: join(root, "records", "personnel"), posix: true }).map((f) => [`personnel/${f}`, readFileSync(join(root, "records", "personnel", f), "utf8")] as const),
]);

/** Judges the sample with changes, in memory. */
export function judge(changes: readonly Change[] = [], date = asOf): CheckedCase {
  const changed = new Map(files);
  for (const change of changes) apply(changed, change);
  const compiled = workspace.procedures.get(procedureId);
  if (!compiled) throw new Error("no procedure");
  const personnel = [...changed].filter(([f]) => f.startsWith("personnel/")).map(([f, text]) => read(f, text, "personnel"));
  return checkDocument(documentOf(changed), compiled, { personnel, faulty: [], asOf: date, calendar: workspace.calendar });
}

/** What is red: failures, and errors of ours. */
export function red(checked: CheckedCase): Outcome[] {
  return checked.result.outcomes.filter((o) => o.outcome === "fail" || o.outcome === "error");
}

function apply(changed: Map<string, string>, { file, pointer, value }: Change): void {
  if (pointer === undefined) {
    if (value === undefined) changed.delete(file);
    else changed.set(file, JSON.stringify(value, null, 2));
    return;
  }
  const record = JSON.parse(changed.get(file) ?? "{}") as Json;
  const segments = pointerSegments(pointer);
  let at = record as Record<string, Json>;
  for (const s of segments.slice(0, -1)) at = (at[s] ??= {}) as Record<string, Json>;
  const last = segments.at(-1) ?? "";
  if (value !== undefined) {
    if (Array.isArray(at) && last === "-") at.push(value);
    else at[last] = value;
  } else if (Array.isArray(at)) at.splice(Number(last), 1);
  else delete at[last];
  changed.set(file, JSON.stringify(record, null, 2));
}

function read(file: string, text: string, kind?: string): RecordFile {
  const base = file.slice(file.lastIndexOf("/") + 1, -".json".length);
  const named = kind ? { kind, instance: base } : kindOf(base);
  return parseRecord(Buffer.from(text), kind ? `records/${file}` : `records/${procedureId}/PII-2026-0001/${file}`, named);
}

function documentOf(changed: ReadonlyMap<string, string>): CaseDocument {
  const own = [...changed].filter(([f]) => !f.startsWith("personnel/")).sort(([a], [b]) => (a < b ? -1 : 1));
  const audits = new Map<string, RecordFile[]>();
  const records: RecordFile[] = [];
  for (const [file, text] of own) {
    const folder = /^audits\/([^/]+)\//.exec(file)?.[1];
    if (folder) audits.set(folder, [...(audits.get(folder) ?? []), read(file, text)]);
    else records.push(read(file, text));
  }
  return {
    id: `${procedureId}/PII-2026-0001`, procedure: procedureId, folder: caseFolder, shownAs: "records", records, strays: [],
    audits: [...audits].map(([name, rs]): AuditFolder => ({ id: `audits/${name}`, number: Number(name.slice(0, 2)), type: (/^\d+-([a-z0-9]+)/.exec(name)?.[1] ?? "") as AuditType, records: rs })),
    digestOf: (path) => { try { return createHash("sha256").update(readFileSync(join(caseFolder, path))).digest("hex"); } catch { return undefined; } },
  };
}

