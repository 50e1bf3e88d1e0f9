import type { Json } from "../../src/model/base/json.js";
import type { FormField } from "../../src/web/workbench/api.js";

/** Selector of the field at a pointer. */
export function at(pointer: string): string {
  return `[data-pointer="${pointer}"]`;
}

/** Whether what is to be said stands there already. */
export function isAlike(a: Json, b: Json | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether a field fits into a cell of a table. */
export function isCell({ type, item }: FormField): boolean {
  if (type === "list") return item !== null && item.type !== "object" && item.type !== "attachment";
  return type !== "object" && type !== "bilingual" && type !== "attachment";
}

/** A value as the screen calls it. */
export function inWords(field: FormField, value: Json): string {
  if (typeof value === "boolean") return value ? "是" : "否";
  return field.choices.find((c) => c.value === value)?.label.zh ?? String(value);
}

/** A value as a cell of a spreadsheet holds it. */
export function cellText(field: FormField, value: Json | undefined): string {
  if (value === undefined) return "";
  if (!Array.isArray(value)) return inWords(field, value);
  return value.map((one: Json) => inWords(field.item as FormField, one)).join("\n");
}
