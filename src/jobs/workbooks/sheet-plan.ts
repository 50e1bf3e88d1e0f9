import { isObject, type Json, type JsonObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Procedure, RecordSchema } from "../../model/procedure/procedure.js";
import { labelOf } from "../../model/procedure/schema.js";

/** What a column holds of a row's object. */
export interface Column {
  /** Names from the row's object down: `client.name.zh`. */
  readonly path: readonly string[];
  readonly label: string;
  readonly kind: "text" | "number" | "boolean" | "choice" | "texts" | "choices" | "list";
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

export const keyLabels: Readonly<Record<string, string>> = {
  "@case": "案卷",
  "@audit": "审核",
  "@instance": "序号",
  "@row": "行",
};

/** The kinds that a workbook holds when none are named: what a case grows through, and the people. */
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
  const plans: SheetPlan[] = [];
  const visit = (schema: JsonObject, list: readonly string[], title: string) => {
    const columns: Column[] = [];
    const below: [JsonObject, readonly string[], string][] = [];
    // A star marks what must be there, as far as what holds it must be there.
    const walk = (s: JsonObject, path: readonly string[], label: string, required: boolean) => {
      const type = leafKind(s);
      const needed = Array.isArray(s["required"]) ? s["required"] : [];
      if (type === "object") {
        for (const [name, p] of Object.entries(isObject(s["properties"]) ? s["properties"] : {})) {
          walk(
            isObject(p) ? p : {},
            [...path, name],
            [label, labelText(p, name)].filter(Boolean).join("·"),
            required && needed.includes(name),
          );
        }
      } else {
        columns.push({
          path,
          label: required ? `${label} *` : label,
          kind: type,
          ...(type === "choice" || type === "choices"
            ? { shown: choicesOf(type === "choice" ? s : (s["items"] as JsonObject)) }
            : {}),
        });
        if (type === "list") {
          below.push([s["items"] as JsonObject, [...list, ...path], `${title}·${label}`]);
        }
      }
    };
    walk(schema, [], "", true);
    plans.push({
      name: unique(title, used),
      record,
      list,
      keys: list.length > 0 ? [...keys, ...(keys.length === 0 ? ["@id"] : []), "@row"] : keys,
      columns,
    });
    for (const [items, path, name] of below) visit(items, [...path, "*"], name);
  };
  visit(record.schema, [], record.label.zh);
  return plans;
}

function labelText(schema: Json | undefined, name: string): string {
  const label: Bilingual | undefined = isObject(schema) ? labelOf(schema) : undefined;
  return label?.zh ?? name;
}

function leafKind(s: JsonObject): Column["kind"] | "object" {
  if (s["type"] === "object" || isObject(s["properties"])) return "object";
  if (s["type"] === "array") {
    const items = isObject(s["items"]) ? s["items"] : {};
    return leafKind(items) === "object"
      ? "list"
      : Array.isArray(items["enum"])
        ? "choices"
        : "texts";
  }
  if (Array.isArray(s["enum"])) return "choice";
  return s["type"] === "boolean"
    ? "boolean"
    : s["type"] === "number" || s["type"] === "integer"
      ? "number"
      : "text";
}

/** Choices are shown by their Chinese words, where no two of them are the same. */
function choicesOf(schema: JsonObject): Map<string, string> {
  const values = (Array.isArray(schema["enum"]) ? schema["enum"] : []).map(String);
  const labels = isObject(schema["valueLabels"]) ? schema["valueLabels"] : {};
  const words = values.map((v) => {
    const l = labels[v];
    return isObject(l) && typeof l["zh"] === "string" ? l["zh"] : v;
  });
  return new Map(
    values.map((v, i) => [
      v,
      words.indexOf(words[i] ?? "") === words.lastIndexOf(words[i] ?? "") ? (words[i] ?? v) : v,
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
