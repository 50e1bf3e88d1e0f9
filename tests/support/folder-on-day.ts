import { isObject, type Json, type JsonObject } from "../../src/model/base/json.js";
import type { AuditFolder, CaseDocument, RecordFile } from "../../src/model/case/case.js";
import { caseOnDay } from "../../src/model/case/on-day.js";
import { signaturesIn } from "../../src/model/case/records.js";
import type { Procedure } from "../../src/model/procedure/procedure.js";
import { isCivilDate } from "../../src/model/time/dates.js";

/** Records that are written down when they are signed, of days that lie before. */
const writtenWhenSigned = new Set(["audit-report", "stage1-report", "feedback"]);

/** Statements that are made when something has a day, by the field of that day. */
const saidWith: ReadonlyMap<string, string> = new Map([
  ["annexedToContract", "supplementSignedOn"],
]);

/**
 * A case as its folder looked on a day: what came later is not there at all, neither the record nor
 * the group of fields nor the folder of an audit.
 */
export function folderOnDay(
  document: CaseDocument,
  procedure: Procedure,
  day: string,
): CaseDocument {
  const written = (records: readonly RecordFile[]) => records.filter((r) => isWritten(r, day));
  const { document: cut } = caseOnDay(
    {
      ...document,
      records: written(document.records),
      audits: document.audits.map((a) => ({ ...a, records: written(a.records) })),
    },
    procedure,
    day as never,
  );
  const all = [...document.records, ...document.audits.flatMap((a) => a.records)];
  const originals = new Map(all.map((r) => [r.file, r.value]));
  const begun = (r: RecordFile): RecordFile => ({
    ...r,
    value: begunOf(r.value, originals.get(r.file), day),
  });
  const audits = cut.audits
    .filter((a) => a.records.length > 0)
    .map((a) => ({ ...a, records: a.records.map(begun) }));
  const records = cut.records.map((r) => withoutFolders(begun(r), audits));
  return { ...cut, audits, records: records.map((r) => withoutPapers(r, { ...cut, audits })) };
}

/** Where a paper lies is written down when it is there. */
function withoutPapers(
  record: RecordFile,
  { records, audits, shownAs, id }: CaseDocument,
): RecordFile {
  const { kind, value } = record;
  const papers = isObject(value) ? value["papers"] : undefined;
  if (kind !== "archive" || !isObject(value) || !Array.isArray(papers)) return record;
  const files = new Set([...records, ...audits.flatMap((a) => a.records)].map((r) => r.file));
  const there = (papers as readonly JsonObject[]).filter(({ path }) =>
    files.has(`${shownAs}/${id}/${String(path)}`),
  );
  return { ...record, value: { ...value, papers: there } };
}

function isWritten({ kind, value }: RecordFile, day: string): boolean {
  const signed = signaturesIn(value).flatMap((s) => s.date ?? []);
  const [first] = signed.sort();
  return !writtenWhenSigned.has(kind) || first === undefined || first <= day;
}

/** Without the groups of fields of which a day was cut: they have not been begun. */
function begunOf(value: Json | undefined, whole: Json | undefined, day: string): Json | undefined {
  if (!isObject(value) || !isObject(whole)) return value;
  const kept: Record<string, Json> = {};
  for (const [name, field] of Object.entries(value)) {
    const full = whole[name];
    const since = saidWith.get(name);
    const isToCome = since !== undefined && since in whole && !(since in value);
    if (isToCome || isCut(field, full, day)) continue;
    if (name === "signatures") {
      const all = full as readonly Json[];
      kept[name] = (field as readonly Json[]).filter((s, i) => !isCut(s, all[i], day));
      continue;
    }
    kept[name] = begunOf(field, full, day) as Json;
  }
  return kept;
}

/** Nothing that it tells has happened: a day of it was cut, and what is left lies ahead. */
function isCut(field: Json, full: Json | undefined, day: string): boolean {
  if (!isObject(field) || !isObject(full)) return false;
  const days = Object.entries(full).filter(([, v]) => isCivilDate(v));
  const hasBegun = days.some(([name, v]) => Object.hasOwn(field, name) && String(v) <= day);
  return days.some(([name]) => !Object.hasOwn(field, name)) && !hasBegun;
}

/** The programme names the folder of an audit when it is there. */
function withoutFolders(record: RecordFile, audits: readonly AuditFolder[]): RecordFile {
  const { value } = record;
  if (record.kind !== "audit-programme" || !isObject(value)) return record;
  const names = new Set(audits.map(({ id }) => id.slice("audits/".length)));
  const activities = (value["activities"] as readonly JsonObject[]).map(({ audit, ...rest }) =>
    names.has(String(audit)) ? { audit, ...rest } : rest,
  );
  const contacted = (
    value["surveillanceArrangements"] as readonly JsonObject[] | undefined
  )?.filter((a) => isCivilDate(a["contactedOn"]));
  const arranged = contacted && contacted.length > 0 ? { surveillanceArrangements: contacted } : {};
  const { surveillanceArrangements: _, ...others } = value;
  return { ...record, value: { ...others, activities, ...arranged } as Json };
}
