import { compile, type JSONSchema } from "json-schema-to-typescript";
import { isObject, type Json } from "../src/model/json.js";
import type { Workspace } from "../src/pipeline/workspace.js";

/** One interface for each kind of record, of the fields that all procedures share; a required field may still be faulty in a file. */
export async function recordTypes(workspace: Workspace): Promise<string> {
  const procedure = [...workspace.procedures.values()][0]?.procedure;
  if (!procedure) throw new Error("no procedure");
  const properties: Record<string, Json> = {};
  for (const { kind, schema } of procedure.records.values()) properties[pascal(kind)] = { ...(plain(schema) as object), title: pascal(kind) } as Json;
  const whole = { title: "Records", type: "object", additionalProperties: false, required: Object.keys(properties), properties } as unknown as JSONSchema;
  const text = await compile(whole, "Records", { bannerComment: '// Made from schemas/ by "npm run generate"; do not edit.', additionalProperties: false, style: { printWidth: 160 }, enableConstEnums: false });
  return text;
}

function pascal(kind: string): string {
  return kind.replace(/(?:^|-)([a-z0-9])/g, (_, c: string) => c.toUpperCase());
}

/** Without our vocabulary, and without the length limits, which as types would be tuples of two thousand. */
function plain(schema: Json): Json {
  if (Array.isArray(schema)) return (schema as readonly Json[]).map(plain);
  if (!isObject(schema)) return schema;
  const own = new Set(["label", "clause", "event", "valueLabels", "level", "plural", "instances", "signatures", "definition", "maxItems", "minItems"]);
  return Object.fromEntries(Object.entries(schema).filter(([k, v]) => !own.has(k) || (isObject(v) && "type" in v)).map(([k, v]) => [k, k === "properties" && isObject(v) ? Object.fromEntries(Object.entries(v).map(([n, p]) => [n, plain(p)])) : plain(v)]));
}
