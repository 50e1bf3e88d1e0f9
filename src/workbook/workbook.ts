import { textWidth } from "../model/base/text-width.js";
import type { CivilDate } from "../model/time/dates.js";
import { words } from "./workbook.words.js";

/** One sheet: a head line, then rows of texts and numbers. */
export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Lines that stay while one scrolls; 1 when left out. */
  readonly frozen?: number;
  /** Choices offered for a column, by its number from 0. */
  readonly choices?: ReadonlyMap<number, readonly string[]>;
}
export type Cell = string | number | boolean | null;

const widest = 60;

/** Makes an Excel workbook. The same sheets and day give the same bytes. */
export async function writeWorkbook(sheets: readonly Sheet[], day: CivilDate): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  // Long lists of choices do not fit into a cell's rule: they stand in a sheet of their own.
  const long = sheets.flatMap((s) =>
    [...(s.choices ?? [])]
      .filter(([, values]) => !fitsInCell(values))
      .map(([column, values]) => ({ sheet: s, column, values })),
  );
  const lists =
    long.length > 0
      ? [{ name: listsSheet, rows: transposed(long.map((l) => l.values)), hidden: true }]
      : [];
  return writeXlsx({
    properties: { modified: new Date(`${day}T00:00:00Z`), created: new Date(`${day}T00:00:00Z`) },
    sheets: [
      ...sheets.map((s) => ({
        name: s.name,
        rows: [[...s.head], ...s.rows.map((r) => [...r])],
        columns: s.head.map((h, i) => ({
          width: Math.min(
            widest,
            2 +
              Math.max(
                textWidth(h),
                ...s.rows.slice(0, 200).map((r) => textWidth(String(r[i] ?? ""))),
              ),
          ),
        })),
        cells: new Map(
          s.head.map((h, i) => [`0,${i}`, { value: h, style: { font: { bold: true } } }]),
        ),
        freezePane: { rows: s.frozen ?? 1 },
        dataValidations: [...(s.choices ?? [])].map(([column, values]) => {
          const listed = long.findIndex((l) => l.sheet === s && l.column === column);
          const range = `${letter(column)}2:${letter(column)}1000`;
          const shared = {
            type: "list" as const,
            range,
            showErrorMessage: true,
            errorTitle: s.head[column] ?? "",
            errorMessage: words.chooseFromList(),
          };
          return listed === -1
            ? { ...shared, values: [...values] }
            : {
                ...shared,
                formula1: `'${listsSheet}'!$${letter(listed)}$1:$${letter(listed)}$${values.length}`,
              };
        }),
      })),
      ...lists,
    ],
  });
}

const listsSheet = "lists";

/** Excel takes 255 characters of a list, and no commas in its items. */
function fitsInCell(values: readonly string[]): boolean {
  return values.join(",").length <= 250 && !values.some((v) => v.includes(","));
}

function transposed(lists: readonly (readonly string[])[]): Cell[][] {
  return Array.from({ length: Math.max(...lists.map((l) => l.length)) }, (_, row) =>
    lists.map((l) => l[row] ?? null),
  );
}

/** 0 → A, 26 → AA. */
export function letter(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letter(Math.floor(column / 26) - 1) + letter(column % 26);
}

export interface ReadSheet {
  readonly name: string;
  /** Rows from the first one; what a cell holds, dates as civil dates. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Reads an Excel workbook; throws when the bytes are none. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadSheet[]> {
  const { readXlsx } = await import("hucre/xlsx");
  const { sheets } = await readXlsx(bytes);
  return sheets.map((s) => ({ name: s.name, rows: s.rows.map((r) => r.map(toCell)) }));
}

function toCell(value: unknown): Cell {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : null;
}
