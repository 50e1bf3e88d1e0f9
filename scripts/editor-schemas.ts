// Writes the schemas that editors check records by to dist/editor: those of schemas/ with a
// description for each field.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isObject, type Json, type JsonObject } from "../src/model/base/json.js";
import { describe } from "../src/model/procedure/schema.js";
import { readProcedureFolder, readSharedSource } from "../src/read/procedure-folder.js";
import { packageRoot } from "../src/workspace/package-root.js";
import { openWorkspace } from "../src/workspace/workspace.js";

const target = join(packageRoot, "dist", "editor");
const { base, definitions } = readSharedSource(join(packageRoot, "schemas"));
write("records/definitions.schema.json", described(definitions) as JsonObject);
for (const [kind, { value }] of base) {
  write(`records/${kind}.schema.json`, described(value) as JsonObject);
}
const { procedures } = openWorkspace(packageRoot);
for (const id of procedures.ids) {
  const { overlays } = readProcedureFolder(procedures.folderOf(id));
  for (const kind of new Set([...base.keys(), ...overlays.keys()])) {
    write(`${id}/${kind}.schema.json`, overlays.get(kind)?.value ?? bare(kind));
  }
}

/** A kind of which the procedure demands nothing of its own. */
function bare(kind: string): JsonObject {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    allOf: [{ $ref: `../records/${kind}.schema.json` }],
    unevaluatedProperties: false,
  };
}

function write(name: string, schema: JsonObject): void {
  const file = join(target, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(reachable(schema)));
}

/** Base schemas lie one folder above a procedure's. */
function reachable(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(reachable);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, v]) => [
      key,
      key === "$ref" && typeof v === "string"
        ? v.replace(/^.*\/records\//, "../records/")
        : reachable(v),
    ]),
  );
}

/** Fields with the sentence that hovering shows. */
function described(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(described);
  if (!isObject(value)) return value;
  const inside = Object.fromEntries(Object.entries(value).map(([k, v]) => [k, described(v)]));
  const description = describe(value);
  return description === undefined ? inside : { ...inside, description };
}
