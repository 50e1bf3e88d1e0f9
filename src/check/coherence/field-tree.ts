import { isObject, type Json, type JsonObject } from "../../model/base/json.js";

/** A field of a kind of record, with the fields below it. */
export interface FieldNode {
  readonly field: string;
  readonly schema: JsonObject;
  /** A text, a number, a day; yes or no and chosen values say one thing in one place mostly. */
  readonly isOfInterest: boolean;
  readonly isDate: boolean;
  readonly items: FieldNode | null;
  readonly properties: ReadonlyMap<string, FieldNode>;
  /** Of a signature: what its day is called before the role, and the schema of the day. */
  readonly signed: { readonly field: string; readonly schema: JsonObject } | null;
}

const dates: ReadonlySet<unknown> = new Set(["date", "moment", "dateOrLongTerm"]);

const known = new WeakMap<JsonObject, Map<string, FieldNode>>();

/** The fields of a kind of record, made once from its schema. */
export function fieldsOf(schema: JsonObject, kind: string): FieldNode {
  let ofKinds = known.get(schema);
  if (!ofKinds) known.set(schema, (ofKinds = new Map()));
  let node = ofKinds.get(kind);
  if (!node) ofKinds.set(kind, (node = nodeOf(schema, kind)));
  return node;
}

function nodeOf(schema: JsonObject, field: string): FieldNode {
  const { items, properties, definition, type } = schema;
  const below = isObject(properties) ? Object.entries(properties) : [];
  const isSignature = definition === "signature";
  return {
    field,
    schema,
    isOfInterest: type !== "boolean" && !("enum" in schema),
    isDate: dates.has(definition),
    items: isObject(items) ? nodeOf(items, `${field}[]`) : null,
    properties: new Map(
      below.flatMap(([name, of]): [string, FieldNode][] =>
        isObject(of) && !(isSignature && name === "date")
          ? [[name, nodeOf(of, `${field}.${name}`)]]
          : [],
      ),
    ),
    signed: isSignature ? signedOf(properties, field) : null,
  };
}

function signedOf(properties: Json | undefined, field: string): FieldNode["signed"] {
  const { date } = isObject(properties) ? properties : {};
  return isObject(date) ? { field: field.replace(/signatures\[\]$/, ""), schema: date } : null;
}
