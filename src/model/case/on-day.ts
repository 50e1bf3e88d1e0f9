import { isObject, type Json, type JsonObject, pointerTo } from "../base/json.js";
import type { Procedure } from "../procedure/procedure.js";
import { fieldForm, itemForm } from "../procedure/value-form.js";
import { type CivilDate, isCivilDate } from "../time/dates.js";
import type { AuditFolder, CaseDocument, RecordFile } from "./case.js";
import { noteWritten } from "./records.js";

/** Something that stands in the records and has not happened by the day. */
export interface Ahead {
  readonly record: RecordFile;
  /** Empty where the whole record is a plan. */
  readonly pointer: string;
  readonly on: CivilDate;
}

/** A case as it is on a day, and what its records tell of later days. */
export interface CaseOnDay {
  readonly document: CaseDocument;
  readonly ahead: readonly Ahead[];
  /** The next day on which more has happened; null where nothing is to come. */
  readonly changesOn: CivilDate | null;
}

/**
 * A case as far as it has happened by the day: a record, a field, an item of a list dated later is
 * a plan, and is not in it. Dates that may lie ahead (limits, planned days, the end of a validity)
 * stay, and so do the folders of audits.
 */
export function caseOnDay(document: CaseDocument, procedure: Procedure, day: CivilDate): CaseOnDay {
  const coming: Coming = { ahead: [], days: [] };
  const reached = (records: readonly RecordFile[]) =>
    records.flatMap((record) => recordOnDay(record, procedure, day, coming) ?? []);
  const records = reached(document.records);
  const audits = document.audits.map((audit): AuditFolder => ({
    ...audit,
    records: reached(audit.records),
  }));
  const { ahead, days } = coming;
  const changesOn = [...days, ...ahead.map(({ on }) => on)].sort()[0] ?? null;
  return ahead.length === 0
    ? { document, ahead, changesOn }
    : { document: { ...document, records, audits }, ahead, changesOn };
}

/** What is to come: the plans that are told, and the days of all that is left out. */
interface Coming {
  readonly ahead: Ahead[];
  readonly days: CivilDate[];
}

function recordOnDay(
  record: RecordFile,
  procedure: Procedure,
  day: CivilDate,
  coming: Coming,
): RecordFile | undefined {
  const schema = procedure.records.get(record.kind)?.schema;
  if (!isObject(record.value) || !schema || lastDateIn(record.value) <= day) return record;
  const { reached, ahead, days } = reachedOn(record, record.value, schema, day);
  for (const plan of ahead) coming.ahead.push(plan);
  for (const later of days) coming.days.push(later);
  return reached;
}

/** What of a record has happened by a day, and what of it is to come. */
interface Reached extends Coming {
  /** Undefined where nothing of it has. */
  readonly reached: RecordFile | undefined;
}

const reachedBefore = new WeakMap<
  RecordFile,
  { readonly schema: JsonObject; readonly byDay: Map<CivilDate, Reached> }
>();

/** Found once for each day: a case is looked at on the same days again when it is judged again. */
function reachedOn(
  record: RecordFile,
  value: JsonObject,
  schema: JsonObject,
  day: CivilDate,
): Reached {
  let known = reachedBefore.get(record);
  if (known?.schema !== schema) {
    reachedBefore.set(record, (known = { schema, byDay: new Map<CivilDate, Reached>() }));
  }
  let found = known.byDay.get(day);
  if (!found) known.byDay.set(day, (found = lookedAt(record, value, schema, day)));
  return found;
}

function lookedAt(
  record: RecordFile,
  written: JsonObject,
  schema: JsonObject,
  day: CivilDate,
): Reached {
  const happensOn = plannedFor(written, schema, day);
  if (happensOn !== undefined) {
    return { reached: undefined, ahead: [{ record, pointer: "", on: happensOn }], days: [] };
  }
  const ahead: Ahead[] = [];
  const days: CivilDate[] = [];
  const note: Cut["note"] = (pointer, on) => ahead.push({ record, pointer, on });
  const value = objectOnDay(written, schema, "", { day, days, note });
  if (value === written) return { reached: record, ahead, days };
  noteWritten(value, written);
  return { reached: { ...record, value }, ahead, days };
}

/**
 * The later day on which all happens that a record tells of; undefined where something of it has
 * happened.
 */
function plannedFor(value: JsonObject, schema: JsonObject, day: CivilDate): CivilDate | undefined {
  const happensOn = value[String(schema["happensOn"])];
  if (happensOn !== undefined) return isLater(happensOn, day) ? happensOn : undefined;
  const first = firstDayIn(value, schema);
  return first !== undefined && first > day ? first : undefined;
}

