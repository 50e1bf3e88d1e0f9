import { isObject, type Json, type JsonObject } from "../model/base/json.js";
import { terms } from "../model/base/terms.words.js";
import { type Bilingual, isBilingual } from "../model/base/text.js";
import type { CaseView } from "../model/case/case-view.js";
import type { Letterhead } from "../model/procedure/letterhead.js";
import type { Procedure } from "../model/procedure/procedure.js";
import { visitDefinition } from "../model/procedure/schema.js";

/** What a Chinese text is in English, where that is recorded; undefined where it is not. */
export type English = (zh: string) => string | undefined;

/** What bodies say alike, and how it is put together: `shared/english.json`. */
export interface Glossary {
  readonly terms: readonly Bilingual[];
  /** In them `{n}` stands for a number or a Latin name, any other letter for a known text. */
  readonly patterns: readonly Bilingual[];
  /** An expression for one part of the name of a place: a province, a city. */
  readonly place: string;
}

/** Where the English of a case's texts is looked for. */
export interface EnglishSource {
  readonly view: CaseView;
  readonly procedure: Procedure;
  readonly letterhead: Letterhead;
}

const chinese = /\p{Script=Han}/u;
/** A number of a licence or a file, with the sign of a province perhaps. */
const identifier = /^(?=.*[A-Za-z])(?=.*\d{4})(?!.*\p{Script=Han}{2})\S+$/u;

/** Whether somebody who reads no Chinese cannot read it. */
export function isChinese(text: string): boolean {
  return chinese.test(text) && !identifier.test(text);
}

/** A value of the record with its English beside it, where there is one. */
export function withEnglish(value: unknown, english: English): unknown {
  if (Array.isArray(value)) return value.map((item) => withEnglish(item, english));
  // The name of an attachment is shown in both as it stands on record.
  if (isBilingual(value) && value.en === value.zh) return withEnglish(value.zh, english);
  if (typeof value !== "string" || !isChinese(value)) return value;
  const en = english(value);
  return en === undefined ? value : { zh: value, en };
}

/** The English of everything that a case says, from wherever somebody has written it down. */
export function englishOf(source: EnglishSource, glossary: Glossary): English {
  let known: Known | undefined;
  const found = new Map<string, string | undefined>();
  const patterns = glossary.patterns.map(asPattern);
  const english: English = (text) => {
    const zh = text.trim();
    if (!found.has(zh)) {
      known ??= knownIn(source, glossary);
      // A pattern may lead back to the text itself.
      found.set(zh, undefined);
      found.set(zh, known.texts.get(zh) ?? madeOf(zh, known));
    }
    return found.get(zh);
  };
  const madeOf = (zh: string, { addresses }: Known) => {
    if (zh.length > longestPutTogether) return undefined;
    const place = placeIn(zh, addresses, glossary);
    if (place !== undefined) return place;
    for (const pattern of patterns) {
      const en = filledIn(pattern, zh, english);
      if (en !== undefined) return en;
    }
    return undefined;
  };
  return english;
}

/** Longer ones are sentences, and somebody has to translate them. */
const longestPutTogether = 120;

interface Known {
  readonly texts: ReadonlyMap<string, string>;
  /** Addresses alone say what a place is called: titles, too, begin with the name of a city. */
  readonly addresses: readonly Bilingual[];
}

/** The case's own words first, then what bodies say alike, then the procedure's. */
function knownIn(source: EnglishSource, glossary: Glossary): Known {
  const { view, procedure, letterhead } = source;
  const texts = new Map<string, string>();
  const addresses: Bilingual[] = [];
  const note = ({ zh, en }: Bilingual, key = "") => {
    if (!texts.has(zh.trim())) texts.set(zh.trim(), en);
    if (ofAddress.test(key)) addresses.push({ zh: zh.trim(), en });
  };
  for (const value of valuesOf(view)) notePairs(value, note);
  for (const person of peopleOf(view, procedure)) notePairs(person, note);
  notePairs(letterhead as Json, note);
  for (const term of glossary.terms) note(term);
  for (const term of wordsOf(procedure)) note(term);
  return { texts, addresses };
}

/** How fields of addresses are called in every schema: address, registeredAddress. */
const ofAddress = /address$/i;

function* recordsOf({ document }: CaseView) {
  yield* document.records;
  for (const { records } of document.audits) yield* records;
}

function* valuesOf(view: CaseView): Generator<Json> {
  for (const { value } of recordsOf(view)) if (value !== undefined) yield value;
}

/** The records of everybody whom the case names. */
function peopleOf(view: CaseView, procedure: Procedure): JsonObject[] {
  const ids = new Set<string>();
  for (const { kind, value } of recordsOf(view)) {
    const schema = procedure.records.get(kind)?.schema;
    if (schema) visitDefinition(value, schema, "person", (id) => ids.add(String(id)));
  }
  return [...ids].flatMap((id) => {
    const person = view.people.get(id);
    return person ? [person as unknown as JsonObject] : [];
  });
}

