import references from "../../schemas/text/references.json" with { type: "json" };
import { inChineseNumerals } from "../model/base/chinese-numbers.js";
import type { JsonObject } from "../model/base/json.js";
import { contentOf } from "../model/base/text-content.js";
import type { Bilingual } from "../model/base/text.js";
import type {
  DocumentLanguage,
  Section,
  ShownField,
  ShownFields,
} from "../model/procedure/document.js";
import type { ContractClause } from "../model/procedure/form-sentence.js";
import { words } from "./articles.words.js";
import type { FieldView } from "./field-view.js";
import { labelIn } from "./labels.js";

/** An article of a contract as this case has it. */
export interface Article {
  readonly id: string;
  /** Counted over the articles that are printed. */
  readonly number: number;
  readonly heading: Bilingual;
  readonly clauses: readonly Clause[];
}

interface Clause {
  readonly text: Bilingual;
  /** What follows the sentence, item by item. */
  readonly items: readonly ShownField[];
  /** The record only repeats what the clause is to be about. */
  readonly isTitleOnly?: boolean;
}

/** How a section's sentences are filled, and which conditions hold. */
interface Reader {
  holds(condition: { readonly when?: string; readonly unless?: string }): boolean;
  filled(text: Bilingual): Bilingual;
}

/** The name of the article that takes in what belongs to no other. */
const other = "other";

/**
 * The articles that the contract of this case has, in order: one without clauses is left out and
 * leaves no gap in the numbers.
 */
export function articlesOf(
  sections: readonly Section[],
  fields: ShownFields,
  reader: Reader,
): Article[] {
  const named = new Set(sections.flatMap((s) => s.article ?? []));
  const found: Article[] = [];
  for (const section of sections) {
    if (section.article === undefined || !section.heading || !reader.holds(section)) continue;
    const clauses = clausesOf(section, { fields, reader, named });
    if (clauses.length === 0) continue;
    found.push({
      id: section.article,
      number: found.length + 1,
      heading: section.heading,
      clauses,
    });
  }
  return found;
}

function clausesOf(
  section: Section,
  { fields, reader, named }: { fields: ShownFields; reader: Reader; named: ReadonlySet<string> },
): Clause[] {
  const own = ownTexts(section, fields, named);
  const said = (section.clauses ?? []).filter(
    (clause) => reader.holds(clause) && !(clause.default && own.length > 0),
  );
  return [
    ...said.map((clause) => ({
      text: reader.filled(clause),
      items: itemsOf(clause, fields),
    })),
    ...own,
  ];
}

function itemsOf({ list }: ContractClause, fields: ShownFields): readonly ShownField[] {
  if (list === undefined) return [];
  return (fields[list]?.rows ?? []).flatMap((row) => Object.values(row)[0] ?? []);
}

/** What the record itself says of an article. */
function ownTexts(
  { own, article }: Section,
  fields: ShownFields,
  named: ReadonlySet<string>,
): Clause[] {
  if (own === undefined) return [];
  return (fields[own]?.rows ?? [])
    .filter((row) => {
      const place = row["article"]?.key ?? other;
      return (named.has(place) ? place : other) === article;
    })
    .map((row) => {
      const { value = "", alt } = row["said"] ?? {};
      return {
        text: { zh: value, en: alt ?? value },
        items: [],
        isTitleOnly: contentOf(value) === contentOf(row["topic"]?.key ?? ""),
      };
    });
}

/** The articles as the partial `article` shows them, by the sections that they are made of. */
export function shownArticle(
  article: Article,
  all: readonly Article[],
  language: DocumentLanguage,
): JsonObject {
  const numbers = new Map(all.map((a) => [a.id, a.number]));
  const label = (text: Bilingual) => {
    const shown = labelIn(withReferences(text, numbers), language);
    return text.zh === text.en ? { ...shown, labelAlt: null } : shown;
  };
  const { number, heading, clauses } = article;
  return {
    heading: label(words.heading({ number: inBoth(number), heading })),
    clauses: clauses.map(({ text, items }, i) => ({
      number: `${number}.${i + 1}`,
      ...label(items.length > 0 ? text : ended(text)),
      items: items.map(({ value = "", alt = null }, n) => ({ number: n + 1, value, alt })),
    })),
  };
}

const letter = /[\p{L}\p{N}%]$/u;

/** Whoever fills in a field leaves the full stop out; a clause of a contract has one. */
function ended({ zh, en }: Bilingual): Bilingual {
  const whole = { zh: letter.test(zh) ? words.ended({ clause: zh }).zh : zh, en };
  if (zh === en) return { zh: whole.zh, en: whole.zh };
  return { ...whole, en: letter.test(en) ? words.ended({ clause: en }).en : en };
}

const reference = /\{article:([a-z-]+)\}/g;

function withReferences({ zh, en }: Bilingual, numbers: ReadonlyMap<string, number>): Bilingual {
  const named = (text: string, language: "zh" | "en") =>
    text.replace(reference, (whole, id: string) => {
      const number = numbers.get(id);
      return number === undefined ? whole : words.reference({ number: inBoth(number) })[language];
    });
  // A text that is Chinese alone refers in Chinese, whatever the document's language.
  return { zh: named(zh, "zh"), en: zh === en ? named(zh, "zh") : named(en, "en") };
}

function inBoth(number: number): Bilingual {
  return { zh: inChineseNumerals(number), en: String(number) };
}

/** What the record says, with the numbers of the articles that it refers to. */
export function withArticleNumbers(fields: FieldView, articles: readonly Article[]): FieldView {
  if (articles.length === 0) return fields;
  const numbers = new Map(articles.map((a) => [a.id, a.number]));
  const numbered = (text: string) => withReferences({ zh: text, en: text }, numbers).zh;
  return {
    ...fields,
    fields: JSON.parse(numbered(JSON.stringify(fields.fields))) as ShownFields,
    texts: fields.texts.map((t) => ({ ...t, text: numbered(t.text) })),
  };
}

/**
 * Why a contract cannot be handed out: a clause that says nothing, or refers to what is not
 * printed. Numbers are counted, so a reference in figures would be to another article tomorrow.
 */
export function articleFaults(articles: readonly Article[]): Bilingual[] {
  const printed = new Set(articles.map((a) => a.id));
  return articles.flatMap(({ number, heading, clauses }) =>
    clauses.flatMap((clause, i) =>
      clauseFaults(clause, printed).map((fault) =>
        words.inClause({ clause: `${number}.${i + 1}`, heading, fault }),
      ),
    ),
  );
}

function clauseFaults(
  { text, items, isTitleOnly }: Clause,
  printed: ReadonlySet<string>,
): Bilingual[] {
  const texts = [text.zh, ...items.map(({ value = "" }) => value)];
  const dead = [...text.zh.matchAll(reference)].filter(([, id = ""]) => !printed.has(id));
  const typed = texts.flatMap((t) => [...t.matchAll(written)]);
  return [
    ...(texts.some((t) => contentOf(t) === "") ? [words.empty()] : []),
    ...(isTitleOnly ? [words.titleOnly({ text: text.zh })] : []),
    ...dead.map(([, article = ""]) => words.deadReference({ article })),
    ...typed.map(([place]) =>
      words.typedReference({ place, form: "{article:…}", articles: [...printed].join(", ") }),
    ),
  ];
}

const written = new RegExp(`${references.article}|${references.annex}`, "g");
