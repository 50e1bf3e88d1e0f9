// What people type or paste, as values of a record; and values as they are shown to be typed over.
import { isObject, type Json } from "../../../../model/base/json.js";
import type { Bilingual, Language } from "../../../../model/base/text.js";
import { isCivilDate, isTimeOfDay } from "../../../../model/time/dates.js";
import type { FormField } from "../../../workbench/api.js";
import { words } from "./typed.words.js";

/**
 * What a text means in a field. A text that does not fit is kept as it is, so that nothing typed is
 * lost and the checker tells what is wrong; `problem` says so where it was pasted.
 */
export interface Typed {
  /** Undefined for an empty text: the field is not filled in. */
  readonly value: Json | undefined;
  readonly problem: Bilingual | null;
}

/** What a text that was typed or pasted means in a field. */
export function typed(field: FormField, text: string): Typed {
  const plain = text.trim();
  if (plain === "") return fits(undefined);
  const instead = field.type === "choice" ? undefined : choiceOf(field, plain);
  if (instead !== undefined) return fits(instead);
  switch (field.type) {
    case "date":
      return dateOr(plain);
    case "number":
    case "integer":
      return numberOr(plain, field);
    case "boolean":
      return answerOr(plain);
    case "choice":
      return choiceOr(plain, field);
    case "person":
    case "site":
      return fits(plain, unknownPerson(field, plain));
    case "list":
      return listOf(text, field);
    case "object":
    case "bilingual":
      return fits(undefined, words.notWhole());
    default:
      return textOr(field, text);
  }
}

function fits(value: Json | undefined, problem: Bilingual | null = null): Typed {
  return { value, problem };
}

const ymd = /^(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})\D?$/;
const joined = /^(\d{4})(\d{2})(\d{2})$/;

