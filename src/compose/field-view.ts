import { isObject, type JsonObject } from "../model/base/json.js";
import { type Bilingual, isBilingual } from "../model/base/text.js";
import type { Found } from "../model/case/case-view.js";
import type {
  Reason,
  ShownField,
  ShownFields,
  ShownSignature,
} from "../model/procedure/document.js";
import type { FieldSource } from "../model/procedure/field-source.js";
import { labelOf, type Schema } from "../model/procedure/schema.js";
import { inCapitals } from "./amounts.js";
import { type ChineseText, chineseAmong, isPaperNumber } from "./chinese-text.js";
import { CitedAttachments } from "./cited-attachments.js";
import { type Declared, isLater } from "./document-day.js";
import {
  asWritten,
  auditTypeOf,
  type DocumentSource,
  findValue,
  itemsOf,
  type ListItem,
  type PrintedText,
  schemaOf,
} from "./document-source.js";
import { withEnglish } from "./english.js";
import { amountFaults, type FieldValue, languageFaults, missingFault } from "./field-faults.js";
import { fieldSchema, itemSchema } from "./field-schema.js";
import { howSet, nothing, period, print, type Printed } from "./format.js";
import { type Label, labelIn } from "./labels.js";
import { signatureView } from "./signature-view.js";

/** The values of a document, ready for its template. */
export interface FieldView {
  readonly fields: ShownFields;
  readonly signatures: readonly ShownSignature[];
  /** The attachments that it names. */
  readonly cited: CitedAttachments;
  readonly texts: readonly PrintedText[];
  /** Of an English document: what is Chinese. */
  readonly chinese: readonly ChineseText[];
  /** Why the document cannot be made as if it were whole. */
  readonly reasons: readonly Reason[];
}

/**
 * What shows on the way through the fields: every text that is printed, and what stands against
 * printing.
 */
export interface Findings {
  readonly cited: CitedAttachments;
  readonly texts: PrintedText[];
  readonly chinese: ChineseText[];
  readonly reasons: Reason[];
}

/**
 * Looks up, labels and formats everything that a document declares; what it does not declare cannot
 * get onto the page.
 */
export function viewFields(source: DocumentSource): FieldView {
  const findings: Findings = {
    cited: new CitedAttachments(),
    texts: [],
    chinese: [],
    reasons: [],
  };
  const fields = fieldsIn(source.spec.fields, { source, item: null, findings });
  const signatures = source.spec.signatures.map((place) => {
    const { view, texts, label } = signatureView(source, place, fields);
    findings.texts.push(...texts);
    findings.chinese.push(...chineseAmong(texts, label, source.language));
    return view;
  });
  return { fields, signatures, ...findings };
}

type FieldSources = Readonly<Record<string, FieldSource | string>>;

/** Where fields are looked up: in the document, or in one item of a list. */
interface Scope {
  readonly source: DocumentSource;
  readonly item: ListItem | null;
  readonly findings: Findings;
}

function fieldsIn(declared: FieldSources, scope: Scope): ShownFields {
  return Object.fromEntries(
    Object.entries(declared).map(([name, field]) => [name, fieldIn(name, asSource(field), scope)]),
  );
}

const asSource = (field: FieldSource | string): FieldSource =>
  typeof field === "string" ? { from: field } : field;

/** One field: its label, and its value or its rows. */
function fieldIn(name: string, field: FieldSource, scope: Scope): ShownField {
  const { source, item, findings } = scope;
  const schema = field.as
    ? fieldSchema(`c.${field.as}`, source.schemas, undefined)
    : schemaOf(source, field.from, item?.schema);
  const label = labelFor(name, field, schema);
  const recorded = findValue(source, field.from, item);
  const found = inTime({ field, found: recorded, schema }, scope);
  const isThere = isSomething(found?.value);
  if (field.required && !isSomething(recorded?.value)) {
    findings.reasons.push(missingFault({ label, path: field.from, item }, source));
  }
  const labels = labelIn(label, source.language);
  if (field.blank) return { ...labels, there: true, value: "", alt: null };
  if (field.fields) {
    const list = listOf(field, found, schema, scope);
    return { ...labels, ...withSpareRows(list, field.spare ?? 0) };
  }
  return { ...labels, ...valueIn({ field, label, schema, found, isThere }, scope) };
}

interface FoundValue {
  readonly found: Found | undefined;
}

/** What is shown of one value. */
function valueIn(
  { field, label, schema, found, isThere }: Omit<FieldValue, "value"> & FoundValue,
  scope: Scope,
): Omit<ShownField, "label" | "labelAlt"> & { readonly there: boolean } {
  const { source, findings } = scope;
  const shown = shownOf(field, found?.value, scope);
  const isNative = field.native === true || source.language === "zh" || isPaperNumber(field.from);
  const value = isNative ? shown : withEnglish(shown, source.english);
  if (field.key) return { there: isSomething(shown), key: keyIn(shown) };
  const printed = printedValue({ field, value, schema, found }, scope);
  findings.reasons.push(
    ...languageFaults({ field, label, value, schema, isThere }, source),
    ...amountFaults({ field, label, isThere }, printed, source),
  );
  const text = { text: `${printed.value}${printed.alt ?? ""}`, found: found ?? null };
  findings.texts.push(text);
  if (!isNative && !field.inCapitals) {
    findings.chinese.push(...chineseAmong([text], label, source.language));
  }
  return {
    there: isThere && isSomething(value),
    ...answerOf(found?.value),
    ...(field.lookup && shown === found?.value && { isUnnamed: true }),
    ...howSet(printed, source.language),
    value: printed.value,
    alt: printed.alt,
  };
}

