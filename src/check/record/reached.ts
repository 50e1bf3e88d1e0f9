import { isObject } from "../../model/base/json.js";
import { auditAfter, certificatesOf } from "../../model/case/audit-end.js";
import type { AuditFolder, CaseDocument, RecordFile } from "../../model/case/case.js";
import { namedKind } from "../../model/case/record-names.js";
import { recordsOf } from "../../model/case/records.js";
import type { ShapeFault } from "../../model/procedure/compiled.js";
import { type CivilDate, isCivilDate } from "../../model/time/dates.js";
import type { DayOfJudgement } from "../../model/time/day-of-judgement.js";

/**
 * Whether a case has come so far that a record of a kind is there: in the audit that a record
 * belongs to, in the case, or by what rests on the audit. An audit that another one has followed
 * has come to its end.
 */
function hasReached(
  kind: string,
  { audit, document }: { readonly audit: AuditFolder | null; readonly document: CaseDocument },
): boolean {
  const isOfKind = (record: RecordFile) => record.kind === kind || namedKind(record) === kind;
  if (!audit) return document.records.some(isOfKind);
  const name = audit.id.slice("audits/".length);
  return (
    audit.records.some(isOfKind) ||
    certificatesOf(name, document).some(({ record }) => isOfKind(record)) ||
    auditAfter(audit, document) !== undefined
  );
}

/** Where a record lies, and the day on which it is looked at. */
export interface Place {
  /** Null for a record of the case itself. */
  readonly audit: AuditFolder | null;
  readonly document: CaseDocument;
  readonly asOf: CivilDate;
}

/** Where a record lies that is there, and what it tells of its own day. */
export interface RecordPlace extends Place {
  /** The day on which it is looked at, which knows when the answer can be another one. */
  readonly day: Pick<DayOfJudgement, "isAfter">;
  /** The field of the record with the day of which it tells. */
  readonly happensOn: string | undefined;
}

/** How far what a record lacks is asked for. */
export type Asked = "now" | "later" | "never";

/**
 * A field may be missing as long as the day of which its record tells is not over, or the step that
 * it serves has not been taken.
 */
export function askedFor(fault: ShapeFault, record: RecordFile, place: RecordPlace): Asked {
  const asked = askedByStep(fault, record.kind, place);
  const isMissing = fault.rule === "missing-field";
  return asked === "now" && isMissing && isAhead(record, place) ? "later" : asked;
}

/** Whether the day of which a record tells is not over: what happens on it is not on record yet. */
function isAhead({ value }: RecordFile, { day, happensOn }: RecordPlace): boolean {
  const own = isObject(value) && happensOn !== undefined ? value[happensOn] : undefined;
  return isCivilDate(own) && !day.isAfter(own);
}

/**
 * A field may be missing as long as the step that it serves has not been taken. What an applicant
 * lacked is why it was refused, on its application or after stage 1, and no later step is owed; a
 * supplement is still awaited.
 */
export function askedByStep(fault: ShapeFault, kind: string, place: Place): Asked {
  if (fault.rule !== "missing-field") return "now";
  const conclusion = conclusionOn(place);
  const isOfClient = kind === "application";
  if (conclusion === "refused" && (isOfClient || fault.awaited !== undefined)) return "never";
  if (conclusion === "supplementRequested" && isOfClient) return "later";
  if (fault.awaited !== undefined && isRefusedAfterStage1(place)) return "never";
  return fault.awaited === undefined || hasReached(fault.awaited, place) ? "now" : "later";
}

/** Whether certification was refused by the day on what stage 1 had found. */
function isRefusedAfterStage1({ audit, asOf }: Place): boolean {
  if (audit?.type !== "stage1") return false;
  const [decision] = recordsOf(audit.records, "decision");
  const { decision: outcome, decidedOn } = decision?.value ?? {};
  return outcome === "refuse" && decidedOn !== undefined && decidedOn <= asOf;
}

/** What the review of the application has come to by the day. */
function conclusionOn({ document, asOf }: Place): string | undefined {
  const [review] = recordsOf(document.records, "application-review");
  if (review === undefined) return undefined;
  const { completedOn, conclusion } = review.value;
  return completedOn !== undefined && completedOn > asOf ? undefined : conclusion;
}
