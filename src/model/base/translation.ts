import chinese from "../../../schemas/text/chinese-numbers.json" with { type: "json" };
import { chineseNumber } from "./chinese-numbers.js";
import { listOf, sentencesOf } from "./lists.js";
import type { Bilingual } from "./text.js";
import { words } from "./translation.words.js";

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const spelledOut: Readonly<Record<string, string>> = {
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  eleven: "11",
  twelve: "12",
  first: "1",
  second: "2",
  third: "3",
  fourth: "4",
  fifth: "5",
  ...Object.fromEntries(months.map((name, i) => [name, String(i + 1)])),
};
const dateForms = [
  new RegExp(chinese.date, "g"),
  /\b(?<d>\d{1,2})\s+(?<m>[A-Z][a-z]+)\s+(?<y>\d{4})\b/g,
  /\b(?<m>[A-Z][a-z]+)\s+(?<d>\d{1,2}),\s*(?<y>\d{4})\b/g,
];
const chineseNumerals = new RegExp(`[${chinese.digits}${chinese.ten}${chinese.two}]+`, "g");

/**
 * Where the English of a text does not say what the Chinese says, as far as a program can tell:
 * numbers, dates, and the names of standards. Null where it finds nothing. What is spelled out in
 * words counts where the other side has a figure.
 */
export function translationDifference({ zh, en }: Bilingual): Bilingual | null {
  const [ours, theirs] = [withDates(zh), withDates(en)];
  const [our, their] = [figuresIn(ours), figuresIn(theirs)];
  const lost = missing(missing(our, their), () => spelledIn(theirs));
  const added = missing(missing(their, our), () => spelledIn(ours));
  const terms = termsIn(zh).filter((t) => !en.replace(/[\s.]/g, "").toUpperCase().includes(t));
  if (lost.length + added.length + terms.length === 0) return null;
  return sentencesOf([
    ...(lost.length > 0 ? [words.lost({ values: listOf(lost) })] : []),
    ...(added.length > 0 ? [words.added({ values: listOf(added) })] : []),
    ...(terms.length > 0 ? [words.unnamed({ values: listOf(terms) })] : []),
  ]);
}

interface DateParts {
  readonly y: string;
  /** As a number or by its English name. */
  readonly m: string;
  readonly d: string;
}

/** Every date in one form: 2026-7-27 in Chinese, 27 July 2026, July 27, 2026. */
function withDates(text: string): string {
  return dateForms.reduce(
    (read, form) =>
      read.replace(form, (...found) => dateOf(found.at(-1) as DateParts) ?? String(found[0])),
    text,
  );
}

/** Null where the word is no month. */
function dateOf({ y, m, d }: DateParts): string | null {
  const month = /^\d+$/.test(m) ? Number(m) : months.indexOf(m.toLowerCase()) + 1;
  return month === 0 ? null : ` ${y}-${String(month).padStart(2, "0")}-${d.padStart(2, "0")} `;
}

function figuresIn(text: string): string[] {
  const plain = text.replace(/(\d),(?=\d{3}\b)/g, "$1");
  return [...plain.matchAll(/\d{4}-\d{2}-\d{2}|\d+(?:\.\d+)?/g)].map((m) =>
    m[0].includes("-") ? m[0] : String(Number(m[0])),
  );
}

/** The figures that stand in words. */
function spelledIn(text: string): string[] {
  return [
    ...[...text.matchAll(/[A-Za-z]+/g)].flatMap((m) => spelledOut[m[0].toLowerCase()] ?? []),
    ...[...text.matchAll(chineseNumerals)].map((m) => String(chineseNumber(m[0]))),
  ];
}

/** Those of the first list that the second does not hold, each counted as often as it stands. */
function missing(
  wanted: readonly string[],
  there: readonly string[] | (() => readonly string[]),
): readonly string[] {
  if (wanted.length === 0) return wanted;
  const left = [...(typeof there === "function" ? there() : there)];
  return wanted.filter((w) => {
    const at = left.indexOf(w);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

/** Latin names with figures in them, as standards have: ISO/IEC 27001:2022, CTS TBGL137-2026. */
function termsIn(zh: string): string[] {
  return [...zh.matchAll(/[A-Za-z][A-Za-z/ .]*\d[\w:./-]*/g)].map((m) =>
    m[0].replace(/[\s.]/g, "").toUpperCase(),
  );
}
