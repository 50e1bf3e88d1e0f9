import { isObject } from "../../src/model/base/json.js";

/** A yes shown as a mark, or nothing. */
const marks = new Set(["/", "是", "否", "Yes", "No"]);

/** Every line of text of a field of a document: its own, or those of a list's rows. */
export function linesOf(field: unknown): string[] {
  if (!isObject(field)) return [];
  const values: unknown[] = Array.isArray(field["rows"])
    ? field["rows"].flatMap((r) => (isObject(r) ? Object.values(r) : []))
    : [field];
  return values
    .flatMap((v) => (isObject(v) ? [v["value"], v["alt"]] : []))
    .filter((t): t is string => typeof t === "string" && !marks.has(t))
    .flatMap((t) => t.split("\n"));
}
