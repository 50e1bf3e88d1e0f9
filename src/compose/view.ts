import { isObject, type Json, type JsonObject, pointerTo } from "../model/base/json.js";
import type { Bilingual } from "../model/base/text.js";
import { translationDifference } from "../model/base/translation.js";
import type { CaseView, Found, Place, Subject } from "../model/case/case-view.js";
import type { DocumentLanguage, DocumentSpec, FieldSource } from "../model/procedure/document.js";
import type { Procedure } from "../model/procedure/procedure.js";
import { labelOf } from "../model/procedure/schema.js";
import { fieldSchema, itemSchema, schemasByName } from "./field-schema.js";
import { type FormatContext, lacksTranslation, print } from "./format.js";

/** One text on the page and where it comes from. */
export interface PrintedText {
  readonly text: string;
  readonly found: Found | null;
}
export interface FieldView {
  readonly fields: JsonObject;
  readonly signatures: JsonObject[];
  readonly texts: readonly PrintedText[];
  /** Why the document cannot be made as if it were whole. */
  readonly reasons: readonly Bilingual[];
}

/** Looks up, labels and formats everything that a document declares; what it does not declare cannot get onto the page. */
export function viewFields(
  spec: DocumentSpec,
  alias: Readonly<Record<string, string>>,
  subject: Subject,
  view: CaseView,
  procedure: Procedure,
  language: DocumentLanguage,
): FieldView {
  const names = schemasByName(procedure);
  const texts: PrintedText[] = [];
  const reasons: Bilingual[] = [];
  const full = (path: string) => {
    const [root = "", ...rest] = path.split(".");
    return [alias[root] ?? root, ...rest].join(".");
  };
  const look = (path: string, item: Item | null): Found | undefined =>
    path.split(".")[0] === "x" ? lookInItem(item, path) : view.find(subject.vars, full(path));

  const inTime = (source: FieldSource, found: Found | undefined): Found | undefined => {
    const limit = source.notAfter
      ? view.find(subject.vars, full(source.notAfter))?.value
      : undefined;
    return typeof limit === "string" && typeof found?.value === "string" && found.value > limit
      ? undefined
      : found;
  };

  const fieldOf = (
    name: string,
    given: FieldSource | string,
    context: FormatContext,
    item: Item | null,
  ): JsonObject => {
    const source: FieldSource = typeof given === "string" ? { from: given } : given;
    const schema = source.as
      ? fieldSchema(`c.${source.as}`, names, undefined)
      : fieldSchema(full(source.from), names, item?.schema);
    const label = source.label ?? labelOf(schema) ?? { zh: name, en: name };
    const found = inTime(source, look(source.from, item));
    const there = found !== undefined && found.value !== null && found.value !== "";
    if (!there && source.required) {
      reasons.push({
        zh: `缺少“${label.zh}”（${full(source.from)}）`,
        en: `"${label.en}" is missing (${full(source.from)})`,
      });
    }
    const labels = bothOf(label, language);
    if (source.fields) {
      const list = Array.isArray(found?.value) ? (found.value as unknown[]) : [];
      const items = itemSchema(schema);
      const rows = list.map((value, i) =>
        fieldsOf(
          source.fields ?? {},
          { ...context, compact: true },
          { value, schema: items, place: placeOf(value, i, found, view) },
        ),
      );
      return {
        ...labels,
        there: list.length > 0,
        columns: columnsOf(source.fields, items) as Json,
        rows: rows as Json,
      };
    }
    const shown = source.lookup ? resolve(source.lookup, found?.value, item) : found?.value;
    if (there && lacksTranslation(shown, schema, language)) {
      reasons.push({
        zh: `“${label.zh}”没有英文（${full(source.from)}）`,
        en: `"${label.en}" has no English text (${full(source.from)})`,
      });
    }
    const difference =
      language !== "zh" &&
      !source.lookup &&
      isObject(shown) &&
      typeof shown["zh"] === "string" &&
      typeof shown["en"] === "string"
        ? translationDifference({ zh: shown["zh"], en: shown["en"] })
        : null;
    if (difference) {
      reasons.push({
        zh: `“${label.zh}”中英文不一致：${difference.zh}`,
        en: `"${label.en}" differs between the languages: ${difference.en}`,
      });
    }
    // A number is printed as it is written: 1.50 stays 1.50.
    const written =
      typeof shown === "number" && found?.place
        ? found.place.record.numberText(found.place.pointer)
        : undefined;
    const printed = print(written ?? shown, source.lookup ? undefined : schema, language, context);
    texts.push({ text: `${printed.value}${printed.alt ?? ""}`, found: found ?? null });
    // `on` lets a template mark a yes; whether something is there at all is `there`.
    return { ...labels, there, on: found?.value === true, value: printed.value, alt: printed.alt };
  };
  const columnsOf = (
    sources: Readonly<Record<string, FieldSource | string>>,
    items: JsonObject | undefined,
  ) =>
    Object.fromEntries(
      Object.entries(sources).map(([name, given]) => {
        const source = typeof given === "string" ? { from: given } : given;
        const label = (source as FieldSource).label ??
          labelOf(fieldSchema(source.from, names, items)) ?? { zh: name, en: name };
        return [name, bothOf(label, language)];
      }),
    );
  const fieldsOf = (
    sources: Readonly<Record<string, FieldSource | string>>,
    context: FormatContext,
    item: Item | null,
  ): JsonObject =>
    Object.fromEntries(
      Object.entries(sources).map(([name, source]) => [name, fieldOf(name, source, context, item)]),
    );
  const resolve = (
    lookup: NonNullable<FieldSource["lookup"]>,
    key: unknown,
    item: Item | null,
  ): unknown => {
    const type = (subject.vars["audit"] as { type?: string } | undefined)?.type ?? "";
    const lists = lookup.in
      .flatMap((l) => (typeof l === "string" ? [l] : l.audits.includes(type) ? [l.list] : []))
      .filter((list) => look(list, item) !== undefined);
    for (const list of lists) {
      const entries = look(list, item)?.value;
      const hit = Array.isArray(entries)
        ? entries.find((e) => isObject(e) && e[lookup.by] === key)
        : undefined;
      // A list may keep the English beside the Chinese: `name` and `nameEn`.
      if (isObject(hit)) {
        return `${lookup.show}En` in hit
          ? { zh: hit[lookup.show], en: hit[`${lookup.show}En`] }
          : hit[lookup.show];
      }
    }
    // Where the procedure has no such list there is nothing to show; a key that its list lacks is shown as it is.
    return lists.length > 0 ? key : null;
  };

  const context = { people: view.people, compact: false };
  const fields = fieldsOf(spec.fields, context, null);
  const signatures = spec.signatures.map((s) => signature(s, full(s.record)));
  return { fields, signatures, texts, reasons };

  /** Whether the procedure always demands this signature on such a record. */
  function asked(role: string, record: string): boolean {
    const kind = record.split(".").at(-1);
    return procedure.rules.some(
      (r) =>
        r.check === "signature" &&
        r.when === undefined &&
        r.with["role"] === role &&
        (r.with["record"] === record || (r.with["record"] === "record" && r.per === kind)),
    );
  }

  function signature(s: DocumentSpec["signatures"][number], record: string): JsonObject {
    const schema = fieldSchema(`${record}.@${s.role}`, names, undefined);
    const roles = fieldSchema(`${record}.@${s.role}.role`, names, undefined)?.["valueLabels"];
    const label =
      s.label ??
      (isObject(roles) && isObject(roles[s.role])
        ? (roles[s.role] as unknown as Bilingual)
        : { zh: s.role, en: s.role });
    const entry = view.find(subject.vars, `${record}.@${s.role}`);
    const value = isObject(entry?.value) ? entry.value : undefined;
    const part = (name: string) => {
      const printed = value
        ? print(value[name], fieldSchema(`${record}.@${s.role}.${name}`, names, schema), language, {
            ...context,
            compact: true,
          })
        : { value: "", alt: null };
      if (printed.value) {
        texts.push({ text: `${printed.value}${printed.alt ?? ""}`, found: entry ?? null });
      }
      return { value: printed.value, alt: printed.alt };
    };
    return {
      role: s.role,
      ...bothOf(label, language),
      closing: s.closing === true,
      signed: value !== undefined,
      wanted: s.always === true || value !== undefined || asked(s.role, record),
      seal: value?.["method"] === "seal",
      name: part(value?.["person"] !== undefined && language !== "zh" ? "person" : "name"),
      date: part("date"),
      method: part("method"),
    };
  }
}

