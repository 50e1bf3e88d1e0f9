import { terms } from "./terms.words.js";
import type { Bilingual } from "./text.js";
import type { Value } from "./words.js";

/** Things one after another, as in "A, B": each language has its own mark between them. */
export function listOf(things: readonly Value[]): Bilingual {
  return joined(things, terms.listComma());
}

/** Things of which one is enough, as in "A or B". */
export function anyOf(things: readonly Value[]): Bilingual {
  return joined(things, terms.or());
}

/** Sentences one after another, to stand in one. */
export function sentencesOf(sentences: readonly Value[]): Bilingual {
  return joined(sentences, terms.semicolon());
}

function joined(parts: readonly Value[], between: Bilingual): Bilingual {
  const inLanguage = (language: keyof Bilingual) =>
    parts.map((p) => (typeof p === "object" ? p[language] : String(p))).join(between[language]);
  return { zh: inLanguage("zh"), en: inLanguage("en") };
}
