/** The parts of a pattern that are simple enough to be counted; what else there is fits none. */
const token =
  /(?<atom>\\[dDwWsS.\-/\\()[\]{}+*?^$|]|\[\^?(?:\\[dDwWsS.\-/\\()[\]{}+*?^$|]|[^\\[\]])+\]|[^\\[\](){}*+?|^$])|(?<often>[*+?]|\{(?<least>\d{1,3})(?<open>,?)(?<most>\d{0,3})\})|(?<group>\((?:\?:|\?<\w+>)?)|(?<closing>\))|(?<or>\|)|(?<last>\$$)/uy;

/** Steps that may be needed for a whole text, and for each character of it. */
const stepsAtMost = { whole: 20_000, each: 500 };
const repeatedAtMost = 200;

/** What is known of a pattern so far. */
interface Count {
  /** Ways to go through it, at most. */
  ways: number;
  /** Characters that one way goes through, without what repeats without end. */
  length: number;
  endless: number;
  depth: number;
}

/**
 * Whether V8, which tries one way through a pattern after the other, is done with it in time
 * proportional to the text: it begins at the beginning of the text, repeats no group, at most one
 * part without end, and leaves few ways to choose from. Such patterns need no engine that follows
 * all ways at once: there it is slower, and to be loaded first.
 */
export function isOneWay(source: string): boolean {
  if (!source.startsWith("^")) return false;
  const count: Count = { ways: 1, length: 0, endless: 0, depth: 0 };
  let isAtom = false;
  token.lastIndex = 1;
  while (token.lastIndex < source.length) {
    const found = token.exec(source)?.groups;
    if (!found || !counts(found, isAtom, count)) return false;
    isAtom = found["atom"] !== undefined;
  }
  const steps = count.ways * Math.max(1, count.length);
  const most = count.endless === 0 ? stepsAtMost.whole : stepsAtMost.each;
  return count.depth === 0 && count.endless <= 1 && steps <= most;
}

type Found = Readonly<Record<string, string | undefined>>;

/** Counts a part; false where the pattern is none of those that can be counted. */
function counts(found: Found, isAfterAtom: boolean, count: Count): boolean {
  if (found["atom"] !== undefined) count.length += 1;
  else if (found["often"] !== undefined) return isAfterAtom && repeats(found, count);
  else if (found["group"] !== undefined) count.depth += 1;
  else if (found["closing"] !== undefined) count.depth -= 1;
  else if (found["or"] !== undefined) {
    // A choice between whole patterns leaves all but the first without a beginning.
    count.ways *= 2;
    return count.depth > 0;
  }
  return count.depth >= 0;
}

function repeats({ often = "", least = "", open = "", most = "" }: Found, count: Count): boolean {
  if (often === "*" || often === "+") count.endless += 1;
  else if (often === "?") count.ways *= 2;
  else {
    const [from, to] = [Number(least), Number(open === "" ? least : most)];
    if (open !== "" && most === "") count.endless += 1;
    else count.ways *= Math.max(1, to - from + 1);
    count.length += Math.max(from, to);
    return Math.max(from, to) <= repeatedAtMost;
  }
  return true;
}
