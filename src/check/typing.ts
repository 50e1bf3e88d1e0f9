import type { ASTNode } from "@marcbachmann/cel-js";
import type { Json, JsonObject } from "../model/base/json.js";
import { patternFault } from "../model/base/pattern.js";
import type { ExpressionFault } from "../model/procedure/expression-fault.js";
import {
  anything,
  either,
  fieldForm,
  fieldNames,
  isOpen,
  itemForm,
  nothing,
  signatureRoles,
  sortOf,
} from "../model/procedure/value-form.js";
import {
  compare,
  type Functions,
  type Reading,
  source,
  wantSameSort,
  wantSort,
} from "./compared.js";
import { type Binding, bindingOf } from "./syntax.js";

/** Variables and what they stand for. */
type Variables = ReadonlyMap<string, JsonObject>;

const truth: JsonObject = { type: "boolean" };
const number: JsonObject = { type: "number" };
const text: JsonObject = { type: "string" };

/**
 * Everything in an expression that can never work over variables of these forms; and the form of
 * what it gives.
 */
export function formOfExpression(
  tree: ASTNode,
  variables: JsonObject,
  functions: Functions,
): { form: JsonObject; faults: readonly ExpressionFault[] } {
  const reading: Reading = { functions, faults: [] };
  const known = new Map(
    fieldNames(variables).map((name) => [name, fieldForm(variables, name) ?? anything]),
  );
  return { form: formOfNode(tree, known, reading), faults: reading.faults };
}

function formOfNode(node: ASTNode, variables: Variables, reading: Reading): JsonObject {
  const inner = (part: ASTNode) => formOfNode(part, variables, reading);
  switch (node.op) {
    case "value":
      return literal(node.args);
    case "id":
      return variableForm(node.args, variables, reading);
    case ".":
    case ".?":
      return selected({ of: node.args[0], name: node.args[1], form: inner(node.args[0]) }, reading);
    case "[]":
    case "[?]":
      return indexed(node.args, variables, reading);
    case "list":
      return { type: "array", items: node.args.map(inner).reduce(either, nothing) };
    case "map":
      return mapForm(node.args, inner);
    case "call":
      return called(node.args[0], node.args[1], variables, reading);
    case "rcall":
      return calledOn(node, variables, reading);
    case "?:": {
      wantSort(node.args[0], inner(node.args[0]), "truth", reading);
      return either(inner(node.args[1]), inner(node.args[2]));
    }
    case "!_":
      wantSort(node.args, inner(node.args), "truth", reading);
      return truth;
    case "-_":
      wantSort(node.args, inner(node.args), "number", reading);
      return number;
    default:
      return combined(node, inner, reading);
  }
}

type Combination = Extract<
  ASTNode,
  { op: "||" | "&&" | "==" | "!=" | "in" | "+" | "-" | "*" | "/" | "%" | "<" | "<=" | ">" | ">=" }
>;

/** Two values made into one. */
function combined(
  { op, args: [left, right] }: Combination,
  inner: (part: ASTNode) => JsonObject,
  reading: Reading,
): JsonObject {
  const a = { node: left, form: inner(left) };
  const b = { node: right, form: inner(right) };
  switch (op) {
    case "||":
    case "&&":
      wantSort(left, a.form, "truth", reading);
      wantSort(right, b.form, "truth", reading);
      return truth;
    case "in": {
      const items = itemForm(b.form);
      if (items) compare(a, { node: right, form: items }, reading);
      else if (sortOf(b.form) !== "object") wantSort(right, b.form, "list", reading);
      return truth;
    }
    case "+":
      wantSameSort(a, b, reading);
      return either(withoutValues(a.form), withoutValues(b.form));
    case "-":
    case "*":
    case "/":
    case "%":
      wantSort(left, a.form, "number", reading);
      wantSort(right, b.form, "number", reading);
      return number;
    default:
      compare(a, b, reading);
      return truth;
  }
}

/**
 * What is put together of written values is none of them any more; lists keep what their items are.
 */
function withoutValues(form: JsonObject): JsonObject {
  const sort = sortOf(form);
  if (sort === "text") return text;
  return sort === "number" ? number : form;
}

function literal(value: unknown): JsonObject {
  if (typeof value === "bigint") return { enum: [Number(value)], literal: true };
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? { enum: [value], literal: true }
    : anything;
}

function variableForm(name: string, variables: Variables, reading: Reading): JsonObject {
  const form = variables.get(name);
  if (form) return form;
  reading.faults.push({ kind: "variable", name, known: [...variables.keys()] });
  return anything;
}

