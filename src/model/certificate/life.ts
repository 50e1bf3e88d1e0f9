import { type Bilingual, byCodeUnit } from "../base/text.js";
import type { RecordFile } from "../case/case.js";
import { type NumberedKind, recordsIn, recordsOf } from "../case/records.js";
import type { RecordTypes } from "../records/index.js";
import { type CivilDate, isCivilDate } from "../time/dates.js";
import { words } from "./life.words.js";

/** How a record changes what a certificate is. */
interface StatusChange<K extends NumberedKind, Status extends string> {
  /** The kind of record that tells of it. */
  readonly record: K;
  /** What the certificate is from then on. */
  readonly status: Status;
  /** The fields of its first day, of its last one where it is for a time, and of its reason. */
  readonly on: string;
  readonly until?: string;
  readonly reason?: string;
  /** Nothing changes after it. */
  readonly ends: boolean;
  /** Of one day, what ends a status comes before what begins one. */
  readonly orderOnOneDay: number;
  /** What kind of report tells the authority of it. */
  readonly reportedAs: RecordTypes["regulator-report"]["kind"];
}

/** The same, its fields being fields of its record. */
interface ChangeBy<K extends NumberedKind, Status extends string> extends StatusChange<K, Status> {
  readonly on: keyof RecordTypes[K] & string;
  readonly until?: keyof RecordTypes[K] & string;
  readonly reason?: keyof RecordTypes[K] & string;
}

function change<K extends NumberedKind, const Status extends string>(
  by: ChangeBy<K, Status>,
): StatusChange<K, Status> {
  return by;
}

/**
 * The one table of a certificate's life: everything that tells statuses or changes apart asks here.
 */
export const changes = {
  suspended: change({
    record: "suspension",
    status: "suspended",
    on: "suspendedOn",
    until: "endsOn",
    reason: "reason",
    ends: false,
    orderOnOneDay: 2,
    reportedAs: "suspension",
  }),
  restored: change({
    record: "restoration",
    status: "valid",
    on: "restoredOn",
    reason: "causeRemoved",
    ends: false,
    orderOnOneDay: 1,
    reportedAs: "restoration",
  }),
  withdrawn: change({
    record: "withdrawal",
    status: "withdrawn",
    on: "withdrawnOn",
    reason: "reason",
    ends: true,
    orderOnOneDay: 4,
    reportedAs: "withdrawal",
  }),
  cancelled: change({
    record: "cancellation",
    status: "cancelled",
    on: "cancelledOn",
    ends: true,
    orderOnOneDay: 3,
    reportedAs: "cancellation",
  }),
} as const;

export type ChangeKind = keyof typeof changes;
export const changeKinds = Object.keys(changes) as readonly ChangeKind[];

/** The kinds of record that tell of a change. */
export type ChangeRecord = (typeof changes)[ChangeKind]["record"];

/** `valid` covers a restored certificate; since when and by which record stands beside it. */
export type CertificateStatus =
  | "valid"
  | (typeof changes)[ChangeKind]["status"]
  | "expired"
  | "replaced";
export const certificateStatuses: readonly CertificateStatus[] = [
  ...new Set<CertificateStatus>(["valid", ...changeKinds.map((kind) => changes[kind].status)]),
  "expired",
  "replaced",
];
export const statusWords = Object.fromEntries(
  certificateStatuses.map((status) => [status, words[status]()]),
) as Readonly<Record<CertificateStatus, Bilingual>>;

/** What happens to a certificate, as the report of a month lists it. */
export type Happening = "issued" | ChangeKind | "expired";
export const happenings: readonly Happening[] = ["issued", ...changeKinds, "expired"];
export const happeningWords = Object.fromEntries(
  happenings.map((happening) => [happening, words[happening]()]),
) as Readonly<Record<Happening, Bilingual>>;

/** What a procedure may name clauses for. */
export type ClausesFor = "valid" | ChangeKind | "expired";
export const clausesFor: readonly ClausesFor[] = ["valid", ...changeKinds, "expired"];

/** A change as a record tells it. */
export interface RecordedChange {
  readonly kind: ChangeKind;
  /** Number of the certificate. */
  readonly certificate: string | undefined;
  readonly on: CivilDate;
  /** Last day of what is for a time. */
  readonly until: CivilDate | null;
  readonly reason: string;
  readonly record: RecordFile;
  /** The field of its first day. */
  readonly field: string;
}

/** All dated changes that the records of a case tell of, in the order of the table. */
export function recordedChanges(records: readonly RecordFile[]): RecordedChange[] {
  return changeKinds.flatMap((kind) =>
    recordsOf(records, changes[kind].record).flatMap(({ record, value }) => {
      const { on: field, until: untilField = "", reason: reasonField = "" } = changes[kind];
      const told: Readonly<Record<string, unknown>> = value;
      const on = told[field];
      const until = told[untilField];
      const details = {
        certificate: textOf(told["certificate"]),
        until: isCivilDate(until) ? until : null,
        reason: textOf(told[reasonField]) ?? "",
      };
      return isCivilDate(on) ? [{ kind, on, ...details, record, field }] : [];
    }),
  );
}

/** Whether a certificate of a case, by its number, has been ended; on which day does not matter. */
export function hasEnded(own: unknown, certificate: unknown): boolean {
  return changeKinds
    .filter((kind) => changes[kind].ends)
    .flatMap((kind) => recordsIn(own, changes[kind].record))
    .some((record: Readonly<Record<string, unknown>>) => record["certificate"] === certificate);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** In the order of their days; of one day, what ends a status comes first. */
export function inOrder<C extends { readonly on: CivilDate; readonly kind: ChangeKind }>(
  list: readonly C[],
): C[] {
  const rank = ({ kind }: C) => changes[kind].orderOnOneDay;
  return list.toSorted((a, b) => byCodeUnit(a.on, b.on) || rank(a) - rank(b));
}
