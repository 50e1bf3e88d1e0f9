import data from "../../../schemas/text/characters.json" with { type: "json" };
import { words } from "./characters.words.js";
import { listOf } from "./lists.js";
import type { Bilingual } from "./text.js";

/** Characters of a text that cannot be seen, or that are others than they look. */
export interface CharacterFault {
  readonly code: "invisible-character" | "lost-character" | "look-alike-character";
  readonly severity: "error" | "warning";
  /** The first of them: where in the text, and the character. */
  readonly index: number;
  readonly character: string;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

const selector = /[\u180B-\u180F\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;
const joiner = /[\u200C\u200D]/u;
const mark = /[\u200E\u200F\u061C]/u;
const invisible = new RegExp(data.invisible, "gu");
const lost = new RegExp(data.lost, "gu");
const standIn = new RegExp(data.standIn, "gu");
const sentenceEnd = new RegExp(data.sentenceEnd);
/** Scripts that are written from right to left, and those whose letters take joiners. */
const rightToLeft = ofScripts("Arabic Hebrew Syriac Thaana");
const joining = ofScripts(
  "Arabic Devanagari Bengali Tamil Telugu Malayalam Kannada Sinhala Khmer Mongolian",
);
const word = /[\p{L}\p{M}\p{N}_-]+/gu;

/** A letter of one of some scripts, by their Unicode names. */
function ofScripts(scripts: string): RegExp {
  const names = scripts.split(" ");
  return new RegExp(`[${names.map((script) => `\\p{Script=${script}}`).join("")}]`, "u");
}

/** A text of more characters, or of several sentences, is no name, number or address. */
const nameAtMost = 100;
/** No field has room for more; what follows in a hostile text is not looked at. */
const lookedAt = 50_000;
/** How many different characters a finding names, and how much it shows around the first. */
const namedAtMost = 10;
const shownAround = 8;

/** What is wrong with the characters of a text, one fault of each kind. */
export function characterFaults(whole: string): CharacterFault[] {
  const text = whole.slice(0, lookedAt);
  const about = { text, severity: isName(text) ? "error" : "warning" } as const;
  return [...invisibleIn(about), ...lostIn(about), ...standInsIn(text), ...lettersIn(text)];
}

function isName(text: string): boolean {
  return text.length <= nameAtMost && !sentenceEnd.test(text);
}

/** Characters of a text, each with its place. */
interface Found {
  readonly index: number;
  readonly character: string;
}
interface Text {
  readonly text: string;
  readonly severity: "error" | "warning";
}

function found(text: string, pattern: RegExp): Found[] {
  return [...text.matchAll(pattern)].map((m) => ({ index: m.index, character: m[0] }));
}

function invisibleIn({ text, severity }: Text): CharacterFault[] {
  const all = found(text, invisible).filter((f) => !hasItsUse(text, f));
  const selectors = all.filter(({ character }) => selector.test(character));
  const others = all.filter(({ character }) => !selector.test(character));
  const faults: CharacterFault[] = [];
  const [other] = others;
  if (other) {
    const message = words.invisible({ codes: codesOf(others), near: near(text, other) });
    const remedy = words.remove();
    faults.push({ code: "invisible-character", severity, ...other, message, remedy });
  }
  const [first] = selectors;
  if (first) {
    // They choose the form of a character; some names have one, and no font here has it.
    const message = words.selector({ codes: codesOf(selectors), near: near(text, first) });
    const remedy = words.removeSelector();
    faults.push({ code: "invisible-character", severity: "warning", ...first, message, remedy });
  }
  return faults;
}

/** Whether an invisible character does what it is for: some scripts are not written without. */
function hasItsUse(text: string, { index, character }: Found): boolean {
  if (joiner.test(character)) return joining.test(text.charAt(index - 1));
  return mark.test(character) && rightToLeft.test(text);
}

function lostIn({ text, severity }: Text): CharacterFault[] {
  const all = found(text, lost);
  const [first] = all;
  if (!first) return [];
  const message = words.lost({ codes: codesOf(all), near: near(text, first) });
  return [{ code: "lost-character", severity, ...first, message, remedy: words.typeAgain() }];
}

function standInsIn(text: string): CharacterFault[] {
  return lookAlike(
    text,
    found(text, standIn).map((f) => ({ ...f, meant: characterMeant(f.character) })),
  );
}

/** The character that a radical stands for; null where none is known. */
function characterMeant(character: string): string | null {
  const radicals: Readonly<Record<string, string>> = data.radicals;
  const meant = radicals[character] ?? character.normalize("NFKC");
  return meant === character ? null : meant;
}

/** Greek and Cyrillic letters that look like Latin ones, in a word or number of Latin ones. */
function lettersIn(text: string): CharacterFault[] {
  const letters: Readonly<Record<string, string>> = data.letters;
  const mixed = [...text.matchAll(word)].flatMap(({ 0: whole, index }) => {
    const foreign = found(whole, /[^\p{ASCII}]/gu);
    const isMixed = /[A-Za-z0-9]/.test(whole) && foreign.every((f) => f.character in letters);
    return isMixed ? foreign.map((f) => ({ ...f, index: f.index + index })) : [];
  });
  return lookAlike(
    text,
    mixed.map((f) => ({ ...f, meant: letters[f.character] ?? null })),
  );
}

function lookAlike(
  text: string,
  all: readonly (Found & { readonly meant: string | null })[],
): CharacterFault[] {
  const [first] = all;
  if (!first) return [];
  const meant = new Map(all.map((f) => [f.character, f.meant]));
  const told = [...meant].slice(0, namedAtMost).map(([character, other]) => {
    const it = { code: codeOf(character), character };
    return other === null
      ? words.unknownMeant(it)
      : words.meant({ ...it, meant: other, other: codeOf(other) });
  });
  const { index, character } = first;
  return [
    {
      code: "look-alike-character",
      severity: "warning",
      index,
      character,
      message: words.lookAlike({ pairs: listOf(told), near: near(text, first) }),
      remedy: words.typeMeant(),
    },
  ];
}

/** A code point as people look it up: `U+200B`. */
export function codeOf(character: string): string {
  return [...character]
    .map((c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`)
    .join(" ");
}

function codesOf(all: readonly Found[]): Bilingual {
  return listOf([...new Set(all.map((f) => codeOf(f.character)))].slice(0, namedAtMost));
}

/** A part of a text in which everything can be seen. */
function shown(part: readonly string[]): string {
  return part.join("").replaceAll(/[\p{C}\s]+/gu, " ");
}

/** The text around a character, with the character named where it stands. */
function near(text: string, { index, character }: Found): string {
  const before = Array.from(text.slice(0, index));
  const after = Array.from(text.slice(index + character.length));
  return [
    before.length > shownAround ? "…" : "",
    shown(before.slice(-shownAround)),
    `[${codeOf(character)}]`,
    shown(after.slice(0, shownAround)),
    after.length > shownAround ? "…" : "",
  ].join("");
}
