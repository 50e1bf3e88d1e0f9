import type { JsonObject } from "../model/base/json.js";
import type { Bilingual } from "../model/base/text.js";
import type {
  DocumentLanguage,
  Section,
  ShownField,
  ShownFields,
  ShownSignature,
} from "../model/procedure/document.js";
import type { Paragraph } from "../model/procedure/form-sentence.js";
import type { Procedure } from "../model/procedure/procedure.js";
import { type Article, articlesOf, shownArticle } from "./articles.js";
import { type Label, labelIn } from "./labels.js";

/**
 * What sections are filled with: the fields and signatures of the view, the procedure's own lists
 * and sentences.
 */
export interface SectionSource {
  readonly fields: ShownFields;
  readonly signatures: readonly ShownSignature[];
  readonly procedure: Procedure;
  readonly language: DocumentLanguage;
}

/**
 * The form as the partial `sections` shows it; a section without anything to show is left out,
 * heading and all.
 */
export function viewSections(sections: readonly Section[], source: SectionSource): JsonObject[] {
  const articles = articlesIn(sections, source);
  return sections.flatMap((section) => {
    if (!holds(section, source)) return [];
    const shown =
      section.article === undefined ? content(section, source) : article(section.article);
    if (!shown) return [];
    const label = (text: Bilingual | undefined) => (text ? labelIn(text, source.language) : null);
    // A short part stays with its heading on one page; a list or a long text may break.
    const keep = section.signatures !== undefined || section.closing !== undefined;
    return [
      {
        ...nothingShown,
        heading: label(section.heading),
        note: label(section.note),
        keep,
        ...shown,
      },
    ];
  });

  function article(id: string): JsonObject | null {
    const found = articles.find((a) => a.id === id);
    return found ? shownArticle(found, articles, source.language) : null;
  }
}

/** The articles of a contract among the sections, as this case has them. */
export function articlesIn(sections: readonly Section[], source: SectionSource): Article[] {
  return articlesOf(sections, source.fields, {
    holds: (condition) => holds(condition, source),
    filled: (text) => filled(text, source),
  });
}

/** A yes or no is a condition by what it says. */
function holds(
  { when, unless }: { readonly when?: string; readonly unless?: string },
  source: SectionSource,
): boolean {
  const isSaid = (name: string) => isThere(name, source) && field(source, name).isNo !== true;
  return (when === undefined || isSaid(when)) && (unless === undefined || !isSaid(unless));
}

const nothingShown: JsonObject = {
  heading: null,
  note: null,
  keep: false,
  facts: null,
  table: null,
  points: null,
  text: null,
  paragraphs: null,
  checklist: null,
  addressee: null,
  signatures: null,
  closing: null,
  clauses: null,
};

/** A field that a document does not declare shows nothing. */
const nothingThere: ShownField = { label: "", labelAlt: null, there: false };

function field({ fields }: SectionSource, name: string): ShownField {
  return fields[name] ?? nothingThere;
}

/** What a section shows, by the one word of it that says so; null where there is nothing. */
function content(section: Section, source: SectionSource): JsonObject | null {
  if (section.facts) return factRows(section.facts, source);
  if (section.table !== undefined) return table(section.table, section, source);
  if (section.points !== undefined) return points(section.points, section, source);
  if (section.text !== undefined) {
    return isThere(section.text, source) ? { text: field(source, section.text) } : null;
  }
  if (section.paragraphs) return paragraphs(section.paragraphs, source);
  if (section.printed) return sentences(section.printed, source);
  if (section.checklist) return checklist(section.checklist, source);
  if (section.addressee !== undefined) return { addressee: field(source, section.addressee) };
  if (section.signatures) return signatures(section.signatures, source);
  if (section.closing) return closing(section.closing, source);
  return section.note ? {} : null;
}

function isThere(name: string, source: SectionSource): boolean {
  return field(source, name).there;
}

/** Where a list is empty: the sentence for it, or nothing. */
function saidOfNone({ none }: Section, { language }: SectionSource): JsonObject | null {
  return none ? { text: asText(labelIn(none, language)) } : null;
}

function points(name: string, section: Section, source: SectionSource): JsonObject | null {
  if (!isThere(name, source)) return saidOfNone(section, source);
  return { points: (field(source, name).rows ?? []).map((row) => Object.values(row)[0] ?? {}) };
}

function paragraphs(all: readonly Paragraph[], source: SectionSource): JsonObject | null {
  const said = all.filter((paragraph) => holds(paragraph, source));
  if (said.length === 0) return null;
  return { paragraphs: said.map((p) => labelIn(filled(p, source), source.language)) };
}

