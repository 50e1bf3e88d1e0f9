import { camel } from "../model/case/record-names.js";
import type { Procedure } from "../model/procedure/procedure.js";
import { type Schema, schemaAt } from "../model/procedure/schema.js";

/** Names of paths that stand for a record without being its kind. */
const roles: Readonly<Record<string, string>> = { held: "certificate" };
const containers = new Set(["c", "audit", "stage1", "previous", "next"]);

/**
 * The record schemas by the names that paths use: `auditPlan`, `attendanceOpening`,
 * `nonconformities`.
 */
export function schemasByName(procedure: Procedure): ReadonlyMap<string, Schema> {
  const names = new Map<string, Schema>();
  for (const { kind, schema, plural, variable, instances } of procedure.records.values()) {
    names.set(camel(kind), schema);
    if (variable) names.set(variable, schema);
    if (plural) names.set(plural, { items: schema });
    for (const i of instances ?? []) names.set(camel(`${kind}-${i}`), schema);
  }
  return names;
}

/** The schema of the value at a path; `item` is the schema that `x` stands for. */
export function fieldSchema(
  path: string,
  names: ReadonlyMap<string, Schema>,
  item: Schema | undefined,
): Schema | undefined {
  const [root = "", second = "", ...rest] = path.split(".");
  if (root === "x") return item && schemaAt(item, second ? [second, ...rest] : []);
  if (containers.has(root)) return schemaOf(names.get(second), rest);
  return schemaOf(names.get(roles[root] ?? root), [second, ...rest]);
}

function schemaOf(schema: Schema | undefined, segments: readonly string[]): Schema | undefined {
  // A signature is found by its role, `@client`; its schema is that of the list's items.
  return (
    schema &&
    schemaAt(
      schema,
      segments.flatMap((s) => (s.startsWith("@") ? ["signatures", "0"] : [s])),
    )
  );
}

/** What a list's items look like: the schema itself when the list is one of whole records. */
export function itemSchema(schema: Schema | undefined): Schema | undefined {
  return schema && schemaAt(schema, ["0"]);
}
