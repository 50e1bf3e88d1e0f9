import { isObject, type Json, pointerOf } from "../../model/base/json.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { Schema } from "../../model/procedure/schema.js";

/** One value of a record, with what its schema says of it. */
export interface ProbedValue {
  readonly record: RecordFile;
  readonly segments: readonly (string | number)[];
  readonly pointer: string;
  readonly value: Json;
  readonly schema: Schema;
  /** Whether it, or what it stands in, is marked as watched by nobody. */
  readonly unwatched: boolean;
}

/** All records of a case, its own first, then those of each audit. */
export function recordsIn({ records, audits }: CaseDocument): RecordFile[] {
  return [...records, ...audits.flatMap((a) => a.records)];
}

/** Every value of a record below the record itself, each before those in it. */
export function valuesOf(record: RecordFile, procedure: Procedure): ProbedValue[] {
  const found: ProbedValue[] = [];
  const walk = (above: Omit<ProbedValue, "record" | "pointer">) => {
    for (const [segment, value] of entriesOf(above.value)) {
      const schema = schemaBelow(above.schema, segment);
      const segments = [...above.segments, segment];
      const unwatched = above.unwatched || schema.unwatched !== undefined;
      found.push({ record, segments, pointer: pointerOf(segments), value, schema, unwatched });
      walk({ segments, value, schema, unwatched });
    }
  };
  const schema = procedure.records.get(record.kind)?.schema;
  if (schema && record.value !== undefined) {
    const unwatched = schema.unwatched !== undefined;
    walk({ segments: [], value: record.value, schema, unwatched });
  }
  return found;
}

/** Whether a value is a text that says something, and no word of a fixed form. */
export function isText(at: ProbedValue): at is ProbedValue & { readonly value: string } {
  const { value, schema } = at;
  const isFree = schema["pattern"] === undefined || schema["pattern"] === "\\S";
  return (
    typeof value === "string" &&
    isFree &&
    schema.enum === undefined &&
    schema["const"] === undefined &&
    schema["anyOf"] === undefined &&
    schema["format"] === undefined
  );
}

/** Whether a value is a day, or a moment of one. */
export function isDay({ value, schema }: ProbedValue): boolean {
  const isTyped =
    ["date", "moment", "dateOrLongTerm"].includes(schema.definition ?? "") ||
    ["date", "date-time"].includes(String(schema["format"]));
  return isTyped && typeof value === "string" && /^\d{4}-\d{2}-\d{2}/.test(value);
}

/** The record with a value in place of another, or without it; what does not change is shared. */
export function withValueAt(
  whole: Json,
  [segment, ...rest]: readonly (string | number)[],
  value: Json | undefined,
): Json {
  if (segment === undefined) return value ?? null;
  if (Array.isArray(whole)) {
    const list = whole as readonly Json[];
    const at = Number(segment);
    if (rest.length === 0 && value === undefined) return list.toSpliced(at, 1);
    return list.with(at, withValueAt(list[at] ?? null, rest, value));
  }
  const object = isObject(whole) ? whole : {};
  if (rest.length === 0 && value === undefined) {
    return Object.fromEntries(Object.entries(object).filter(([name]) => name !== segment));
  }
  return { ...object, [segment]: withValueAt(object[segment] ?? null, rest, value) };
}

function entriesOf(value: Json): readonly (readonly [string | number, Json])[] {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item, i) => [i, item] as const);
  return isObject(value) ? Object.entries(value) : [];
}

function schemaBelow(schema: Schema, segment: string | number): Schema {
  return (typeof segment === "number" ? schema.items : schema.properties?.[segment]) ?? {};
}
