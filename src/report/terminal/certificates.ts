import type { Table } from "../../model/base/table.js";
import { terms } from "../../model/base/terms.words.js";
import type { Language } from "../../model/base/text.js";
import {
  type CertificateStatus,
  happeningWords,
  statusWords,
} from "../../model/certificate/life.js";
import type { ChangeRow, RegisterRow } from "../../model/certificate/register.js";
import type { CivilDate } from "../../model/time/dates.js";
import { columns, words } from "./certificates.words.js";
import { tableText } from "./tables.js";

/** The register as a table. */
export function registerTable(rows: readonly RegisterRow[], lang: Language): Table {
  const heads = [
    columns.number(),
    columns.client(),
    columns.code(),
    columns.scheme(),
    columns.status(),
    columns.since(),
    columns.until(),
    columns.issued(),
    columns.expires(),
    columns.clause(),
    columns.case(),
    columns.reason(),
    columns.scope(),
  ];
  return {
    head: heads.map((h) => h[lang]),
    rows: rows.map((r) => [
      r.certificate.number,
      clientName(r, lang),
      r.creditCode,
      r.scheme,
      statusText(r, lang),
      r.since,
      r.until ?? "",
      r.certificate.issuedOn,
      r.certificate.expiresOn,
      r.clauses.join(" "),
      r.case,
      r.reason,
      r.certificate.scope,
    ]),
  };
}

/** The register as text: the table, and how many certificates have each status. */
export function registerText(
  rows: readonly RegisterRow[],
  { asOf, totals }: { readonly asOf: CivilDate; readonly totals: Readonly<Record<string, number>> },
  lang: Language,
): string {
  const counts = Object.entries(totals)
    .map(([status, n]) => `${statusWords[status as CertificateStatus][lang]} ${n}`)
    .join(terms.comma()[lang]);
  const total = words.total({ asOf, n: rows.length, counts })[lang];
  return `${tableText("text", registerTable(rows, lang))}${total}\n`;
}

function statusText({ status, restored }: RegisterRow, lang: Language): string {
  const label = statusWords[status];
  return (restored ? words.restored({ status: label }) : label)[lang];
}

function clientName({ certificate: { name } }: RegisterRow, lang: Language): string {
  return lang === "en" && name.en ? name.en : name.zh;
}

/** What was issued and changed in a month, as a table. */
export function changesTable(rows: readonly ChangeRow[], lang: Language): Table {
  const heads = [
    columns.on(),
    columns.change(),
    columns.number(),
    columns.client(),
    columns.code(),
    columns.reported(),
    columns.clause(),
    columns.case(),
    columns.reason(),
    columns.scope(),
  ];
  return {
    head: heads.map((h) => h[lang]),
    rows: rows.map((r) => [
      r.on,
      happeningWords[r.change][lang],
      r.certificate,
      r.client,
      r.creditCode,
      r.reportedOn ?? notReported(r, lang),
      r.clauses.join(" "),
      r.case,
      r.reason,
      r.scope,
    ]),
  };
}

/** Nobody reports that a certificate has run out. */
function notReported({ change }: ChangeRow, lang: Language): string {
  return change === "expired" ? "/" : words.notReported()[lang];
}
