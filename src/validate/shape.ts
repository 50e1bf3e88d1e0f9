import { checkCharacterOf } from "../model/base/credit-code.js";
import {
  isObject,
  type Json,
  type JsonObject,
  pointerSegments,
  pointerTo,
  valueAt,
} from "../model/base/json.js";
import { listOf } from "../model/base/lists.js";
import { nameMeantBy } from "../model/base/nearness.js";
import type { Bilingual } from "../model/base/text.js";
import type { ShapeFault } from "../model/procedure/compiled.js";
import { clausesAt, labelOf, schemaAt } from "../model/procedure/schema.js";
import { formatWords, typeWords, words, wrongs } from "./shape.words.js";
import type { ErrorObject, ValidateFunction } from "./validator.js";

/** One hostile record must not fill the report. */
const maxFaults = 100;

/** Every fault of a record's shape, in the order of the file, at most one for each value. */
export function shapeFaults(
  validate: ValidateFunction,
  schema: JsonObject,
  value: Json,
): ShapeFault[] {
  if (validate(value)) return [];
  // A union reports each of its branches; only the union itself says something to a person.
  const errors = (validate.errors ?? []).filter((e) => !/\/anyOf\/\d+/.test(e.schemaPath));
  const seen = new Set<string>();
  const faults: ShapeFault[] = [];
  for (const error of errors) {
    const fault = toFault(error, schema, value);
    if (seen.has(fault.pointer)) continue;
    seen.add(fault.pointer);
    faults.push(fault);
    if (faults.length === maxFaults) break;
  }
  if (errors.length > maxFaults) faults.push(more(errors.length - maxFaults));
  return faults;
}

function toFault(error: ErrorObject, schema: JsonObject, value: Json): ShapeFault {
  if (error.keyword === "required") return missingField(error, schema, value);
  if (error.keyword === "additionalProperties") return unknownField(error, schema);
  const at = pointerSegments(error.instancePath);
  const own = schemaAt(schema, at);
  const path = error.instancePath;
  const name = labelOf(own) ?? (path === "" ? words.record() : { zh: path, en: path });
  const code = isCreditCode(error) ? String(valueAt(value, at)) : null;
  return {
    rule: "wrong-value",
    pointer: path,
    clauses: clausesAt(schema, at),
    message: words.wrong({
      name,
      what: code === null ? wrong(error, own, show(valueAt(value, at))) : wrongCreditCode(code),
    }),
    remedy: code === null ? words.correct() : words.compareWithLicence(),
    ...(code !== null && { cause: `credit-code ${code}` }),
  };
}

/** Whether it is the check character of a unified social credit code that does not fit. */
function isCreditCode({ keyword, params }: ErrorObject): boolean {
  return keyword === "format" && (params as { format: string }).format === "credit-code";
}

function missingField(error: ErrorObject, schema: JsonObject, value: Json): ShapeFault {
  const property = String((error.params as { missingProperty: string }).missingProperty);
  const at = [...pointerSegments(error.instancePath), property];
  const own = schemaAt(schema, at);
  const label = labelOf(own) ?? property;
  const awaited = own?.["awaited"];
  return {
    rule: "missing-field",
    pointer: pointerTo(error.instancePath, property),
    clauses: clausesAt(schema, at),
    message: words.missing({ label, property }),
    remedy: words.fillIn({ label }),
    ...(typeof awaited === "string" && !isThere(awaited, error, value) && { awaited }),
  };
}

/** Whether the field of the same record is filled in for which another one may wait. */
function isThere(field: string, { instancePath }: ErrorObject, value: Json): boolean {
  const holder = valueAt(value, pointerSegments(instancePath));
  return isObject(holder) && Object.hasOwn(holder, field);
}

function unknownField(error: ErrorObject, schema: JsonObject): ShapeFault {
  const property = String((error.params as { additionalProperty: string }).additionalProperty);
  const at = pointerSegments(error.instancePath);
  const own = schemaAt(schema, at);
  const known = Object.keys(isObject(own?.["properties"]) ? own["properties"] : {});
  const name = nameMeantBy(property, known);
  return {
    rule: "unknown-field",
    pointer: pointerTo(error.instancePath, property),
    clauses: clausesAt(schema, at),
    message: words.unknown({ property }),
    remedy:
      name === undefined ? words.remove({ names: known.join(" ") }) : words.didYouMean({ name }),
  };
}

/** What is wrong by keyword of the schema; `limit` is the number that the schema gives. */
const byLimit: Readonly<
  Record<string, (values: { readonly limit: string; readonly shown: string }) => Bilingual>
> = {
  maxLength: wrongs.tooLong,
  minItems: wrongs.tooFew,
  maxItems: wrongs.tooMany,
  minimum: wrongs.tooSmall,
  exclusiveMinimum: wrongs.tooSmall,
};

function wrongCreditCode(code: string): Bilingual {
  const last = code.slice(-1);
  return wrongs.checkCharacter({ code, last, expected: String(checkCharacterOf(code)) });
}

function wrong(e: ErrorObject, schema: JsonObject | undefined, shown: string): Bilingual {
  const params = e.params as Record<string, unknown>;
  const limited = byLimit[e.keyword];
  if (limited) return limited({ limit: String(params["limit"]), shown });
  switch (e.keyword) {
    case "type":
      return wrongs.notOf({ wanted: typeName(String(params["type"])), shown });
    case "format":
      return wrongs.notOf({ wanted: formatName(String(params["format"])), shown });
    case "enum":
      return choice(e, schema, shown);
    case "const":
      return wrongs.notConst({ wanted: show(params["allowedValue"]) });
    case "minLength":
      return wrongs.empty();
    case "pattern":
      return params["pattern"] === "\\S" ? wrongs.empty() : wrongs.form({ shown });
    case "anyOf":
      return wrongs.noDate({ shown });
    default:
      return wrongs.other({ what: { zh: e.keyword, en: e.message ?? e.keyword } });
  }
}

function typeName(type: string): Bilingual | string {
  if (type === "object") return typeWords.object({ shape: "{…}" });
  return Object.hasOwn(typeWords, type)
    ? typeWords[type as Exclude<keyof typeof typeWords, "object">]()
    : type;
}

function formatName(format: string): Bilingual | string {
  return Object.hasOwn(formatWords, format)
    ? formatWords[format as keyof typeof formatWords]()
    : format;
}

function choice(e: ErrorObject, schema: JsonObject | undefined, shown: string): Bilingual {
  const labels = (schema?.["valueLabels"] ?? {}) as unknown as Record<string, Bilingual>;
  const choices = (e.params as { allowedValues: unknown[] }).allowedValues.map((allowed) => {
    const value = String(allowed);
    const label = labels[value];
    return label ? wrongs.choice({ value, label }) : { zh: value, en: value };
  });
  return wrongs.notAmong({ choices: listOf(choices), shown });
}

function show(value: unknown): string {
  if (isObject(value) || Array.isArray(value)) return Array.isArray(value) ? "[…]" : "{…}";
  const text = JSON.stringify(value) ?? "undefined";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function more(count: number): ShapeFault {
  return {
    rule: "wrong-value",
    pointer: "",
    clauses: [],
    message: words.more({ count }),
    remedy: words.mendListed(),
  };
}
