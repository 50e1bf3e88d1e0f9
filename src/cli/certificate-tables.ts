import type { ChangeRow, RegisterRow } from "../jobs/publish/certificate-register.js";
import type { Table } from "../model/base/table.js";
import type { Language } from "../model/base/text.js";
import { happeningWords, statusWords } from "../model/certificate/life.js";
import { columns, words } from "./certificate-tables.words.js";

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

function statusText({ status, restored }: RegisterRow, lang: Language): string {
  const label = statusWords[status];
  return (restored ? words.restored({ status: label }) : label)[lang];
}

function clientName({ certificate: { name } }: RegisterRow, lang: Language): string {
  return lang === "en" && name.en ? name.en : name.zh;
}

/** A row of the register as other programs read it. */
export function certificateJson({ certificate, ...row }: RegisterRow) {
  return {
    number: certificate.number,
    case: row.case,
    procedure: row.procedure,
    scheme: row.scheme,
    client: certificate.name,
    creditCode: row.creditCode,
    scope: certificate.scope,
    status: row.status,
    restored: row.restored,
    since: row.since,
    until: row.until,
    reason: row.reason,
    clauses: row.clauses,
    issuedOn: certificate.issuedOn,
    expiresOn: certificate.expiresOn,
    firstIssuedOn: certificate.firstIssuedOn,
    at: row.at,
  };
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
