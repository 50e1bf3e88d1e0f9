import { sameJson } from "./json-equality.js";
import { isObject, type Json, pointerTo } from "./json.js";
import { namingOf } from "./list-items.js";

/** One place that two versions of a record changed, or one of them. */
export interface Touched {
  /** Its pointer, with a number where items of a list have moved and another place has the same. */
  readonly key: string;
  readonly pointer: string;
  readonly before: Json | undefined;
  readonly theirs: Json | undefined;
  readonly yours: Json | undefined;
  /** Both changed it, to different values. */
  readonly clashes: boolean;
}
export interface Merged {
  readonly touched: readonly Touched[];
  /** Both changes together; null where some of them clash. */
  readonly merged: Json | null;
}

/** Three versions of a value; undefined where it is not there. */
interface Versions {
  readonly before: Json | undefined;
  readonly theirs: Json | undefined;
  readonly yours: Json | undefined;
}

/** Which version of a place is to stand. */
export type Side = keyof Versions;

/**
 * Takes two changes of a record together: fields of objects one by one, items of lists by what they
 * are called, and all else as a whole. `chosen` says, by their keys, what is to stand in the places
 * that were touched; where it says nothing it is what only one has changed.
 */
export function mergeRecords(
  versions: Versions,
  chosen: ReadonlyMap<string, Side> = new Map(),
): Merged {
  const touched: Touched[] = [];
  const merged = mergeAt(versions, "", { touched, seen: new Map(), chosen });
  const isOpen = touched.some((t) => t.clashes && !chosen.has(t.key));
  return { touched, merged: isOpen ? null : (merged ?? null) };
}

interface Merging {
  readonly touched: Touched[];
  /** How many places had a pointer. */
  readonly seen: Map<string, number>;
  readonly chosen: ReadonlyMap<string, Side>;
}

function mergeAt(versions: Versions, pointer: string, merging: Merging): Json | undefined {
  const { before, theirs, yours } = versions;
  if (sameJson(theirs, yours) && sameJson(before, theirs)) return theirs;
  if (isObject(theirs) && isObject(yours) && (before === undefined || isObject(before))) {
    return mergeObjects({ before: before ?? {}, theirs, yours }, pointer, merging);
  }
  const lists = listsOf(versions);
  const merged = lists && mergeLists(lists, pointer, merging);
  if (merged) return merged;
  return taken(versions, pointer, merging);
}

/** A place that was touched, as it is chosen, or else as the one has it who changed it. */
function taken(versions: Versions, pointer: string, merging: Merging): Json | undefined {
  const { before, theirs, yours } = versions;
  const clashes = !sameJson(theirs, yours) && !sameJson(before, theirs) && !sameJson(before, yours);
  const n = merging.seen.get(pointer) ?? 0;
  merging.seen.set(pointer, n + 1);
  const key = n === 0 ? pointer : `${pointer}#${n}`;
  merging.touched.push({ key, pointer, before, theirs, yours, clashes });
  const side = merging.chosen.get(key);
  if (side !== undefined) return versions[side];
  return sameJson(before, yours) ? theirs : yours;
}

function mergeObjects(
  { before, theirs, yours }: { readonly [V in keyof Versions]: { readonly [k: string]: Json } },
  pointer: string,
  merging: Merging,
): Json {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(yours)])];
  const gone = Object.keys(before).filter((n) => !names.includes(n));
  return Object.fromEntries(
    [...names, ...gone].flatMap((name) => {
      const merged = mergeAt(
        { before: own(before, name), theirs: own(theirs, name), yours: own(yours, name) },
        pointerTo(pointer, name),
        merging,
      );
      return merged === undefined ? [] : [[name, merged] as const];
    }),
  );
}

function own(object: { readonly [name: string]: Json }, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

type Lists = { readonly [V in keyof Versions]: readonly Json[] };

function listsOf({ before = [], theirs, yours }: Versions): Lists | null {
  return Array.isArray(before) && Array.isArray(theirs) && Array.isArray(yours)
    ? { before: before as Json[], theirs: theirs as Json[], yours: yours as Json[] }
    : null;
}

/** Null where nothing tells the items apart, or both put them into an order of their own. */
function mergeLists(lists: Lists, pointer: string, merging: Merging): Json | null {
  const naming = namingOf([lists.before, lists.theirs, lists.yours]);
  if (!naming) return null;
  const itemsOf = (list: readonly Json[]): Items =>
    new Map(list.map((item, i) => [naming(item), { item, i }]));
  const before = itemsOf(lists.before);
  const theirs = itemsOf(lists.theirs);
  const yours = itemsOf(lists.yours);
  const order = orderOf([...before.keys()], [...theirs.keys()], [...yours.keys()]);
  if (!order) return null;
  const result: Json[] = [];
  for (const name of order) {
    const [b, t, y] = [before.get(name), theirs.get(name), yours.get(name)];
    const place = (y ?? t ?? b)?.i ?? 0;
    const merged = mergeAt(
      { before: b?.item, theirs: t?.item, yours: y?.item },
      pointerTo(pointer, place),
      merging,
    );
    if (merged !== undefined) result.push(merged);
  }
  return result;
}
type Items = ReadonlyMap<string, { readonly item: Json; readonly i: number }>;

/** All names in one order; null where both sides changed the order, each in its own way. */
function orderOf(
  before: readonly string[],
  theirs: readonly string[],
  yours: readonly string[],
): string[] | null {
  const keptByTheirs = isInOrder(before, theirs);
  const keptByYours = isInOrder(before, yours);
  if (keptByTheirs === keptByYours && !isInOrder(theirs, yours)) return null;
  const [main, other] = keptByTheirs ? [yours, theirs] : [theirs, yours];
  const order = [...main];
  const known = new Set(main);
  let at = 0;
  for (const name of [...other, ...before]) {
    if (known.has(name)) at = order.indexOf(name) + 1;
    else {
      order.splice(at, 0, name);
      known.add(name);
      at += 1;
    }
  }
  return order;
}

/** Whether what two lists have in common stands in the same order. */
function isInOrder(a: readonly string[], b: readonly string[]): boolean {
  const [inA, inB] = [new Set(a), new Set(b)];
  const left = a.filter((n) => inB.has(n));
  const right = b.filter((n) => inA.has(n));
  return left.every((n, i) => n === right[i]);
}
