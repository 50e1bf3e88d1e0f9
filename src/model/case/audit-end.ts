import type { AuditFolder, CaseDocument } from "./case.js";
import { type FiledRecord, recordsOf } from "./records.js";

/** What prepares an audit: orders of two stages may be issued together. */
const preparing: ReadonlySet<string> = new Set([
  "task-order",
  "audit-plan",
  "audit-time",
  "sampling-plan",
  "document-review",
  "audit-notice",
  "technical-expert-briefing",
  "remote-audit",
]);

/**
 * The audit that has begun after another one, which has come to its end with it; of an audit that
 * was terminated, none: no later one shows that it was finished.
 */
export function auditAfter(
  { number }: Pick<AuditFolder, "number">,
  { audits }: CaseDocument,
): AuditFolder | undefined {
  const own = audits.find((a) => a.number === number);
  if (own?.records.some((r) => r.kind === "termination-report")) return undefined;
  return audits.find(
    (a) =>
      a.number > number &&
      a.type !== "special" &&
      a.records.some(({ kind }) => !preparing.has(kind)),
  );
}

/** The certificates that rest on an audit; `name` is its folder without `audits/`. */
export function certificatesOf(
  name: string,
  { records }: CaseDocument,
): readonly FiledRecord<"certificate">[] {
  return recordsOf(records, "certificate").filter(({ value }) => value.basis === name);
}
