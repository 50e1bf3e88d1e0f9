import { isObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import { auditAfter, certificatesOf } from "../../model/case/audit-end.js";
import type { AuditView } from "../../model/case/case-view.js";
import type { RecordFile } from "../../model/case/case.js";
import { namedKind } from "../../model/case/record-names.js";
import { isCivilDate } from "../../model/time/dates.js";
import {
  type Check,
  notApplicable,
  optionsSchema,
  pass,
  type Question,
  type Verdict,
} from "../check.js";
import * as holds from "../holds.js";
import { because } from "../why.js";
import { words } from "./required-record.words.js";

interface Options {
  /** Kind of the record, with its instance where it has one: `attendance-opening`. */
  readonly record: string;
  /** Audits of these types also prove that the case has passed this record. */
  readonly provenBy?: readonly string[];
  /**
   * Kinds of records of the same audit after which this one is to come: it is due from then on,
   * until a later record proves that it is missing.
   */
  readonly after?: readonly string[];
  /** Path of the last day on which it may still come; without it, as soon as possible. */
  readonly by?: string;
  /** What later records of these sorts (their `kind`) tell has no need of this record. */
  readonly notBy?: readonly string[];
  /** Records that show it; left out, all that come later in the procedure's sequence. */
  readonly shownBy?: readonly string[];
}

export const requiredRecord: Check<Options> = {
  id: "required-record",
  description: words.description(),
  options: optionsSchema(
    {
      record: { ...holds.recordKind, pattern: "^[a-z][a-z0-9-]*$" },
      provenBy: { type: "array", items: holds.auditType },
      after: { type: "array", items: holds.recordKind },
      by: holds.path,
      notBy: { type: "array", items: { type: "string" } },
      shownBy: { type: "array", items: holds.recordKind },
    },
    ["record"],
  ),
  judge(q) {
    const { options, subject, view } = q;
    const audit = view.document.audits.find((a) => a.id === subject.id);
    const records = audit ? audit.records : view.document.records;
    if (records.some((r) => r.kind === options.record || namedKind(r) === options.record)) {
      return pass;
    }
    const proof = audit ? proofInAudit(q, subject.vars["audit"] as AuditView) : proofInCase(q);
    if (!proof && !q.isDue(options.record)) {
      const waiting = awaited(q, records);
      if (waiting) return waiting;
      const record = q.reasons.recordName(options.record);
      return notApplicable(() => because(words.notNeededYet({ record })));
    }
    const path = `${audit ? `${subject.id}/` : ""}${options.record}.json`;
    return {
      outcome: "fail",
      detail: proof ? words.missing({ path, proof }) : words.missingForStep({ path }),
    };
  },
};

/** To be done: what it comes after is there, and it is not. */
function awaited(q: Question<Options>, records: readonly RecordFile[]): Verdict | undefined {
  const { after = [], by, record: wanted } = q.options;
  const earlier = after.find((kind) => records.some((r) => namedKind(r) === kind));
  const hasEnded = records.some((r) => r.kind === "termination-report");
  if (earlier === undefined || hasEnded) return undefined;
  const due = by === undefined ? undefined : q.find(by)?.value;
  const isOver = isCivilDate(due) && q.day.isAfter(due);
  if (isOver || (by !== undefined && !isCivilDate(due))) return undefined;
  const detail = words.awaited({
    record: q.reasons.recordName(wanted),
    earlier: q.reasons.recordName(earlier),
  });
  return { outcome: "due", detail, ...(isCivilDate(due) && { due }) };
}

/** A record that comes after the one that is asked about, and shows that its time has come. */
function laterIn(
  { options, procedure, reasons }: Question<Options>,
  records: readonly RecordFile[],
  shownBy = options.shownBy,
): Bilingual | null {
  const { record } = options;
  const order = procedure.data.sequence;
  const shows = (kind: string) =>
    shownBy ? shownBy.includes(kind) : order.indexOf(kind) > order.indexOf(record);
  const proves = ({ value }: RecordFile) =>
    !isObject(value) || !options.notBy?.includes(String(value["kind"]));
  const later = records.find((r) => (shows(r.kind) || shows(namedKind(r))) && proves(r));
  return later ? reasons.recordName(namedKind(later)) : null;
}

/** What shows that the case has come past the record; null where it has not. */
function proofInCase(q: Question<Options>): Bilingual | null {
  const { document, audits } = q.view;
  const own = laterIn(q, document.records);
  if (own) return words.caseHas({ record: own });
  for (const { id, type, records } of document.audits) {
    const audit = audits.find((a) => a.id === id)?.title ?? id;
    const record = laterIn(q, records);
    if (record) return words.auditHas({ audit, record });
    if (records.length > 0 && q.options.provenBy?.includes(type)) return words.begun({ audit });
  }
  return null;
}

function proofInAudit(q: Question<Options>, audit: AuditView): Bilingual | null {
  const { document, audits } = q.view;
  const { title } = audit;
  const certificates = certificatesOf(audit.name, document).map((c) => c.record);
  const record =
    laterIn(q, document.audits.find((a) => a.id === audit.id)?.records ?? []) ??
    // A certificate rests on an audit that is complete.
    laterIn(q, certificates, q.procedure.data.sequence);
  if (record) return words.auditHas({ audit: title, record });
  // A terminated audit has come to its end without what would have followed.
  if (audit["terminationReport"] !== undefined) return null;
  if (audit.completed) return words.completed({ audit: title });
  const next = auditAfter(audit, document);
  return next
    ? words.begun({ audit: audits.find((a) => a.id === next.id)?.title ?? next.id })
    : null;
}
