import { sameJson } from "../../model/base/json-equality.js";
import { isObject, type Json, type JsonObject, pointerSegments } from "../../model/base/json.js";
import { alignedItems } from "../../model/base/list-items.js";
import { confidentialPaths, isConfidential, openAt } from "../../model/procedure/confidential.js";
import type { Schema } from "../../model/procedure/schema.js";
import type { FieldChange, FormField, SaveConflict } from "./editing.js";

/*
 * Records as they go out to whoever may not see what is confidential, and how they come back: what
 * was left out is put back, and nothing of it can be changed unseen.
 */

/** A form without the fields that are confidential. */
export function openForm(field: FormField, schema: Schema): FormField {
  const isShown = ({ pattern }: FormField) => !isConfidential(schema, pathOf(pattern));
  return {
    ...field,
    fields: field.fields.filter(isShown).map((f) => openForm(f, schema)),
    item: field.item && openForm(field.item, schema),
  };
}

/** `/team/*\/person`: any item does. */
function pathOf(pattern: string): string[] {
  return pointerSegments(pattern).map((segment) => (segment === "*" ? "0" : segment));
}

/** Whether a place of a record may be shown. */
export function isOpenPlace(schema: Schema, pointer: string): boolean {
  return !isConfidential(schema, pointerSegments(pointer));
}

/** Changes as they may be shown: those of open fields, with what of their values is open. */
export function openChanges<T extends Pick<FieldChange, "pointer" | "before" | "after">>(
  changes: readonly T[],
  schema: Schema,
): T[] {
  return changes
    .filter(({ pointer }) => isOpenPlace(schema, pointer))
    .map((change) => {
      const path = pointerSegments(change.pointer);
      const { before, after } = change;
      return {
        ...change,
        before: openAt(schema, before, path),
        after: openAt(schema, after, path),
      };
    })
    .filter(({ before, after }) => !sameJson(before ?? null, after ?? null));
}

/** What somebody else has saved, as far as it may be shown. */
export function openConflict(
  { theirs, fields, merged }: SaveConflict,
  schema: Schema,
): SaveConflict {
  const shown = (value: Json | undefined, path: readonly string[] = []) =>
    openAt(schema, value, path);
  return {
    theirs: { ...theirs, value: shown(theirs.value) ?? null },
    fields: fields
      .filter(({ pointer }) => isOpenPlace(schema, pointer))
      .map((field) => {
        const path = pointerSegments(field.pointer);
        const { before, theirs: other, yours } = field;
        return {
          ...field,
          before: shown(before, path),
          theirs: shown(other, path),
          yours: shown(yours, path),
        };
      }),
    merged: merged === null ? null : (shown(merged) ?? null),
  };
}

/**
 * A record that was filled in without what is confidential, with it: as it is on disk. Null where
 * something confidential was written, or would be lost with what it stands in.
 */
export function withWithheld(
  given: JsonObject,
  before: JsonObject | null,
  schema: Schema,
): JsonObject | null {
  if (confidentialPaths(schema, given).length > 0) return null;
  if (!before) return given;
  const whole = putBack(given, before, { schema, path: [] }) as JsonObject;
  const isKept =
    confidentialPaths(schema, whole).length === confidentialPaths(schema, before).length;
  return isKept ? whole : null;
}

interface At {
  readonly schema: Schema;
  readonly path: readonly string[];
}

function putBack(given: Json, before: Json, at: At): Json {
  const below = (segment: string) => ({ ...at, path: [...at.path, segment] });
  if (Array.isArray(given) && Array.isArray(before)) {
    const [now, old] = [given as readonly Json[], before as readonly Json[]];
    const seen = old.map((item, i) => openAt(at.schema, item, [...at.path, String(i)]) ?? null);
    const pairs = alignedItems(seen, now);
    return now.map((item, i) => {
      const was = old[pairs.get(i) ?? -1];
      return was === undefined ? item : putBack(item, was, below(String(i)));
    });
  }
  if (!isObject(given) || !isObject(before)) return given;
  // In the order that they had: a file whose open part was not changed stays as it is.
  const names = [...new Set([...Object.keys(before), ...Object.keys(given)])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const place = below(name);
      const [old, now] = [valueIn(before, name), valueIn(given, name)];
      if (isConfidential(at.schema, place.path)) return old === undefined ? [] : [[name, old]];
      if (now === undefined) return [];
      return [[name, old === undefined ? now : putBack(now, old, place)]];
    }),
  );
}

function valueIn(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
