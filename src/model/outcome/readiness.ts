import type { Outcome } from "./finding.js";

export const steps = ["decision", "certificate", "archive", "assessment"] as const;
/**
 * What a case may be got ready for: a certification decision, a certificate, the archive, an
 * accreditation assessment.
 */
export type Step = (typeof steps)[number];

/** Which records are due for a step, although nothing in the case proves it yet. */
export interface DueForStep {
  /** Audits whose records are due, by folder. */
  readonly audits: readonly string[];
  /** The case's own records are due, too. */
  readonly ownRecords: boolean;
  /** Records from this kind on are not due: they are what the step itself makes. */
  readonly before: string | null;
  /** Kinds of record that the case came to its end without. */
  readonly without?: readonly string[];
}

export const itemStates = [
  "missing",
  "incomplete",
  "unsigned",
  "stale",
  "notMet",
  "overdue",
  "notJudged",
  "late",
  "doubtful",
  "open",
  "waived",
  "present",
] as const;
/**
 * What became of one requirement. `late`: done, but too late; `doubtful`: a warning; `open`: still
 * in time.
 */
export type ItemState = (typeof itemStates)[number];
/** With one of these a step is not ready. */
export const blocking: ReadonlySet<ItemState> = new Set([
  "missing",
  "incomplete",
  "unsigned",
  "stale",
  "notMet",
  "overdue",
  "notJudged",
]);

export interface ReadinessItem {
  readonly state: ItemState;
  readonly outcome: Outcome;
}
export interface Readiness {
  readonly case: string;
  readonly procedure: string;
  readonly step: Step;
  /** The audit that the step is about, or `.` for the whole case. */
  readonly subject: string;
  readonly ready: boolean;
  /** All requirements that apply: the denominator. */
  readonly total: number;
  readonly counts: Readonly<Record<ItemState, number>>;
  readonly items: readonly ReadinessItem[];
}
