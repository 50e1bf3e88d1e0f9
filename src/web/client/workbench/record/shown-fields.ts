import { isObject, pointerTo, type Json, type JsonObject } from "../../../../model/base/json.js";
import type { FormField } from "../../../workbench/api.js";

/**
 * Fields of an object that are shown: what is recorded, demanded at some time, or wanted (added by
 * somebody, named by a finding, offered by a source); and those that may be added.
 */
export function shownFields(
  fields: readonly FormField[],
  place: { readonly value: JsonObject; readonly pointer: string },
  wanted: ReadonlySet<string>,
): { shown: FormField[]; hidden: FormField[] } {
  const shown: FormField[] = [];
  const hidden: FormField[] = [];
  for (const field of fields) {
    const pointer = pointerTo(place.pointer, field.name);
    const isExpected = field.required || field.demanded;
    const isShown = place.value[field.name] !== undefined || isExpected || wanted.has(pointer);
    (isShown ? shown : hidden).push(field);
  }
  return { shown, hidden };
}

/** Columns of a table: those in which something stands, is demanded, or is wanted in some row. */
export function shownColumns(
  item: FormField,
  place: { readonly rows: readonly Json[]; readonly pointer: string },
  wanted: ReadonlySet<string>,
): { shown: FormField[]; hidden: FormField[] } {
  const named = new Set(
    [...wanted]
      .filter((pointer) => pointer.startsWith(`${place.pointer}/`))
      .map((pointer) => pointer.slice(place.pointer.length + 1).split("/")[1]),
  );
  const isShown = ({ name, required, demanded }: FormField) =>
    required ||
    demanded ||
    named.has(name) ||
    place.rows.some((row) => isObject(row) && Object.hasOwn(row, name));
  return {
    shown: item.fields.filter((field) => isShown(field)),
    hidden: item.fields.filter((field) => !isShown(field)),
  };
}

/** Members that the form does not know. */
export function unknownMembers(fields: readonly FormField[], value: JsonObject): [string, Json][] {
  const known = new Set(fields.map(({ name }) => name));
  return Object.entries(value).filter(([name]) => !known.has(name));
}

/** Fields whose content fits into a cell of a table. */
const inCell = new Set<FormField["type"]>([
  "text",
  "longText",
  "number",
  "integer",
  "boolean",
  "date",
  "dateTime",
  "choice",
  "person",
  "site",
  "attachment",
  "any",
]);
const mostColumns = 12;

/** Whether the items of a list stand in a table; else each has a card of its own. */
export function isTable(item: FormField, columns: readonly FormField[]): boolean {
  return (
    item.type !== "attachment" &&
    item.fields.length > 0 &&
    columns.length <= mostColumns &&
    columns.every(
      ({ type, item: inner }) =>
        inCell.has(type) ||
        (type === "list" &&
          inner !== null &&
          inner.type !== "attachment" &&
          inCell.has(inner.type)),
    )
  );
}

/**
 * Whether a field of its own stands at a pointer: findings about the inside of a list of texts or
 * of a text in two languages belong to the whole.
 */
export function isFieldShown(form: FormField, value: Json, pointer: string): boolean {
  let field: FormField | null = form;
  let at: Json | undefined = value;
  for (const segment of pointer === "" ? [] : pointer.slice(1).split("/")) {
    const name = segment.replaceAll("~1", "/").replaceAll("~0", "~");
    if (field?.type === "list") {
      const items: readonly Json[] = Array.isArray(at) ? (at as readonly Json[]) : [];
      if (field.item?.type !== "object" || items[Number(name)] === undefined) return false;
      at = items[Number(name)];
      field = field.item;
    } else if (field?.type === "object") {
      at = isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined;
      field = field.fields.find((f) => f.name === name) ?? null;
    } else return false;
  }
  return field !== null;
}
