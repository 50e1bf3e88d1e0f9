import type { JsonObject } from "../../model/base/json.js";
import { listOf } from "../../model/base/lists.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Place } from "../../model/case/case-view.js";
import type { People } from "../../model/case/personnel.js";
import { valueLabel } from "../../model/procedure/schema.js";
import { itemForm } from "../../model/procedure/value-form.js";
import { isCivilDate } from "../../model/time/dates.js";
import type { Beside } from "./naming.js";
import { words } from "./recorded.words.js";

/** Something that the records say, or that they lack, and where. */
export interface Fact {
  readonly text: Bilingual;
  /** Where it stands in the case, where it is about one path. */
  readonly path?: string;
  readonly at?: Place | undefined;
}

export const noneBeside: Readonly<Record<Beside, () => Bilingual>> = {
  stage1: words.noStage1,
  previous: words.noPrevious,
  next: words.noNext,
  held: words.noHeld,
};

const longest = 80;
const shownAtMost = 5;

/** What is said of a value that stands at a place. */
export function recordedWords(
  what: Bilingual,
  value: unknown,
  form: JsonObject,
  people: People,
): Bilingual {
  if (value === "") return words.notFilledIn({ what });
  if (Array.isArray(value)) return listWords(what, value, form, people);
  if (typeof value === "object" && value !== null) return words.filledIn({ what });
  return recordedAs(what, valueWords(value, form, people));
}

/** In Chinese a figure stands apart from the words around it. */
export function recordedAs(what: Bilingual, value: Bilingual): Bilingual {
  const apart = /^[\x21-\x7e]/.test(value.zh);
  return words.recorded({ what, value: apart ? { ...value, zh: ` ${value.zh}` } : value });
}

function listWords(
  what: Bilingual,
  list: readonly unknown[],
  form: JsonObject,
  people: People,
): Bilingual {
  if (list.length === 0) return words.noEntries({ what });
  if (list.some((item) => typeof item === "object")) return words.entries({ what, n: list.length });
  return recordedAs(what, severalWords(list, itemForm(form) ?? {}, people));
}

/** Several values of one form, each once, the first few of many. */
export function severalWords(
  values: readonly unknown[],
  form: JsonObject,
  people: People,
): Bilingual {
  const distinct = [...new Set(values)];
  const items = listOf(distinct.slice(0, shownAtMost).map((v) => valueWords(v, form, people)));
  return distinct.length > shownAtMost ? words.andMore({ items, n: distinct.length }) : items;
}

/** A single value as people read it: the words of an enumeration, a name for a person. */
export function valueWords(value: unknown, form: JsonObject, people: People): Bilingual {
  if (typeof value === "boolean") return value ? words.yes() : words.no();
  if (typeof value !== "string") return plain(shownNumber(value));
  if (form["definition"] === "person") {
    const name = people.get(value)?.name;
    return name === undefined ? plain(value) : words.person({ name, id: value });
  }
  if (isCivilDate(value)) return plain(value);
  const known = valueLabel({ properties: { value: form } }, ["value"], value);
  return words.quoted({ text: { zh: short(known.zh), en: short(known.en) } });
}

function plain(text: string): Bilingual {
  return { zh: text, en: text };
}

function shownNumber(value: unknown): string {
  return typeof value === "number" ? String(Math.round(value * 100) / 100) : String(value);
}

function short(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** Whether a value says something by itself, beside one that is recorded. */
export function isPlain(value: unknown): boolean {
  return (typeof value === "string" && value !== "") || typeof value === "number" || isBig(value);
}

function isBig(value: unknown): boolean {
  return typeof value === "bigint";
}
