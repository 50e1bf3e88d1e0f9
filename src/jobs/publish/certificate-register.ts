import { byCodeUnit } from "../../model/base/text.js";
import type { CaseFacts, CertificateFact } from "../../model/case/facts.js";
import { lastDayOf, statusOn, successorOf } from "../../model/certificate/certificate-status.js";
import { certificateStatuses, changes, type Happening } from "../../model/certificate/life.js";
import type { ChangeRow, RegisterRow } from "../../model/certificate/register.js";
import { type CivilDate, shift } from "../../model/time/dates.js";

/**
 * The register of certificates on a day, in the order of their numbers; one not yet issued is not
 * in it.
 */
export function certificateRegister(cases: readonly CaseFacts[], day: CivilDate): RegisterRow[] {
  return cases
    .flatMap((facts) =>
      facts.certificates.flatMap((certificate): RegisterRow[] => {
        const status = statusOn(certificate, day, successorOf(certificate, facts.certificates));
        return status
          ? [
              {
                case: facts.case,
                procedure: facts.procedure,
                scheme: facts.scheme,
                creditCode: facts.client?.creditCode ?? "",
                certificate,
                ...status,
                clauses: status.clauses.length > 0 ? status.clauses : certificate.clauses,
              },
            ]
          : [];
      }),
    )
    .sort(
      (a, b) =>
        byCodeUnit(a.certificate.number, b.certificate.number) || byCodeUnit(a.case, b.case),
    );
}

/** How many certificates have each status; every status is named. */
export function countStatuses(rows: readonly RegisterRow[]): Record<string, number> {
  return Object.fromEntries(
    certificateStatuses.map((s) => [s, rows.filter((r) => r.status === s).length]),
  );
}

/** Which report to the authority tells of it; none tells of an expiry. */
function reportOn(happening: Happening): string | null {
  if (happening === "expired") return null;
  return happening === "issued" ? "certificationResult" : changes[happening].reportedAs;
}

/** What changed in a month `YYYY-MM`: the body's monthly report. */
export function monthlyChanges(cases: readonly CaseFacts[], month: string): ChangeRow[] {
  return cases
    .flatMap((facts) => facts.certificates.flatMap((c) => changesOf(c, facts)))
    .filter((row) => row.on.startsWith(`${month}-`))
    .sort((a, b) => byCodeUnit(a.on, b.on) || byCodeUnit(a.certificate, b.certificate));
}

/** What a change of its own has; the rest of its row is the certificate's. */
type Change = Pick<ChangeRow, "change" | "on" | "reason" | "clauses" | "at">;

/** Everything that happened to a certificate, from its issue to its expiry. */
function changesOf(certificate: CertificateFact, facts: CaseFacts): ChangeRow[] {
  const { issuedOn, replaces, clauses, expiredClauses, at } = certificate;
  const dayAfter = shift(lastDayOf(certificate), 1, "calendarDay");
  const successor = successorOf(certificate, facts.certificates);
  const hasLapsed = statusOn(certificate, dayAfter, successor)?.status === "expired";
  const happenings: Change[] = [
    { change: "issued", on: issuedOn, reason: replaces ?? "", clauses, at },
    ...certificate.events.map((e): Change => ({ ...e, change: e.kind })),
    ...(hasLapsed
      ? [{ change: "expired", on: dayAfter, reason: "", clauses: expiredClauses, at } as const]
      : []),
  ];
  return happenings.map(({ change, on, reason, clauses: cited, at: place }) => ({
    case: facts.case,
    procedure: facts.procedure,
    certificate: certificate.number,
    client: certificate.name.zh,
    creditCode: facts.client?.creditCode ?? "",
    scope: certificate.scope,
    change,
    on,
    reason,
    clauses: cited,
    at: place,
    reportedOn: reportedOn(certificate, { change, on }, facts),
  }));
}

/** The first report to the authority that tells of a change, on its day or later. */
function reportedOn(
  { number }: CertificateFact,
  { change, on }: Pick<Change, "change" | "on">,
  { reports }: CaseFacts,
): CivilDate | null {
  const [first] = reports
    .filter((r) => r.kind === reportOn(change) && r.certificate === number && r.on >= on)
    .map((r) => r.on)
    .sort();
  return first ?? null;
}
