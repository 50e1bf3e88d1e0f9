import { factsOf } from "../../check/facts.js";
import { sentencesOf } from "../../model/base/lists.js";
import type { Bilingual } from "../../model/base/text.js";
import type { CaseDocument } from "../../model/case/case.js";
import type { CaseFacts, CertificateFact } from "../../model/case/facts.js";
import { recordOf } from "../../model/case/records.js";
import { statusOn, successorOf } from "../../model/certificate/certificate-status.js";
import { changes } from "../../model/certificate/life.js";
import type { LeastRetention } from "../../model/procedure/least-retention.js";
import type { Procedure, Retention } from "../../model/procedure/procedure.js";
import { type CivilDate, shift } from "../../model/time/dates.js";
import { leastRetention } from "../../workspace/reference-data.js";
import { words } from "./retention.words.js";

/** Until when a case is kept, and why; null where nothing says so. */
export interface KeptUntil {
  readonly until: CivilDate | null;
  readonly clauses: readonly string[];
  readonly because: Bilingual;
}

/**
 * The last day of keeping: by the procedure or by the standard, whichever is longer, or later where
 * the archive record says so (`recorded`).
 */
export function keptUntil(
  { data: { retention } }: Procedure,
  { certificates }: Pick<CaseFacts, "certificates">,
  recorded: CivilDate | null,
  asOf: CivilDate,
): KeptUntil {
  const asRecorded = (otherwise: Bilingual): Pick<KeptUntil, "until" | "because"> => ({
    until: recorded,
    because: recorded === null ? otherwise : words.recorded({ until: recorded }),
  });
  if (!retention) return { ...asRecorded(words.noPeriod()), clauses: [] };
  const { clauses } = retention;
  const own = lastDay(certificates, retention, asOf);
  const least = leastRetention();
  if (own === null) return { ...asRecorded(withoutCertificate(retention, least)), clauses };
  const wanted = lastDay(certificates, least, asOf) ?? own;
  const isShort = own.until < wanted.until;
  const { until } = isShort ? wanted : own;
  const period = periodWords(retention, own.end);
  const because = isShort
    ? words.standardLonger({ period, until, standard: least.standard, clause: least.clause })
    : period;
  return recorded !== null && recorded > until
    ? {
        until: recorded,
        clauses,
        because: words.recordedLater({ period: because, until: recorded }),
      }
    : { until, clauses, because };
}

/** The same of a case as it lies there, by what its own archive record says. */
export function caseKeptUntil(
  document: CaseDocument,
  procedure: Procedure,
  asOf: CivilDate,
): KeptUntil {
  const recorded = recordOf(document.records, "archive")?.value.keptUntil ?? null;
  return keptUntil(procedure, factsOf(document, procedure), recorded, asOf);
}

/** The end of the last certificate, and how long a case is kept from then on. */
function lastDay(
  certificates: readonly CertificateFact[],
  retention: Pick<Retention, "years" | "from">,
  asOf: CivilDate,
): { readonly end: CivilDate; readonly until: CivilDate } | null {
  const end = certificates
    .map((c) => countedFrom(c, certificates, retention, asOf))
    .sort()
    .at(-1);
  return end === undefined ? null : { end, until: shift(end, retention.years, "year") };
}

/**
 * The day from which keeping counts: the certificate's expiry, or its earlier end where the
 * procedure has it so.
 */
function countedFrom(
  certificate: CertificateFact,
  certificates: readonly CertificateFact[],
  { from }: Pick<Retention, "from">,
  asOf: CivilDate,
): CivilDate {
  if (from === "certificateExpiry") return certificate.expiresOn;
  const [ended] = certificate.events
    .filter((e) => changes[e.kind].ends)
    .map((e) => e.on)
    .sort();
  const isIssued = statusOn(certificate, asOf, successorOf(certificate, certificates)) !== null;
  return isIssued && ended !== undefined && ended <= asOf ? ended : certificate.expiresOn;
}

/** Why no clause gives a last day, and what does. */
function withoutCertificate(
  { withoutCertificate: own }: Retention,
  { standard, clause, withoutCertificate: least }: LeastRetention,
): Bilingual {
  return sentencesOf([
    words.noCertificate(),
    ...(own ? [own] : []),
    words.standardSilent({ standard, clause, silent: least }),
    words.sayUntil(),
  ]);
}

function periodWords({ years, reading }: Retention, end: CivilDate): Bilingual {
  const period = years === 0 ? words.whileValid() : words.yearsMore({ end, years });
  return reading ? words.underReading({ period, reading }) : period;
}
