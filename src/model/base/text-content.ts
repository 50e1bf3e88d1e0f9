/**
 * What a text says, without what does not change it: width and case of its characters, white space,
 * punctuation.
 */
export function contentOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, "");
}

/**
 * The elements that a text does not have, by content; each may name others that do as well, with
 * `|` between them.
 */
export function missingIn(text: string, elements: readonly string[]): string[] {
  const content = contentOf(text);
  return elements.filter(
    (element) => !element.split("|").some((way) => content.includes(contentOf(way))),
  );
}

/** Whether a text says all of these things and nothing else, in any order. */
export function listsOnly(text: string, elements: readonly string[]): boolean {
  const rest = elements.reduce<string | null>((left, element) => {
    const content = contentOf(element);
    return left?.includes(content) ? left.replace(content, "") : null;
  }, contentOf(text));
  return rest === "";
}

/** The parts of a sentence that lists several things, each between semicolons. */
export function partsOf(text: string): string[] {
  return text
    .normalize("NFKC")
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
