import type { Cell as WrittenCell } from "hucre/xlsx";
import { textWidth } from "../model/base/text-width.js";
import type { CivilDate } from "../model/time/dates.js";
import { allParts, packed, type Part } from "./container.js";
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
  /** What columns hold that are no texts, by their numbers from 0. */
  readonly holds?: ReadonlyMap<number, "number" | "date" | "time">;
}
export type Cell = string | number | boolean | null;

const widest = 60;
/**
 * What a spreadsheet makes of what is typed into a column: of a text nothing, so that 8.10 stays
 * 8.10, and what begins like a formula is none.
 */
const formats = { text: "@", date: "yyyy-mm-dd", time: "hh:mm" };

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
  const bytes = await writeXlsx({
    properties: { modified: new Date(`${day}T00:00:00Z`), created: new Date(`${day}T00:00:00Z`) },
    sheets: [
      ...sheets.map((s) => ({
        name: s.name,
        rows: [[...s.head], ...s.rows.map((r) => [...r])],
        columns: columnsOf(s),
        cells: new Map([...headCells(s), ...plainTexts(s)]),
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
  return packed(allParts(bytes).map(withColumnFormats));
}

function columnsOf({ head, rows, holds }: Sheet) {
  return head.map((h, i) => {
    const widths = rows.slice(0, 200).map((r) => textWidth(String(r[i] ?? "")));
    const width = Math.min(widest, 2 + Math.max(textWidth(h), ...widths));
    const kind = holds?.get(i) ?? "text";
    return { width, ...(kind !== "number" && { style: { numFmt: formats[kind] } }) };
  });
}

/** Cells that are more than their value, by `row,column`. */
type SpecialCells = [place: string, cell: Partial<WrittenCell>][];

function headCells({ head }: Sheet): SpecialCells {
  const style = { font: { bold: true }, numFmt: formats.text };
  return head.map((value, i) => [`0,${i}`, { value, style }]);
}

/** A text such as #N/A is written as a text, not as the fault that a spreadsheet means by it. */
function plainTexts({ rows }: Sheet): SpecialCells {
  return rows.flatMap((row, r) =>
    row.flatMap((value, c): SpecialCells =>
      typeof value === "string" && value.startsWith("#")
        ? [[`${r + 1},${c}`, { value, richText: [{ text: value }] }]]
        : [],
    ),
  );
}

/** The rows that are not there yet get the format of their column, which the library leaves out. */
function withColumnFormats({ name, bytes }: Part): Part {
  if (!/^xl\/worksheets\/[^/]+$/.test(name)) return { name, bytes };
  const sheet = new TextDecoder().decode(bytes);
  const styles = new Map(
    [...sheet.matchAll(/<c r="([A-Z]+)2"(?: t="\w+")? s="(\d+)"/g)].map(([, column, style]) => [
      column,
      style,
    ]),
  );
  const formatted = sheet.replace(/<col min="(\d+)" max="\1"/g, (column, number: string) => {
    const style = styles.get(letter(Number(number) - 1));
    return style === undefined ? column : `${column} style="${style}"`;
  });
  return { name, bytes: new TextEncoder().encode(formatted) };
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
