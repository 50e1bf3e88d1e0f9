import { isObject, pointerTo } from "../model/base/json.js";
import type { AuditView, CaseView, Found, Place, Subject } from "../model/case/case-view.js";
import type { DocumentLanguage, DocumentSpec } from "../model/procedure/document.js";
import type { Procedure } from "../model/procedure/procedure.js";
import type { Schema } from "../model/procedure/schema.js";
import type { English } from "./english.js";
import { fieldSchema, schemasByName } from "./field-schema.js";

/**
 * Where the values of one document come from. Documents read records by the paths that their
 * `document.json` declares: data of the procedure's own, so no generated type can know them. All of
 * that reading goes through this file.
 */
export interface DocumentSource {
  readonly spec: DocumentSpec;
  readonly subject: Subject;
  readonly view: CaseView;
  readonly procedure: Procedure;
  readonly language: DocumentLanguage;
  /** The English of what the records say in Chinese. */
  readonly english: English;
  /** What the document's variant calls by other names: `stage` for `stage1`. */
  readonly alias: Readonly<Record<string, string>>;
  /** The record schemas by the names that paths use. */
  readonly schemas: ReadonlyMap<string, Schema>;
}

/** One item of a printed list: paths that begin with `x` lead into it. */
export interface ListItem {
  readonly value: unknown;
  readonly schema: Schema | undefined;
  readonly place: Place | null;
  /** Where it stands in the list: 0 for the first. */
  readonly index: number;
}

/** One text on the page and where it comes from. */
export interface PrintedText {
  readonly text: string;
  readonly found: Found | null;
}

/** A document's source; the schemas' names follow from the procedure. */
export function documentSource(parts: Omit<DocumentSource, "schemas">): DocumentSource {
  return { ...parts, schemas: schemasByName(parts.procedure) };
}

/** A declared path with the names of the document's variant put in. */
export function fullPath({ alias }: Pick<DocumentSource, "alias">, path: string): string {
  const [root = "", ...rest] = path.split(".");
  return [alias[root] ?? root, ...rest].join(".");
}

/** The value at a declared path: in the item of a list, or in what the document is about. */
export function findValue(
  source: DocumentSource,
  path: string,
  item: ListItem | null = null,
): Found | undefined {
  return path.split(".")[0] === "x"
    ? findInItem(item, path)
    : source.view.find(source.subject.vars, fullPath(source, path));
}

/** The schema of the value at a declared path. */
export function schemaOf(
  source: DocumentSource,
  path: string,
  items: Schema | undefined,
): Schema | undefined {
  return fieldSchema(fullPath(source, path), source.schemas, items);
}

/** The type of the audit that the document is about; empty where it is about none. */
export function auditTypeOf(subject: Subject): string {
  const audit = subject.vars["audit"] as AuditView | undefined;
  return audit?.type ?? "";
}

/** A number is printed as it is written: 1.50 stays 1.50. */
export function asWritten(value: unknown, found: Found | undefined): string | undefined {
  return typeof value === "number" && found?.place
    ? found.place.record.numberText(found.place.pointer)
    : undefined;
}

/** The items of a list, each with its place. */
export function itemsOf(
  { view }: DocumentSource,
  list: Found | undefined,
  schema: Schema | undefined,
): ListItem[] {
  const values: unknown[] = Array.isArray(list?.value) ? list.value : [];
  return values.map((value, i) => ({
    value,
    schema,
    place: placeOfItem(view, list, value, i),
    index: i,
  }));
}

/** A whole record stands in a file of its own, any other item in that of its list. */
function placeOfItem(
  view: CaseView,
  list: Found | undefined,
  value: unknown,
  index: number,
): Place | null {
  const record = isObject(value) ? view.origin(value) : undefined;
  if (record) return { record, pointer: "" };
  return list?.place
    ? { record: list.place.record, pointer: pointerTo(list.place.pointer, index) }
    : null;
}

function findInItem(item: ListItem | null, path: string): Found | undefined {
  let value = item?.value;
  let pointer = item?.place?.pointer ?? "";
  for (const segment of path.split(".").slice(1)) {
    if (!isObject(value) || !Object.hasOwn(value, segment)) return undefined;
    value = value[segment];
    pointer = pointerTo(pointer, segment);
  }
  if (value === undefined) return undefined;
  return { value, place: item?.place ? { record: item.place.record, pointer } : null };
}
