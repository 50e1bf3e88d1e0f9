import { isObject, type Json, type JsonObject } from "../base/json.js";
import { schemaAt } from "./schema.js";

/** Whether a schema says of a field, or of what holds it, that it is confidential. */
export function isConfidential(schema: JsonObject, path: readonly string[]): boolean {
  return path.some((_, i) => schemaAt(schema, path.slice(0, i + 1))?.["confidential"] === true);
}

/** Pointers of values whose schema says that they are confidential. */
export function confidentialPaths(
  schema: JsonObject,
  value: Json | undefined,
  above: readonly string[] = [],
): string[] {
  if (isConfidential(schema, above)) return value === undefined ? [] : [`/${above.join("/")}`];
  if (Array.isArray(value)) {
    return (value as Json[]).flatMap((v, i) => confidentialPaths(schema, v, [...above, String(i)]));
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([k, v]) => confidentialPaths(schema, v, [...above, k]));
}

/** A record without what its schema calls confidential. */
export function openPart(schema: JsonObject, record: JsonObject): JsonObject {
  return (open(schema, record, []) ?? {}) as JsonObject;
}

function open(schema: JsonObject, value: Json, path: readonly string[]): Json | undefined {
  if (isConfidential(schema, path)) return undefined;
  if (Array.isArray(value)) {
    return (value as Json[]).flatMap((item, i) => open(schema, item, [...path, String(i)]) ?? []);
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) => {
      const shown = field === undefined ? undefined : open(schema, field, [...path, name]);
      return shown === undefined ? [] : [[name, shown]];
    }),
  );
}
