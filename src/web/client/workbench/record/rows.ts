// Rows of a table: what is done with them as a whole.
import { isObject, type Json, type JsonObject } from "../../../../model/base/json.js";
import type { FormField } from "../../../workbench/api.js";
import { inserted, moved } from "./values.js";

export type RowAction = "insert" | "duplicate" | "up" | "down" | "remove";

/** The rows after something was done with one of them. */
export function rowsAfter(
  rows: readonly Json[],
  index: number,
  action: RowAction,
  item: FormField,
): readonly Json[] {
  switch (action) {
    case "insert":
      return inserted(rows, index + 1, [newRow(rows, item, null)]);
    case "duplicate":
      return inserted(rows, index + 1, [newRow(rows, item, rows[index] ?? null)]);
    case "up":
      return moved(rows, index, index - 1);
    case "down":
      return moved(rows, index, index + 1);
    case "remove":
      return rows.filter((_, i) => i !== index);
  }
}

/** Which cells of a column are filled: the one itself from the one above it, or those below it. */
export type Fill = "fromAbove" | "below";

/**
 * The rows after a cell took the value of the one above it, or gave its own to those below it in
 * which nothing stands; null where there is nothing to give or nobody to take it.
 */
export function rowsFilled(
  rows: readonly Json[],
  index: number,
  { name, fill }: { readonly name: string; readonly fill: Fill },
): readonly Json[] | null {
  const value = memberOf(rows[fill === "fromAbove" ? index - 1 : index], name);
  if (value === undefined) return null;
  const takes = (row: Json, i: number) =>
    fill === "fromAbove" ? i === index : i > index && memberOf(row, name) === undefined;
  if (!rows.some(takes)) return null;
  return rows.map((row, i) =>
    takes(row, i) ? { ...(isObject(row) ? row : {}), [name]: value } : row,
  );
}

function memberOf(row: Json | undefined, name: string): Json | undefined {
  return isObject(row) ? row[name] : undefined;
}

/** Of a row, what numbers it within its table. */
const numbered = "id";

/** A row to be filled in: with the next number, and lists that may stay empty as empty ones. */
export function newRow(rows: readonly Json[], item: FormField, like: Json | null): JsonObject {
  const row: Record<string, Json> = isObject(like) ? { ...like } : {};
  for (const { name, type, required, item: inner } of item.fields) {
    if (required && type === "list" && inner?.type !== "object") row[name] ??= [];
    if (name !== numbered) continue;
    const next = nextNumber(rows.map((one) => (isObject(one) ? one[numbered] : undefined)));
    if (next !== null) row[numbered] = next;
  }
  return row;
}

/** What follows on the greatest number of a column: 09, 10; NC-02, NC-03; null if none fits. */
export function nextNumber(numbers: readonly (Json | undefined)[]): string | null {
  const found = numbers.flatMap((text) => {
    const [, before = "", digits] =
      /^(.*?)(\d{1,9})$/.exec(typeof text === "string" ? text : "") ?? [];
    return digits === undefined ? [] : [{ before, digits }];
  });
  const last = found.at(-1);
  if (!last) return rowsAreEmpty(numbers) ? "01" : null;
  const greatest = Math.max(
    ...found.filter(({ before }) => before === last.before).map(({ digits }) => Number(digits)),
  );
  return last.before + String(greatest + 1).padStart(last.digits.length, "0");
}

function rowsAreEmpty(numbers: readonly unknown[]): boolean {
  return numbers.every((text) => text === undefined);
}
