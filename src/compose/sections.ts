import { isObject, type Json, type JsonObject } from "../model/base/json.js";
import type { Bilingual } from "../model/base/text.js";
import type { DocumentLanguage, Section } from "../model/procedure/document.js";
import type { Procedure } from "../model/procedure/procedure.js";
import { bothOf } from "./view.js";

/** What sections are filled with: the fields and signatures of the view, the procedure's own lists and sentences. */
export interface SectionSource {
  readonly fields: JsonObject;
  readonly signatures: readonly JsonObject[];
  readonly procedure: Procedure;
  readonly language: DocumentLanguage;
}

/** The form as the partial `sections` shows it; a section without anything to show is left out, heading and all. */
export function viewSections(sections: readonly Section[], source: SectionSource): JsonObject[] {
  return sections.flatMap((section) => {
    const there = (name: string | undefined) =>
      name !== undefined && field(source, name)["there"] === true;
    if ((section.when && !there(section.when)) || there(section.unless)) return [];
    const shown = content(section, source);
    if (!shown) return [];
    const words = (text: Bilingual | undefined) => (text ? bothOf(text, source.language) : null);
    // A short part stays with its heading on one page; a list or a long text may break.
    const keep = section.signatures !== undefined || section.closing !== undefined;
    return [
      {
        ...nothingShown,
        heading: words(section.heading),
        note: words(section.note),
        keep,
        ...shown,
      },
    ];
  });
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
};

function field({ fields }: SectionSource, name: string): JsonObject {
  const found = fields[name];
  return isObject(found) ? found : {};
}

function content(section: Section, source: SectionSource): JsonObject | null {
  const { language } = source;
  if (section.facts) {
    const facts = factRows(section.facts, source);
    return facts.length > 0 ? { facts } : null;
  }
  if (section.table !== undefined) return table(section, source);
  if (section.points !== undefined) {
    const list = field(source, section.points);
    if (list["there"] === true) {
      return { points: rowsOf(list).map((r) => Object.values(r)[0] ?? {}) as Json };
    }
    return section.none ? { text: asText(bothOf(section.none, language)) } : null;
  }
  if (section.text !== undefined) {
    const f = field(source, section.text);
    return f["there"] === true ? { text: f } : null;
  }
  if (section.paragraphs) {
    const lines = section.paragraphs.filter(
      (p) =>
        (p.when === undefined || field(source, p.when)["there"] === true) &&
        (p.unless === undefined || field(source, p.unless)["there"] !== true),
    );
    return lines.length > 0
      ? { paragraphs: lines.map((p) => bothOf(filled(p, source), language)) as Json }
      : null;
  }
  if (section.printed) {
    const sentences = section.printed.flatMap((name) => {
      const text = source.procedure.data.printed[name];
      return text ? [bothOf(text, language)] : [];
    });
    return sentences.length > 0 ? { paragraphs: sentences as Json } : null;
  }
  if (section.checklist) return checklist(section.checklist, source);
  if (section.addressee !== undefined) return { addressee: field(source, section.addressee) };
  if (section.signatures) {
    const places = source.signatures.filter(
      (s) => s["wanted"] === true && section.signatures?.includes(String(s["role"])),
    );
    return places.length > 0 ? { signatures: places as Json } : null;
  }
  if (section.closing) {
    const { date, by } = section.closing;
    return {
      closing: {
        by: by === undefined ? null : field(source, by),
        date: date === undefined ? null : field(source, date),
      },
    };
  }
  return section.note ? {} : null;
}

/** Rows of one or two labelled values; what is not there leaves no gap. */
function factRows(facts: NonNullable<Section["facts"]>, source: SectionSource): JsonObject[] {
  return facts.flatMap((entry) => {
    const names = typeof entry === "string" ? [entry] : entry;
    const present = names.map((n) => field(source, n)).filter((f) => f["there"] === true);
    const rows: JsonObject[] = [];
    for (let i = 0; i < present.length; i += 2) {
      rows.push({
        a: present[i] ?? {},
        b: typeof entry === "string" ? null : (present[i + 1] ?? null),
      });
    }
    return rows;
  });
}

function table(section: Section, source: SectionSource): JsonObject | null {
  const list = field(source, section.table ?? "");
  const names = Object.keys(section.columns ?? {});
  if (list["there"] !== true) {
    return section.none ? { text: asText(bothOf(section.none, source.language)) } : null;
  }
  const heads = isObject(list["columns"]) ? list["columns"] : {};
  const rows = rowsOf(list);
  // A column that no row fills says nothing; its width goes to the others.
  const filledNames = names.filter((n) =>
    rows.some((r) => isObject(r[n]) && r[n]["there"] === true),
  );
  const shown = filledNames.length > 0 ? filledNames : names;
  // Item numbers alone, where the procedure does not spell the items out, tell nobody anything.
  if (shown.length === 1 && shown[0] === "item" && names.length > 1) return null;
  const whole = shown.reduce((sum, n) => sum + (section.columns?.[n] ?? 0), 0);
  const centred = (n: string) => section.centred?.includes(n) === true;
  return {
    table: {
      columns: shown.map((n) => ({
        ...(isObject(heads[n]) ? heads[n] : {}),
        width: `${(((section.columns?.[n] ?? 0) / whole) * 100).toFixed(2)}%`,
      })) as Json,
      rows: rows.map((r) => ({
        cells: shown.map((n) => ({ ...(isObject(r[n]) ? r[n] : {}), c: centred(n) })),
      })) as Json,
    },
  };
}

function checklist(
  { list, ticks }: NonNullable<Section["checklist"]>,
  { fields, procedure, language }: SectionSource,
): JsonObject | null {
  const items = procedure.data.topics[list];
  if (!items) return null;
  const marked = isObject(fields[ticks])
    ? new Set(
        rowsOf(fields[ticks]).map((r) => (isObject(r["item"]) ? String(r["item"]["value"]) : "")),
      )
    : new Set<string>();
  return {
    checklist: items.map((i) => ({
      item: i.item,
      ...bothOf(i.label, language),
      ticked: marked.has(i.item),
    })) as Json,
  };
}

/** The sentence with its values; in the English one dates and names are English. */
function filled(text: Bilingual, source: SectionSource): Bilingual {
  const fill = (sentence: string, english: boolean) =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
      const f = field(source, name);
      const alt = f["alt"];
      return String(english && typeof alt === "string" ? alt : f["value"]);
    });
  return { zh: fill(text.zh, false), en: fill(text.en, true) };
}

function asText({ label, labelAlt }: { label: string; labelAlt: string | null }): JsonObject {
  return { value: label, alt: labelAlt };
}

function rowsOf(list: JsonObject): JsonObject[] {
  return Array.isArray(list["rows"]) ? list["rows"].filter(isObject) : [];
}