function selected(
  { of, name, form }: { of: ASTNode; name: string; form: JsonObject },
  reading: Reading,
): JsonObject {
  const field = fieldForm(form, name);
  if (field) return field;
  reading.faults.push({ kind: "field", of: source(of), name, known: fieldNames(form) });
  return anything;
}

function indexed(
  [owner, index]: readonly [ASTNode, ASTNode],
  variables: Variables,
  reading: Reading,
): JsonObject {
  const form = formOfNode(owner, variables, reading);
  if (index.op === "value" && typeof index.args === "string") {
    return selected({ of: owner, name: index.args, form }, reading);
  }
  formOfNode(index, variables, reading);
  const items = itemForm(form);
  if (items) return items;
  const fields = fieldNames(form).map((name) => fieldForm(form, name) ?? anything);
  return fields.length > 0 ? fields.reduce(either) : anything;
}

function mapForm(
  entries: readonly (readonly [ASTNode, ASTNode])[],
  inner: (part: ASTNode) => JsonObject,
): JsonObject {
  const properties: Record<string, Json> = {};
  let closed = true;
  for (const [key, value] of entries) {
    const form = inner(value);
    if (key.op === "value" && typeof key.args === "string") properties[key.args] = form;
    else closed = false;
  }
  return closed ? { type: "object", properties, additionalProperties: false } : anything;
}

function called(
  name: string,
  args: readonly ASTNode[],
  variables: Variables,
  reading: Reading,
): JsonObject {
  const forms = args.map((a) => formOfNode(a, variables, reading));
  const [first = anything] = forms;
  // A list of people that knows each by his id: their personnel records.
  if (name === "person") return itemForm(first) ?? anything;
  if (name === "signedOn") wantRole(args, first, reading);
  const result = reading.functions.plain.get(name);
  if (result) return result;
  reading.faults.push({ kind: "function", name, known: [...reading.functions.plain.keys()] });
  return anything;
}

function wantRole(args: readonly ASTNode[], record: JsonObject, reading: Reading): void {
  const [owner, role] = args;
  if (isOpen(record) || role?.op !== "value" || typeof role.args !== "string" || !owner) return;
  const known = signatureRoles(record);
  if (known.includes(role.args)) return;
  reading.faults.push({ kind: "signatureRole", of: source(owner), name: role.args, known });
}

function calledOn(
  node: Extract<ASTNode, { op: "rcall" }>,
  variables: Variables,
  reading: Reading,
): JsonObject {
  const binding = bindingOf(node);
  if (binding) return bound(binding, variables, reading);
  const [name, receiver, args] = node.args;
  formOfNode(receiver, variables, reading);
  const { ofValues } = reading.functions;
  const result = ofValues.get(name);
  if (!result) {
    // Its arguments may name the variable of a macro that is misspelt: they are not judged.
    reading.faults.push({ kind: "function", name, known: [...ofValues.keys()] });
    return anything;
  }
  for (const a of args) formOfNode(a, variables, reading);
  if (name === "matches") judgePattern(args[0], reading);
  return result;
}

function judgePattern(written: ASTNode | undefined, reading: Reading): void {
  if (written?.op !== "value" || typeof written.args !== "string") return;
  const why = patternFault(written.args);
  if (why) reading.faults.push({ kind: "pattern", pattern: written.args, why });
}

/** A macro: its variable is an item of the list, or the value that is given a name. */
function bound(binding: Binding, variables: Variables, reading: Reading): JsonObject {
  const outside = binding.outside.map((part) => ({
    node: part,
    form: formOfNode(part, variables, reading),
  }));
  const [receiver] = outside;
  const list = receiver?.form ?? anything;
  let variable = list;
  if (binding.macro !== "bind" && receiver) {
    wantSort(receiver.node, list, "list", reading);
    variable = itemForm(list) ?? anything;
  }
  const inner = new Map([...variables, [binding.variable, variable]]);
  const forms = binding.inside.map((part) => formOfNode(part, inner, reading));
  const last = forms.at(-1) ?? anything;
  const conditions = binding.macro === "map" ? forms.slice(0, -1) : forms;
  if (binding.macro !== "bind") {
    conditions.forEach((form, i) => {
      const part = binding.inside[i];
      if (part) wantSort(part, form, "truth", reading);
    });
  }
  switch (binding.macro) {
    case "map":
      return { type: "array", items: last };
    case "filter":
      return list;
    case "bind":
      return last;
    default:
      return truth;
  }
}
