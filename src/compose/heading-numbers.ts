import chinese from "../../schemas/text/chinese-numbers.json" with { type: "json" };
import { inChineseNumerals } from "../model/base/chinese-numbers.js";
import type { DocumentLanguage } from "../model/procedure/document.js";

const heading = /(<h2\b[^>]*>\s*)(.*?)(?=<\/h2>)/gs;
const secondLanguage = /(?<=<span class="alt">).*/s;
/** Numbers that were written by hand, as they had to be before headings were counted. */
const written = {
  zh: new RegExp(`^[${chinese.digits}${chinese.ten}]+${chinese.heading.replace("{number}", "")}`),
  en: /^\d{1,2}\.?\s+(?=[A-Z])/,
};

/**
 * The headings of a page, numbered by what is printed: one that the case has nothing for leaves no
 * gap, and those that a procedure's own form adds are counted with the others. A number that a
 * look or procedure of the body's own still has written gives way.
 */
export function numberHeadings(html: string, language: DocumentLanguage): string {
  let n = 0;
  return html.replace(heading, (_, opening: string, text: string) => {
    n += 1;
    return opening + (language === "en" ? english(text, n) : inBoth(text, n));
  });
}

/** Chinese, with the English behind it in documents in both languages. */
function inBoth(text: string, n: number): string {
  const own = text.replace(written.zh, "").replace(secondLanguage, (alt) => english(alt, n));
  return chinese.heading.replace("{number}", inChineseNumerals(n)) + own;
}

function english(text: string, n: number): string {
  return `${n}. ${text.replace(written.en, "")}`;
}
