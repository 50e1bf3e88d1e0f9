import { isObject, type Json, type JsonObject, pointerOf } from "../base/json.js";
import { type Bilingual, isBilingual } from "../base/text.js";

/**
 * A schema of a record, with the shared definitions written out: the words of JSON Schema that we
 * use, and those of our own. Ours are checked against the vocabulary when they are made, a
 * procedure's own when it is loaded.
 */
export type Schema = JsonObject & {
  readonly type?: "object" | "array" | "string" | "number" | "integer" | "boolean";
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly enum?: readonly (string | number)[];
  readonly label?: Bilingual;
  readonly valueLabels?: Readonly<Record<string, Bilingual>>;
  readonly description?: string;
  readonly clause?: readonly string[];
  /** More than a line is written here. */
  readonly long?: true;
  /** Why no rule looks at it: the probe takes its silence. */
  readonly unwatched?: Bilingual;
  /** The shared definition that it was written out from. */
  readonly definition?: string;
};

/**
 * A base schema with a procedure's overlay laid over it and the shared definitions written out: one
 * self-contained schema.
 */
export function mergeSchemas(
  base: JsonObject,
  overlay: JsonObject | undefined,
  definitions: JsonObject,
): Schema {
  const { allOf: _, $schema: __, unevaluatedProperties: ___, ...own } = overlay ?? {};
  const { $schema: ____, ...whole } = merge(
    inline(base, definitions) as JsonObject,
    inline(own, definitions) as JsonObject,
  );
  return { ...whole, additionalProperties: false } as Schema;
}

/** Writes out `$ref`s into the definitions file; what stands beside a `$ref` wins. */
function inline(schema: Json, definitions: JsonObject): Json {
  if (Array.isArray(schema)) return schema.map((s: Json) => inline(s, definitions));
  if (!isObject(schema)) return schema;
  const { $ref, ...rest } = schema;
  const own = Object.fromEntries(Object.entries(rest).map(([k, v]) => [k, inline(v, definitions)]));
  if (typeof $ref !== "string") return own;
  const name = $ref.slice($ref.lastIndexOf("/") + 1);
  const target = isObject(definitions["$defs"]) ? definitions["$defs"][name] : undefined;
  if (!isObject(target)) throw new Error(`no definition ${$ref}`);
  return { definition: name, ...(inline(target, definitions) as JsonObject), ...own };
}

function merge(base: JsonObject, overlay: JsonObject): JsonObject {
  const out: Record<string, Json> = { ...base };
  for (const [key, value] of Object.entries(overlay)) {
    const old = out[key];
    if (key === "required" && Array.isArray(old) && Array.isArray(value)) {
      out[key] = [...new Set([...old, ...value])] as Json[];
    } else if (isObject(old) && isObject(value) && key !== "label") out[key] = merge(old, value);
    else out[key] = value;
  }
  return out;
}

/**
 * The schema of a value by the segments of its path; an index leads to the items of a list.
 */
export function schemaAt(
  schema: Schema,
  segments: readonly (string | number)[],
): Schema | undefined {
  let at: Schema | undefined = schema;
  for (const segment of segments) {
    if (at?.items && /^\d+$/.test(String(segment))) at = at.items;
    else at = at?.properties?.[String(segment)];
  }
  return at;
}

/**
 * What an editor says of a value: its own description, or its label where there is no more to say.
 */
export function describe(schema: Schema): string | undefined {
  if (schema.description !== undefined) return schema.description;
  const label = labelOf(schema);
  return label && `${label.zh} · ${label.en}`;
}

/** The label of a field or a kind of record, in both languages. */
export function labelOf(schema: JsonObject | undefined): Bilingual | undefined {
  const label = schema?.["label"];
  return isBilingual(label) ? { zh: label.zh, en: label.en } : undefined;
}

/** What a value of a field is called; the value itself where it has no words. */
export function valueLabel(
  schema: Schema | undefined,
  segments: readonly (string | number)[],
  value: string,
): Bilingual {
  const label = schemaAt(schema ?? {}, segments)?.valueLabels?.[value];
  return label ? { zh: label.zh, en: label.en } : { zh: value, en: value };
}

/**
 * The clauses that demand a value: its own, or those of the nearest container that names some;
 * `outermost` is the depth of the last container that counts, the record itself being 0.
 */
export function clausesAt(
  schema: Schema,
  segments: readonly string[],
  outermost = 0,
): readonly string[] {
  for (let n = segments.length; n >= outermost; n -= 1) {
    const clause = schemaAt(schema, segments.slice(0, n))?.clause;
    if (clause) return clause;
  }
  return [];
}

/** Where values of a definition can stand below a schema: the way to them, and nothing else. */
interface Way {
  readonly here: boolean;
  readonly items: Way | null;
  readonly properties: readonly (readonly [string, Way])[];
}
const ways = new WeakMap<object, Map<string, Way | null>>();
const arrived: Way = { here: true, items: null, properties: [] };

function wayTo(schema: Schema, definition: string): Way | null {
  if (schema.definition === definition) return arrived;
  if (!schema.items && !schema.properties) return null;
  let known = ways.get(schema);
  if (!known) ways.set(schema, (known = new Map()));
  let way = known.get(definition);
  if (way === undefined) {
    const items = schema.items ? wayTo(schema.items, definition) : null;
    const properties = Object.entries(schema.properties ?? {}).flatMap(
      ([name, s]): [string, Way][] => {
        const w = wayTo(s, definition);
        return w ? [[name, w]] : [];
      },
    );
    way = items || properties.length > 0 ? { here: false, items, properties } : null;
    known.set(definition, way);
  }
  return way;
}

/**
 * Visits the values that the schema types as one of our definitions (`person`, `evidence`), each
 * with its pointer.
 */
export function visitDefinition(
  value: Json | undefined,
  schema: Schema | undefined,
  definition: string,
  visit: (value: Json, pointer: string) => void,
): void {
  const at: (string | number)[] = [];
  const walk = (v: Json | undefined, { here, items, properties }: Way) => {
    if (v === undefined) return;
    if (here) {
      visit(v, pointerOf(at));
      return;
    }
    if (Array.isArray(v)) {
      if (items) {
        (v as readonly Json[]).forEach((item, i) => {
          at.push(i);
          walk(item, items);
          at.pop();
        });
      }
    } else if (isObject(v)) {
      for (const [name, way] of properties) {
        if (!Object.hasOwn(v, name)) continue;
        at.push(name);
        walk(v[name], way);
        at.pop();
      }
    }
  };
  const way = schema ? wayTo(schema, definition) : null;
  if (way) walk(value, way);
}
