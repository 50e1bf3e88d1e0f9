import type { Revision } from "./revision.js";
import { type Dict, isDict, isList, Name, Ref, Stream, Text, type Value } from "./values.js";

/** Two revisions of one file. */
export interface Pair {
  readonly old: Revision;
  readonly now: Revision;
}

/**
 * As near as numbers are that another program has read and written again (in 32 bits, say), as a
 * part of the number: what is small, such as the scale of a font, counts as much as what is large.
 */
const near = 2e-6;

/**
 * Whether two values mean the same, however they are written: a reference and what it leads to,
 * `1.50` and `1.5`. The same reference is the same: that its object still is, is asked of the
 * object.
 */
export function isSame(
  pair: Pair,
  was: Value | undefined,
  is: Value | undefined,
  seen: Set<string> = new Set(),
): boolean {
  if (was instanceof Ref && is instanceof Ref) {
    if (was.number === is.number && was.generation === is.generation) return true;
    const key = `${was.number} ${is.number}`;
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return isSameResolved(pair, [pair.old.resolve(was), pair.now.resolve(is)], seen);
}

function isSameResolved(
  pair: Pair,
  [was, is]: readonly [Value, Value],
  seen: Set<string>,
): boolean {
  if (was instanceof Stream) {
    return (
      is instanceof Stream &&
      was.raw.equals(is.raw) &&
      differing(pair, withoutLength(was.dict), withoutLength(is.dict), seen).length === 0
    );
  }
  if (isDict(was)) return isDict(is) && differing(pair, was, is, seen).length === 0;
  if (isList(was)) {
    return (
      isList(is) && was.length === is.length && was.every((v, i) => isSame(pair, v, is[i], seen))
    );
  }
  return isSamePlain(was, is);
}

function isSamePlain(was: Value, is: Value): boolean {
  if (was instanceof Name) return is instanceof Name && was.text === is.text;
  if (was instanceof Text) return is instanceof Text && was.bytes === is.bytes;
  if (typeof was === "number" && typeof is === "number") {
    const isWhole = Number.isInteger(was) && Number.isInteger(is);
    const most = near * Math.max(Math.abs(was), Math.abs(is));
    return was === is || (!isWhole && Math.abs(was - is) <= most);
  }
  return was === is;
}

/** The keys of two dictionaries whose values do not mean the same. */
export function differing(pair: Pair, was: Dict, is: Dict, seen?: Set<string>): string[] {
  return [...new Set([...was.keys(), ...is.keys()])].filter(
    // What one key may do, another may not: each is compared anew.
    (key) => !isSame(pair, was.get(key), is.get(key), seen ?? new Set()),
  );
}

/** How long a stream is, its bytes tell. */
function withoutLength(dict: Dict): Dict {
  return new Map([...dict].filter(([key]) => key !== "Length"));
}
