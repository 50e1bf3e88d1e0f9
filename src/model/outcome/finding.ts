import type { Bilingual } from "../base/text.js";
import type { Location } from "../case/case.js";
import type { SignatureFault } from "../case/signature-evidence.js";
import type { Reading } from "../procedure/readings.js";
import type { CivilDate } from "../time/dates.js";

export const outcomeKinds = [
  "pass",
  "fail",
  "due",
  "notApplicable",
  "waived",
  "cannotJudge",
  "error",
] as const;
/**
 * The answer of one rule on one subject. `cannotJudge`, `waived` and `error` never count as `pass`.
 */
export type OutcomeKind = (typeof outcomeKinds)[number];
export type Severity = "error" | "warning" | "info";
export type Totals = Record<OutcomeKind, number>;

/** Why something does not apply or cannot be judged: what is recorded or missing, and where. */
export interface Reason extends Bilingual {
  readonly at: readonly Location[];
}

/** One outcome, as `dossier check --format json` prints it (contract). */
export interface Outcome {
  readonly rule: string;
  readonly clauses: readonly string[];
  readonly outcome: OutcomeKind;
  readonly severity: Severity;
  /** Path inside the case: `.`, `audits/02-stage2`, `audits/02-stage2/nonconformity-01`. */
  readonly subject: string;
  readonly message: Bilingual;
  /** What to do about it; null when there is nothing to do. */
  readonly remedy: Bilingual | null;
  readonly due: CivilDate | null;
  /** First day of the window that ends with `due`; null where there is no window. */
  readonly dueFrom: CivilDate | null;
  /** Calendar days from `asOf` to `due`; negative when overdue. */
  readonly daysLeft: number | null;
  readonly at: Location | null;
  /** Further places of the same cause: where it is found again, or the other case concerned. */
  readonly related: readonly Location[];
  /** Of what does not apply or cannot be judged, and of nothing else. */
  readonly reason: Reason | null;
  /**
   * Still to be done: what falls due, or is overdue and not done. What was done too late is not
   * open.
   */
  readonly open: boolean;
  /**
   * Not judged only because another finding speaks of what it rests on: mending that one settles
   * it.
   */
  readonly consequence: boolean;
  /** Of a stale signature: the digest of the content that was signed. */
  readonly signedSha256?: string;
  /** Of an electronic signature that does not count: what is wrong with it. */
  readonly signature?: SignatureFault;
  /** While it is open: what it is called once the day has passed. */
  readonly missed?: Bilingual;
  /** While it is open: what is still to come, "next surveillance begins". */
  readonly awaited?: Bilingual;
  /** Who has to act while it is open; the person as far as the case names one. */
  readonly actor?: {
    readonly label: Bilingual;
    readonly person: string | null;
    readonly name: string | null;
    /** Where the person's record has one. */
    readonly nameEn?: string;
  };
}

/** What there is to say of an outcome; what is left out does not apply. */
export type Finding = Pick<Outcome, "rule" | "clauses" | "severity" | "subject" | "message"> &
  Partial<Omit<Outcome, "outcome">>;

/** Every outcome is made here: what a finding does not say is filled in. */
export function outcomeOf(outcome: OutcomeKind, finding: Finding): Outcome {
  const { rule, clauses, severity, subject, message, ...rest } = finding;
  return {
    rule,
    clauses,
    outcome,
    severity,
    subject,
    message,
    remedy: null,
    due: null,
    dueFrom: null,
    daysLeft: null,
    open: false,
    consequence: false,
    at: null,
    related: [],
    reason: null,
    ...rest,
  };
}

/** Something is wrong. */
export function failed(finding: Finding): Outcome {
  return outcomeOf("fail", finding);
}

/** Something holds. */
export function passed(finding: Finding): Outcome {
  return outcomeOf("pass", finding);
}

/** Nobody can say, and why. */
export function notJudged(finding: Finding & { readonly reason: Reason }): Outcome {
  return outcomeOf("cannotJudge", finding);
}

const severities: readonly Severity[] = ["info", "warning", "error"];

/** The gravest. */
export function severityOf(list: readonly Severity[]): Severity {
  return list.reduce<Severity>(
    (worst, s) => (severities.indexOf(s) > severities.indexOf(worst) ? s : worst),
    "info",
  );
}

/**
 * What the reading that was not chosen would say, where it says something else. It is never counted
 * among the outcomes.
 */
export interface Hint extends Pick<
  Outcome,
  "rule" | "clauses" | "subject" | "outcome" | "message" | "due" | "dueFrom" | "at"
> {
  readonly reading: Reading;
  readonly severity: "info";
}

export interface CaseResult {
  readonly case: string;
  readonly procedure: string;
  readonly totals: Totals;
  readonly outcomes: readonly Outcome[];
  readonly hints: readonly Hint[];
}

export function countOutcomes(outcomes: readonly Outcome[]): Totals {
  const totals: Totals = {
    pass: 0,
    fail: 0,
    due: 0,
    notApplicable: 0,
    waived: 0,
    cannotJudge: 0,
    error: 0,
  };
  for (const o of outcomes) totals[o.outcome] += 1;
  return totals;
}

/** What a person must look at: everything except what holds or does not apply. */
export function needsAttention(o: Pick<Outcome, "outcome">): boolean {
  return o.outcome !== "pass" && o.outcome !== "notApplicable";
}

/**
 * Whether an outcome makes the run fail at a level. An `error` outcome is our bug and always does.
 */
export function breaks(o: Outcome, level: "error" | "warning" | "never"): boolean {
  if (o.outcome === "error") return true;
  if (o.outcome !== "fail" || level === "never") return false;
  return level === "warning" ? o.severity !== "info" : o.severity === "error";
}
