/**
 * What a text says, without what does not change it: width and case of its characters, white space,
 * punctuation. Signs such as `+` and `≥` mean something.
 */
export function contentOf(text: string): string {
  let content = reduced.get(text);
  if (content === undefined) {
    if (reduced.size >= reducedAtMost) reduced.clear();
    content = text
      .normalize("NFKC")
      .toLowerCase()
      .replaceAll(/[\s\p{P}\p{Z}]/gu, "");
    reduced.set(text, content);
  }
  return content;
}

/** Names and statements stand in many records of a case, and are compared over and over. */
const reduced = new Map<string, string>();
const reducedAtMost = 2_000;

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

/** Whether two texts say the same; the order of what they list between semicolons is no matter. */
export function saysTheSame(a: string, b: string): boolean {
  if (a === b || contentOf(a) === contentOf(b)) return true;
  const contents = (text: string) => partsOf(text).map(contentOf).sort().join(";");
  return contents(a) === contents(b);
}

/** The parts of a sentence that lists several things, each between semicolons. */
export function partsOf(text: string): string[] {
  return text
    .normalize("NFKC")
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
