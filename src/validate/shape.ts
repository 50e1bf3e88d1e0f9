import leven from "leven";
import {
  isObject,
  type Json,
  type JsonObject,
  pointerSegments,
  pointerTo,
} from "../model/base/json.js";
import type { Bilingual } from "../model/base/text.js";
import type { ShapeFault } from "../model/procedure/compiled.js";
import { clausesAt, labelOf, schemaAt } from "../model/procedure/schema.js";
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
  const at = pointerSegments(error.instancePath);
  const own = schemaAt(schema, at);
  switch (error.keyword) {
    case "required": {
      const property = String((error.params as { missingProperty: string }).missingProperty);
      const label = labelOf(schemaAt(schema, [...at, property]));
      return {
        rule: "missing-field",
        pointer: pointerTo(error.instancePath, property),
        clauses: clausesAt(schema, [...at, property]),
        message: {
          zh: `缺少字段“${label?.zh ?? property}”（${property}）`,
          en: `The field "${label?.en ?? property}" (${property}) is missing`,
        },
        remedy: { zh: `填写 ${property}`, en: `Fill in ${property}` },
      };
    }
    case "additionalProperties": {
      const property = String((error.params as { additionalProperty: string }).additionalProperty);
      const known = Object.keys(isObject(own?.["properties"]) ? own["properties"] : {});
      const nearest = known
        .map((k) => ({ k, d: leven(k.toLowerCase(), property.toLowerCase()) }))
        .sort((a, b) => a.d - b.d)[0];
      const hint = nearest && nearest.d <= Math.max(2, property.length / 3) ? nearest.k : undefined;
      return {
        rule: "unknown-field",
        pointer: pointerTo(error.instancePath, property),
        clauses: clausesAt(schema, at),
        message: { zh: `不认识的字段“${property}”`, en: `Unknown field "${property}"` },
        remedy: hint
          ? {
              zh: `是否应为“${hint}”？改名或删除`,
              en: `Did you mean "${hint}"? Rename or remove it`,
            }
          : {
              zh: `删除该字段；这里可用：${known.join(" ")}`,
              en: `Remove it; known here: ${known.join(" ")}`,
            },
      };
    }
    default: {
      const label = labelOf(own);
      const what = wrong(error, own, show(valueAt(value, at)));
      const name = {
        zh: label?.zh ?? (error.instancePath || "记录"),
        en: label?.en ?? (error.instancePath || "record"),
      };
      return {
        rule: "wrong-value",
        pointer: error.instancePath,
        clauses: clausesAt(schema, at),
        message: { zh: `“${name.zh}”${what.zh}`, en: `"${name.en}" ${what.en}` },
        remedy: { zh: "改正该值", en: "Correct the value" },
      };
    }
  }
}

const types: Readonly<Record<string, Bilingual>> = {
  string: { zh: "文字", en: "text" },
  number: { zh: "数字", en: "a number" },
  integer: { zh: "整数", en: "a whole number" },
  boolean: { zh: "true 或 false", en: "true or false" },
  object: { zh: "对象 {…}", en: "an object {…}" },
  array: { zh: "列表 […]", en: "a list […]" },
  null: { zh: "null", en: "null" },
};
const formats: Readonly<Record<string, Bilingual>> = {
  date: { zh: "存在的日期 YYYY-MM-DD", en: "a date that exists, YYYY-MM-DD" },
  "date-time": {
    zh: "带时区的时刻，如 2026-05-10T09:00:00+08:00",
    en: "a moment with offset such as 2026-05-10T09:00:00+08:00",
  },
};

function wrong(e: ErrorObject, schema: JsonObject | undefined, shown: string): Bilingual {
  const params = e.params as Record<string, unknown>;
  switch (e.keyword) {
    case "type": {
      const type = types[String(params["type"])] ?? {
        zh: String(params["type"]),
        en: String(params["type"]),
      };
      return { zh: `应为${type.zh}，现为 ${shown}`, en: `must be ${type.en}, not ${shown}` };
    }
    case "enum":
      return choice(e, schema, shown);
    case "const":
      return {
        zh: `应为 ${show(params["allowedValue"])}`,
        en: `must be ${show(params["allowedValue"])}`,
      };
    case "format": {
      const format = formats[String(params["format"])] ?? {
        zh: String(params["format"]),
        en: String(params["format"]),
      };
      return { zh: `应为${format.zh}，现为 ${shown}`, en: `must be ${format.en}, not ${shown}` };
    }
    case "minLength":
      return { zh: "是空的", en: "is empty" };
    case "maxLength":
      return {
        zh: `超过 ${String(params["limit"])} 个字符`,
        en: `is longer than ${String(params["limit"])} characters`,
      };
    case "minItems":
      return {
        zh: `至少要有 ${String(params["limit"])} 项`,
        en: `needs at least ${String(params["limit"])} items`,
      };
    case "maxItems":
      return {
        zh: `超过 ${String(params["limit"])} 项`,
        en: `has more than ${String(params["limit"])} items`,
      };
    case "minimum":
    case "exclusiveMinimum":
      return {
        zh: `不能小于 ${String(params["limit"])}，现为 ${shown}`,
        en: `must not be below ${String(params["limit"])}, is ${shown}`,
      };
    case "pattern":
      return params["pattern"] === "\\S"
        ? { zh: "是空的", en: "is empty" }
        : { zh: `格式不对：${shown}`, en: `has the wrong form: ${shown}` };
    case "anyOf":
      return {
        zh: `应为存在的日期 YYYY-MM-DD 或 long-term，现为 ${shown}`,
        en: `must be a date that exists or long-term, not ${shown}`,
      };
    default:
      return { zh: `不正确（${e.keyword}）`, en: e.message ?? e.keyword };
  }
}

function choice(e: ErrorObject, schema: JsonObject | undefined, shown: string): Bilingual {
  const labels = (schema?.["valueLabels"] ?? {}) as unknown as Record<string, Bilingual>;
  const one = (language: "zh" | "en") =>
    (e.params as { allowedValues: unknown[] }).allowedValues.map((v) =>
      labels[String(v)] ? `${String(v)}（${labels[String(v)]?.[language] ?? ""}）` : String(v),
    );
  return {
    zh: `应为其中之一：${one("zh").join("、")}；现为 ${shown}`,
    en: `must be one of ${one("en").join(", ")}; is ${shown}`,
  };
}

function valueAt(value: Json, segments: readonly string[]): Json | undefined {
  return segments.reduce<Json | undefined>(
    (at, s) =>
      Array.isArray(at) ? (at as readonly Json[])[Number(s)] : isObject(at) ? at[s] : undefined,
    value,
  );
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
    message: { zh: `另有 ${count} 处问题未列出`, en: `${count} more faults are not listed` },
    remedy: { zh: "先改正已列出的问题", en: "Mend the listed ones first" },
  };
}
