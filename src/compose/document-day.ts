import { isObject } from "../model/base/json.js";
import type { Found } from "../model/case/case-view.js";
import type { FieldSource } from "../model/procedure/field-source.js";
import type { Schema } from "../model/procedure/schema.js";
import { isCivilDate } from "../model/time/dates.js";
import { type DocumentSource, findValue, type ListItem } from "./document-source.js";

/** A value with its declaration: the field that shows it, and the schema where one knows it. */
export interface Declared {
  readonly field: FieldSource;
  readonly found: Found | undefined;
  readonly schema: Schema | undefined;
}

const known = new WeakMap<DocumentSource, string>();

/**
 * The day on which a document was whole: the last of what its form names for that, else of its own
 * date and its signatures. Whatever came later cannot have stood on it. A draft without any date is
 * of the day of judgement.
 */
export function dayOf(source: DocumentSource): string {
  const before = known.get(source);
  if (before !== undefined) return before;
  const { asOf = [], date, signatures } = source.spec;
  const named = lastDay(source, asOf);
  const signed = signatures.map(({ record, role }) => `${record}.@${role}.date`);
  const day = named ?? lastDay(source, [date, ...signed]) ?? String(source.subject.vars["asOf"]);
  known.set(source, day);
  return day;
}

function lastDay(source: DocumentSource, paths: readonly string[]): string | undefined {
  return paths
    .flatMap((path) => dayAt(source, path) ?? [])
    .sort()
    .at(-1);
}

/** The day at a path; of a list (`payments.*.paidOn`) the latest of its items. */
export function dayAt(source: DocumentSource, path: string): string | null {
  const [list = "", property] = path.split(".*.");
  const value = findValue(source, list)?.value;
  if (property === undefined) return civilDay(value);
  const items: unknown[] = Array.isArray(value) ? value : [];
  const days = items.flatMap((item) => (isObject(item) ? (civilDay(item[property]) ?? []) : []));
  return days.sort().at(-1) ?? null;
}

/** Whether a value came to be after the document: by its own date, or by the one it goes with. */
export function isLater(
  source: DocumentSource,
  { field, found, schema }: Declared,
  item: ListItem | null,
): boolean {
  if (field.ahead ?? (field.required && !field.since)) return false;
  const value = field.since ? findValue(source, field.since, item)?.value : found?.value;
  const day = field.since || isFact(schema) ? civilDay(value) : null;
  if (day === null) return false;
  const limit = field.notAfter ? dayAt(source, field.notAfter) : dayOf(source);
  return limit !== null && day > limit;
}

/** A day that something happened on; how long something is valid lies ahead by its nature. */
function isFact(schema: Schema | undefined): boolean {
  return schema?.definition === "date" || schema?.definition === "moment";
}

/** The day of a date or a moment, as it was written. */
function civilDay(value: unknown): string | null {
  const day = typeof value === "string" ? value.slice(0, 10) : "";
  return isCivilDate(day) ? day : null;
}
