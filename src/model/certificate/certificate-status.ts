import type { CertificateEvent, CertificateFact, Spot } from "../case/facts.js";
import { type CivilDate, shift } from "../time/dates.js";
import { type CertificateStatus, changes } from "./life.js";

/** What a certificate is on a day, since when, and what says so. */
export interface StatusOn {
  readonly status: CertificateStatus;
  /** First day of the status. */
  readonly since: CivilDate;
  /** Last day, as far as it is known: of a suspension its term, else of the validity. */
  readonly until: CivilDate | null;
  /** Valid again after a suspension. */
  readonly restored: boolean;
  readonly reason: string;
  readonly clauses: readonly string[];
  readonly at: Spot;
}

/** The last day of validity: the expiry, or the end of the edition that it rests on before it. */
export function lastDayOf({ expiresOn, lapse = null }: CertificateFact): CivilDate {
  return lapse !== null && lapse.on < expiresOn ? lapse.on : expiresOn;
}

/**
 * The day's status of a certificate, or null before it was issued. `successor` is a certificate
 * that takes its place.
 */
export function statusOn(
  certificate: CertificateFact,
  day: CivilDate,
  successor: CertificateFact | undefined,
): StatusOn | null {
  if (day < certificate.issuedOn) return null;
  const { lapse = null } = certificate;
  const lastDay = lastDayOf(certificate);
  const issued: StatusOn = {
    status: "valid",
    since: certificate.issuedOn,
    until: lastDay,
    restored: false,
    reason: "",
    clauses: certificate.clauses,
    at: certificate.at,
  };
  const past = certificate.events.filter((e) => e.on <= day);
  const ended = past.find((e) => changes[e.kind].ends);
  if (ended) return { ...changedBy(ended), until: null };
  if (successor && successor.issuedOn <= day) {
    return {
      ...issued,
      status: "replaced",
      since: successor.issuedOn,
      until: null,
      reason: successor.number,
      at: successor.at,
    };
  }
  if (day > lastDay) {
    return {
      ...issued,
      status: "expired",
      since: shift(lastDay, 1, "calendarDay"),
      until: null,
      reason: lapse && lastDay === lapse.on ? lapse.edition : "",
      clauses: certificate.expiredClauses,
    };
  }
  const last = past.at(-1);
  if (!last) return issued;
  return changes[last.kind].status === "valid"
    ? { ...changedBy(last), until: lastDay, restored: true }
    : changedBy(last);
}

function changedBy({ kind, on, until, reason, clauses, at }: CertificateEvent): StatusOn {
  return { status: changes[kind].status, since: on, until, restored: false, reason, clauses, at };
}

/**
 * The certificate that takes the place of another: the one that names it, else the next one of a
 * case issued after it was.
 */
export function successorOf(
  certificate: CertificateFact,
  all: readonly CertificateFact[],
): CertificateFact | undefined {
  const named = all.find((c) => c !== certificate && c.replaces === certificate.number);
  return (
    named ??
    all
      .filter((c) => c !== certificate && c.replaces === null && c.issuedOn > certificate.issuedOn)
      .sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))[0]
  );
}
