import { isObject, type Json, type JsonObject, pointerTo } from "../model/base/json.js";
import type { Level, RecordSchema } from "../model/procedure/procedure.js";
import { labelOf, mergeSchemas } from "../model/procedure/schema.js";
import type { Placed, ProcedureSource } from "../model/procedure/source.js";

/**
 * The kinds of record that a procedure knows: those of all procedures, each with what this one
 * demands of it, and its own, which stand in its folder whole, with `label` and `level`.
 */
export function recordKinds(source: ProcedureSource): Map<string, RecordSchema> {
  const { base, definitions } = source.shared;
  const own = [...source.overlays].filter(([kind, { value }]) => !base.has(kind) && isKind(value));
  return new Map([
    ...[...base].map(([kind, { value }]): [string, RecordSchema] => [
      kind,
      recordSchema(kind, value, source.overlays.get(kind), definitions),
    ]),
    ...own.map(([kind, { value }]): [string, RecordSchema] => [
      kind,
      recordSchema(kind, value, undefined, definitions),
    ]),
  ]);
}

/** Whether a schema stands for a kind by itself, without one that it is laid over. */
export function isKind(schema: JsonObject): boolean {
  return labelOf(schema) !== undefined && typeof schema["level"] === "string";
}

function recordSchema(
  kind: string,
  base: JsonObject,
  overlay: Placed | undefined,
  definitions: JsonObject,
): RecordSchema {
  const { rules: _, deadlines: __, ...schema } = mergeSchemas(base, overlay?.value, definitions);
  const clause = (overlay?.value ?? base)["clause"];
  return {
    kind,
    schema,
    label: labelOf(schema) ?? { zh: kind, en: kind },
    level: schema["level"] as Level,
    clauses: Array.isArray(clause) ? clause.map(String) : [],
    ...(typeof schema["plural"] === "string" && { plural: schema["plural"] }),
    ...(typeof schema["variable"] === "string" && { variable: schema["variable"] }),
    ...(Array.isArray(schema["instances"]) && { instances: schema["instances"].map(String) }),
  };
}

/** Keywords that could take for ever: uniqueItems compares every pair. */
export function slowKeywords(schema: Json | undefined, pointer: string): string[] {
  if (Array.isArray(schema)) {
    return (schema as readonly Json[]).flatMap((s, i) => slowKeywords(s, `${pointer}/${i}`));
  }
  if (!isObject(schema)) return [];
  const found = Object.entries(schema).flatMap(([k, v]) => slowKeywords(v, pointerTo(pointer, k)));
  if (schema["uniqueItems"] === true) found.push(`${pointer}: uniqueItems`);
  return found;
}
