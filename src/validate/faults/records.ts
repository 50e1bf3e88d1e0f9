import { isObject, type Json, type JsonObject, pointerTo } from "../../model/base/json.js";
import { nameMeantBy } from "../../model/base/nearness.js";
import { patternFault } from "../../model/base/pattern.js";
import type { Bilingual } from "../../model/base/text.js";
import { labelOf } from "../../model/procedure/schema.js";
import type { Placed, ProcedureSource } from "../../model/procedure/source.js";
import { fieldForm, fieldNames, itemForm, propertiesOf } from "../../model/procedure/value-form.js";
import { vocabulary } from "../dialect.js";
import { formats } from "../formats.js";
import { isKind } from "../record-kinds.js";
import { dataFaults, schemaFaults } from "./data.js";
import type { Examined } from "./examined.js";
import { type Fault, type Found, insteadOf } from "./fault.js";
import { words } from "./records.words.js";
import type { Citation } from "./register.js";

/** Keywords of JSON Schema that a record's schema may use. */
const keywords = [
  ..."$schema $id $ref $defs $comment title description examples default type enum const".split(
    " ",
  ),
  ..."properties required additionalProperties patternProperties propertyNames".split(" "),
  ..."minProperties maxProperties items prefixItems minItems maxItems uniqueItems".split(" "),
  ..."contains minContains maxContains minLength maxLength pattern format".split(" "),
  ..."minimum maximum exclusiveMinimum exclusiveMaximum multipleOf allOf anyOf oneOf not".split(
    " ",
  ),
  ..."if then else dependentRequired dependentSchemas".split(" "),
  ..."unevaluatedProperties unevaluatedItems".split(" "),
];
const known = [...keywords, ...vocabulary];

/**
 * What makes a record's schema unusable, so that nothing can be put together of it: words that no
 * schema knows, values that a keyword cannot take, references to nothing.
 */
export function recordShapeFaults(source: ProcedureSource, vocabularySchema: JsonObject): Fault[] {
  const { base, definitions } = source.shared;
  return [...source.overlays].flatMap(([kind, overlay]) => {
    if (!base.has(kind) && !isKind(overlay.value)) {
      const message = words.unknownKind({ name: kind, instead: insteadOf(kind, base.keys()) });
      return [{ place: overlay.place, message }];
    }
    const found = [...nodesOf(overlay.value, "")].flatMap((node) => [
      ...keywordFaults(node),
      ...patternFaults(node),
      ...annotationFaults(node, vocabularySchema),
      ...referenceFaults(node, definitions),
    ]);
    found.push(...(base.has(kind) ? baseFaults(kind, overlay.value) : []));
    const faults = found.length > 0 ? found : schemaFaults(withoutReferences(overlay.value));
    return faults.map((f) => placed(f, overlay));
  });
}

/** What the records of a procedure say that cannot be meant, once they are put together. */
export function recordFaults({ source, procedure }: Examined): Fault[] {
  return [...source.overlays].flatMap(([kind, overlay]) => {
    const merged = procedure.records.get(kind)?.schema;
    const base = source.shared.base.get(kind)?.value ?? {};
    if (!merged) return [];
    return [...besideMerged(overlay.value, merged, "")].flatMap((node) =>
      [...requiredFaults(node), ...labelFaults(node, base), ...valueFaults(node)].map((f) =>
        placed(f, overlay),
      ),
    );
  });
}

/** The clauses that the schemas of a procedure's records cite. */
export function recordCitations({ source }: Examined): Citation[] {
  return [...source.overlays.values()].flatMap((overlay) =>
    [...nodesOf(overlay.value, "")].flatMap(({ schema, pointer }) => {
      const { clause } = schema;
      return (Array.isArray(clause) ? clause.map(String) : []).map((id, i) => ({
        clause: id,
        place: placed({ pointer: `${pointer}/clause/${i}` }, overlay).place,
      }));
    }),
  );
}

function placed<T extends { readonly pointer: string }>(
  found: T,
  { place }: Placed,
): T & { place: Fault["place"] } {
  return { ...found, place: { file: place.file, pointer: place.pointer + found.pointer } };
}

interface Node {
  readonly schema: JsonObject;
  readonly pointer: string;
}

const single = ["items", "not", "if", "then", "else", "additionalProperties", "contains"];
const several = ["allOf", "anyOf", "oneOf", "prefixItems"];

/** Every schema in a schema, each before those in it. */
function* nodesOf(schema: Json | undefined, pointer: string): Generator<Node> {
  if (!isObject(schema)) return;
  yield { schema, pointer };
  for (const keyword of single) yield* nodesOf(schema[keyword], pointerTo(pointer, keyword));
  for (const keyword of several) {
    const branches = schema[keyword];
    if (!Array.isArray(branches)) continue;
    for (const [i, branch] of (branches as readonly Json[]).entries()) {
      yield* nodesOf(branch, `${pointer}/${keyword}/${i}`);
    }
  }
  for (const [name, property] of Object.entries(propertiesOf(schema))) {
    yield* nodesOf(property, pointerTo(`${pointer}/properties`, name));
  }
}

/** Patterns that are none, or that could not be matched in bounded time. */
function patternFaults({ schema, pointer }: Node): Found[] {
  const { pattern, patternProperties } = schema;
  const named = isObject(patternProperties) ? Object.keys(patternProperties) : [];
  return [
    ...(typeof pattern === "string" ? [[pattern, `${pointer}/pattern`] as const] : []),
    ...named.map((name) => [name, pointerTo(`${pointer}/patternProperties`, name)] as const),
  ].flatMap(([source, at]) => {
    const why = patternFault(source);
    return why ? [{ pointer: at, message: words.pattern({ pattern: source, why }) }] : [];
  });
}

