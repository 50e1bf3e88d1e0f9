import { isObject, type Json } from "./json.js";

/*
 * Items of a list are the same through its changes by what they are called: an id, a number, a
 * path. Names of fields as people use them in lists; the first counts by which each item has a name
 * of its own.
 */
const namings: readonly (readonly string[])[] = [
  ["id"],
  ["number"],
  ["path"],
  ["person"],
  ["site"],
  ["clause"],
  ["item"],
  ["planItem"],
  ["code"],
  ["role", "name", "method"],
  ["name"],
  ["scheme", "role"],
  ["date"],
];

/** How the items of some versions of a list are told apart; null where nothing tells. */
export function namingOf(versions: readonly (readonly Json[])[]): ((item: Json) => string) | null {
  const items = versions.flat();
  if (items.length === 0) return null;
  if (items.every((item) => typeof item === "string")) {
    return versions.every(areDistinct) ? String : null;
  }
  for (const fields of namings) {
    const naming = (item: Json) => nameBy(item, fields);
    const isOfAll = items.every((item) => naming(item) !== null);
    if (isOfAll && versions.every((list) => areDistinct(list.map(naming)))) {
      return naming as (item: Json) => string;
    }
  }
  return null;
}

function nameBy(item: Json, fields: readonly string[]): string | null {
  if (!isObject(item)) return null;
  const said = fields.map((f) => (Object.hasOwn(item, f) ? item[f] : undefined));
  const isNamed = said.every((v) => (typeof v === "string" && v !== "") || typeof v === "number");
  return isNamed ? JSON.stringify(said) : null;
}

function areDistinct(names: readonly unknown[]): boolean {
  return new Set(names).size === names.length;
}

/** For items of a list, by their index: the index in the former list of the item that each was. */
export function alignedItems(
  before: readonly Json[],
  after: readonly Json[],
): ReadonlyMap<number, number> {
  const naming = namingOf([before, after]);
  if (naming) {
    const places = new Map(before.map((item, i) => [naming(item), i]));
    return new Map(
      after.flatMap((item, i) => {
        const at = places.get(naming(item));
        return at === undefined ? [] : [[i, at] as const];
      }),
    );
  }
  return byPlace(before, after);
}

/** Items that nothing names: equal ones from both ends, and between them by their place. */
function byPlace(before: readonly Json[], after: readonly Json[]): ReadonlyMap<number, number> {
  const texts = [before, after].map((list) => list.map((item) => JSON.stringify(item)));
  const [old = [], now = []] = texts;
  const least = Math.min(old.length, now.length);
  let start = 0;
  while (start < least && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < least - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const pairs = new Map<number, number>();
  for (let i = 0; i < start; i += 1) pairs.set(i, i);
  for (let i = start; i < least - end; i += 1) pairs.set(i, i);
  for (let i = 0; i < end; i += 1) pairs.set(now.length - 1 - i, old.length - 1 - i);
  return pairs;
}
