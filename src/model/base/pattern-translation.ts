import { words } from "./pattern.words.js";
import type { Bilingual } from "./text.js";

/** A pattern that cannot be matched in bounded time, or is none at all. */
export class Unbounded extends Error {
  readonly why: Bilingual;
  constructor(why: Bilingual) {
    super(why.en);
    this.why = why;
  }
}

/** White space as ECMAScript has it: RE2 knows that of ASCII alone. */
const blanks = String.raw`\t-\r\x{20}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}`;
const noBlanks = [
  String.raw`\x{0}-\x{8}\x{e}-\x{1f}\x{21}-\x{9f}\x{a1}-\x{167f}\x{1681}-\x{1fff}\x{200b}-\x{2027}`,
  String.raw`\x{202a}-\x{202e}\x{2030}-\x{205e}\x{2060}-\x{2fff}\x{3001}-\x{fefe}\x{ff00}-\x{10ffff}`,
].join("");
const anything = String.raw`\x{0}-\x{10ffff}`;

/**
 * Names of Unicode's properties, which RE2 knows by their values alone. What neither knows, the
 * engine refuses.
 */
const property = /^(?:(?:Script|sc|General_Category|gc)=)?(\w+)$/;
const categories: Readonly<Record<string, string>> = {
  Letter: "L",
  Uppercase_Letter: "Lu",
  Lowercase_Letter: "Ll",
  Number: "N",
  Decimal_Number: "Nd",
  Punctuation: "P",
  Symbol: "S",
  Separator: "Z",
  Mark: "M",
};

/** One part of a pattern: an escape, the opening of a group or a class, or a character. */
const parts =
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[dD][89abAB]..\\u[dD][c-fC-F]..|u.{4}|x..|c.|k<[^>]*>|[1-9]\d*|[^])|\(\?(?:<[=!]|[=!:]|<[^>]*>)?|\[\^?\]?|[^]/gu;

/**
 * A pattern of ECMAScript (`u`) as RE2 writes it, of the same meaning. It is a right one: whoever
 * asks has made a `RegExp` of it.
 */
export function translated(source: string): string {
  let isInClass = false;
  let out = "";
  for (const [part] of source.matchAll(parts)) {
    if (part.startsWith("\\")) {
      out += escape(part, isInClass);
      continue;
    }
    out += isInClass ? withinClass(part) : plain(part);
    if (isInClass ? part.endsWith("]") : part.startsWith("[")) isInClass = !part.endsWith("]");
  }
  return out;
}

/** In a class an opening bracket is a character. */
function withinClass(part: string): string {
  return part.startsWith("[") ? part.replace("[", "\\[").replace("^", "\\^") : part;
}

function plain(part: string): string {
  switch (part) {
    case ".":
      return String.raw`[^\n\r\x{2028}\x{2029}]`;
    case "^":
      return String.raw`\A`;
    case "$":
      return String.raw`\z`;
    case "[]":
      return `[^${anything}]`;
    case "[^]":
      return `[${anything}]`;
    case "(?=":
    case "(?!":
    case "(?<=":
    case "(?<!":
      throw new Unbounded(words.lookaround({ part }));
    // Modifiers, which not every Node knows.
    case "(?":
      throw new Unbounded(words.part({ part }));
    default:
      return part.startsWith("(?<") ? part.replace("(?<", "(?P<") : part;
  }
}

const asTheyAre: ReadonlySet<string> = new Set("dDwWbBtnvfr");

function escape(part: string, isInClass: boolean): string {
  const letter = part.charAt(1);
  if (/[1-9k]/.test(letter)) throw new Unbounded(words.backreference({ part }));
  if (letter === "s") return isInClass ? blanks : `[${blanks}]`;
  if (letter === "S") return isInClass ? noBlanks : `[${noBlanks}]`;
  if (/[pP]/.test(letter)) return propertyOf(part);
  if (letter === "b" && isInClass) return String.raw`\x{8}`;
  if (asTheyAre.has(letter)) return part;
  return character(part);
}

function propertyOf(part: string): string {
  const name = property.exec(part.slice(3, -1))?.[1];
  if (name === undefined) throw new Unbounded(words.part({ part }));
  return `${part.slice(0, 2)}{${categories[name] ?? name}}`;
}

/** A single character, by its number. */
function character(part: string): string {
  const [, letter = "", hex = ""] = /^\\(.)\{?([0-9a-fA-F]*)/u.exec(part) ?? [];
  const pair = /^\\u(....)\\u(....)$/.exec(part);
  const code = () => {
    if (pair) return surrogates(numberOf(pair[1] ?? ""), numberOf(pair[2] ?? ""));
    if ((letter === "u" || letter === "x") && hex !== "") return numberOf(hex);
    if (letter === "c") return part.charCodeAt(2) % 32;
    return letter === "0" ? 0 : (letter.codePointAt(0) ?? 0);
  };
  return `\\x{${code().toString(16)}}`;
}

function numberOf(hex: string): number {
  return Number.parseInt(hex, 16);
}

function surrogates(high: number, low: number): number {
  return (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
}
