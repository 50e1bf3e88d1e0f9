import type { RegisterRow } from "../../model/certificate/register.js";

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
