import { compile, type JSONSchema } from "json-schema-to-typescript";
import { isObject, type Json, type JsonObject } from "../src/model/base/json.js";
import type { SharedSchemas } from "../src/read/procedure-folder.js";

/**
 * A file for each kind of record and one for the definitions they share: the fields of `schemas/shared/`, which hold for every procedure.
 * A procedure's overlay only demands more, so what it requires is optional here; and a field may be faulty in a file.
 */
export async function recordTypes({
  base,
  definitions,
}: SharedSchemas): Promise<Record<string, string>> {
  const shared = new Map(
    Object.entries(isObject(definitions["$defs"]) ? definitions["$defs"] : {}).filter(
      (d): d is [string, JsonObject] => isObject(d[1]),
    ),
  );
  const files: Record<string, string> = {};
  for (const [kind, schema] of base) {
    files[`src/model/records/${kind}.ts`] = await typesOf([[kind, schema]], shared);
  }
  files["src/model/records/definitions.ts"] = await typesOf(
    [...shared].filter(([, d]) => isNamed(d)),
    shared,
  );
  return files;
}

async function typesOf(
  schemas: readonly [name: string, schema: JsonObject][],
  shared: ReadonlyMap<string, JsonObject>,
): Promise<string> {
  const own = new Set(schemas.map(([name]) => pascal(name)));
  const imported = new Set<string>();
  const texts: string[] = [];
  for (const [name, schema] of schemas) {
    const bare = plain(schema, (definition) => {
      const target = shared.get(definition);
      if (!target || !isNamed(target)) return target && plain(target, () => undefined);
      if (!own.has(pascal(definition))) imported.add(pascal(definition));
      return { tsType: pascal(definition) };
    });
    texts.push(
      await compile({ ...bare, title: pascal(name) } as JSONSchema, pascal(name), {
        bannerComment: "",
        additionalProperties: false,
        style: { printWidth: 160 },
        enableConstEnums: false,
      }),
    );
  }
  const imports =
    imported.size > 0
      ? `import type { ${[...imported].sort().join(", ")} } from "./definitions.js";\n\n`
      : "";
  return `// Made from schemas/ by "npm run generate"; do not edit.\n\n${imports}${texts.map((t) => t.trimStart()).join("\n")}`;
}

/** Groups of fields get a type of their own; a text or a date stays a string. */
function isNamed(definition: JsonObject): boolean {
  return definition["type"] === "object" || definition["type"] === "array";
}

function pascal(kind: string): string {
  return kind.replace(/(?:^|-)([a-z0-9])/g, (_, c: string) => c.toUpperCase());
}

const notForTypes = new Set([
  "$schema",
  "$defs",
  "label",
  "clause",
  "event",
  "valueLabels",
  "level",
  "plural",
  "instances",
  "confidential",
  "signatures",
  "maxItems",
  "minItems",
]);

/** Without our vocabulary, and without the length limits, which as types would be tuples of two thousand; what stands beside a `$ref` wins. */
function plain(
  schema: JsonObject,
  resolve: (definition: string) => JsonObject | undefined,
): JsonObject {
  const inside = (value: Json): Json =>
    Array.isArray(value)
      ? (value as readonly Json[]).map(inside)
      : isObject(value)
        ? plain(value, resolve)
        : value;
  const own = Object.entries(schema)
    .filter(([k]) => k !== "$ref" && !notForTypes.has(k))
    .map(([k, v]): [string, Json] => [
      k,
      k === "properties" && isObject(v)
        ? Object.fromEntries(Object.entries(v).map(([n, p]) => [n, inside(p)]))
        : inside(v),
    ]);
  const $ref = schema["$ref"];
  const target = typeof $ref === "string" ? resolve($ref.slice($ref.lastIndexOf("/") + 1)) : {};
  if (!target) throw new Error(`no definition ${String($ref)}`);
  return { ...target, ...Object.fromEntries(own) };
}
