import { isObject, type JsonObject } from "../model/base/json.js";
import type { Language } from "../model/base/text.js";
import type { People } from "../model/case/personnel.js";
import type { DocumentLanguage } from "../model/procedure/document.js";
import { isCivilDate } from "../model/time/dates.js";

/** What formatting needs besides the value. */
export interface FormatContext {
  readonly people: People;
  /** In a table cell: short forms. */
  readonly compact: boolean;
}
/** A value as printed: in the document's first language, and in the second where it differs. */
export interface Printed {
  readonly value: string;
  readonly alt: string | null;
}

/** Printed where nothing is recorded; never an empty box. */
export const nothing = "/";
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

export function print(
  value: unknown,
  schema: JsonObject | undefined,
  language: DocumentLanguage,
  context: FormatContext,
): Printed {
  const first: Language = language === "en" ? "en" : "zh";
  const value1 = one(value, schema, first, context);
  if (language !== "zh-en") return { value: value1, alt: null };
  const value2 = one(value, schema, "en", context);
  return {
    value: value1,
    alt: value2 === value1 || isSameInBoth(value, schema, context) ? null : value2,
  };
}

/** A list whose items have one form in both languages differs in its commas alone. */
function isSameInBoth(
  value: unknown,
  schema: JsonObject | undefined,
  context: FormatContext,
): boolean {
  const items = isObject(schema?.["items"]) ? schema["items"] : undefined;
  return (
    Array.isArray(value) &&
    value.every((v) => one(v, items, "zh", context) === one(v, items, "en", context))
  );
}

/** Whether a text that has a translation lacks the one the document needs. */
export function lacksTranslation(
  value: unknown,
  schema: JsonObject | undefined,
  language: DocumentLanguage,
): boolean {
  return (
    schema?.["definition"] === "localized" &&
    language !== "zh" &&
    isObject(value) &&
    typeof value["en"] !== "string"
  );
}

function one(
  value: unknown,
  schema: JsonObject | undefined,
  language: Language,
  context: FormatContext,
): string {
  if (value === undefined || value === null || value === "") return nothing;
  if (Array.isArray(value)) {
    const items = isObject(schema?.["items"]) ? schema["items"] : undefined;
    const texts = value.map((v) => one(v, items, language, context));
    if (texts.length === 0) return nothing;
    // Names in a narrow column stand below each other; a name is not cut in two.
    return texts.join(
      context.compact && items?.["definition"] === "person"
        ? "\n"
        : language === "zh"
          ? "、"
          : "; ",
    );
  }
  const labels = schema?.["valueLabels"];
  if (isObject(labels) && isObject(labels[String(value)])) {
    return String((labels[String(value)] as JsonObject)[language]);
  }
  if (typeof value === "boolean") {
    return language === "zh" ? (value ? "是" : "否") : value ? "Yes" : "No";
  }
  if (typeof value === "number") return String(value);
  if (isObject(value)) return String(value[language] ?? value["zh"] ?? nothing);
  const text = String(value);
  if (schema?.["definition"] === "dateOrLongTerm" && text === "long-term") {
    return language === "zh" ? "长期" : "Long-term";
  }
  if (schema?.["definition"] === "moment") return moment(text, language, context.compact);
  if (schema?.["definition"] === "person") return personName(text, language, context.people);
  return isCivilDate(text) &&
    (schema === undefined || ["date", "dateOrLongTerm"].includes(String(schema["definition"])))
    ? date(text, language, context.compact)
    : text;
}

function personName(id: string, language: Language, people: People): string {
  const person = people.get(id);
  const name = language === "en" ? (person?.["nameEn"] ?? person?.["name"]) : person?.["name"];
  return typeof name === "string" ? name : id;
}

/** The time as it was written, by its own clock; another clock than China's is named. */
function moment(text: string, language: Language, compact: boolean): string {
  const [, day = "", time = "", zone = ""] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.exec(text) ?? [];
  if (!day) return text;
  return `${date(day, language, compact)} ${time}${zone === "+08:00" ? "" : ` (UTC${zone === "Z" ? "" : zone})`}`;
}

/** 2026年7月27日, 27 July 2026; in tables 2026-07-27. */
function date(text: string, language: Language, compact: boolean): string {
  if (compact) return text;
  const [year = "", month = "", day = ""] = text.split("-");
  return language === "zh"
    ? `${year}年${Number(month)}月${Number(day)}日`
    : `${Number(day)} ${months[Number(month) - 1] ?? ""} ${year}`;
}
