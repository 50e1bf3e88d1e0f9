import type { Bilingual } from "../../model/base/text.js";
import type { Procedure, RecordSchema } from "../../model/procedure/procedure.js";
import type { Schema } from "../../model/procedure/schema.js";
import { words } from "./sheet-plan.words.js";

/** What a column holds of a row's object. */
export interface Column {
  /** Names from the row's object down: `client.name.zh`. */
  readonly path: readonly string[];
  readonly label: string;
  readonly kind:
    | "text"
    | "date"
    | "time"
    | "number"
    | "boolean"
    | "choice"
    | "texts"
    | "choices"
    | "list";
  /** Of a choice: what the cell shows, by value. */
  readonly shown?: ReadonlyMap<string, string>;
}
/** One sheet: a kind of record, or a list inside it. */
export interface SheetPlan {
  readonly name: string;
  readonly record: RecordSchema;
  /** Names down to the list, `*` for an item of a list above it; empty for the record itself. */
  readonly list: readonly string[];
  /** What says which record a row belongs to: `@case`, `@audit`, `@instance`, `@row`. */
  readonly keys: readonly string[];
  readonly columns: readonly Column[];
}

/** Headings of the columns that say which record a row belongs to. */
export const keyLabels: Readonly<Record<string, string>> = {
  "@case": words.case().zh,
  "@audit": words.audit().zh,
  "@instance": words.instance().zh,
  "@row": words.row().zh,
  "@id": words.person().zh,
};

/** Which form a key must have, and what is said where it has another. */
export interface KeyForm {
  readonly key: string;
  readonly form: RegExp;
  readonly isRequired: boolean;
  refusal(text: string): Bilingual;
}

/** The forms of the keys that lead to a record of a case. */
export function keyForms(record: RecordSchema): KeyForm[] {
  const instance = record.instances ? new RegExp(`^(${record.instances.join("|")})$`) : /^\d{2,3}$/;
  return [
    {
      key: "@case",
      form: caseForm,
      isRequired: true,
      refusal: (text) => words.wrongCase({ text, form: caseForm.source }),
    },
    {
      key: "@audit",
      form: auditForm,
      isRequired: record.level === "audit",
      refusal: (text) => words.wrongAudit({ text, form: auditForm.source }),
    },
    {
      key: "@instance",
      form: instance,
      isRequired: record.plural !== undefined || record.instances !== undefined,
      refusal: (text) => words.wrongInstance({ text, form: instance.source }),
    },
  ];
}
const caseForm = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const auditForm = /^\d{2}-(stage1|stage2|surveillance|recertification|special)(-[a-z0-9-]+)?$/;

/**
 * The kinds that a workbook holds when none are named: what a case grows through, and the people.
 */
export function usualKinds({ data, records }: Procedure): string[] {
  return [
    "case",
    ...new Set(data.sequence.map((k) => (records.has(k) ? k : k.slice(0, k.lastIndexOf("-"))))),
    "personnel",
  ].filter((k) => records.has(k));
}

/** The sheets of some kinds of record; a sheet's name is short and stands once. */
export function sheetPlans(procedure: Procedure, kinds: readonly string[]): SheetPlan[] {
  const used = new Set<string>();
  return kinds.flatMap((kind) => {
    const record = procedure.records.get(kind);
    return record ? plansOf(record, used) : [];
  });
}

function plansOf(record: RecordSchema, used: Set<string>): SheetPlan[] {
  const keys = [
    ...(record.level === "personnel" ? [] : ["@case"]),
    ...(record.level === "audit" || record.level === "any" ? ["@audit"] : []),
    ...(record.plural || record.instances ? ["@instance"] : []),
  ];
  const listKeys = [...keys, ...(keys.length === 0 ? ["@id"] : []), "@row"];
  const sheetOf = ({ schema, list, title }: Table): SheetPlan[] => {
    const { columns, lists } = columnsOf(schema);
    const plan: SheetPlan = {
      name: unique(title, used),
      record,
      list,
      keys: list.length > 0 ? listKeys : keys,
      columns,
    };
    const below = lists.map((l) =>
      sheetOf({ schema: l.items, list: [...list, ...l.path, "*"], title: within(title, l.label) }),
    );
    return [plan, ...below.flat()];
  };
  return sheetOf({ schema: record.schema, list: [], title: record.label.zh });
}

