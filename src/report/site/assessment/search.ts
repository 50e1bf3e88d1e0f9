import type { Table } from "../../../model/base/table.js";
import { shortenedTo } from "../../../model/base/text-width.js";
import type { Language } from "../../../model/base/text.js";
import type { Assessment } from "../../../model/outcome/assessment.js";
import script from "./client/search.js?script";
import type { DossierView } from "./view.js";

/** What can be found, and the page that shows it. */
export type Entry = readonly [text: string, href: string];

/** More of a row is not looked through: of lists, and of the many rows of a case. */
const longestEntry = 400;
const longestOfCase = 160;

/**
 * Finds whatever stands in a table of any page, and filters tables; nothing is loaded.
 */
export function searchScript(view: DossierView, rows: readonly Entry[]): string {
  const { assessment, lang } = view;
  const known = new Map(
    [...rows, ...clauseEntries(assessment, lang)].map((e) => [e.join("\n"), e]),
  );
  // Pages that open from a folder can load no data: the entries stand in the script.
  const entries = JSON.stringify([...known.values()]).replaceAll("<", "\\u003c");
  return `"use strict";\nconst dossierEntries = ${entries};\n${script}`;
}

/** Every row of a page's tables; of the matrix of a case the clause and what became of it. */
export function entriesOf(
  tables: readonly Table[],
  { file, heading }: { readonly file: string; readonly heading: string },
): Entry[] {
  const longest = file.includes("/") ? longestOfCase : longestEntry;
  return tables.flatMap(({ rows }) =>
    rows.map((row): Entry => {
      const text = row.filter(Boolean).join(" · ");
      return [shortenedTo(longest, `${heading}: ${text}`), file];
    }),
  );
}

function clauseEntries({ standards }: Assessment, lang: Language): Entry[] {
  return standards.flatMap(({ name, clauses }) =>
    Object.entries(clauses).map(([number, title]): Entry => [
      `${name} ${number} ${title[lang]}`,
      "clauses.html",
    ]),
  );
}
