import type { AuditFolder, CaseDocument, RecordFile } from "../../model/case/case.js";
import { namedKind } from "../../model/case/record-names.js";
import { asRecord } from "../../model/case/records.js";

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
  const restsOnAudit = ({ value }: RecordFile) => asRecord("certificate", value)?.basis === name;
  return (
    audit.records.some(isOfKind) ||
    document.records.some((r) => isOfKind(r) && restsOnAudit(r)) ||
    document.audits.some(
      (a) => a.number > audit.number && a.type !== "special" && a.records.length > 0,
    )
  );
}
