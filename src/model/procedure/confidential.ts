import { isObject, type Json, type JsonObject, pointerSegments, valueAt } from "../base/json.js";
import { type Schema, schemaAt } from "./schema.js";

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

/** What of a value at a place may be shown; undefined where nothing may. */
export function openAt(
  schema: JsonObject,
  value: Json | undefined,
  path: readonly string[],
): Json | undefined {
  return value === undefined ? undefined : open(schema, value, path);
}

/** Whether anything in records of a schema is confidential. */
export function holdsConfidential(schema: Schema): boolean {
  if (schema["confidential"] === true) return true;
  const parts = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
  ];
  return parts.some((part) => holdsConfidential(part));
}

/** The texts and numbers of a record that are confidential. */
export function confidentialTexts(schema: JsonObject, value: Json | undefined): string[] {
  return confidentialPaths(schema, value).flatMap((pointer) =>
    textsIn(valueAt(value, pointerSegments(pointer))),
  );
}

/** All texts and numbers in a value, as people read them. */
export function textsIn(value: Json | undefined): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value), value.toLocaleString("en-US")];
  if (Array.isArray(value)) return (value as Json[]).flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
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
