import { isObject, type Unchecked } from "../model/base/json.js";
import type { Language } from "../model/base/text.js";
import type { People } from "../model/case/personnel.js";
import type { DocumentLanguage } from "../model/procedure/document.js";
import type { Schema } from "../model/procedure/schema.js";
import type { Localized } from "../model/records/definitions.js";
import { isCivilDate } from "../model/time/dates.js";
import { inFigures } from "./amounts.js";
import { words } from "./format.words.js";
import { firstLanguage } from "./labels.js";

/** What formatting needs besides the value. */
export interface FormatContext {
  readonly people: People;
  /** In a table cell: short forms. */
  readonly compact: boolean;
  /** Dates in figures, 2026-07-27, not written out. */
  readonly figures: boolean;
}
/** A value as printed: in the document's first language, and in the second where it differs. */
export type Printed = {
  readonly value: string;
  readonly alt: string | null;
};

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

/** A value in the words, dates and names of the document's languages. */
export function print(
  value: unknown,
  schema: Schema | undefined,
  language: DocumentLanguage,
  context: FormatContext,
): Printed {
  const first = textOf(value, schema, firstLanguage(language), context);
  if (language !== "zh-en") return { value: first, alt: null };
  const second = textOf(value, schema, "en", context);
  const isOneForm = second === withLatinStops(first) || isSameInBoth(value, schema, context);
  return { value: first, alt: isOneForm ? null : second };
}

/** A list whose items have one form in both languages differs in its commas alone. */
function isSameInBoth(value: unknown, schema: Schema | undefined, context: FormatContext): boolean {
  const items = schema?.items;
  return (
    Array.isArray(value) &&
    value.every((v) => textOf(v, items, "zh", context) === textOf(v, items, "en", context))
  );
}

/** Whether a text that has a translation lacks the one the document needs. */
export function lacksTranslation(
  value: unknown,
  schema: Schema | undefined,
  language: DocumentLanguage,
): boolean {
  if (schema?.definition !== "localized" || language === "zh" || !isObject(value)) return false;
  const { en }: Unchecked<Localized> = value;
  return typeof en !== "string";
}

/** From one day to another. */
export function period(from: Printed, to: Printed, language: DocumentLanguage): Printed {
  const first = firstLanguage(language);
  return {
    value: words.period({ from: from.value, to: to.value })[first],
    alt:
      from.alt === null || to.alt === null ? null : words.period({ from: from.alt, to: to.alt }).en,
  };
}

/** How a text is set: with its words whole, or without gaps, to be copied. */
export function howSet(
  printed: Printed,
  language: DocumentLanguage,
): { readonly whole?: true; readonly exact?: true } {
  return {
    ...(hasShortWords(printed, language) && { whole: true }),
    ...(isToBeCopied(printed) && { exact: true }),
  };
}

/** An English text whose words all fit into a column: none of them has to be broken. */
function hasShortWords({ value, alt }: Printed, language: DocumentLanguage): boolean {
  const english = language === "en" ? value : (alt ?? "");
  return english !== "" && english.split(/[\s-]+/).every((word) => word.length <= longestWord);
}

const longestWord = 20;

/**
 * Names, numbers, dates and addresses, which somebody searches or copies: no sentence, no list, and
 * with Latin letters or digits beside Chinese, between which a gap would be set.
 */
function isToBeCopied({ value }: Printed): boolean {
  return value.length <= 60 && !/\n|(?![!-~·])\p{Po}/u.test(value) && mixed.test(value);
}

const mixed = /\p{Script=Han}[A-Za-z\d]|[A-Za-z\d]\p{Script=Han}/u;

function textOf(
  value: unknown,
  schema: Schema | undefined,
  language: Language,
  context: FormatContext,
): string {
  if (value === undefined || value === null || value === "") return nothing;
  if (Array.isArray(value)) return listText(value, schema, language, context);
  const label = schema?.valueLabels?.[String(value)];
  if (label) return label[language];
  if (typeof value === "boolean") return (value ? words.yes() : words.no())[language];
  if (isObject(value)) {
    const { [language]: text, zh }: Unchecked<Localized> = value;
    return String(text ?? zh ?? nothing);
  }
  return typeof value === "string" ? stringText(value, schema, language, context) : String(value);
}

function listText(
  values: readonly unknown[],
  schema: Schema | undefined,
  language: Language,
  context: FormatContext,
): string {
  if (values.length === 0) return nothing;
  const items = schema?.items;
  // Names in a narrow column stand below each other; a name is not cut in two.
  const below = context.compact && items?.definition === "person";
  return values
    .map((v) => textOf(v, items, language, context))
    .join((below ? words.betweenNames() : words.betweenItems())[language]);
}

/**
 * A string as its definition wants it: a date, a moment, an amount of money, the name of a person;
 * any other as it is.
 */
function stringText(
  text: string,
  schema: Schema | undefined,
  language: Language,
  context: FormatContext,
): string {
  switch (schema?.definition) {
    case "moment":
      return momentText(text, language, context.figures);
    case "amount":
      return inFigures(text);
    case "person":
      return personName(text, language, context.people);
    case "dateOrLongTerm":
      return text === "long-term"
        ? words.longTerm()[language]
        : dateText(text, language, context.figures);
    case "date":
      return dateText(text, language, context.figures);
    default:
      // A text that only looks like a date stays as it is; what no schema knows is read by its
      // looks.
      return schema === undefined
        ? dateText(text, language, context.figures)
        : inStopsOf(language, text);
  }
}

function inStopsOf(language: Language, text: string): string {
  return language === "en" ? withLatinStops(text) : text;
}

const stops = [
  words.pause(),
  words.comma(),
  words.semicolon(),
  words.colon(),
  words.opening(),
  words.closing(),
];

/** A text without Chinese, such as a row of clauses, with the stops of English. */
function withLatinStops(text: string): string {
  if (/\p{Script=Han}/u.test(text)) return text;
  return stops.reduce((changed, { zh, en }) => changed.replaceAll(zh, en), text).trim();
}

function personName(id: string, language: Language, people: People): string {
  const person = people.get(id);
  return (language === "en" ? person?.nameEn : undefined) ?? person?.name ?? id;
}

/** The time as it was written, by its own clock; another clock than China's is named. */
function momentText(text: string, language: Language, figures: boolean): string {
  const [, day = "", time = "", zone = ""] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.exec(text) ?? [];
  if (!day) return text;
  const clock = zone === "+08:00" ? "" : ` (UTC${zone === "Z" ? "" : zone})`;
  return `${writtenDate(day, language, figures)} ${time}${clock}`;
}

/** A civil date as printed; what is none stays as it is. */
function dateText(text: string, language: Language, figures: boolean): string {
  return isCivilDate(text) ? writtenDate(text, language, figures) : text;
}

/** Written out, or `2026-07-27`. */
function writtenDate(date: string, language: Language, figures: boolean): string {
  if (figures) return date;
  const [year = "", month = "", day = ""] = date.split("-");
  const number = Number(month);
  return words.date({
    year,
    month: { zh: String(number), en: months[number - 1] ?? "" },
    day: Number(day),
  })[language];
}
