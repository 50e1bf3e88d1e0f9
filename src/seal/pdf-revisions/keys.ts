import type { Bilingual } from "../../model/base/text.js";
import { words } from "./compare.words.js";
import { differing, type Pair } from "./meaning.js";
import { isDict, type Value } from "./values.js";

/** Which keys other than the allowed ones mean something else now. */
export function keyFaults(
  pair: Pair,
  what: Bilingual,
  [was, is]: readonly [Value, Value],
  allowed: readonly string[],
): Bilingual[] {
  if (!isDict(was) || !isDict(is)) return [words.replaced({ what })];
  return differing(pair, was, is)
    .filter((key) => !allowed.includes(key))
    .map((key) => words.keyChanged({ what, key }));
}