const firstDays = new WeakMap<JsonObject, { schema: JsonObject; first: CivilDate | undefined }>();

/** The first day on which something of a record happened; a case is looked at on many days. */
function firstDayIn(value: JsonObject, schema: JsonObject): CivilDate | undefined {
  let known = firstDays.get(value);
  if (known?.schema !== schema) {
    firstDays.set(value, (known = { schema, first: daysIn(value, schema).sort()[0] }));
  }
  return known.first;
}

/** The days on which something happened, wherever they stand in the value. */
function daysIn(value: Json, schema: JsonObject): CivilDate[] {
  if (isCivilDate(value)) return tellsOfWhatHappened(schema) ? [value] : [];
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((item) => daysIn(item, itemForm(schema) ?? {}));
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, field]) =>
    daysIn(field, formOf(schema, name) ?? {}),
  );
}

/** The form of a field; of most objects the schema names it at once. */
function formOf(schema: JsonObject, name: string): JsonObject | undefined {
  const { properties } = schema;
  const field = isObject(properties) ? properties[name] : undefined;
  return isObject(field) ? field : fieldForm(schema, name);
}

const lastDates = new WeakMap<JsonObject, CivilDate>();

/**
 * The last date in a record, empty where it holds none: a case is looked at on many days, and most
 * records hold no later one.
 */
function lastDateIn(record: JsonObject): CivilDate {
  let last = lastDates.get(record);
  if (last === undefined) lastDates.set(record, (last = lastDate(record, "")));
  return last;
}

function lastDate(value: Json, before: CivilDate): CivilDate {
  if (typeof value === "string") return isLater(value, before) ? value : before;
  if (typeof value !== "object" || value === null) return before;
  let last = before;
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) last = lastDate(item, last);
    return last;
  }
  for (const name in value) last = lastDate((value as JsonObject)[name] as Json, last);
  return last;
}

/** Most values hold none: they need no schema. */
function holdsLaterDate(value: Json, day: CivilDate): boolean {
  if (typeof value === "string") return isLater(value, day);
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) {
    return (value as readonly Json[]).some((item) => holdsLaterDate(item, day));
  }
  for (const name in value) {
    if (holdsLaterDate((value as JsonObject)[name] as Json, day)) return true;
  }
  return false;
}

function isLater(value: Json | undefined, day: CivilDate): value is CivilDate {
  return typeof value === "string" && value.length === 10 && value > day && isCivilDate(value);
}

interface Cut {
  readonly day: CivilDate;
  readonly days: CivilDate[];
  note(pointer: string, on: CivilDate): void;
}

function tellsOfWhatHappened(schema: JsonObject): boolean {
  return schema["format"] === "date" && schema["ahead"] !== true;
}

/** The object without what is dated later; itself where nothing is. */
function objectOnDay(value: JsonObject, schema: JsonObject, at: string, cut: Cut): JsonObject {
  let copy: Record<string, Json> | undefined;
  for (const [name, field] of Object.entries(value)) {
    const form = formOf(schema, name);
    const pointer = pointerTo(at, name);
    if (!form || !holdsLaterDate(field, cut.day)) continue;
    if (isLater(field, cut.day)) {
      if (!tellsOfWhatHappened(form)) continue;
      cut.note(pointer, field);
      copy ??= { ...value };
      delete copy[name];
      continue;
    }
    const reached = partOnDay(field, form, pointer, cut);
    if (reached !== field) (copy ??= { ...value })[name] = reached;
  }
  return copy ?? value;
}

function partOnDay(value: Json, schema: JsonObject, at: string, cut: Cut): Json {
  if (isObject(value)) return objectOnDay(value, schema, at, cut);
  return Array.isArray(value) ? listOnDay(value as readonly Json[], schema, at, cut) : value;
}

/**
 * Items at the end of a list that are dated later go. Those before others stay without their dates,
 * so that the places of all keep their numbers.
 */
function listOnDay(list: readonly Json[], schema: JsonObject, at: string, cut: Cut): Json {
  const form = itemForm(schema) ?? {};
  const items = list.map((item, i) => partOnDay(item, form, `${at}/${i}`, cut));
  let end = items.length;
  for (let day; (day = laterDayOf(list[end - 1], form, cut.day)) !== undefined; end -= 1) {
    cut.days.push(day);
  }
  return end === list.length && items.every((item, i) => item === list[i])
    ? (list as Json)
    : items.slice(0, end);
}

/** The later day of an item with a day of its own: before it nothing of the item has happened. */
function laterDayOf(
  item: Json | undefined,
  { happensOn }: JsonObject,
  day: CivilDate,
): CivilDate | undefined {
  const on = isObject(item) ? item[String(happensOn)] : undefined;
  return isLater(on, day) ? on : undefined;
}
