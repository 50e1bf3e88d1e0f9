import type { Bilingual, Language } from "./text.js";
import { visible } from "./visible.js";

/**
 * The sentences of the product stand in `<file>.words.ts` beside the file that says them, Chinese
 * and English side by side, since the same expert reads both. The notation is that of ICU
 * MessageFormat, as far as we need it: `{name}` takes a value, `{n, plural, one {# case} other {#
 * cases}}` follows a number.
 */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What a placeholder takes; a bilingual value is said in the language of its sentence. */
export type Value = string | number | Bilingual;

/**
 * The names of a sentence's placeholders. A brace that opens a branch of a plural is no
 * placeholder.
 */
type NamesOf<S extends string> = S extends `${infer Before}{${infer After}`
  ? Before extends `${string}plural, one ` | `${string}} other ` | `${string}} =${number} `
    ? NamesOf<After>
    : Head<After> | NamesOf<After>
  : never;
type Head<S extends string> = S extends `${infer A}}${string}`
  ? A extends `${infer B},${string}`
    ? B
    : A
  : never;

/** Says a sentence; what it takes follows from its placeholders. */
type Say<W extends Words, Told> = [NamesOf<W["zh"] | W["en"]>] extends [never]
  ? () => Told
  : (values: { readonly [N in NamesOf<W["zh"] | W["en"]>]: Value }) => Told;

/** Sentences that travel as `{zh, en}`: findings, reports, labels. */
export function defineWords<const T extends Readonly<Record<string, Words>>>(
  table: T,
): { readonly [K in keyof T]: Say<T[K], Bilingual> } {
  return makers(table, "one", (zh, en) => ({ zh, en }));
}

/**
 * Sentences that are shown in both languages at once, `Chinese · English`: help, wrong use. A value
 * may stand in one half alone.
 */
export function defineJoined<const T extends Readonly<Record<string, Words>>>(
  table: T,
): { readonly [K in keyof T]: Say<T[K], string> } {
  return makers(table, "joined", (zh, en) => `${zh} · ${en}`);
}

function makers<T extends Readonly<Record<string, Words>>, Told>(
  table: T,
  how: Shown,
  told: (zh: string, en: string) => Told,
): { readonly [K in keyof T]: Say<T[K], Told> } {
  const made = Object.entries(table).map(([key, { zh, en }]) => {
    const sayZh = sentence(zh, "zh");
    const sayEn = sentence(en, "en");
    return [key, (values: Values = {}) => told(sayZh(values), sayEn(values))];
  });
  const byKey = Object.fromEntries(made) as { readonly [K in keyof T]: Say<T[K], Told> };
  tables.set(byKey, { shown: how, table });
  return byKey;
}

/** How a table of sentences is shown: one language at a time, or both joined. */
export type Shown = "one" | "joined";
const tables = new WeakMap<
  object,
  { readonly shown: Shown; readonly table: Readonly<Record<string, Words>> }
>();

/**
 * The sentences behind a table of makers, for those who read or prove all of them; undefined for
 * anything else.
 */
export function tableOf(made: object) {
  return tables.get(made);
}

type Values = Readonly<Record<string, Value>>;
type Part =
  | string
  | { readonly name: string; readonly branches: ReadonlyMap<string, readonly Part[]> | null };

/** A sentence is taken apart when it is said for the first time: most are never said in a run. */
function sentence(text: string, language: Language): (values: Values) => string {
  if (!text.includes("{")) return () => text;
  let parts: readonly Part[] | undefined;
  return (values) => written((parts ??= parse(text)), values, language, "");
}

function written(
  parts: readonly Part[],
  values: Values,
  language: Language,
  count: string,
): string {
  let text = "";
  for (const part of parts) {
    if (typeof part === "string") text += count === "" ? part : part.replaceAll("#", count);
    else if (part.branches === null) text += shown(values[part.name], language);
    else {
      const number = shown(values[part.name], language);
      const branch =
        part.branches.get(`=${number}`) ??
        part.branches.get(category(number, language)) ??
        part.branches.get("other");
      text += written(branch ?? [], values, language, number);
    }
  }
  return text;
}

function shown(value: Value | undefined, language: Language): string {
  // A sentence that was said already is shown as it is; a value may be anybody's text.
  return typeof value === "object" ? value[language] : visible(String(value));
}

/** Chinese has one form; English has a singular for exactly one. */
function category(number: string, language: Language): "one" | "other" {
  return language === "en" && number === "1" ? "one" : "other";
}

/** Takes a sentence apart; throws on a brace without its partner. */
export function parse(text: string): Part[] {
  const { parts, end } = parseUntil(text, 0);
  if (end < text.length) throw new Error(`a brace too many in "${text}"`);
  return parts;
}

function parseUntil(text: string, from: number): { parts: Part[]; end: number } {
  const parts: Part[] = [];
  let at = from;
  while (at < text.length && text[at] !== "}") {
    if (text[at] !== "{") {
      const next = text.slice(at).search(/[{}]/);
      const end = next === -1 ? text.length : at + next;
      parts.push(text.slice(at, end));
      at = end;
      continue;
    }
    const simple = /^\{(\w+)\}/.exec(text.slice(at));
    if (simple) {
      parts.push({ name: simple[1] ?? "", branches: null });
      at += simple[0].length;
      continue;
    }
    const plural = /^\{(\w+), plural, /.exec(text.slice(at));
    if (!plural) throw new Error(`no placeholder at column ${at + 1} of "${text}"`);
    const { branches, end } = parseBranches(text, at + plural[0].length);
    parts.push({ name: plural[1] ?? "", branches });
    at = end;
  }
  return { parts, end: at };
}

function parseBranches(
  text: string,
  from: number,
): { branches: Map<string, readonly Part[]>; end: number } {
  const branches = new Map<string, readonly Part[]>();
  let at = from;
  while (text[at] !== "}") {
    const head = /^(one|other|=\d+) \{/.exec(text.slice(at));
    if (!head) throw new Error(`no branch of a plural at column ${at + 1} of "${text}"`);
    const { parts, end } = parseUntil(text, at + head[0].length);
    if (text[end] !== "}") throw new Error(`a branch without its end in "${text}"`);
    branches.set(head[1] ?? "", parts);
    at = end + 1;
    while (text[at] === " ") at += 1;
  }
  if (!branches.has("other")) throw new Error(`a plural without "other" in "${text}"`);
  return { branches, end: at + 1 };
}

/** The placeholders of a sentence, each once. */
export function placeholdersOf(text: string): string[] {
  const names = (parts: readonly Part[]): string[] =>
    parts.flatMap((p) =>
      typeof p === "string" ? [] : [p.name, ...[...(p.branches?.values() ?? [])].flatMap(names)],
    );
  return [...new Set(names(parse(text)))].sort();
}

/** Sentences that return `{zh, en}`, whatever they take. */
type Table = Readonly<Record<string, (values: never) => Bilingual>>;
/** The same sentences in one language. */
export type InLanguage<T extends Table> = {
  readonly [K in keyof T]: (...values: Parameters<T[K]>) => string;
};

/** A table of words in one language, for what is written in one: a page, a list in the terminal. */
export function inLanguage<T extends Table>(table: T, language: Language): InLanguage<T> {
  const inOne = Object.entries(table).map(([key, say]) => [
    key,
    (...values: [never]) => say(...values)[language],
  ]);
  return Object.fromEntries(inOne) as InLanguage<T>;
}