/** A label in the document's first language, and in the second where there are two. */
export function bothOf(
  text: Bilingual,
  language: DocumentLanguage,
): { label: string; labelAlt: string | null } {
  return {
    label: language === "en" ? text.en : text.zh,
    labelAlt: language === "zh-en" ? text.en : null,
  };
}

/** One item of a printed list. */
interface Item {
  readonly value: unknown;
  readonly schema: JsonObject | undefined;
  readonly place: Place | null;
}

function placeOf(
  value: unknown,
  index: number,
  list: Found | undefined,
  view: CaseView,
): Place | null {
  const record = isObject(value) ? view.origin(value) : undefined;
  if (record) return { record, pointer: "" };
  return list?.place
    ? { record: list.place.record, pointer: pointerTo(list.place.pointer, index) }
    : null;
}

function lookInItem(item: Item | null, path: string): Found | undefined {
  let value = item?.value;
  let pointer = item?.place?.pointer ?? "";
  for (const segment of path.split(".").slice(1)) {
    if (!isObject(value) || !Object.hasOwn(value, segment)) return undefined;
    value = value[segment];
    pointer = pointerTo(pointer, segment);
  }
  return value === undefined
    ? undefined
    : { value, place: item?.place ? { record: item.place.record, pointer } : null };
}
