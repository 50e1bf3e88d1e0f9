// Changes of a record's value while it is filled in: each makes a new value and shares with the old
// one all that it does not touch.
import {
  isObject,
  pointerSegments,
  valueAt,
  type Json,
  type JsonObject,
} from "../../../../model/base/json.js";

/** What stands at a pointer; undefined where nothing does. */
export function at(value: Json | undefined, pointer: string): Json | undefined {
  return valueAt(value, pointerSegments(pointer));
}

/**
 * The value with something else at a pointer; undefined takes the member or the item away. Objects
 * on the way that are not there yet are made; those that become empty go, except items of lists.
 */
export function withAt(value: Json, pointer: string, put: Json | undefined): Json {
  if (pointer === "") return put ?? {};
  return placed(value, pointerSegments(pointer), put) ?? {};
}

function placed(
  value: Json | undefined,
  segments: readonly string[],
  put: Json | undefined,
): Json | undefined {
  const [segment, ...rest] = segments;
  if (segment === undefined) return put;
  if (Array.isArray(value)) return withItem(value as readonly Json[], [segment, ...rest], put);
  const members = isObject(value) ? value : {};
  const before = Object.hasOwn(members, segment) ? members[segment] : undefined;
  const after = placed(before, rest, put);
  if (after === undefined) {
    const left = without(members, segment);
    return Object.keys(left).length === 0 ? undefined : left;
  }
  // A computed key defines a member of its own, whatever its name: "__proto__" is one like any.
  return after === before ? members : { ...members, [segment]: after };
}

function withItem(
  items: readonly Json[],
  [segment, ...rest]: readonly [string, ...string[]],
  put: Json | undefined,
): Json {
  const index = Number(segment);
  if (rest.length === 0 && put === undefined) return items.filter((_, i) => i !== index);
  const after = placed(items[index], rest, put) ?? {};
  if (index >= items.length) return [...items, after];
  return items.map((item, i) => (i === index ? after : item));
}

function without(members: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([key]) => key !== name));
}

/** A list with something put in before a place. */
export function inserted(
  items: readonly Json[],
  index: number,
  added: readonly Json[],
): readonly Json[] {
  return [...items.slice(0, index), ...added, ...items.slice(index)];
}

/** A list with one item moved to the place of another. */
export function moved(items: readonly Json[], from: number, to: number): readonly Json[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  return inserted(
    items.filter((_, i) => i !== from),
    to,
    [item],
  );
}

/** Whether two values are the same record content; the order of members says nothing. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item: Json, i) => isSame(item, b[i] as Json));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]))
  );
}
