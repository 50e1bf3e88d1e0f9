import { isObject, type Json, type JsonObject } from "../base/json.js";

// What is known of a value before there is one: its form, as a JSON Schema. An empty schema knows
// nothing and allows everything.

/** Nothing is known: whatever is asked of such a value may be there. */
export const anything: JsonObject = {};
/** There is no such value: the items of an empty list. */
export const nothing: JsonObject = { not: {} };

/** What a form says of an object's fields itself, by name; nothing where it names none. */
export function propertiesOf({ properties }: JsonObject): JsonObject {
  return isObject(properties) ? properties : {};
}

/** The schema and its alternatives: what any of them allows may be there. */
function alternatives(form: JsonObject): readonly JsonObject[] {
  const branches = [form["anyOf"], form["oneOf"], form["allOf"]].flatMap((b) =>
    Array.isArray(b) ? b.filter(isObject) : [],
  );
  return branches.length === 0 ? [form] : [form, ...branches.flatMap(alternatives)];
}

/** Whether a form says nothing that could be wrong. */
export function isOpen(form: JsonObject): boolean {
  return alternatives(form).every(
    (f) =>
      !["type", "properties", "items", "enum", "const", "not"].some((keyword) => keyword in f) ||
      (f["type"] === "object" && f["properties"] === undefined && f["items"] === undefined),
  );
}

/** The form of an object's field; undefined where the object cannot have it. */
export function fieldForm(form: JsonObject, name: string): JsonObject | undefined {
  if (isOpen(form)) return anything;
  for (const { properties, additionalProperties } of alternatives(form)) {
    if (isObject(properties) && Object.hasOwn(properties, name)) {
      const field = properties[name];
      return isObject(field) ? field : anything;
    }
    if (isObject(additionalProperties)) return additionalProperties;
    if (additionalProperties === true) return anything;
  }
  return undefined;
}

/** The names of the fields that an object may have. */
export function fieldNames(form: JsonObject): string[] {
  return [...new Set(alternatives(form).flatMap((f) => Object.keys(propertiesOf(f))))];
}

/** The form of a list's items; undefined where the value is no list. */
export function itemForm(form: JsonObject): JsonObject | undefined {
  if (isOpen(form)) return anything;
  for (const { items, type } of alternatives(form)) {
    if (isObject(items)) return items;
    if (type === "array") return anything;
  }
  return undefined;
}

/** The form with one more thing at a path that may be there, of which nothing is known. */
export function withOptional(form: JsonObject, path: readonly string[]): JsonObject {
  const [name, ...rest] = path;
  if (name === undefined || isOpen(form)) return form;
  const field = fieldForm(form, name);
  if (field === undefined && rest.length > 0) return form;
  return {
    ...form,
    properties: {
      ...propertiesOf(form),
      [name]: field ? withOptional(field, rest) : anything,
    },
  };
}

/** The values that a form allows, where it names them all. */
export function allowedValues(form: JsonObject): readonly Json[] | undefined {
  if (Array.isArray(form["enum"])) return form["enum"] as readonly Json[];
  if (form["const"] !== undefined) return [form["const"]];
  return undefined;
}

/** The roles in which a record can be signed. */
export function signatureRoles(record: JsonObject): string[] {
  const signature = itemForm(fieldForm(record, "signatures") ?? nothing) ?? nothing;
  const role = fieldForm(signature, "role") ?? nothing;
  return (allowedValues(role) ?? []).map(String);
}

/** One step of a path: a field, an item of a list, or with `@` the signature of a role. */
export function formAtStep(form: JsonObject, step: string): JsonObject | undefined {
  if (/^\d+$/.test(step)) return itemForm(form);
  if (!step.startsWith("@")) return fieldForm(form, step);
  const signatures = fieldForm(form, "signatures");
  return signatures && signatureRoles(form).includes(step.slice(1))
    ? itemForm(signatures)
    : undefined;
}

export type Sort = "text" | "number" | "truth" | "list" | "object";

/** What sort of value a form stands for; undefined where it may be of several. */
export function sortOf(form: JsonObject): Sort | undefined {
  const values = allowedValues(form);
  if (values) return sameFor(values.map(sortOfValue));
  switch (form["type"]) {
    case "string":
      return "text";
    case "number":
    case "integer":
      return "number";
    case "boolean":
      return "truth";
    case "array":
      return "list";
    case "object":
      return "object";
    default:
      return Array.isArray(form["anyOf"])
        ? sameFor(form["anyOf"].filter(isObject).map(sortOf))
        : undefined;
  }
}

const sortWords: Readonly<Record<string, Sort>> = {
  string: "text",
  number: "number",
  boolean: "truth",
};

function sortOfValue(value: Json): Sort | undefined {
  if (Array.isArray(value)) return "list";
  return isObject(value) ? "object" : sortWords[typeof value];
}

function sameFor(sorts: readonly (Sort | undefined)[]): Sort | undefined {
  return sorts.every((s) => s === sorts[0]) ? sorts[0] : undefined;
}

/** The form of a value that is already known, as data of the procedure are. */
export function formOf(value: Json): JsonObject {
  if (Array.isArray(value)) {
    return {
      type: "array",
      items: (value as readonly Json[]).map(formOf).reduce(either, nothing),
    };
  }
  if (isObject(value)) {
    return {
      type: "object",
      additionalProperties: false,
      properties: Object.fromEntries(Object.entries(value).map(([k, v]) => [k, formOf(v)])),
    };
  }
  return { enum: [value], literal: true };
}

/** Whether the values of a form are written down, not chosen by whoever keeps a record. */
export function isLiteral(form: JsonObject): boolean {
  return form["literal"] === true;
}

/** The form of a value that comes from one place or another. */
export function either(a: JsonObject, b: JsonObject): JsonObject {
  if (a === b || "not" in b) return a;
  if ("not" in a) return b;
  if (isLiteral(a) && isLiteral(b)) return { enum: [a, b].flatMap(valuesOf), literal: true };
  const sort = sortOf(a);
  if (sort === undefined || sort !== sortOf(b)) return anything;
  if (sort === "list") {
    return { type: "array", items: either(itemForm(a) ?? anything, itemForm(b) ?? anything) };
  }
  const known = sort === "object" && !isOpen(a) && !isOpen(b);
  return known ? bothObjects(a, b) : { type: typeWords[sort] };
}

function valuesOf(form: JsonObject): readonly Json[] {
  return allowedValues(form) ?? [];
}

/** Either of two objects may have what one of them has. */
function bothObjects(a: JsonObject, b: JsonObject): JsonObject {
  const properties: Record<string, Json> = {};
  for (const name of [...fieldNames(a), ...fieldNames(b)]) {
    properties[name] = either(fieldForm(a, name) ?? nothing, fieldForm(b, name) ?? nothing);
  }
  return {
    type: "object",
    properties,
    additionalProperties:
      a["additionalProperties"] === false && b["additionalProperties"] === false ? false : {},
  };
}

const typeWords: Readonly<Record<Sort, string>> = {
  text: "string",
  number: "number",
  truth: "boolean",
  list: "array",
  object: "object",
};
