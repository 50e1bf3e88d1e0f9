import type { Bilingual } from "../base/text.js";
import type { CertificateEvent, CertificateFact, Spot } from "../case/facts.js";
import { type CivilDate, shift } from "../time/dates.js";

export const certificateStatuses = [
  "valid",
  "suspended",
  "withdrawn",
  "cancelled",
  "expired",
  "replaced",
] as const;
/** `valid` covers a restored certificate; since when and by which record stands beside it. */
export type CertificateStatus = (typeof certificateStatuses)[number];

export const statusWords: Readonly<Record<CertificateStatus, Bilingual>> = {
  valid: { zh: "有效", en: "valid" },
  suspended: { zh: "暂停", en: "suspended" },
  withdrawn: { zh: "撤销", en: "withdrawn" },
  cancelled: { zh: "注销", en: "cancelled" },
  expired: { zh: "过期失效", en: "expired" },
  replaced: { zh: "已换发", en: "replaced" },
};

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

/** The day's status of a certificate, or null before it was issued. `successor` is a certificate that takes its place. */
export function statusOn(
  certificate: CertificateFact,
  day: CivilDate,
  successor: CertificateFact | undefined,
): StatusOn | null {
  if (day < certificate.issuedOn) return null;
  const issued: StatusOn = {
    status: "valid",
    since: certificate.issuedOn,
    until: certificate.expiresOn,
    restored: false,
    reason: "",
    clauses: certificate.clauses,
    at: certificate.at,
  };
  const past = certificate.events.filter((e) => e.on <= day);
  const ended = past.find((e) => e.kind === "withdrawn" || e.kind === "cancelled");
  if (ended) {
    return {
      ...of(ended),
      status: ended.kind === "withdrawn" ? "withdrawn" : "cancelled",
      until: null,
      restored: false,
    };
  }
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
  if (day > certificate.expiresOn) {
    return {
      ...issued,
      status: "expired",
      since: shift(certificate.expiresOn, 1, "calendarDay"),
      until: null,
      clauses: certificate.expiredClauses,
    };
  }
  const last = past.at(-1);
  if (!last) return issued;
  if (last.kind === "restored") return { ...issued, ...of(last), status: "valid", restored: true };
  return { ...of(last), status: "suspended", until: last.until, restored: false };
}

function of(e: CertificateEvent): Pick<StatusOn, "since" | "reason" | "clauses" | "at"> {
  return { since: e.on, reason: e.reason, clauses: e.clauses, at: e.at };
}

/** The certificate that takes the place of another: the one that names it, else the next one of a case issued after it was. */
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
