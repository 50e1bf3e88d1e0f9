import { isObject } from "../../model/base/json.js";
import type { AuditView } from "../../model/case/case-view.js";
import type { RecordFile } from "../../model/case/case.js";
import { namedKind } from "../../model/case/record-names.js";
import { type Check, notApplicable, optionsSchema, pass, type Question } from "../check.js";
import * as holds from "../holds.js";
import { because } from "../why.js";
import { words } from "./required-record.words.js";

interface Options {
  /** Kind of the record, with its instance where it has one: `attendance-opening`. */
  readonly record: string;
  /** Audits of these types also prove that the case has passed this record. */
  readonly provenBy?: readonly string[];
}

export const requiredRecord: Check<Options> = {
  id: "required-record",
  description: words.description(),
  options: optionsSchema(
    {
      record: { ...holds.recordKind, pattern: "^[a-z][a-z0-9-]*$" },
      provenBy: { type: "array", items: holds.auditType },
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
    if (
      !q.isDue(options.record) &&
      !(audit ? auditHasPassed(q, subject.vars["audit"] as AuditView) : caseHasPassed(q))
    ) {
      const record = q.reasons.recordName(options.record);
      return notApplicable(() => because(words.notNeededYet({ record })));
    }
    const path = `${audit ? `${subject.id}/` : ""}${options.record}.json`;
    return { outcome: "fail", detail: words.missing({ path }) };
  },
};

function isLater(
  { options, procedure }: Question<Options>,
  records: readonly RecordFile[],
): boolean {
  const order = procedure.data.sequence;
  return records.some((r) => order.indexOf(namedKind(r)) > order.indexOf(options.record));
}

function caseHasPassed(q: Question<Options>): boolean {
  const { records, audits } = q.view.document;
  return (
    isLater(q, records) ||
    audits.some(
      (a) =>
        isLater(q, a.records) ||
        (a.records.length > 0 && (q.options.provenBy?.includes(a.type) ?? false)),
    )
  );
}

function auditHasPassed(q: Question<Options>, audit: AuditView): boolean {
  const { records, audits } = q.view.document;
  const rests = ({ value }: RecordFile) => isObject(value) && value["basis"] === audit.name;
  return (
    audit.completed ||
    isLater(q, audits.find((a) => a.id === audit.id)?.records ?? []) ||
    isLater(q, records.filter(rests)) ||
    audits.some((a) => a.number > audit.number && a.type !== "special" && a.records.length > 0)
  );
}
