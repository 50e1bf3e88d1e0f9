import type { Schema } from "../../model/procedure/schema.js";

/**
 * Whether a schema demands a field, by the steps to it, and what it lies in, at whatever time; a
 * text in two languages as a whole.
 */
export function isDemanded(schema: Schema, [step = "", ...rest]: readonly string[]): boolean {
  if (schema.definition === "localized") return true;
  if (schema.required?.includes(step) !== true) return false;
  const next = schema.properties?.[step];
  return rest.length === 0 || (next !== undefined && isDemanded(next, rest));
}