/** Every `{zh, en}`, and every `name` that has a `nameEn` beside it. */
function notePairs(value: Json, note: (pair: Bilingual, key?: string) => void, as = ""): void {
  if (Array.isArray(value)) {
    for (const item of value) notePairs(item, note, as);
    return;
  }
  if (!isObject(value)) return;
  if (isBilingual(value)) note(value, as);
  for (const [key, inside] of Object.entries(value)) {
    const en = value[`${key}En`];
    if (typeof inside === "string" && typeof en === "string") note({ zh: inside, en }, key);
    else notePairs(inside, note, key);
  }
}

/** What the procedure calls itself, its body, its departments, forms and the standards it knows. */
function wordsOf({ data }: Procedure): Bilingual[] {
  const departments = Object.values(data.departments).flatMap((d) => (d.head ? [d, d.head] : [d]));
  return [
    data.body.name,
    data.title,
    ...eachOf(data.criteria),
    ...departments.map(capitalised),
    ...data.forms.map((form) => form.title),
  ];
}

/** The titles of standards that stand in one text, and all of them together. */
function eachOf(titles: Bilingual): Bilingual[] {
  const between = terms.semicolon();
  const [zh, en] = [titles.zh.split(between.zh), titles.en.split(between.en)];
  const each =
    zh.length === en.length ? zh.map((title, i) => ({ zh: title, en: en[i] ?? "" })) : [];
  return [titles, ...each];
}

function capitalised({ zh, en }: Bilingual): Bilingual {
  return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) };
}

/** A province, a city: as the English address of somebody there says it. */
function placeIn(
  zh: string,
  addresses: readonly Bilingual[],
  { place }: Glossary,
): string | undefined {
  const parts = zh.match(new RegExp(place, "gu")) ?? [];
  if (parts.length === 0 || parts.join("") !== zh) return undefined;
  for (const address of addresses) {
    if (address.zh === zh || !address.zh.startsWith(zh)) continue;
    const lines = linesOf(address.en);
    const named = lines.slice(-parts.length);
    if (lines.length > parts.length && !named.some((line) => ofStreet.test(line))) {
      return named.join(", ");
    }
  }
  return undefined;
}

/** An address from the house to the province: without the country, and without its postcode. */
function linesOf(address: string): string[] {
  const lines = address.split(/,\s*/).map((line) => line.replace(postcode, "").trim());
  return lines.filter((line) => line !== "" && !country.test(line));
}

const postcode = /(?<!\d)\d{6}(?!\d)/;
const country =
  /^(?:p\.? ?r\.? ?(?:of )?china|(?:the )?people['\u2019]?s republic of china|china|p\.? ?r\.? ?c\.?)$/i;
/** Where an address leaves out a district, what stands in its place is a street or a house. */
const ofStreet =
  /\d|\b(?:road|rd|street|st|avenue|ave|lane|alley|building|tower|block|floor|room|park)\b/i;

const placeholder = /\{([a-z])\}/g;

/** A pattern with more placeholders could be read in too many ways. */
const mostPlaceholders = 3;

/** Whether a text can be compared with a pattern in a time that nobody notices. */
export function isPattern({ zh }: Bilingual): boolean {
  return (zh.match(placeholder) ?? []).length <= mostPlaceholders;
}

interface Pattern {
  readonly names: readonly string[];
  readonly zh: RegExp;
  readonly en: string;
}

function asPattern({ zh, en }: Bilingual): Pattern {
  const names = [...zh.matchAll(placeholder)].map(([, name = ""]) => name);
  const source = zh
    .split(/\{[a-z]\}/)
    .map((literal) => literal.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
    .reduce((whole, literal, i) => `${whole}${names[i - 1] === "n" ? latin : "(.+?)"}${literal}`);
  return { names, zh: new RegExp(`^${source}$`, "u"), en };
}

/** Full-width stops and brackets stand between texts, and are no part of a number. */
const latin = "([\\x20-\\x7e\\xa0-\\xff\\u2010-\\u2027\\p{Script=Latin}\\p{M}\\p{Nd}]+?)";

/** The English of a pattern that the text has, if there is one for each of its parts. */
function filledIn({ names, zh, en }: Pattern, text: string, english: English): string | undefined {
  const parts = zh.exec(text)?.slice(1);
  if (!parts) return undefined;
  const filled = new Map<string, string>();
  for (const [i, part] of parts.entries()) {
    const said = isChinese(part) ? english(part) : part.trim();
    if (said === undefined) return undefined;
    filled.set(names[i] ?? "", said);
  }
  return en.replace(placeholder, (_, name: string) => filled.get(name) ?? "");
}
