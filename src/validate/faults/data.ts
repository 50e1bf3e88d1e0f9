import {
  isObject,
  type Json,
  type JsonObject,
  pointerSegments,
  pointerTo,
} from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import { type ErrorObject, newAjv, type ValidateFunction } from "../dialect.js";
import { words } from "./data.words.js";
import { type Found, insteadOf, listed } from "./fault.js";

const compiled = new WeakMap<JsonObject, ValidateFunction>();
let ajv: ReturnType<typeof newAjv> | undefined;

/** Everything about a value that its schema does not allow. */
export function dataFaults(schema: JsonObject, value: Json | undefined): Found[] {
  let validate = compiled.get(schema);
  if (!validate) {
    ajv ??= newAjv({ verbose: true });
    compiled.set(schema, (validate = ajv.compile(schema)));
  }
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  return errors.flatMap((e) => (isBelowChoice(e, errors) ? [] : [faultOf(e, errors, value)]));
}

/** Everything about a schema that is no JSON Schema. */
export function schemaFaults(schema: JsonObject): Found[] {
  ajv ??= newAjv({ verbose: true });
  if (ajv.validateSchema(schema) === true) return [];
  const errors = ajv.errors ?? [];
  return errors.flatMap((e) => (isBelowChoice(e, errors) ? [] : [faultOf(e, errors, schema)]));
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
  const here = valueAt(value, instancePath);
  if (keyword === "additionalProperties" || keyword === "unevaluatedProperties") {
    const name = String(params["additionalProperty"] ?? params["unevaluatedProperty"]);
    return {
      pointer: pointerTo(instancePath, name),
      message: words.unknown({ name, instead: insteadOf(name, namesAllowed(error)) }),
    };
  }
  if (keyword === "anyOf" || keyword === "oneOf") {
    return { pointer: instancePath, message: choiceWords(error, errors, here) };
  }
  return { pointer: instancePath, message: valueWords(keyword, params, show(here)) };
}

/** What a value must be, by the keyword that it breaks. */
function valueWords(
  keyword: string,
  params: Readonly<Record<string, unknown>>,
  shown: string,
): Bilingual {
  const limit = Number(params["limit"]);
  switch (keyword) {
    case "required":
      return words.missing({ name: String(params["missingProperty"]) });
    case "enum":
    case "const": {
      const allowed = params["allowedValues"] ?? [params["allowedValue"]];
      const names = Array.isArray(allowed) ? allowed.map(String) : [];
      return words.notAllowed({ shown, instead: insteadOf(shown.replaceAll('"', ""), names) });
    }
    case "type":
      return words.type({ wanted: typeWords(params["type"]), shown });
    case "minLength":
      return words.empty();
    case "minItems":
    case "minProperties":
      return words.fewItems({ limit });
    case "maxItems":
      return words.manyItems({ limit });
    case "minimum":
      return words.small({ limit, shown });
    case "exclusiveMinimum":
      return words.aboveOnly({ limit, shown });
    case "maximum":
      return words.large({ limit, shown });
    case "pattern":
      return words.pattern({ shown, pattern: String(params["pattern"]) });
    case "format":
      return words.format({ shown, format: String(params["format"]) });
    default:
      return words.other({ keyword });
  }
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

/** Of a choice: what its branches want, those left out that say another value than the one that stands there. */
function choiceWords(
  { schemaPath, keyword }: ErrorObject,
  errors: readonly ErrorObject[],
  here: Json | undefined,
): Bilingual {
  const inside = errors.filter((e) => e.schemaPath.startsWith(`${schemaPath}/`));
  const branchOf = (e: ErrorObject) => e.schemaPath.slice(schemaPath.length + 1).split("/")[0];
  const others = new Set(inside.filter((e) => e.keyword === "const").map(branchOf));
  const names = inside
    .filter((e) => e.keyword === "required" && !others.has(branchOf(e)))
    .map((e) => String((e.params as { missingProperty: string }).missingProperty));
  if (names.length === 0 && keyword === "oneOf") {
    return words.needsExactlyOneOf({ names: listed(branchNames(here)) });
  }
  if (names.length === 0) return words.other({ keyword });
  return keyword === "oneOf"
    ? words.needsExactlyOneOf({ names: listed([...new Set(names)]) })
    : words.needsOneOf({ names: listed([...new Set(names)]) });
}

/** Where two branches fit at once, what stands there are the names to choose from. */
function branchNames(here: Json | undefined): string[] {
  return isObject(here) ? Object.keys(here) : [];
}

/** The properties that a schema allows where it found one too many. */
function namesAllowed(error: ErrorObject): string[] {
  const { parentSchema } = error;
  const properties = isObject(parentSchema) ? parentSchema["properties"] : undefined;
  return isObject(properties) ? Object.keys(properties).filter((n) => n !== "$schema") : [];
}

function valueAt(value: Json | undefined, pointer: string): Json | undefined {
  return pointerSegments(pointer).reduce<Json | undefined>(
    (at, segment) =>
      Array.isArray(at)
        ? (at as readonly Json[])[Number(segment)]
        : isObject(at)
          ? at[segment]
          : undefined,
    value,
  );
}

const shownAtMost = 60;

function show(value: Json | undefined): string {
  if (Array.isArray(value)) return "[…]";
  if (isObject(value)) return "{…}";
  const text = JSON.stringify(value) ?? "undefined";
  return text.length > shownAtMost ? `${text.slice(0, shownAtMost)}…` : text;
}
