/** Numbers of standards, as each half of GB/T 22080-2025/ISO/IEC 27001:2022. */
const standard =
  "[A-Z]{2,5}(?:/[A-Z]{1,4})*(?: (?:TS|TR|PAS))? ?(?:[A-Z]{2,6})?\\d[\\d.]*(?:[-:]\\d{1,5})*";
/** Numbers of papers and certificates, as AB-RW-2026-0236. */
const paper = "[A-Z]{1,8}\\d*(?:-[A-Z0-9]{1,12}){1,6}(?::\\d{4})?";
/** The stroke between two halves ends the line of the first. */
const whole = new RegExp(
  [
    `(?<![\\w/&#-])(?:${paper}|${standard})(?:/(?=${standard})|(?![\\w-]))`,
    `(?<=/)${standard}(?![\\w-])`,
    // What companies are comes behind their names.
    `\\bCo\\., ?Ltd\\.?`,
  ].join("|"),
  "g",
);

/**
 * Sets numbers of standards and papers, and the end of companies' names, so that they are broken
 * only where a line of their own is too short for them (`.number` of the style); a number that
 * stands in two halves reads as two.
 */
export function keepNumbersWhole(html: string): string {
  const start = html.indexOf("<body");
  if (start === -1) return html;
  const body = html
    .slice(start)
    .split(/(<[^>]*>)/)
    .map((part) =>
      part.startsWith("<") ? part : part.replace(whole, '<span class="number">$&</span>'),
    )
    .join("");
  return html.slice(0, start) + body;
}
