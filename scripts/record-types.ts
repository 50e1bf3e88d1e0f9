import { compile, type JSONSchema } from "json-schema-to-typescript";
import { isObject, type Json, type JsonObject } from "../src/model/base/json.js";
import { labelOf } from "../src/model/procedure/schema.js";
import type { SharedSource } from "../src/model/procedure/source.js";

const note = '// Made from schemas/ by "npm run generate"; do not edit.\n\n';
const folder = "src/model/records";

/**
 * What TypeScript has to know of the records, from the fields of `schemas/shared/`, which hold for
 * every procedure: a type for each kind, the definitions that they share, an index from kind to
 * type, and the same once more as values (`shapes.ts`), by which `model/case/records.ts` tells what
 * a record holds from what it should hold. A procedure's overlay only demands more, so what it
 * requires is optional here.
 */
export async function recordTypes(source: SharedSource): Promise<Record<string, string>> {
  const { definitions } = source;
  const base = new Map([...source.base].map(([kind, { value }]) => [kind, value]));
  const shared = new Map(
    Object.entries(isObject(definitions["$defs"]) ? definitions["$defs"] : {}).filter(
      (d): d is [string, JsonObject] => isObject(d[1]),
    ),
  );
  const files: Record<string, string> = {};
  for (const [kind, schema] of base) {
    files[`${folder}/${kind}.ts`] = await typesOf([[kind, schema]], shared);
  }
  files[`${folder}/definitions.ts`] = await typesOf(
    [...shared].filter(([, d]) => isNamed(d)),
    shared,
  );
  files[`${folder}/index.ts`] = indexOf([...base.keys()]);
  files[`${folder}/shapes.ts`] = shapesOf(base, shared);
  return files;
}