/**
 * What one sheet is made from: the schema of its rows' objects, and where they stand in a record.
 */
interface Table {
  readonly schema: Schema;
  readonly list: readonly string[];
  readonly title: string;
}
/** A list inside the objects of a row: it has a sheet of its own. */
interface InnerList {
  readonly items: Schema;
  readonly path: readonly string[];
  readonly label: string;
}
/** A value inside the objects of a row. */
interface Field {
  readonly schema: Schema;
  readonly path: readonly string[];
  readonly label: string;
  /** It must be there, and so must everything that holds it. */
  readonly isRequired: boolean;
}

function columnsOf(schema: Schema): { columns: Column[]; lists: InnerList[] } {
  const fields = leavesOf({ schema, path: [], label: "", isRequired: true });
  return {
    columns: fields.map((field) => columnOf(field)),
    lists: fields.flatMap(({ schema: s, path, label }) =>
      leafKind(s) === "list" ? [{ items: itemsOf(s), path, label }] : [],
    ),
  };
}

/** The values of an object, those of the objects inside it among them. */
function leavesOf(field: Field): Field[] {
  const { schema, path, label, isRequired } = field;
  if (leafKind(schema) !== "object") return [field];
  const { required = [], properties = {} } = schema;
  return Object.entries(properties).flatMap(([name, property]) =>
    leavesOf({
      schema: property,
      path: [...path, name],
      label: within(label, property.label?.zh ?? name),
      isRequired: isRequired && required.includes(name),
    }),
  );
}

function columnOf({ schema, path, label, isRequired }: Field): Column {
  const kind = leafKind(schema);
  if (kind === "object") throw new Error("an object is no column");
  // A star marks what must be there.
  const column = { path, label: isRequired ? `${label} *` : label, kind };
  if (kind === "choice") return { ...column, shown: choicesOf(schema) };
  return kind === "choices" ? { ...column, shown: choicesOf(itemsOf(schema)) } : column;
}

function within(group: string, label: string): string {
  return group === "" || label === "" ? group + label : words.within({ group, label }).zh;
}

function leafKind(schema: Schema): Column["kind"] | "object" {
  if (schema.type === "object" || schema.properties) return "object";
  if (schema.type === "array") {
    const items = itemsOf(schema);
    if (leafKind(items) === "object") return "list";
    return items.enum ? "choices" : "texts";
  }
  if (schema.enum) return "choice";
  if (schema.type === "boolean") return "boolean";
  if (schema.definition === "time") return "time";
  if (schema["format"] === "date" || schema.definition === "dateOrLongTerm") return "date";
  return schema.type === "number" || schema.type === "integer" ? "number" : "text";
}

function itemsOf({ items = {} }: Schema): Schema {
  return items;
}

/** Choices are shown by their Chinese words, where no two of them are the same. */
function choicesOf(schema: Schema): Map<string, string> {
  const values = (schema.enum ?? []).map(String);
  const shown = values.map((v) => schema.valueLabels?.[v]?.zh ?? v);
  return new Map(
    values.map((v, i) => [
      v,
      shown.indexOf(shown[i] ?? "") === shown.lastIndexOf(shown[i] ?? "") ? (shown[i] ?? v) : v,
    ]),
  );
}

/** Excel takes 31 characters of a name, and some characters not at all. */
function unique(title: string, used: Set<string>): string {
  const plain = title.replace(/[\\/?*[\]:]/g, "").slice(0, 31);
  let name = plain;
  for (let n = 2; used.has(name.toLowerCase()); n += 1) {
    name = `${plain.slice(0, 30 - String(n).length)}~${n}`;
  }
  used.add(name.toLowerCase());
  return name;
}
