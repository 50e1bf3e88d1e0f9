import {
  isObject,
  type Json,
  type JsonObject,
  pointerSegments,
  pointerTo,
  valueAt,
} from "../../model/base/json.js";
import { listOf } from "../../model/base/lists.js";
import { nameMeantBy } from "../../model/base/nearness.js";
import type { Bilingual } from "../../model/base/text.js";
import { propertiesOf } from "../../model/procedure/value-form.js";
import { type ErrorObject, newAjv, type ValidateFunction } from "../dialect.js";
import { words } from "./data.words.js";
import { type Found, insteadOf } from "./fault.js";

const compiled = new WeakMap<JsonObject, ValidateFunction>();
let ajv: ReturnType<typeof newAjv> | undefined;

/** Everything about a value that its schema does not allow. */
export function dataFaults(schema: JsonObject, value: Json | undefined): Found[] {
  let validate = compiled.get(schema);
  if (!validate) {
    ajv ??= newAjv({ verbose: true });
    compiled.set(schema, (validate = ajv.compile(schema)));
  }
  return validate(value) ? [] : faultsIn(validate.errors ?? [], value);
}

/** Everything about a schema that is no JSON Schema. */
export function schemaFaults(schema: JsonObject): Found[] {
  ajv ??= newAjv({ verbose: true });
  if (ajv.validateSchema(schema) === true) return [];
  return faultsIn(ajv.errors ?? [], schema);
}

function faultsIn(errors: readonly ErrorObject[], value: Json | undefined): Found[] {
  return errors
    .filter((e) => !isBelowChoice(e, errors) && !isMisspelt(e, errors))
    .map((e) => faultOf(e, errors, value));
}

/** What is missing because its name is misspelt is told with the misspelt name. */
function isMisspelt(
  { keyword, schemaPath, instancePath, params }: ErrorObject,
  errors: readonly ErrorObject[],
): boolean {
  const missing =
    keyword === "anyOf" || keyword === "oneOf"
      ? errors.filter((e) => e.schemaPath.startsWith(`${schemaPath}/`)).map(missingName)
      : [missingName({ keyword, params })];
  const names = missing.filter((name) => name !== undefined);
  return (
    names.length > 0 &&
    errors.some((e) => {
      const unknown = e.instancePath === instancePath ? unknownName(e) : undefined;
      return unknown !== undefined && nameMeantBy(unknown, names) !== undefined;
    })
  );
}

function missingName({
  keyword,
  params,
}: Pick<ErrorObject, "keyword" | "params">): string | undefined {
  return keyword === "required"
    ? String((params as { missingProperty: string }).missingProperty)
    : undefined;
}

function unknownName({ keyword, params }: ErrorObject): string | undefined {
  const { additionalProperty, unevaluatedProperty } = params as Readonly<Record<string, string>>;
  return keyword === "additionalProperties" || keyword === "unevaluatedProperties"
    ? (additionalProperty ?? unevaluatedProperty)
    : undefined;
}

/** What is wrong with one branch of a choice is told where no branch fits. */
function isBelowChoice(error: ErrorObject, errors: readonly ErrorObject[]): boolean {
  return errors.some(
    (e) =>
      e !== error &&
      (e.keyword === "anyOf" || e.keyword === "oneOf") &&
      error.schemaPath.startsWith(`${e.schemaPath}/`),
  );
}

function faultOf(
  error: ErrorObject,
  errors: readonly ErrorObject[],
  value: Json | undefined,
): Found {
  const { keyword, instancePath } = error;
  const params = error.params as Readonly<Record<string, unknown>>;
  const here = valueAt(value, pointerSegments(instancePath));
  const name = unknownName(error);
  if (name !== undefined) {
    const instead = insteadOf(name, namesAllowed(error), namesIn(here));
    return { pointer: pointerTo(instancePath, name), message: words.unknown({ name, instead }) };
  }
  if (keyword === "anyOf" || keyword === "oneOf") {
    return { pointer: instancePath, message: choiceWords(error, errors, here) };
  }
  return { pointer: instancePath, message: valueWords(keyword, params, show(here)) };
}

