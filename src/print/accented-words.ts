import type { Fonts } from "./fonts.js";

/**
 * Sets words with an accented letter that the documents' own font lacks in the fonts that have it:
 * a browser would put the letter together of what that font has, and set its accent beside it.
 */
export function setAccentedWords(
  html: string,
  { instead, lacks }: Pick<Fonts, "instead" | "lacks">,
): string {
  const start = html.indexOf("<body");
  if (start === -1 || !/[^\p{ASCII}\p{Script=Han}\p{P}]/u.test(html)) return html;
  const families = instead.map((family) => `'${family.replace(/[^\p{L}\p{N} -]/gu, "")}'`);
  const isPutTogether = (letter: string) =>
    letter !== letter.normalize("NFD") && lacks(letter.codePointAt(0) ?? 0);
  const body = html
    .slice(start)
    .replace(/<[^>]*>|[\p{Script=Latin}\p{M}]+/gu, (part) =>
      part.startsWith("<") || !Array.from(part).some(isPutTogether)
        ? part
        : `<span style="font-family: ${families.join(", ")}">${part}</span>`,
    );
  return html.slice(0, start) + body;
}
