import { isObject, type Json, type JsonObject, type Unchecked } from "../../model/base/json.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import type { Personnel } from "../../model/records/personnel.js";
import type { Cell, Sheet } from "../../workbook/workbook.js";
import { words } from "./record-sheets.words.js";
import { type Column, keyLabels, type SheetPlan } from "./sheet-plan.js";

/** A list that is there and has nothing in it; an empty cell means that there is none. */
export const emptyMark = words.empty().zh;
/** What a cell of a yes-or-no column says. */
export const yes = words.yes().zh;
export const no = words.no().zh;

/** A record and where it belongs, as the rows of the sheets name it. */
export interface Placed {
  readonly keys: Readonly<Record<string, string>>;
  readonly kind: string;
  readonly value: JsonObject;
}

/** The records of a case that are whole. */
export function placedRecords(document: CaseDocument): Placed[] {
  const caseName = document.id.slice(document.id.indexOf("/") + 1);
  const placed = (records: readonly RecordFile[], audit: string) =>
    records.flatMap(({ kind, instance, value }): Placed[] => {
      const keys = { "@case": caseName, "@audit": audit, "@instance": instance };
      return isObject(value) ? [{ keys, kind, value }] : [];
    });
  return [
    ...placed(document.records, ""),
    ...document.audits.flatMap((a) => placed(a.records, a.id.slice("audits/".length))),
  ];
}

/**
 * Fills the sheets: labels in the first line, the machine's names in the second, a line for each
 * record or item.
 */
export function fillSheets(
  plans: readonly SheetPlan[],
  records: readonly Placed[],
  keepEmpty: boolean,
): Sheet[] {
  return plans.flatMap((plan): Sheet[] => {
    const rows = records
      .filter((r) => r.kind === plan.record.kind)
      .flatMap((record) => rowsOf(plan, record));
    if (rows.length === 0 && !keepEmpty) return [];
    return [
      {
        name: plan.name,
        head: [...plan.keys.map((k) => keyLabels[k] ?? k), ...plan.columns.map((c) => c.label)],
        rows: [namesOf(plan), ...rows],
        frozen: 2,
        choices: choicesIn(plan),
        holds: typesIn(plan),
      },
    ];
  });
}

/** What a person's record is called by; nothing in records of other kinds. */
function personId(record: JsonObject): string {
  const { id }: Unchecked<Personnel> = record;
  return String(id ?? "");
}

/** The rows of a record in one of its sheets: one for itself, or one for each item of a list. */
function rowsOf(plan: SheetPlan, { keys, value }: Placed): Cell[][] {
  return itemsAt(value, plan.list).map(({ item, numbers }) => {
    const all: Placed["keys"] = {
      ...keys,
      "@row": numbers.join("."),
      "@id": personId(value),
    };
    return [
      ...plan.keys.map((key) => all[key] ?? ""),
      ...plan.columns.map((c) => toCell(c, valueAt(item, c.path))),
    ];
  });
}

/** By column: what its cells may say. */
function choicesIn({ keys, columns }: SheetPlan): Map<number, readonly string[]> {
  return new Map(
    columns.flatMap(({ kind, shown }, i): [number, readonly string[]][] => {
      const column = keys.length + i;
      if (kind === "boolean") return [[column, [yes, no]]];
      return kind === "choice" && shown ? [[column, [...shown.values()]]] : [];
    }),
  );
}

/** By column: what its cells hold that are no texts. */
function typesIn({ keys, columns }: SheetPlan): Map<number, "number" | "date" | "time"> {
  return new Map(
    columns.flatMap(({ kind }, i): [number, "number" | "date" | "time"][] =>
      kind === "number" || kind === "date" || kind === "time" ? [[keys.length + i, kind]] : [],
    ),
  );
}

/**
 * The second line: what the columns are to the machine. The first of them says which list of which
 * kind it is.
 */
export function namesOf(plan: SheetPlan): string[] {
  const [first = "", ...rest] = [...plan.keys, ...plan.columns.map((c) => c.path.join("."))];
  return [
    `${plan.record.kind}${plan.list.length > 0 ? `/${plan.list.join(".")}` : ""} ${first}`,
    ...rest,
  ];
}

function itemsAt(
  value: Json,
  list: readonly string[],
  numbers: readonly number[] = [],
): { item: JsonObject; numbers: readonly number[] }[] {
  const [name, ...rest] = list;
  if (name === undefined) return isObject(value) ? [{ item: value, numbers }] : [];
  if (name === "*") {
    return Array.isArray(value)
      ? (value as readonly Json[]).flatMap((v, i) => itemsAt(v, rest, [...numbers, i + 1]))
      : [];
  }
  return isObject(value) && value[name] !== undefined ? itemsAt(value[name], rest, numbers) : [];
}

function valueAt(item: JsonObject, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((v, name) => (isObject(v) ? v[name] : undefined), item);
}

function toCell({ kind, shown }: Column, value: Json | undefined): Cell {
  if (value === undefined || value === null) return null;
  if (kind === "list") return Array.isArray(value) && value.length === 0 ? emptyMark : null;
  if (Array.isArray(value)) return listCell(value, shown);
  if (typeof value === "boolean") return value ? yes : no;
  if (typeof value === "number") return value;
  const text = String(value);
  return shown?.get(text) ?? text;
}

/**
 * A list in one cell, an item a line. What could not be told apart afterwards is written as JSON.
 */
function listCell(list: readonly Json[], shown: Column["shown"]): string {
  if (list.length === 0) return emptyMark;
  const lines = list.map((v) => shown?.get(String(v)) ?? v);
  return lines.every((line) => isPlainLine(line)) ? lines.join("\n") : JSON.stringify(list);
}

function isPlainLine(line: Json): boolean {
  return (
    typeof line === "string" &&
    line !== "" &&
    !line.includes("\n") &&
    !line.startsWith("[") &&
    !line.startsWith(emptyMark.charAt(0))
  );
}
