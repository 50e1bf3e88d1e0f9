import type { CaseStates } from "../../model/case/states.js";
import type { RegisterRow } from "../../model/certificate/register.js";

/** What a case, its audits and its certificates have come to, as other programs read it. */
export function statesJson({ client, audits }: CaseStates, rows: readonly RegisterRow[]) {
  return {
    client,
    audits,
    certificates: rows.map(({ certificate, status, since, until, at }) => ({
      certificate: certificate.number,
      state: status,
      since,
      until,
      at: [at],
    })),
  };
}