async function typesOf(
  schemas: readonly [name: string, schema: JsonObject][],
  shared: ReadonlyMap<string, JsonObject>,
): Promise<string> {
  const own = new Set(schemas.map(([name]) => pascal(name)));
  const imported = new Set<string>();
  const moments = new Set<string>();
  const texts: string[] = [];
  for (const [name, schema] of schemas) {
    const bare = plain(schema, (definition) => {
      const target = shared.get(definition);
      const type = timeTypes[definition];
      if (type) {
        moments.add(type.imports);
        return { tsType: type.tsType };
      }
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
  const imports = [
    ...importOf(moments, "../time/dates.js"),
    ...importOf(imported, "./definitions.js"),
  ];
  return `${note}${imports.length > 0 ? `${imports.join("\n")}\n\n` : ""}${texts.map((t) => t.trimStart()).join("\n")}`;
}

function importOf(names: ReadonlySet<string>, from: string): string[] {
  return names.size > 0 ? [`import type { ${[...names].sort().join(", ")} } from "${from}";`] : [];
}

/** Texts that are more than a text: what they are called in types, and in shapes. */
const timeTypes: Readonly<Record<string, { tsType: string; imports: string; shape: string }>> = {
  date: { tsType: "CivilDate", imports: "CivilDate", shape: "date" },
  time: { tsType: "TimeOfDay", imports: "TimeOfDay", shape: "time" },
  dateOrLongTerm: {
    tsType: 'CivilDate | "long-term"',
    imports: "CivilDate",
    shape: "dateOrLongTerm",
  },
};

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

/**
 * Without our vocabulary, and without the length limits, which as types would be tuples of two
 * thousand; what stands beside a `$ref` wins.
 */
function plain(
  schema: JsonObject,
  resolve: (definition: string) => JsonObject | undefined,
): JsonObject {
  const inside = (value: Json): Json => {
    if (Array.isArray(value)) return (value as readonly Json[]).map(inside);
    return isObject(value) ? plain(value, resolve) : value;
  };
  const described =
    schema["description"] === undefined && labelOf(schema) === undefined
      ? {}
      : { description: englishOf(schema) };
  const own = Object.entries({ ...schema, ...described })
    .filter(([k]) => k !== "$ref" && !notForTypes.has(k))
    .map(([k, v]): [string, Json] => [
      k,
      k === "properties" && isObject(v)
        ? Object.fromEntries(Object.entries(v).map(([n, p]) => [n, inside(p)]))
        : inside(v),
    ]);
  const reference = referenceOf(schema);
  const target = reference === null ? {} : resolve(reference);
  if (!target) throw new Error(`no definition ${reference ?? ""}`);
  return { ...target, ...Object.fromEntries(own) };
}

/** Comments of code are English. */
function englishOf({ label, description }: JsonObject): string {
  return isObject(label)
    ? String(label["en"])
    : (String(description).split("\u00b7").at(-1) ?? "").trim();
}

function referenceOf({ $ref }: JsonObject): string | null {
  return typeof $ref === "string" ? $ref.slice($ref.lastIndexOf("/") + 1) : null;
}

function indexOf(kinds: readonly string[]): string {
  const imports = kinds.map((k) => `import type { ${pascal(k)} } from "./${k}.js";`).join("\n");
  const members = kinds.map((k) => `  readonly ${keyOf(k)}: ${pascal(k)};`).join("\n");
  return `${note}${imports}

/** The type of each kind of record. */
export interface RecordTypes {
${members}
}
`;
}

function shapesOf(
  base: ReadonlyMap<string, JsonObject>,
  shared: ReadonlyMap<string, JsonObject>,
): string {
  const definitions = [...shared].filter(([, d]) => isNamed(d));
  // A definition may use another one: what is used comes first.
  const inOrder = definitions.toSorted(([a, x], [b, y]) => Number(uses(x, b)) - Number(uses(y, a)));
  const constants = inOrder
    .map(([n, d]) => `export const ${n}: Shape = ${shapeOf(d, shared, "")};\n`)
    .join("");
  const members = [...base].map(([k, s]) => `  ${keyOf(k)}: ${shapeOf(s, shared, "  ")},\n`);
  const lists = [...base].flatMap(([k, s]) =>
    typeof s["plural"] === "string" ? [`  ${keyOf(k)}: "${s["plural"]}",\n`] : [],
  );
  return `${note}import type { RecordTypes } from "./index.js";

/** What a value must be to be of its type. */
export type Shape =
  | "text"
  | "number"
  | "boolean"
  | "date"
  | "time"
  | "dateOrLongTerm"
  | { readonly oneOf: readonly string[] }
  | { readonly list: Shape }
  | { readonly fields: Readonly<Record<string, Shape>> };

${constants}
/** The types of the records, as values. */
export const shapes: Readonly<Record<keyof RecordTypes, Shape>> = {
${members.join("")}};

/** Kinds that come numbered, and what their lists are called in a view of a case. */
export const lists = {
${lists.join("")}} as const;
`;
}

function uses(schema: Json, definition: string): boolean {
  if (Array.isArray(schema)) return (schema as readonly Json[]).some((s) => uses(s, definition));
  if (!isObject(schema)) return false;
  return (
    referenceOf(schema) === definition || Object.values(schema).some((s) => uses(s, definition))
  );
}

function shapeOf(
  schema: JsonObject,
  shared: ReadonlyMap<string, JsonObject>,
  indent: string,
): string {
  const reference = referenceOf(schema);
  if (reference !== null) {
    const target = shared.get(reference);
    if (!target) throw new Error(`no definition ${reference}`);
    const time = timeTypes[reference];
    if (time) return `"${time.shape}"`;
    return isNamed(target) ? reference : shapeOf(target, shared, indent);
  }
  const { type, enum: values, properties, items } = schema;
  if (Array.isArray(values)) return `{ oneOf: ${listed(values as readonly Json[], indent)} }`;
  if (isObject(properties)) {
    const fields = Object.entries(properties).map(
      ([n, s]) =>
        `${indent}    ${keyOf(n)}: ${shapeOf(s as JsonObject, shared, `${indent}    `)},\n`,
    );
    return `{\n${indent}  fields: {\n${fields.join("")}${indent}  },\n${indent}}`;
  }
  if (isObject(items)) return `{ list: ${shapeOf(items, shared, indent)} }`;
  if (type === "string") return '"text"';
  if (type === "number" || type === "integer") return '"number"';
  if (type === "boolean") return '"boolean"';
  throw new Error(`a shape that has no type here: ${JSON.stringify(schema)}`);
}

/** On one line where it fits, else a line each. */
function listed(values: readonly Json[], indent: string): string {
  const texts = values.map((v) => JSON.stringify(v));
  const line = `[${texts.join(", ")}]`;
  return line.length <= 60
    ? line
    : `[\n${texts.map((t) => `${indent}    ${t},\n`).join("")}${indent}]`;
}

function keyOf(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
}
