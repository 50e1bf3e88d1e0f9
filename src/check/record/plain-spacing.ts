import { isObject, type Json, type JsonObject } from "../../model/base/json.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import { noteWritten } from "../../model/case/records.js";

/**
 * The case with every text in plain spacing: blanks at its ends, and more than one in a row, are
 * nobody's meaning. What differs in them alone is the same to every rule; findings still point at
 * what is written.
 */
export function inPlainSpacing(document: CaseDocument): CaseDocument {
  const records = plainAll(document.records);
  const audits = document.audits.map((audit) => {
    const own = plainAll(audit.records);
    return own === audit.records ? audit : { ...audit, records: own };
  });
  const isPlain =
    records === document.records && audits.every((audit, i) => audit === document.audits[i]);
  return isPlain ? document : { ...document, records, audits };
}

/** Most records are plain: they are looked through once, and stay what they are. */
const known = new WeakMap<RecordFile, RecordFile>();

/** A record in plain spacing; itself where it is plain. */
export function plainRecord(record: RecordFile): RecordFile {
  let found = known.get(record);
  if (!found) {
    const isPlain = record.value === undefined || isPlainValue(record.value);
    const value = isPlain ? record.value : plainValue(record.value as Json);
    known.set(record, (found = value === record.value ? record : rewritten(record, value)));
  }
  return found;
}

function plainAll(records: readonly RecordFile[]): readonly RecordFile[] {
  const plain = records.map(plainRecord);
  return plain.every((record, i) => record === records[i]) ? records : plain;
}

/** Signatures were given to the record as it is written, blanks and all. */
function rewritten(record: RecordFile, value: Json | undefined): RecordFile {
  if (isObject(value) && isObject(record.value)) noteWritten(value, record.value);
  return { ...record, value };
}

/** Without making anything: nearly all values are plain. */
function isPlainValue(value: Json): boolean {
  if (typeof value === "string") return isPlainText(value);
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return (value as readonly Json[]).every(isPlainValue);
  for (const name in value) {
    if (!isPlainValue((value as JsonObject)[name] as Json)) return false;
  }
  return true;
}

function plainValue(value: Json): Json {
  if (typeof value === "string") return plainText(value);
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    const plain = list.map(plainValue);
    return plain.every((item, i) => item === list[i]) ? value : plain;
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value);
  const plain = entries.map(([name, v]) => [name, plainValue(v)] as const);
  return plain.every(([, v], i) => v === entries[i]?.[1]) ? value : Object.fromEntries(plain);
}

/** A file is called exactly as it is written. */
const pathOfFile = /^attachments\//;
const needsMending = /^\s|\s$|[^\S\n]{2}|[^\S\n ]/;

function isPlainText(text: string): boolean {
  return !needsMending.test(text) || pathOfFile.test(text);
}

function plainText(text: string): string {
  return isPlainText(text) ? text : text.replace(/[^\S\n]+/g, " ").trim();
}