/** Lets a template mark a yes; whether something is there at all is `there`. */
function answerOf(value: unknown): { readonly on: boolean; readonly isNo?: true } {
  return { on: value === true, ...(value === false && { isNo: true }) };
}

/** A name of ours, or a label. */
function keyIn(value: unknown): string {
  return isBilingual(value) ? value.zh : String(value ?? "");
}

/** What came to be after the document is not on it; of a list only the items that were there. */
function inTime(declared: Declared, { source, item }: Scope): Found | undefined {
  return declared.field.fields || !isLater(source, declared, item) ? declared.found : undefined;
}

function isSomething(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

/** The value itself, or what a list or the document says instead of it. */
function shownOf(field: FieldSource, value: unknown, scope: Scope): unknown {
  const { lookup, said, counted } = field;
  if (!isSomething(value)) return value;
  if (counted) return withNumber(counted, numberIn(scope));
  if (said) return said[String(value)] ?? value;
  if (!lookup) return value;
  return Array.isArray(value)
    ? value.flatMap((key) => lookedUp(lookup, key, scope) ?? [])
    : lookedUp(lookup, value, scope);
}

/** The number of an attachment on the form; of any other item that in its list. */
function numberIn({ item, findings }: Scope): number {
  const isAttachment = item?.schema?.definition === "evidence";
  const cited = isAttachment ? findings.cited.cite(item.value, item.place) : null;
  return cited ?? (item?.index ?? 0) + 1;
}

function withNumber({ zh, en }: Bilingual, number: number): Bilingual {
  const n = String(number);
  return { zh: zh.replace("{n}", n), en: en.replace("{n}", n) };
}

/** Whether the value is shown as it stands in the record, by the words of its schema. */
function isPlain({ lookup, said, counted }: FieldSource): boolean {
  return !(lookup ?? said ?? counted);
}

function labelFor(name: string, field: FieldSource, schema: Schema | undefined): Bilingual {
  return field.label ?? labelOf(schema) ?? { zh: name, en: name };
}

/** A list: the labels of its columns, and each item's fields. */
function listOf(
  field: FieldSource,
  found: Found | undefined,
  schema: Schema | undefined,
  { source, findings }: Scope,
): Pick<ShownField, "there" | "columns" | "rows"> {
  const ofItems = itemSchema(schema);
  const declared = field.fields ?? {};
  const items = itemsOf(source, found, ofItems).filter(
    (item) => !field.since || !isLater(source, { field, found: undefined, schema }, item),
  );
  return {
    there: items.length > 0,
    columns: columnLabels(declared, ofItems, source),
    rows: items.map((item) => fieldsIn(declared, { source, item, findings })),
  };
}

type List = ReturnType<typeof listOf>;

/** A list with rows that are filled in by hand. */
function withSpareRows({ there, columns = {}, rows = [] }: List, spare: number): List {
  const empty = Object.fromEntries(
    Object.entries(columns).map(([name, labels]): [string, ShownField] => [
      name,
      { ...labels, there: false, value: "", alt: null },
    ]),
  );
  return {
    there: there || spare > 0,
    columns,
    rows: [...rows, ...Array.from({ length: spare }, () => empty)],
  };
}

function columnLabels(
  declared: FieldSources,
  items: Schema | undefined,
  source: DocumentSource,
): Readonly<Record<string, Label>> {
  return Object.fromEntries(
    Object.entries(declared).map(([name, given]) => {
      const field = asSource(given);
      const label = labelFor(name, field, schemaOf(source, field.from, items));
      return [name, labelIn(label, source.language)];
    }),
  );
}

/** What a list has to say of a key: the property that the field shows of the item with that key. */
function lookedUp(
  { in: lists, by, names, ...shown }: NonNullable<FieldSource["lookup"]>,
  key: unknown,
  { source, item }: Scope,
): unknown {
  const type = auditTypeOf(source.subject);
  const known = lists
    .filter((l) => typeof l === "string" || l.audits.includes(type))
    .flatMap((l) => findValue(source, typeof l === "string" ? l : l.list, item) ?? []);
  for (const { value } of known) {
    const entry = Array.isArray(value)
      ? value.find((e): e is JsonObject => isObject(e) && e[by] === key)
      : undefined;
    // A list may keep the English beside the Chinese: `name` and `nameEn`.
    if (entry) {
      const show = shown.else !== undefined && !(shown.show in entry) ? shown.else : shown.show;
      return `${show}En` in entry ? { zh: entry[show], en: entry[`${show}En`] } : entry[show];
    }
  }
  return names ? key : undefined;
}

function printedValue(
  { field, value, schema, found }: Pick<FieldValue, "field" | "value" | "schema"> & FoundValue,
  { source, item }: Scope,
): Printed {
  if (field.orEmpty && !isSomething(value)) return { value: "", alt: null };
  const written = asWritten(value, found);
  if (field.inCapitals) return { value: inCapitals(written ?? "") ?? nothing, alt: null };
  const { dates = item ? "figures" : "written" } = source.spec;
  const context = {
    people: source.view.people,
    compact: item !== null,
    figures: dates === "figures",
  };
  const one = (shown: unknown) =>
    print(
      field.dayOnly && typeof shown === "string" ? shown.slice(0, "2026-07-27".length) : shown,
      isPlain(field) && !field.dayOnly ? schema : undefined,
      source.language,
      context,
    );
  const first = one(written ?? value);
  const last = field.until && findValue(source, field.until, item)?.value;
  return last && last !== value ? period(first, one(last), source.language) : first;
}
