import { pointerSegments, valueAt } from "../model/base/json.js";
import type { Bilingual } from "../model/base/text.js";
import { auditTitles } from "../model/case/audit-view.js";
import type { AuditFolder, CaseDocument, Location, RecordFile } from "../model/case/case.js";
import type { CaseFacts, CertificateFact } from "../model/case/facts.js";
import { caseOnDay } from "../model/case/on-day.js";
import { recordOf, type RecordKind, type RecordOf } from "../model/case/records.js";
import type {
  AuditStage,
  AuditState,
  CaseStates,
  ClientStage,
  State,
} from "../model/case/states.js";
import { auditStateWords, clientStateWords } from "../model/case/states.words.js";
import { statusOn, successorOf } from "../model/certificate/certificate-status.js";
import type { CertificateStatus } from "../model/certificate/life.js";
import type { Procedure } from "../model/procedure/procedure.js";
import { type CivilDate, isCivilDate } from "../model/time/dates.js";

/** Something that has happened, and the value that shows it. */
interface Shown {
  readonly on: CivilDate;
  readonly at: Location;
}

/**
 * What a case has come to by a day, from all records that show it. What is dated later is a plan
 * and shows nothing.
 */
export function statesOf(
  document: CaseDocument,
  procedure: Procedure,
  facts: CaseFacts,
  asOf: CivilDate,
): CaseStates {
  const today = caseOnDay(document, procedure, asOf).document;
  const titles = auditTitles(today.audits, procedure);
  const audits = today.audits.map((audit, i): AuditState => ({
    audit: audit.id,
    title: titles[i] ?? { zh: audit.id, en: audit.id },
    ...auditState(audit, today.audits.slice(i + 1), procedure),
  }));
  return { client: clientState(today, audits, facts.certificates, asOf), audits };
}

/** The last step that an audit has taken. */
function auditState(
  audit: AuditFolder,
  later: readonly AuditFolder[],
  procedure: Procedure,
): State<AuditStage> {
  const { records } = audit;
  const terminated = shown(records, "termination-report", "terminatedOn");
  if (terminated.length > 0) {
    const again = later.find((a) => a.type === audit.type && a.records.length > 0);
    return again
      ? state("repeated", auditStateWords.repeated({ audit: again.id }), terminated)
      : state("terminated", auditStateWords.terminated(), terminated);
  }
  const steps: readonly [Exclude<AuditStage, "notBegun" | "repeated">, readonly Shown[]][] = [
    ["decided", shown(records, "decision", "decidedOn")],
    [
      "reported",
      [
        ...shown(records, "audit-report", "submittedOn"),
        ...shown(records, "stage1-report", "submittedOn"),
        ...shown(records, "stage1-report", "notifiedOn"),
      ],
    ],
    ["held", showing("onsite-end", records, procedure)],
    ["underWay", showing("onsite-start", records, procedure)],
    ["planned", shown(records, "audit-plan", "preparedOn")],
    ["ordered", shown(records, "task-order", "issuedOn")],
  ];
  const reached = steps.find(([, by]) => by.length > 0);
  return reached
    ? state(reached[0], auditStateWords[reached[0]](), reached[1])
    : state("notBegun", auditStateWords.notBegun(), []);
}

/** An event of an audit, from every record that tells of it or shows it. */
function showing(event: string, records: readonly RecordFile[], { events }: Procedure): Shown[] {
  return events
    .filter((e) => e.event === event)
    .flatMap(({ kind, instance, pointer }) =>
      records
        .filter((r) => r.kind === kind && (instance ?? r.instance) === r.instance)
        .flatMap((record) => dayAt(record, pointer)),
    );
}

function dayAt(record: RecordFile, pointer: string): Shown[] {
  const on = valueAt(record.value, pointerSegments(pointer));
  return isCivilDate(on) ? [{ on, at: placeOf(record, pointer) }] : [];
}

