import type { ComposedDocument } from "../../src/model/procedure/document.js";

const numerals = "一二三四五六七八九十";
const numberOf = (text: string) => new RegExp(`^(?:[${numerals}]+、|\\d+\\.? )`).exec(text)?.[0];

/** The headings of a document below its title, as they stand on the page. */
export function headingsOf(document: Pick<ComposedDocument, "html">): string[] {
  return [...document.html.matchAll(/<h2[^>]*>(.*?)<\/h2>/gs)].map((m) =>
    (m[1] ?? "").replace(/<[^>]*>/g, " ").trim(),
  );
}

/**
 * What is wrong with the numbers of a document's headings: where one has a number all have,
 * and they run 一, 二, 三 (in English 1., 2., 3.) without a gap.
 */
export function headingFaults(document: ComposedDocument): string[] {
  const headings = headingsOf(document);
  if (!headings.some(numberOf)) return [];
  return headings.flatMap((text, i) => {
    const [zh, en] = [`${[...numerals][i] ?? "?"}、`, `${i + 1}. `];
    const isRight =
      document.language === "en"
        ? text.startsWith(en)
        : text.startsWith(zh) && (document.language === "zh" || text.includes(` ${en}`));
    return isRight ? [] : [`${document.path}: ${text} (${i + 1})`];
  });
}
