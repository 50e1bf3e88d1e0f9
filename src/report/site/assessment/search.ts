import type { Language } from "../../../model/base/text.js";
import type { Assessment } from "../../../model/outcome/assessment.js";
import script from "./client/search.js?script";
import type { DossierView } from "./view.js";

/** What can be found, and the page that shows it. */
type Entry = readonly [text: string, href: string];

/**
 * Finds cases, clients, certificates, people and clauses over all pages, and filters tables;
 * nothing is loaded.
 */
export function searchScript(view: DossierView): string {
  // Pages that open from a folder can load no data: the entries stand in the script.
  const entries = JSON.stringify(entriesOf(view)).replaceAll("<", "\\u003c");
  return `"use strict";\nconst dossierEntries = ${entries};\n${script}`;
}

function entriesOf({ assessment, lang, caseHref }: DossierView): Entry[] {
  const { profiles, statistics, gaps } = assessment;
  return [
    ...profiles.map((p): Entry => [
      `${p.case} ${p.client} ${p.office ?? ""}`,
      caseHref(p.case) ?? "audits.html",
    ]),
    ...profiles.flatMap((p) =>
      p.certificates.map((c): Entry => [
        `${c.number} ${c.client}`,
        caseHref(p.case) ?? "certificates.html",
      ]),
    ),
    ...profiles.flatMap((p) =>
      p.nonconformities.map((n): Entry => [
        `${n.number} ${n.clause}`,
        caseHref(p.case) ?? "nonconformities.html",
      ]),
    ),
    ...statistics.people.map((p): Entry => [`${p.name} ${p.person}`, "people.html"]),
    ...gaps.map((g): Entry => [`${g.message[lang]} ${g.clauses.join(" ")}`, "gaps.html"]),
    ...clauseEntries(assessment, lang),
  ];
}

function clauseEntries({ standards }: Assessment, lang: Language): Entry[] {
  return standards.flatMap(({ name, clauses }) =>
    Object.entries(clauses).map(([number, title]): Entry => [
      `${name} ${number} ${title[lang]}`,
      "clauses.html",
    ]),
  );
}
