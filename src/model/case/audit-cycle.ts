import type { AuditView, CaseView } from "./case-view.js";
import { recordIn } from "./records.js";

/** The audits between two that begin a cycle: initial ones, and recertifications. */
export interface Cycle {
  /** Of the same type, in order; one that was terminated is none of them. */
  readonly audits: readonly AuditView[];
  /** No audit that ends the cycle has begun. */
  readonly isOpen: boolean;
}

/** The cycle that an audit belongs to, and those of its type in it. */
export function cycleOf(audit: AuditView, audits: readonly AuditView[]): Cycle {
  const from = audits.findLast((a) => endsCycle(a) && a.number < audit.number)?.number ?? -1;
  const end = audits.find((a) => endsCycle(a) && a.number > audit.number);
  const isIn = (a: AuditView) => a.number > from && a.number < (end?.number ?? Infinity);
  return {
    audits: audits.filter(
      (a) => a.type === audit.type && isIn(a) && !recordIn(a, "termination-report"),
    ),
    isOpen: end === undefined,
  };
}

function endsCycle({ type }: AuditView): boolean {
  return type === "recertification" || type === "stage1";
}

/** Whether the programme has another surveillance audit in mind for the cycle that runs. */
export function isAnotherPlanned(own: CaseView["own"]): boolean {
  const activities = recordIn(own, "audit-programme")?.activities ?? [];
  const next = activities.find((a) => a.audit === undefined && a.completedOn === undefined);
  return next?.type === "surveillance";
}
