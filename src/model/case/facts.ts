import type { Lapse } from "../certificate/edition.js";
import type { ChangeKind } from "../certificate/life.js";
import type { CivilDate } from "../time/dates.js";

/** A place in a record file; line and column are looked up when a finding needs them. */
export interface Spot {
  readonly file: string;
  readonly pointer: string;
}

/** What happened to a certificate. */
export interface CertificateEvent {
  readonly kind: ChangeKind;
  readonly on: CivilDate;
  /** Last day of a suspension. */
  readonly until: CivilDate | null;
  readonly reason: string;
  /** Clauses that speak of the status it begins. */
  readonly clauses: readonly string[];
  readonly at: Spot;
}
export interface CertificateFact {
  readonly number: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly scope: string;
  readonly issuedOn: CivilDate;
  readonly expiresOn: CivilDate;
  readonly firstIssuedOn: CivilDate | null;
  /** Number of the certificate that this one takes the place of. */
  readonly replaces: string | null;
  /** Clauses about its validity, and about its lapse. */
  readonly clauses: readonly string[];
  readonly expiredClauses: readonly string[];
  /** The end of the edition that it rests on, where there is one. */
  readonly lapse?: Lapse | null;
  readonly at: Spot;
  readonly events: readonly CertificateEvent[];
}

/** The end of an assignment that takes the whole day. */
export const wholeDay = 24 * 60;

/** The records that say who is at work for an audit. */
export type AssigningRecord =
  | "task-order"
  | "audit-plan"
  | "audit-record"
  | "attendance-opening"
  | "attendance-closing";

/**
 * A person at work for an audit on one day, as the audit plan has it and as it was recorded;
 * without a plan as the task order has it, for the whole day. Times are minutes of the day.
 */
export interface Assignment {
  readonly person: string;
  readonly audit: string;
  readonly day: CivilDate;
  /** Start of the first item and end of the last one. */
  readonly from: number;
  readonly to: number;
  /** Sum of the items. */
  readonly minutes: number;
  /** Nobody has to be at the client's. */
  readonly remote: boolean;
  /** The record that says so. */
  readonly record: AssigningRecord;
  /** Which of its items, of the team or of those who signed in, from 0. */
  readonly item: number;
}

/** An assignment as one text: there are many, and few are ever looked at. */
export function packAssignment({
  person,
  day,
  audit,
  from,
  to,
  minutes,
  remote,
  record,
  item,
}: Assignment): string {
  return [person, day, audit, from, to, minutes, remote ? 1 : 0, record, item].join(" ");
}

export function unpackAssignment(text: string): Assignment {
  const [person = "", day = "", audit = "", from, to, minutes, remote, record, item] =
    text.split(" ");
  return {
    person,
    day,
    audit,
    from: Number(from),
    to: Number(to),
    minutes: Number(minutes),
    remote: remote === "1",
    record: record as AssigningRecord,
    item: Number(item),
  };
}

/** The team of an audit and when it began. */
export interface TeamFact {
  readonly audit: string;
  readonly type: string;
  readonly from: CivilDate;
  readonly people: readonly string[];
  readonly at: Spot;
}

/** A report to the authority. */
export interface ReportFact {
  readonly kind: string;
  readonly certificate: string;
  readonly on: CivilDate;
}

/** A number that the body gives out: of a case, contract, task order, report, certificate. */
export interface NumberFact {
  /** Kind of the record. */
  readonly kind: string;
  readonly number: string;
  readonly at: Spot;
}

/** An exception that the body grants itself: a rule is not kept, and somebody has approved it. */
export interface WaiverFact {
  /** Path of the waiver inside the case: `waiver-01`, `audits/02-stage2/waiver-01`. */
  readonly record: string;
  readonly rule: string;
  readonly subject: string;
  readonly reason: string;
  readonly approvedBy: string;
  readonly approvedOn: CivilDate;
  readonly until: CivilDate;
  /** The approver's signature stands in it. */
  readonly signed: boolean;
  readonly at: Spot;
}

/**
 * What other cases, the register of certificates and the reports to the authority need of a case:
 * no more, so that thousands fit into memory.
 */
export interface CaseFacts {
  readonly case: string;
  readonly procedure: string;
  readonly scheme: string;
  /** Short name of the body. */
  readonly body: string;
  /** `changes` are the words of the client's change records. */
  readonly client: {
    readonly name: string;
    readonly nameEn?: string;
    readonly creditCode: string;
    readonly changes: string;
    readonly at: Spot;
  } | null;
  readonly certificates: readonly CertificateFact[];
  /** Packed, by `packAssignment`. */
  readonly assignments: readonly string[];
  /** Folder of the case, as messages call it. */
  readonly shownAs: string;
  readonly teams: readonly TeamFact[];
  readonly numbers: readonly NumberFact[];
  readonly reports: readonly ReportFact[];
  /** Waivers of rules that judge all cases together. */
  readonly waivers: readonly WaiverFact[];
}
