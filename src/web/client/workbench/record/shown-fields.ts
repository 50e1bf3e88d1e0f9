import { isObject, pointerTo, type Json, type JsonObject } from "../../../../model/base/json.js";
import type { FormField } from "../../../workbench/api.js";

/** Objects and tables stand alone. */
export function isSection({ type, item }: FormField): boolean {
  return type === "object" || (type === "list" && ofMembers.has(item?.type));
}
const ofMembers = new Set<FormField["type"] | undefined>(["object", "bilingual", "attachment"]);

/** The fields of an object by whether they are drawn. */
interface ByPlace {
  /** What is recorded, demanded at some time, on paper, or wanted. */
  readonly shown: readonly FormField[];
  /** Parts that the paper has where there is something to say: added by one click. */
  readonly offered: readonly FormField[];
  /** What may be added by its name. */
  readonly hidden: readonly FormField[];
}

/**
 * Sorts the fields of an object. `wanted` are pointers of those that somebody added, that a finding
 * names or a source offers.
 */
export function shownFields(
  fields: readonly FormField[],
  place: { readonly value: JsonObject; readonly pointer: string },
  wanted: ReadonlySet<string>,
): ByPlace {
  const placeOf = (field: FormField): keyof ByPlace => {
    const { name, required, demanded, printed } = field;
    if (place.value[name] !== undefined || required || demanded) return "shown";
    if (wanted.has(pointerTo(place.pointer, name))) return "shown";
    if (!printed) return "hidden";
    return isSection(field) ? "offered" : "shown";
  };
  const places = Map.groupBy(fields, placeOf);
  const { shown = [], offered = [], hidden = [] } = Object.fromEntries(places);
  return { shown, offered, hidden };
}

/**
 * Columns of a table: those in which something stands, is demanded, or is wanted in some row, and
 * as many of those that the paper has as still make a table.
 */
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
  const needed = item.fields.filter(
    ({ name, required, demanded }) =>
      required ||
      demanded ||
      named.has(name) ||
      place.rows.some((row) => isObject(row) && Object.hasOwn(row, name)),
  );
  const room = isTable(item, needed) ? mostColumns - needed.length : 0;
  const onPaper = item.fields
    .filter((field) => field.printed && !needed.includes(field) && isTable(item, [field]))
    .slice(0, room);
  const all = new Set([...needed, ...onPaper]);
  return {
    shown: item.fields.filter((field) => all.has(field)),
    hidden: item.fields.filter((field) => !all.has(field)),
  };
}

/** Neighbours that share a grid; objects and tables stand alone. */
export function groupsOf(fields: readonly FormField[]): FormField[][] {
  const groups: FormField[][] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (last && !isSection(field) && !isSection(last[0] as FormField)) last.push(field);
    else groups.push([field]);
  }
  return groups;
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