/** Sentences that the procedure orders to be printed; those that it does not know are left out. */
function sentences(
  names: readonly string[],
  { procedure, language }: SectionSource,
): JsonObject | null {
  const said = names.flatMap((name) => procedure.data.printed[name] ?? []);
  return said.length > 0 ? { paragraphs: said.map((text) => labelIn(text, language)) } : null;
}

function signatures(roles: readonly string[], source: SectionSource): JsonObject | null {
  const places = source.signatures.filter((s) => s.wanted && roles.includes(s.role));
  return places.length > 0 ? { signatures: places } : null;
}

function closing({ date, by }: NonNullable<Section["closing"]>, source: SectionSource): JsonObject {
  return {
    closing: {
      by: by === undefined ? null : field(source, by),
      date: date === undefined ? null : field(source, date),
    },
  };
}

/** Rows of one or two labelled values; what is not there leaves no gap. */
function factRows(facts: NonNullable<Section["facts"]>, source: SectionSource): JsonObject | null {
  const rows = facts.flatMap((entry) => {
    const isAlone = typeof entry === "string";
    const present = (isAlone ? [entry] : entry)
      .filter((name) => isThere(name, source))
      .map((name) => field(source, name));
    return inPairs(present).map(([a, b]) => ({ a, b: isAlone ? null : (b ?? null) }));
  });
  return rows.length > 0 ? { facts: rows } : null;
}

function inPairs<T>(list: readonly T[]): [T, T | undefined][] {
  return list.flatMap((first, i) =>
    i % 2 === 0 ? [[first, list[i + 1]] as [T, T | undefined]] : [],
  );
}

function table(name: string, section: Section, source: SectionSource): JsonObject | null {
  const list = field(source, name);
  if (!list.there) return saidOfNone(section, source);
  const { columns: heads = {}, rows = [] } = list;
  const shown = shownColumns(Object.keys(section.columns ?? {}), rows);
  if (shown.length === 0) return null;
  const share = (column: string) => section.columns?.[column] ?? 0;
  const whole = shown.reduce((sum, column) => sum + share(column), 0);
  return {
    table: {
      columns: shown.map((column) => ({
        ...heads[column],
        width: `${((share(column) / whole) * 100).toFixed(2)}%`,
      })),
      rows: rows.map((row, i) => ({
        group: groupAbove(section.grouped, row, rows[i - 1]),
        span: shown.length,
        cells: shown.map((column) => ({
          ...row[column],
          c: section.centred?.includes(column) === true,
        })),
      })),
    },
  };
}

/** What stands above a row, where the rows before it belong elsewhere. */
function groupAbove(
  name: string | undefined,
  row: ShownFields,
  before: ShownFields | undefined,
): ShownField | null {
  const group = name === undefined ? undefined : row[name];
  return group?.there && group.value !== before?.[name ?? ""]?.value ? group : null;
}

/**
 * A column that no row fills says nothing, nor does one of items that no list of the procedure
 * names, beside a column of the same items; its width goes to the others. Where nothing else is
 * left the last one stands: its head says what it is about.
 */
function shownColumns(columns: readonly string[], rows: readonly ShownFields[]): readonly string[] {
  const inUse = columns.filter((c) => rows.some((row) => row[c]?.there === true));
  const own = inUse.filter((c, i) => {
    const before = inUse[i - 1];
    return before === undefined || rows.some((row) => !repeats(row[c], row[before]));
  });
  if (inUse.length === 0) return columns;
  return own.length > 1 ? own : inUse.slice(-1);
}

function repeats(item: ShownField | undefined, before: ShownField | undefined): boolean {
  return item?.isUnnamed === true && item.value === before?.value;
}

function checklist(
  { list, ticks }: NonNullable<Section["checklist"]>,
  source: SectionSource,
): JsonObject | null {
  const items = source.procedure.data.topics[list];
  if (!items) return null;
  const ticked = new Set((field(source, ticks).rows ?? []).map(({ item }) => item?.value));
  return {
    checklist: items.map(({ item, label, optional }) => ({
      item,
      ...labelIn(label, source.language),
      ticked: ticked.has(item),
      // An item that need not be dealt with, where the others are, did not apply.
      left: optional === true && ticked.size > 0 && !ticked.has(item),
    })),
  };
}

/** The sentence with its values; in the English one dates and names are English. */
function filled(text: Bilingual, source: SectionSource): Bilingual {
  return { zh: filledIn(text.zh, source, "value"), en: filledIn(text.en, source, "alt") };
}

function filledIn(sentence: string, source: SectionSource, form: "value" | "alt"): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const shown = field(source, name);
    return shown[form] ?? shown.value ?? "";
  });
}

function asText({ label, labelAlt }: Label): JsonObject {
  return { value: label, alt: labelAlt };
}
