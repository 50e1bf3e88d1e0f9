// What differs between two versions of a record, field by field, and how two people's changes of
// it come together.
import { isObject, pointerSegments, pointerTo, type Json } from "../../../../model/base/json.js";
import { mergeRecords, type Side } from "../../../../model/base/merge-records.js";
import type { Bilingual } from "../../../../model/base/text.js";
import type { ConflictField, FieldChange, FormField } from "../../../workbench/api.js";
import { at, isSame } from "./values.js";

/**
 * The fields in which two versions differ. Lists of the same length are compared item by item,
 * others as a whole.
 */
export function differences(
  before: Json | undefined,
  after: Json | undefined,
  form: FormField,
): FieldChange[] {
  const found: FieldChange[] = [];
  const compare = (a: Json | undefined, b: Json | undefined, pointer: string) => {
    if (isSame(a, b)) return;
    const parts = partsOf(a, b);
    if (!parts) found.push({ pointer, label: labelAt(form, pointer), before: a, after: b });
    for (const part of parts ?? []) {
      const member = `/${part}`;
      compare(at(a, member), at(b, member), pointer + member);
    }
  };
  compare(before, after, "");
  return found;
}

/** Segments of the members in which two values may differ; null where they differ as a whole. */
function partsOf(a: Json | undefined, b: Json | undefined): readonly string[] | null {
  if (isObject(a) && isObject(b)) {
    const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return names.map((name) => pointerTo("", name).slice(1));
  }
  const isOneByOne =
    Array.isArray(a) &&
    Array.isArray(b) &&
    a.length === b.length &&
    a.every((item) => isObject(item));
  return isOneByOne ? a.map((_, i) => String(i)) : null;
}

/** The field at a pointer; null for what the schema does not know. */
export function fieldAt(form: FormField, pointer: string): FormField | null {
  let field: FormField | null | undefined = form;
  for (const segment of pointerSegments(pointer)) {
    field =
      field?.type === "list" ? field.item : field?.fields.find(({ name }) => name === segment);
  }
  return field ?? null;
}

/** What a place is called: the labels on the way to it, rows by their number. */
export function labelAt(form: FormField, pointer: string): Bilingual {
  const steps: Bilingual[] = [];
  let field: FormField | null | undefined = form;
  for (const segment of pointerSegments(pointer)) {
    const isRow: boolean = field?.type === "list";
    field = isRow ? field?.item : field?.fields.find(({ name }) => name === segment);
    const row = isRow ? String(Number(segment) + 1) : segment;
    steps.push(isRow ? { zh: row, en: row } : (field?.label ?? { zh: row, en: row }));
  }
  return {
    zh: steps.map(({ zh }) => zh).join(" › "),
    en: steps.map(({ en }) => en).join(" › "),
  };
}

/** What two people made of one record. */
export interface Clash {
  readonly theirs: {
    readonly value: Json;
    readonly base: string | null;
    readonly author: string | null;
    readonly when: string | null;
  };
  readonly fields: readonly ConflictField[];
  /**
   * The record as it was chosen, by the pointers of `fields`; null while a field that both changed
   * has no choice.
   */
  readonly resolved: (chosen: ReadonlyMap<string, Side>) => Json | null;
}

/** What somebody has to choose from where two people changed one version of a record. */
export function clashOf(versions: {
  readonly before: Json;
  readonly theirs: Clash["theirs"];
  readonly yours: Json;
  readonly form: FormField;
}): Clash {
  const { before, theirs, yours, form } = versions;
  const three = { before, theirs: theirs.value, yours };
  const fields = mergeRecords(three).touched.map(({ key, ...place }) => ({
    ...place,
    label: labelAt(form, place.pointer),
    pointer: key,
  }));
  return { theirs, fields, resolved: (chosen) => mergeRecords(three, chosen).merged };
}

/** What stands unless somebody chooses: the change that only one made; null where both did. */
export function sideOf({ before, theirs, yours, clashes }: ConflictField): Side | null {
  if (clashes) return null;
  return isSame(before, yours) || isSame(theirs, yours) ? "theirs" : "yours";
}