function keywordFaults({ schema, pointer }: Node): Found[] {
  const unknown = Object.keys(schema)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      pointer: pointerTo(pointer, name),
      message: words.unknownKeyword({ name, instead: insteadOf(name, known) }),
    }));
  const { format } = schema;
  if (typeof format !== "string" || format in formats) return unknown;
  const message = words.unknownFormat({
    name: format,
    instead: insteadOf(format, Object.keys(formats)),
  });
  return [...unknown, { pointer: `${pointer}/format`, message }];
}

/** Our own words beside those of JSON Schema must have the form that the vocabulary gives them. */
function annotationFaults({ schema, pointer }: Node, vocabularySchema: JsonObject): Found[] {
  return Object.entries(propertiesOf(vocabularySchema)).flatMap(([name, form]) =>
    schema[name] === undefined || !isObject(form) || ["rules", "deadlines"].includes(name)
      ? []
      : dataFaults(form, schema[name]).map((f) => ({
          ...f,
          pointer: pointerTo(pointer, name) + f.pointer,
        })),
  );
}

function referenceFaults({ schema, pointer }: Node, definitions: JsonObject): Found[] {
  const reference = schema["$ref"];
  if (typeof reference !== "string" || /^\/allOf\/\d+$/.test(pointer)) return [];
  const name = reference.slice(reference.lastIndexOf("/") + 1);
  const all = isObject(definitions["$defs"]) ? Object.keys(definitions["$defs"]) : [];
  if (all.includes(name)) return [];
  const message = words.unknownDefinition({ name, instead: insteadOf(name, all) });
  return [{ pointer: `${pointer}/$ref`, message }];
}

/**
 * The schema that one is laid over goes by its file's name; what `allOf` says is for editors, and
 * must say the same.
 */
function baseFaults(kind: string, { allOf }: JsonObject): Found[] {
  const branches = Array.isArray(allOf) ? (allOf as readonly Json[]) : [];
  return branches.flatMap((branch, i) => {
    const reference = isObject(branch) ? branch["$ref"] : undefined;
    const wanted = `${kind}.schema.json`;
    if (typeof reference !== "string" || reference.split("/").at(-1) === wanted) return [];
    return [{ pointer: `/allOf/${i}/$ref`, message: words.otherBase({ wanted }) }];
  });
}

/** The schema as JSON Schema alone judges it. */
function withoutReferences(schema: JsonObject): JsonObject {
  const { allOf: _, $schema: __, ...rest } = schema;
  return rest;
}

interface MergedNode extends Node {
  readonly merged: JsonObject;
}

/** Each schema of an overlay beside what became of it when it was laid over the shared one. */
function* besideMerged(
  schema: Json | undefined,
  merged: JsonObject | undefined,
  pointer: string,
): Generator<MergedNode> {
  if (!isObject(schema) || !merged) return;
  yield { schema, merged, pointer };
  for (const [name, property] of Object.entries(propertiesOf(schema))) {
    yield* besideMerged(
      property,
      fieldForm(merged, name),
      pointerTo(`${pointer}/properties`, name),
    );
  }
  yield* besideMerged(schema["items"], itemForm(merged), `${pointer}/items`);
}

function requiredFaults({ schema, merged, pointer }: MergedNode): Found[] {
  const names = fieldNames(merged);
  const { required } = schema;
  if (names.length === 0 || !Array.isArray(required)) return [];
  return required.map(String).flatMap((name, i) =>
    names.includes(name)
      ? []
      : [
          {
            pointer: `${pointer}/required/${i}`,
            message: words.unknownRequired({ name, instead: insteadOf(name, names) }),
          },
        ],
  );
}

/** A field without words cannot be shown, filled in or found missing. */
function labelFaults({ schema, merged, pointer }: MergedNode, base: JsonObject): Found[] {
  return Object.keys(propertiesOf(schema)).flatMap((name) => {
    const field = fieldForm(merged, name);
    return field === undefined || labelOf(field) || isIn(base, pointerTo(pointer, name))
      ? []
      : [
          {
            pointer: pointerTo(`${pointer}/properties`, name),
            message: noLabelWords(name, fieldNames(merged)),
          },
        ];
  });
}

function noLabelWords(name: string, fields: readonly string[]): Bilingual {
  const others = fields.filter((field) => field !== name);
  const meant = nameMeantBy(name, others);
  return meant === undefined ? words.noLabel({ name }) : words.misspeltField({ name, meant });
}

function isIn(base: JsonObject, pointer: string): boolean {
  let form: JsonObject | undefined = base;
  for (const segment of pointer.split("/").slice(1)) {
    if (segment === "properties") continue;
    form = form && (segment === "items" ? itemForm(form) : fieldForm(form, segment));
  }
  return form !== undefined;
}

function valueFaults({ schema, merged, pointer }: MergedNode): Found[] {
  const labels = merged["valueLabels"];
  const values = schema["enum"];
  if (!isObject(labels) || !Array.isArray(values)) return [];
  return values
    .map(String)
    .flatMap((name, i) =>
      Object.hasOwn(labels, name)
        ? []
        : [{ pointer: `${pointer}/enum/${i}`, message: words.noValueLabel({ name }) }],
    );
}
