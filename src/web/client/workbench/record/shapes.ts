import { isObject, type Json } from "../../../../model/base/json.js";
import type { FormField } from "../../../workbench/api.js";

/** A blank record has null in such fields until somebody says something. */
const maySayNothing = new Set<FormField["type"]>(["boolean", "number", "integer"]);
const holdsMembers = new Set<FormField["type"]>(["object", "bilingual", "attachment"]);

/** Whether what stands in a field cannot be shown by its control. */
export function isOtherShape(field: FormField, value: Json | undefined): boolean {
  if (value === undefined || (value === null && maySayNothing.has(field.type))) return false;
  if (field.type === "list") {
    const holdsObjects = field.item?.type === "object" || field.item?.type === "bilingual";
    return (
      !Array.isArray(value) ||
      (!holdsObjects &&
        field.item?.type !== "attachment" &&
        value.some((item) => typeof item === "object"))
    );
  }
  if (holdsMembers.has(field.type)) return !isObject(value);
  return typeof value === "object";
}
