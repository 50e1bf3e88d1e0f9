import { createRequire } from "node:module";
import type * as AjvModuleType from "ajv/dist/2020.js";
import type { Ajv2020, ErrorObject, Options, ValidateFunction } from "ajv/dist/2020.js";
import { isObject, type Json, type JsonObject } from "../model/base/json.js";
import { patternOf } from "../model/base/pattern.js";
import { formats } from "./formats.js";

/**
 * Our vocabulary (schemas/meta/vocabulary.schema.json): annotations that any other validator may
 * ignore.
 */
export const vocabulary = [
  "label",
  "clause",
  "event",
  "ahead",
  "long",
  "happensOn",
  "awaited",
  "valueLabels",
  "signatures",
  "deadlines",
  "rules",
  "level",
  "plural",
  "variable",
  "instances",
  "translated",
  "noneIsAnswer",
  "confidential",
  "unwatched",
  "paper",
  "definition",
  "markdownDescription",
];

/** What the options of a check say of their texts (`model/procedure/option-kinds.ts`). */
const ofOptions = ["holds", "of", "in", "told"];
const annotations = [...vocabulary, ...ofOptions];

type AjvModule = typeof AjvModuleType;
const load = createRequire(import.meta.url);

/**
 * Strict, with all errors, own properties only (an inherited `toString` satisfies nothing), no
 * remote references.
 */
export function newAjv(more: Options = {}): Ajv2020 {
  // Loaded when something has to be compiled: most runs find it compiled already.
  const { Ajv2020: Ajv, _ } = load("ajv/dist/2020.js") as AjvModule;
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    ownProperties: true,
    allowUnionTypes: true,
    addUsedSchema: false,
    code: { source: true, formats: _`require("formats")`, regExp: bounded },
    ...more,
  });
  ajv.addVocabulary(annotations);
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
  return ajv;
}

/** Patterns are matched in bounded time; by this name compiled code asks for them. */
const bounded = Object.assign(
  (source: string) => {
    const { test } = patternOf(source);
    return { test, toString: () => `/${source}/u` };
  },
  { code: 'require("patterns")' },
) as unknown as RegExpEngine;
type RegExpEngine = NonNullable<NonNullable<Options["code"]>["regExp"]>;

/**
 * What validates nothing: without it, kinds that procedures only word differently have one
 * validator.
 */
const silent = new Set([...annotations, "title", "description", "examples", "$id", "$comment"]);

/** The part of a schema that validates; a property may have the name of an annotation. */
function validating(schema: Json, isProperties = false): Json {
  if (Array.isArray(schema)) return (schema as readonly Json[]).map((s) => validating(s));
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => isProperties || !silent.has(key))
      .map(([key, value]) => [
        key,
        key === "enum" || key === "const"
          ? value
          : validating(value, !isProperties && key === "properties"),
      ]),
  );
}

/**
 * A validator as JavaScript, to be kept and run later without Ajv's compiler: compiling takes
 * longer than a whole check.
 */
export function validatorCode(ajv: Ajv2020, schema: JsonObject): string {
  ajv.compile(schema);
  // Once more by itself: what a schema gives must not depend on which were compiled before it, so
  // that equal kinds are found equal.
  const own = newAjv({ meta: false, validateSchema: false });
  const { default: standaloneCode } = load("ajv/dist/standalone") as {
    default(ajv: Ajv2020, validate: ValidateFunction): string;
  };
  return standaloneCode(own, own.compile(validating(schema) as JsonObject));
}

export type { Ajv2020, ErrorObject, ValidateFunction };