/** A civil date as people write it: 2027-06-03, 2027/6/3, 2027.6.3, 20270603, and with words. */
export function typedDate(text: string): string | null {
  const plain = text.normalize("NFKC").trim();
  const [, y, m, d] = ymd.exec(plain) ?? joined.exec(plain) ?? [];
  if (y === undefined || m === undefined || d === undefined) return null;
  const date = `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
  return isCivilDate(date) ? date : null;
}

function dateOr(text: string): Typed {
  const date = typedDate(text);
  return date === null ? fits(text, words.notDate({ text })) : fits(date);
}

function numberOr(text: string, field: FormField): Typed {
  const { zh = "", en = "" } = field.unit ?? {};
  const plain = [zh, en]
    .filter((unit) => unit !== "")
    .reduce((left, unit) => (left.endsWith(unit) ? left.slice(0, -unit.length) : left), text)
    .normalize("NFKC")
    .replaceAll(/[\s_]/g, "");
  const isGrouped = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain);
  const digits = isGrouped ? plain.replaceAll(",", "") : plain;
  const isNumber = /^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(digits) && Number.isFinite(Number(digits));
  return isNumber ? fits(Number(digits)) : fits(text, words.notNumber({ text }));
}

function answerOr(text: string): Typed {
  if (isAnswer(text, [words.yes(), words.yesToo()], yesMarks)) return fits(true);
  if (isAnswer(text, [words.no(), words.noToo()], noMarks)) return fits(false);
  return fits(text, words.notAnswer({ text }));
}

/** Marks and letters for yes and no, in either language. */
const yesMarks = ["y", "1", "\u221a", "\u2713", "\u2714"];
const noMarks = ["n", "0", "\u00d7", "\u2717"];

function isAnswer(text: string, said: readonly Bilingual[], marks: readonly string[]): boolean {
  const known = said.flatMap(({ zh, en }) => [...zh.split(" "), ...en.split(" ")]);
  return [...known, ...marks].some((one) => key(one) === key(text));
}

function choiceOr(text: string, field: FormField): Typed {
  const value = choiceOf(field, text);
  if (value !== undefined) return fits(value);
  const few = field.choices.slice(0, 6);
  const choices = {
    zh: few.map(({ label }) => label.zh).join(words.and().zh),
    en: few.map(({ label }) => label.en).join(words.and().en),
  };
  return fits(text, words.notChoice({ text, choices }));
}

/** The choice that a text names: its value, its label, or a word of its label that no other has. */
export function choiceOf(field: FormField, text: string): Json | undefined {
  const said = key(text);
  const exact = field.choices.find(
    ({ value, label }) =>
      key(String(value)) === said || key(label.zh) === said || key(label.en) === said,
  );
  if (exact) return exact.value;
  if (field.type === "choice") return undefined;
  const byWord = field.choices.filter(({ label }) =>
    [label.zh, label.en].some((one) =>
      one.split(/[\s\p{Ps}\p{Pe}·]+/u).some((w) => key(w) === said),
    ),
  );
  return byWord.length === 1 ? byWord[0]?.value : undefined;
}

/** Several that were chosen or typed: what names one of the choices is that one. */
export function chosenOf(item: FormField, texts: readonly string[]): readonly Json[] | undefined {
  const values = texts.map((text) => choiceOf(item, text) ?? text);
  return values.length === 0 ? undefined : [...new Set(values)];
}

function unknownPerson(field: FormField, text: string): Bilingual | null {
  const isUnknown = field.type === "person" && field.choices.length > 0;
  return isUnknown ? words.notPerson({ text }) : null;
}

/** Blanks, width and case of letters tell no choices apart. */
function key(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s+/g, "").toLowerCase();
}

/** 8:30 is 08:30 where a time of day is asked for; any other text stays as it was typed. */
function textOr(field: FormField, text: string): Typed {
  if (!isTimeField(field)) return fits(text);
  const plain = text.normalize("NFKC").trim();
  const [, hours = "", minutes = ""] = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(plain) ?? [];
  const time = `${hours.padStart(2, "0")}:${minutes}`;
  return isTimeOfDay(time) ? fits(time) : fits(text, words.notTime({ text: plain }));
}

/** Times of day are texts to the schema: their fields are known by name. */
export function isTimeField({ type, name }: FormField): boolean {
  return type === "text" && /^(start|end|time|.*(Time|At))$/.test(name);
}

function listOf(text: string, field: FormField): Typed {
  const item = field.item;
  if (!item || item.type === "object") return fits(undefined, words.notWhole());
  const parts = itemsIn(text, item).map((part) => typed(item, part));
  const problem = parts.find((part) => part.problem)?.problem ?? null;
  return fits(
    parts.flatMap(({ value }) => (value === undefined ? [] : [value])),
    problem,
  );
}

/** The texts of a list: one a line; between separators in one line, where they are short. */
export function itemsIn(text: string, item: FormField): string[] {
  const isSplit = !text.includes("\n") && item.type !== "longText";
  const separators = new Set([...words.separators().zh, ...words.separators().en]);
  const parts: string[] = [""];
  for (const c of text) {
    if (c === "\n" || (isSplit && separators.has(c))) parts.push("");
    else parts[parts.length - 1] += c;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** A value as it is shown to be typed over; what `typed` makes of it is the value again. */
export function shownText(field: FormField, value: Json | undefined, language: Language): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value) && field.item) {
    const { item } = field;
    const texts = value.map((one: Json) => shownText(item, one, language));
    if (isInline(texts, item)) return texts.join(words.and()[language]);
    // The end of its line says of a single text that it is one, whatever stands in it.
    return texts.length === 1 && !isOne(texts[0] ?? "", item) ? `${texts[0]}\n` : texts.join("\n");
  }
  if (typeof value === "boolean") return (value ? words.yes() : words.no())[language];
  if (typeof value === "object") return plainText(value, language);
  const choice = field.choices.find((c) => c.value === value);
  return choice ? choice.label[language] : String(value);
}

/** Whether the texts of a list stand in one line and are the same when they are read again. */
function isInline(texts: readonly string[], item: FormField): boolean {
  return item.type !== "longText" && texts.every((text) => text.length <= 16 && isOne(text, item));
}

function isOne(text: string, item: FormField): boolean {
  const [first, ...others] = itemsIn(text, item);
  return first === text && others.length === 0;
}

/** Any value as a text to read: members and items one after the other. */
export function plainText(value: Json | undefined, language: Language): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) {
    return value.map((item: Json) => plainText(item, language)).join(words.and()[language]);
  }
  if (isObject(value)) {
    return Object.values(value)
      .map((member) => plainText(member, language))
      .join(" · ");
  }
  if (typeof value === "boolean") return (value ? words.yes() : words.no())[language];
  return String(value);
}