/** The day that a field of a record holds, where it does. */
function shown<K extends RecordKind>(
  records: readonly RecordFile[],
  kind: K,
  field: keyof RecordOf<K> & string,
): Shown[] {
  const filed = recordOf(records, kind);
  return filed ? dayAt(filed.record, `/${field}`) : [];
}

function placeOf(record: RecordFile, pointer: string): Location {
  return { file: record.file, pointer, ...record.position(pointer) };
}

function state<Stage>(name: Stage, words: Bilingual, by: readonly Shown[]): State<Stage> {
  const [first] = by.map(({ on }) => on).toSorted();
  return { state: name, words, since: first ?? null, at: by.map(({ at }) => at) };
}

/** By what came last: the certificates, the audits, the papers before them. */
function clientState(
  document: CaseDocument,
  audits: readonly AuditState[],
  certificates: readonly CertificateFact[],
  asOf: CivilDate,
): State<ClientStage> {
  return (
    certifiedState(document, certificates, asOf) ??
    refusedState(document) ??
    beforeCertificate(document, audits)
  );
}

function certifiedState(
  { records }: CaseDocument,
  certificates: readonly CertificateFact[],
  asOf: CivilDate,
): State<ClientStage> | null {
  const statuses = certificates.flatMap(
    (c) => statusOn(c, asOf, successorOf(c, certificates)) ?? [],
  );
  if (statuses.length === 0) return null;
  const held =
    statuses.find((s) => s.status === "valid") ?? statuses.find((s) => s.status === "suspended");
  const last = held ?? statuses.toSorted((a, b) => (a.since < b.since ? -1 : 1)).at(-1);
  if (!last) return null;
  const stage = held ? heldAs(held.status) : endedAs(last.status, records);
  const record = records.find((r) => r.file === last.at.file);
  const at = record ? [{ on: last.since, at: placeOf(record, last.at.pointer) }] : [];
  return { ...state(stage, clientStateWords[stage](), at), since: last.since };
}

function heldAs(status: CertificateStatus): "certified" | "suspended" {
  return status === "suspended" ? "suspended" : "certified";
}

/** A client leaves when it asks to cancel, or says that it does not go on and lets it run out. */
function endedAs(status: CertificateStatus, records: readonly RecordFile[]): "ended" | "gone" {
  const declined = recordOf(records, "audit-programme")?.value.recertification?.declinedOn;
  const hasLeft = status === "cancelled" || (status === "expired" && declined !== undefined);
  return hasLeft ? "gone" : "ended";
}

function refusedState({ records, audits }: CaseDocument): State<ClientStage> | null {
  const review = recordOf(records, "application-review");
  if (review?.value.conclusion === "refused") {
    const by = shown(records, "application-review", "completedOn");
    return state("refused", clientStateWords.refused(), by);
  }
  const refusing = audits.findLast(
    (a) => recordOf(a.records, "decision")?.value.decision === "refuse",
  );
  return refusing
    ? state(
        "notCertified",
        clientStateWords.notCertified(),
        shown(refusing.records, "decision", "decidedOn"),
      )
    : null;
}

function beforeCertificate(
  { records }: CaseDocument,
  audits: readonly AuditState[],
): State<ClientStage> {
  const begun = audits.find((a) => !["notBegun", "ordered", "planned"].includes(a.state));
  if (begun) {
    const { since, at } = begun;
    return { state: "inInitialAudit", words: clientStateWords.inInitialAudit(), since, at };
  }
  const accepted = recordOf(records, "application-review")?.value.conclusion === "accepted";
  const steps: readonly ["contracted" | "accepted" | "applying", readonly Shown[]][] = [
    ["contracted", shown(records, "contract", "signedOn")],
    ["accepted", accepted ? shown(records, "application-review", "completedOn") : []],
    ["applying", shown(records, "application", "receivedOn")],
  ];
  const reached = steps.find(([, by]) => by.length > 0);
  return reached
    ? state(reached[0], clientStateWords[reached[0]](), reached[1])
    : state("unknown", clientStateWords.unknown(), []);
}
