import { isObject, type JsonObject } from "../base/json.js";
import type { Evidence, Localized, Signatures } from "../records/definitions.js";
import type { RecordTypes } from "../records/index.js";
import { evidence, lists, localized, type Shape, shapes, signatures } from "../records/shapes.js";
import { isCivilDate, isTimeOfDay } from "../time/dates.js";
import type { RecordFile } from "./case.js";
import { camel } from "./record-names.js";

/**
 * Records have types: what the rest of the program reads of a record it reads here, never by the
 * name of a field as a text.
 *
 * A record without shape faults is of its type, and is handed over as it is, the same object.
 * Records with faults are judged, too. Of such a one a copy is handed over, in which a value that
 * is not of its type is left out, wherever it stands: a date is then a date that exists, an
 * enumeration one of its values. Since a field that the schema demands may be missing in a file,
 * every field is optional. The checks of shape and not these functions say what is wrong.
 */

export type RecordKind = keyof RecordTypes;

/**
 * What can be relied on in a value as it was written: every field may be absent, and what is there
 * is of its type.
 */
export type Recorded<T> = T extends readonly (infer Item)[]
  ? readonly Recorded<Item>[]
  : T extends object
    ? { readonly [Field in keyof T]?: Recorded<T[Field]> }
    : T;

/** A record of a kind. */
export type RecordOf<K extends RecordKind> = Recorded<RecordTypes[K]>;

/** A record and the file that it stands in. */
export interface FiledRecord<K extends RecordKind> {
  readonly record: RecordFile;
  readonly value: RecordOf<K>;
}

/** Kinds that come numbered: a view holds them as lists. */
export type NumberedKind = keyof typeof lists;

/** The record of a kind among files; the first one, where there are several. */
export function recordOf<K extends RecordKind>(
  files: readonly RecordFile[],
  kind: K,
): FiledRecord<K> | undefined {
  for (const file of files) {
    const filed = filedAs(file, kind);
    if (filed) return filed;
  }
  return undefined;
}

/** All records of a kind among files, in their order. */
export function recordsOf<K extends RecordKind>(
  files: readonly RecordFile[],
  kind: K,
): FiledRecord<K>[] {
  return files.flatMap((file) => filedAs(file, kind) ?? []);
}

/**
 * The single record of a kind in a view; `instance` for a kind that comes in instances
 * (`attendance`, `opening`).
 */
export function recordIn<K extends RecordKind>(
  holder: unknown,
  kind: K,
  instance?: string,
): RecordOf<K> | undefined {
  const name = camel(instance ? `${kind}-${instance}` : kind);
  return isObject(holder) ? asRecord(kind, holder[name]) : undefined;
}

/** The numbered records of a kind in a view. */
export function recordsIn<K extends NumberedKind>(holder: unknown, kind: K): RecordOf<K>[] {
  const list = isObject(holder) ? holder[lists[kind]] : undefined;
  return Array.isArray(list) ? list.flatMap((value) => asRecord(kind, value) ?? []) : [];
}

/** A value that should be a record of a kind; undefined where it is not even an object. */
export function asRecord<K extends RecordKind>(kind: K, value: unknown): RecordOf<K> | undefined {
  if (!isObject(value)) return undefined;
  const known = typedBefore.get(value);
  if (known && known.kind === kind) return known.typed as RecordOf<K>;
  const typed = conforming(value, shapes[kind]) as JsonObject;
  typedBefore.set(value, { kind, typed });
  if (typed !== value) writtenAs.set(typed, value);
  return typed as RecordOf<K>;
}

/** The signatures of a record, whatever its kind. */
export function signaturesIn(value: unknown): Recorded<Signatures> {
  if (!isObject(value) || !Object.hasOwn(value, "signatures")) return [];
  return (conforming(value["signatures"], signatures) ?? []) as Recorded<Signatures>;
}

/** A value that should name an attachment as evidence. */
export function evidenceIn(value: unknown): Recorded<Evidence> {
  return (conforming(value, evidence) ?? {}) as Recorded<Evidence>;
}

/** A value that should be a text in two languages. */
export function localizedIn(value: unknown): Recorded<Localized> {
  return (conforming(value, localized) ?? {}) as Recorded<Localized>;
}

/**
 * The value as it stands in its file, of a record that these functions handed over: what origins
 * and digests are about.
 */
export function asWritten(record: object): object {
  const before = writtenAs.get(record);
  return before ? asWritten(before) : record;
}

/** Notes that a value is what is left of another, as it was written. */
export function noteWritten(value: object, written: object): void {
  writtenAs.set(value, written);
}

/** A record is read as its type once: it is asked about over and over. */
const typedBefore = new WeakMap<object, { kind: RecordKind; typed: object }>();
const writtenAs = new WeakMap<object, object>();

function filedAs<K extends RecordKind>(record: RecordFile, kind: K): FiledRecord<K> | undefined {
  if (record.kind !== kind) return undefined;
  const value = asRecord(kind, record.value);
  return value && { record, value };
}

/**
 * The value, as far as it has its shape: itself where it has, undefined where nothing of it has.
 */
function conforming(value: unknown, shape: Shape): unknown {
  if (typeof shape === "string") return isOf[shape](value) ? value : undefined;
  if ("oneOf" in shape) {
    return typeof value === "string" && shape.oneOf.includes(value) ? value : undefined;
  }
  if ("list" in shape) return Array.isArray(value) ? conformingList(value, shape.list) : undefined;
  return isObject(value) ? conformingObject(value, shape.fields) : undefined;
}

const isOf: Readonly<Record<Extract<Shape, string>, (value: unknown) => boolean>> = {
  text: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
  date: isCivilDate,
  time: isTimeOfDay,
  dateOrLongTerm: (value) => value === "long-term" || isCivilDate(value),
};

const entries = new WeakMap<object, readonly (readonly [string, Shape])[]>();

/** The fields of a shape as a list: there are few shapes, and values of them over and over. */
function entriesOf(fields: Readonly<Record<string, Shape>>) {
  let list = entries.get(fields);
  if (!list) entries.set(fields, (list = Object.entries(fields)));
  return list;
}

function conformingObject(
  value: JsonObject,
  fields: Readonly<Record<string, Shape>>,
): Readonly<Record<string, unknown>> {
  let copy: Record<string, unknown> | undefined;
  for (const [field, shape] of entriesOf(fields)) {
    if (!Object.hasOwn(value, field)) continue;
    const conformed = conforming(value[field], shape);
    if (conformed === value[field]) continue;
    copy ??= { ...value };
    if (conformed === undefined) delete copy[field];
    else copy[field] = conformed;
  }
  return copy ?? value;
}

/**
 * Groups and lists keep their place in a list, emptied where they are none: other values point to
 * them by number.
 */
function conformingList(list: readonly unknown[], shape: Shape): readonly unknown[] {
  const items = list.map((item) => conforming(item, shape) ?? emptyOf(shape));
  return items.every((item, i) => item === list[i])
    ? list
    : items.filter((item) => item !== undefined);
}

function emptyOf(shape: Shape): unknown {
  if (typeof shape === "string" || "oneOf" in shape) return undefined;
  return "fields" in shape ? {} : [];
}
