import { auditAfter, certificatesOf } from "../../model/case/audit-end.js";
import type { AuditFolder, CaseDocument, RecordFile } from "../../model/case/case.js";
import { namedKind } from "../../model/case/record-names.js";

/**
 * Whether a case has come so far that a record of a kind is there: in the audit that a record
 * belongs to, in the case, or by what rests on the audit. An audit that another one has followed
 * has come to its end.
 */
export function hasReached(
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
