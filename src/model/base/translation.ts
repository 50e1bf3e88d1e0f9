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
  const [ours, theirs] = [valuesOf(withDates(zh)), valuesOf(withDates(en))];
  const lost = missing(ours.sure, [...theirs.sure, ...theirs.spelled]);
  const added = missing(theirs.sure, [...ours.sure, ...ours.spelled]);
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

function valuesOf(text: string): { sure: string[]; spelled: string[] } {
  const sure = [
    ...text.replace(/(\d),(?=\d{3}\b)/g, "$1").matchAll(/\d{4}-\d{2}-\d{2}|\d+(?:\.\d+)?/g),
  ].map((m) => (m[0].includes("-") ? m[0] : String(Number(m[0]))));
  const spelled = [
    ...[...text.matchAll(/[A-Za-z]+/g)].flatMap((m) => spelledOut[m[0].toLowerCase()] ?? []),
    ...[...text.matchAll(chineseNumerals)].map((m) => String(chineseNumber(m[0]))),
  ];
  return { sure, spelled };
}

/** Those of the first list that the second does not hold, each counted as often as it stands. */
function missing(wanted: readonly string[], there: readonly string[]): string[] {
  const left = [...there];
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