interface Broken {
  readonly params: Readonly<Record<string, unknown>>;
  readonly limit: number;
  readonly shown: string;
}

/** What a value must be, by the keyword that it breaks. */
const wordsByKeyword: Readonly<Record<string, (broken: Broken) => Bilingual>> = {
  required: ({ params }) => words.missing({ name: String(params["missingProperty"]) }),
  enum: ({ params, shown }) => notAllowed(params["allowedValues"], shown),
  const: ({ params, shown }) => notAllowed([params["allowedValue"]], shown),
  type: ({ params, shown }) => words.type({ wanted: typeWords(params["type"]), shown }),
  minLength: () => words.empty(),
  minItems: ({ limit }) => words.fewItems({ limit }),
  minProperties: ({ limit }) => words.fewItems({ limit }),
  maxItems: ({ limit }) => words.manyItems({ limit }),
  minimum: ({ limit, shown }) => words.small({ limit, shown }),
  exclusiveMinimum: ({ limit, shown }) => words.aboveOnly({ limit, shown }),
  maximum: ({ limit, shown }) => words.large({ limit, shown }),
  pattern: ({ params, shown }) => words.pattern({ shown, pattern: String(params["pattern"]) }),
  format: ({ params, shown }) => words.format({ shown, format: String(params["format"]) }),
};

function valueWords(keyword: string, params: Broken["params"], shown: string): Bilingual {
  const say = wordsByKeyword[keyword];
  return say ? say({ params, limit: Number(params["limit"]), shown }) : words.other({ keyword });
}

function notAllowed(allowed: unknown, shown: string): Bilingual {
  const names = Array.isArray(allowed) ? allowed.map(String) : [];
  return words.notAllowed({ shown, instead: insteadOf(shown.replaceAll('"', ""), names) });
}

const typeNames = ["string", "number", "integer", "boolean", "array", "null"] as const;

function typeWords(type: unknown): Bilingual {
  const all = (Array.isArray(type) ? (type as readonly unknown[]) : String(type).split(",")).map(
    (name) => {
      const known = typeNames.find((t) => t === name);
      return known ? words[known]() : words.object({ opening: "{", closing: "}" });
    },
  );
  return all.reduce((left, right) => words.or({ left, right }));
}

/**
 * Of a choice: what its branches want, those left out that say another value than the one that
 * stands there.
 */
function choiceWords(
  { schemaPath, keyword }: ErrorObject,
  errors: readonly ErrorObject[],
  here: Json | undefined,
): Bilingual {
  const inside = errors.filter((e) => e.schemaPath.startsWith(`${schemaPath}/`));
  const branchOf = (e: ErrorObject) => e.schemaPath.slice(schemaPath.length + 1).split("/")[0];
  const others = new Set(inside.filter((e) => e.keyword === "const").map(branchOf));
  const names = inside
    .filter((e) => !others.has(branchOf(e)))
    .map(missingName)
    .filter((name) => name !== undefined);
  if (names.length === 0 && keyword === "oneOf") {
    // Two branches fit at once: what stands there are the names to choose from.
    return words.needsExactlyOneOf({ names: listOf(namesIn(here)) });
  }
  if (names.length === 0) return words.other({ keyword });
  return keyword === "oneOf"
    ? words.needsExactlyOneOf({ names: listOf([...new Set(names)]) })
    : words.needsOneOf({ names: listOf([...new Set(names)]) });
}

function namesIn(here: Json | undefined): string[] {
  return isObject(here) ? Object.keys(here) : [];
}

/** The properties that a schema allows where it found one too many. */
function namesAllowed(error: ErrorObject): string[] {
  const { parentSchema } = error;
  const names = isObject(parentSchema) ? Object.keys(propertiesOf(parentSchema)) : [];
  return names.filter((name) => name !== "$schema");
}

const shownAtMost = 60;

function show(value: Json | undefined): string {
  if (Array.isArray(value)) return "[…]";
  if (isObject(value)) return "{…}";
  const text = JSON.stringify(value) ?? "undefined";
  return text.length > shownAtMost ? `${text.slice(0, shownAtMost)}…` : text;
}
