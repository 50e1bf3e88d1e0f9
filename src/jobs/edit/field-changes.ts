import { sameJson } from "../../model/base/json-equality.js";
import { isObject, type Json, pointerSegments, pointerTo } from "../../model/base/json.js";
import { alignedItems } from "../../model/base/list-items.js";
import type { Bilingual } from "../../model/base/text.js";
import { labelOf, type Schema, schemaAt } from "../../model/procedure/schema.js";
import type { FieldChange } from "./editing.js";
import { words } from "./field-changes.words.js";

/** More than anybody reads: a list that was replaced as a whole has thousands. */
const changesAtMost = 2000;

/**
 * What differs between two versions of a record, field by field in the order of the later one. An
 * item of a list is the same item where its name is (`id`, `number`, …); the pointer is that of the
 * later version, of what was taken away that of the earlier one.
 */
export function fieldChanges(
  before: Json | undefined,
  after: Json | undefined,
  schema: Schema,
): FieldChange[] {
  const found: Difference[] = [];
  compare(before, after, { pointer: "", found });
  return found.map((d) => ({ ...d, label: fieldLabel(schema, d.pointer) }));
}

type Difference = Omit<FieldChange, "label">;

function compare(
  before: Json | undefined,
  after: Json | undefined,
  at: { readonly pointer: string; readonly found: Difference[] },
): void {
  const { pointer, found } = at;
  if (found.length >= changesAtMost || sameJson(before, after)) return;
  const step = (segment: string | number) => ({ pointer: pointerTo(pointer, segment), found });
  if (Array.isArray(before) && Array.isArray(after)) {
    compareLists(before as readonly Json[], after as readonly Json[], step, found);
  } else if (isObject(before) && isObject(after)) {
    for (const name of new Set([...Object.keys(after), ...Object.keys(before)])) {
      compare(own(before, name), own(after, name), step(name));
    }
  } else found.push({ pointer, before, after });
}

function own(object: { readonly [name: string]: Json }, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function compareLists(
  before: readonly Json[],
  after: readonly Json[],
  step: (i: number) => { readonly pointer: string; readonly found: Difference[] },
  found: Difference[],
): void {
  const pairs = alignedItems(before, after);
  const kept = new Set(pairs.values());
  after.forEach((item, i) => {
    const old = pairs.get(i);
    compare(old === undefined ? undefined : before[old], item, step(i));
  });
  before.forEach((item, i) => {
    if (!kept.has(i)) compare(item, undefined, step(i));
  });
  const order = after.flatMap((_, i) => pairs.get(i) ?? []);
  const isMoved = order.some((place, i) => i > 0 && place < (order[i - 1] ?? 0));
  // Only their order is another one.
  if (isMoved) {
    const { pointer } = step(0);
    found.push({ pointer: pointer.slice(0, pointer.lastIndexOf("/")), before, after });
  }
}

/** What a field is called: with the list that it lies in, and which item of it. */
export function fieldLabel(schema: Schema, pointer: string): Bilingual {
  const segments = pointerSegments(pointer);
  let label: Bilingual | null = pointer === "" ? (labelOf(schema) ?? null) : null;
  segments.forEach((segment, i) => {
    const path = segments.slice(0, i + 1);
    const isItem = schemaAt(schema, path.slice(0, -1))?.items !== undefined;
    const found = labelOf(schemaAt(schema, path));
    if (isItem && /^\d+$/.test(segment)) {
      label = words.item({ list: label ?? segment, n: Number(segment) + 1 });
    } else {
      const name = found ?? { zh: segment, en: segment };
      label = label ? words.within({ outer: label, inner: name }) : name;
    }
  });
  return label ?? { zh: pointer, en: pointer };
}
