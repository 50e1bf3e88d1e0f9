import { pointerSegments } from "../../model/base/json.js";
import { type Bilingual, type Language } from "../../model/base/text.js";
import { inLanguage } from "../../model/base/words.js";
import { labelOf, type Schema, schemaAt } from "../../model/procedure/schema.js";
import type { FieldChange } from "./editing.js";
import { words } from "./save-message.words.js";

/** Kinds of change that a message tells; the rest is counted. */
const toldAtMost = 4;

/** The record that a change is about. */
export interface Changed {
  readonly title: Bilingual;
  readonly schema: Schema;
  readonly isNew: boolean;
}

/** A commit's message in words: what was changed, by the names of the fields. */
export function saveMessage(
  { title, schema, isNew }: Changed,
  changes: readonly FieldChange[],
  language: Language,
): string {
  const say = inLanguage(words, language);
  if (isNew) return say.made({ record: title });
  const told = grouped(changes, schema);
  if (told.length === 0) return say.layout({ record: title });
  const parts = told.slice(0, toldAtMost).map((t) => partOf(t)[language]);
  const more = told.length - parts.length;
  const list = parts.join(say.separator());
  return more > 0
    ? say.changedAndMore({ record: title, list, more })
    : say.changed({ record: title, list });
}

interface Told {
  readonly how: "set" | "altered" | "cleared" | "added" | "taken";
  readonly label: Bilingual;
  readonly n: number;
}

/** Changes of one field, or of the items of one list, are told together. */
function grouped(changes: readonly FieldChange[], schema: Schema): Told[] {
  const told = new Map<string, Told>();
  for (const { pointer, before, after } of changes) {
    const { segments, isItem } = fieldOf(pointer, schema);
    const how = howOf({ isItem, before, after });
    const key = `${how} ${segments.join("/")}`;
    const label = labelOf(schemaAt(schema, segments)) ?? nameOf(segments, schema);
    told.set(key, { how, label, n: (told.get(key)?.n ?? 0) + 1 });
  }
  return [...told.values()];
}

function nameOf(segments: readonly string[], schema: Schema): Bilingual {
  const name = segments.at(-1);
  return name === undefined ? (labelOf(schema) ?? { zh: "", en: "" }) : { zh: name, en: name };
}

/** The field that people know: the first list on the way, else the field itself. */
function fieldOf(
  pointer: string,
  schema: Schema,
): { readonly segments: readonly string[]; readonly isItem: boolean } {
  const segments = pointerSegments(pointer);
  const list = segments.findIndex(
    (_, i) => schemaAt(schema, segments.slice(0, i))?.items !== undefined,
  );
  if (list !== -1) {
    return { segments: segments.slice(0, list), isItem: segments.length === list + 1 };
  }
  // A text in two languages is one field.
  const parent = segments.slice(0, -1);
  const isText = schemaAt(schema, parent)?.definition === "localized";
  return { segments: isText ? parent : segments, isItem: false };
}

function howOf({
  isItem,
  before,
  after,
}: Pick<FieldChange, "before" | "after"> & { readonly isItem: boolean }): Told["how"] {
  if (before === undefined || isEmpty(before)) return isItem ? "added" : "set";
  if (after === undefined || isEmpty(after)) return isItem ? "taken" : "cleared";
  return "altered";
}

function isEmpty(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

function partOf({ how, label, n }: Told): Bilingual {
  return words[how]({ field: label, n });
}
