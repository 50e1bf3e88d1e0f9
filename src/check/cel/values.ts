import { Unbounded } from "../../model/base/pattern-translation.js";
import { patternOf } from "../../model/base/pattern.js";
import { People } from "../../model/case/personnel.js";
import { Unknown } from "../why.js";
import { words } from "./evaluation.words.js";
import { GivenUp } from "./given-up.js";

/**
 * Thrown where a value is of a kind that records do not hold, or an operator has no meaning for
 * its operands: the library decides, and says what is wrong.
 */
export const unusual = new Error("left to the CEL library");

/** A value of a kind that records and rules hold. */
export function usual(value: unknown): unknown {
  if (typeof value !== "object") {
    if (value === undefined || typeof value === "function") throw unusual;
    return value;
  }
  if (value === null || Array.isArray(value) || isPlain(value) || value instanceof People) {
    return value;
  }
  throw unusual;
}

type Fields = Readonly<Record<string, unknown>>;

function isPlain(value: object): value is Fields {
  const made: unknown = value.constructor;
  return made === Object || made === undefined;
}

/** A field; undefined where the owner has none of that name. */
export function field(owner: unknown, name: string): unknown {
  if (typeof owner !== "object" || owner === null || Array.isArray(owner)) return undefined;
  if (!isPlain(owner)) throw unusual;
  if (!Object.hasOwn(owner, name)) return undefined;
  const value = owner[name];
  return value === undefined ? undefined : usual(value);
}

/** An item of a list, or a field that is named by a value. */
export function item(owner: unknown, key: unknown): unknown {
  if (Array.isArray(owner) && (typeof key === "bigint" || typeof key === "number")) {
    const value = (owner as readonly unknown[])[Number(key)];
    if (value === undefined) throw new Unknown(`No such key: index out of bounds, index ${key}`);
    return usual(value);
  }
  if (typeof key !== "string") throw unusual;
  const value = field(owner, key);
  if (value === undefined) throw new Unknown(`No such key: ${key}`);
  return value;
}

export function truth(value: unknown): boolean {
  if (typeof value !== "boolean") throw unusual;
  return value;
}

/** What macros go through: the items of a list. */
export function itemsOf(list: unknown): readonly unknown[] {
  if (!Array.isArray(list)) throw unusual;
  return list;
}

/** How many characters or items there are. */
export function sizeOf(value: unknown): bigint {
  if (Array.isArray(value)) return BigInt(value.length);
  if (typeof value === "string") return BigInt([...value].length);
  throw unusual;
}

/** The same by content; values of different sorts never are. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  switch (typeof a) {
    case "number":
      return typeof b === "bigint" && isSameNumber(a, b);
    case "bigint":
      return typeof b === "number" && isSameNumber(b, a);
    case "object":
      return typeof b === "object" && a !== null && b !== null && sameContent(a, b);
    default:
      return false;
  }
}

function isSameNumber(a: number, b: bigint): boolean {
  return Number.isInteger(a) && BigInt(a) === b;
}

function sameContent(a: object, b: object): boolean {
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((value, i) => equal(value, b[i]))
    );
  }
  if (!isPlain(a) || !isPlain(b)) throw unusual;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => name in b && equal(a[name], b[name]))
  );
}

/** Whether a list has a value, or an object a field of that name. */
export function isIn(value: unknown, whole: unknown): boolean {
  if (Array.isArray(whole)) return whole.some((one) => equal(value, one));
  if (typeof value !== "string" || typeof whole !== "object" || whole === null) throw unusual;
  return field(whole, value) !== undefined;
}

/** Whether two values have an order; always true, else the library says what is wrong. */
export function compared(a: unknown, b: unknown): true {
  const isAlike = typeof a === typeof b && (typeof a === "string" || isNumber(a));
  if (!isAlike && !(isNumber(a) && isNumber(b))) throw unusual;
  return true;
}

function isNumber(value: unknown): boolean {
  return typeof value === "number" || typeof value === "bigint";
}

export function add(a: unknown, b: unknown): unknown {
  if (typeof a === "string" && typeof b === "string") return a + b;
  if (Array.isArray(a) && Array.isArray(b)) return [...(a as unknown[]), ...(b as unknown[])];
  return counted(a, b, (x, y) => x + y);
}

export function subtract(a: unknown, b: unknown): unknown {
  return counted(a, b, (x, y) => x - y);
}

export function multiply(a: unknown, b: unknown): unknown {
  return counted(a, b, (x, y) => x * y);
}

export function divide(a: unknown, b: unknown): unknown {
  if (b === 0n) throw unusual;
  return counted(a, b, (x, y) => x / y);
}

const mostWhole = 2n ** 63n;

/** Two numbers of one sort: whole ones, which have a limit, or others. */
function counted(a: unknown, b: unknown, work: (x: number, y: number) => number): unknown {
  if (typeof a === "number" && typeof b === "number") return work(a, b);
  if (typeof a !== "bigint" || typeof b !== "bigint") throw unusual;
  // JavaScript writes both sorts of arithmetic alike.
  const whole = work(a as never, b as never) as unknown as bigint;
  if (whole >= mostWhole || whole < -mostWhole) throw unusual;
  return whole;
}

export function negative(value: unknown): unknown {
  if (typeof value !== "number" && typeof value !== "bigint") throw unusual;
  return -value;
}

/** What can be asked of a text, or of a list of texts, with another text. */
export const methods: Readonly<Record<string, (of: unknown, other: unknown) => unknown>> = {
  contains: (of, other) => text(of).includes(text(other)),
  startsWith: (of, other) => text(of).startsWith(text(other)),
  endsWith: (of, other) => text(of).endsWith(text(other)),
  matches: (of, other) => matches(text(of), text(other)),
  join: (of, other) => itemsOf(of).map(text).join(text(other)),
};

function matches(value: string, source: string): boolean {
  try {
    return patternOf(source).test(value);
  } catch (error) {
    if (!(error instanceof Unbounded)) throw error;
    const { why } = error;
    throw new GivenUp("unusable pattern", () => words.pattern({ pattern: source, why }));
  }
}

function text(value: unknown): string {
  if (typeof value !== "string") throw unusual;
  return value;
}
