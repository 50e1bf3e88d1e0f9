import { isObject, type Json, type JsonObject } from "../../model/base/json.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import type { Cell, Sheet } from "../../workbook/workbook.js";
import { type Column, keyLabels, type SheetPlan } from "./sheet-plan.js";

/** A list that is there and has nothing in it; an empty cell means that there is none. */
export const emptyMark = "（空）";
const yes = "是",
  no = "否";
export const booleanWords = [yes, no];

/** A record and where it belongs, as the rows of the sheets name it. */
export interface Placed {
  readonly keys: Readonly<Record<string, string>>;
  readonly kind: string;
  readonly value: JsonObject;
}

/** The records of a case that are whole. */
export function placedRecords(document: CaseDocument): Placed[] {
  const of = (records: readonly RecordFile[], audit: string) =>
    records.flatMap((r): Placed[] =>
      isObject(r.value)
        ? [
            {
              keys: {
                "@case": document.id.slice(document.id.indexOf("/") + 1),
                "@audit": audit,
                "@instance": r.instance,
              },
              kind: r.kind,
              value: r.value,
            },
          ]
        : [],
    );
  return [
    ...of(document.records, ""),
    ...document.audits.flatMap((a) => of(a.records, a.id.slice("audits/".length))),
  ];
}

/** Fills the sheets: labels in the first line, the machine's names in the second, a line for each record or item. */
export function fillSheets(
  plans: readonly SheetPlan[],
  records: readonly Placed[],
  keepEmpty: boolean,
): Sheet[] {
  return plans.flatMap((plan): Sheet[] => {
    const rows = records
      .filter((r) => r.kind === plan.record.kind)
      .flatMap((r) =>
        itemsAt(r.value, plan.list).map(({ item, numbers }) => [
          ...plan.keys.map((k) =>
            k === "@row"
              ? numbers.join(".")
              : k === "@id"
                ? String(r.value["id"] ?? "")
                : (r.keys[k] ?? ""),
          ),
          ...plan.columns.map((c) => toCell(c, valueAt(item, c.path))),
        ]),
      );
    if (rows.length === 0 && !keepEmpty) return [];
    const choices = new Map(
      plan.columns.flatMap((c, i): [number, readonly string[]][] => {
        const column = plan.keys.length + i;
        return c.kind === "boolean"
          ? [[column, booleanWords]]
          : c.kind === "choice" && c.shown
            ? [[column, [...c.shown.values()]]]
            : [];
      }),
    );
    return [
      {
        name: plan.name,
        head: [
          ...plan.keys.map((k) => keyLabels[k] ?? "人员编号"),
          ...plan.columns.map((c) => c.label),
        ],
        rows: [namesOf(plan), ...rows],
        frozen: 2,
        choices,
      },
    ];
  });
}

/** The second line: what the columns are to the machine. The first of them says which list of which kind it is. */
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
  if (Array.isArray(value)) {
    if (value.length === 0) return emptyMark;
    const words = (value as readonly Json[]).map((v) => shown?.get(String(v)) ?? v);
    // What could not be told apart afterwards is written as JSON.
    return words.every(
      (v) => typeof v === "string" && v !== "" && !v.includes("\n") && !/^[[（]/.test(v),
    )
      ? words.join("\n")
      : JSON.stringify(value);
  }
  if (typeof value === "boolean") return value ? yes : no;
  if (typeof value === "number") return value;
  const text = String(value);
  return shown?.get(text) ?? text;
}

/** What a cell says; what it cannot be is left as it is, and the schema says what is wrong with it. */
export function fromCell({ kind, shown }: Column, cell: Cell): Json | undefined {
  if (cell === null || cell === "") return undefined;
  if (cell === emptyMark && (kind === "list" || kind === "texts" || kind === "choices")) return [];
  const byWord = (word: string): Json =>
    [...(shown ?? [])].find(([, s]) => s === word)?.[0] ?? word;
  switch (kind) {
    case "list":
      return undefined;
    case "boolean":
      return cell === true || cell === yes ? true : cell === false || cell === no ? false : cell;
    case "number":
      return typeof cell === "string" && /^-?\d+(\.\d+)?$/.test(cell.trim()) ? Number(cell) : cell;
    case "texts":
    case "choices": {
      const text = String(cell);
      const list =
        parsedList(text) ??
        text
          .split(/\r?\n/)
          .map((s) => s.trim())
          .filter(Boolean);
      return kind === "choices" ? list.map((v) => (typeof v === "string" ? byWord(v) : v)) : list;
    }
    case "choice":
      return byWord(String(cell));
    case "text":
      return String(cell);
  }
}

function parsedList(text: string): Json[] | null {
  if (!text.startsWith("[")) return null;
  try {
    const value = JSON.parse(text) as Json;
    return Array.isArray(value) ? (value as Json[]) : null;
  } catch {
    return null; // an ordinary text that starts with a bracket
  }
}
