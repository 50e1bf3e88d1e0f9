import { plannedFirstDay } from "../model/case/audit-days.js";
import type { CaseDocument } from "../model/case/case.js";
import { camel } from "../model/case/record-names.js";
import { recordsOf } from "../model/case/records.js";
import type { Outcome } from "../model/outcome/finding.js";
import {
  blocking,
  type DueForStep,
  type ItemState,
  itemStates,
  type Readiness,
  type ReadinessItem,
  type Step,
} from "../model/outcome/readiness.js";
import type { Procedure, Rule } from "../model/procedure/procedure.js";
import { type CivilDate, shift } from "../model/time/dates.js";
import type { Check } from "./check.js";
import { planOf } from "./gate.js";

/**
 * What a step asks of a case: which audit it is about, and which records are due for it. Null when
 * the case has nothing to do the step with.
 */
export function targetOf(
  step: Step,
  { audits, records }: CaseDocument,
  asOf: CivilDate,
): Target | null {
  if (step === "archive" || step === "assessment") {
    return { subject: ".", isMade: false, due: dueInTheEnd(audits, asOf) };
  }
  const based = new Set(
    recordsOf(records, "certificate").map(({ value }) => `audits/${value.basis ?? ""}`),
  );
  const candidates = audits.filter((a) =>
    step === "decision" ? a.type !== "stage1" : a.type === "stage2" || a.type === "recertification",
  );
  const isMade = ({ id, records: own }: (typeof audits)[number]) =>
    step === "decision" ? own.some((r) => r.kind === "decision") : based.has(id);
  const audit = candidates.findLast((a) => !isMade(a)) ?? candidates.at(-1);
  if (!audit) return null;
  const stage1 =
    audit.type === "stage2"
      ? audits.findLast((a) => a.type === "stage1" && a.number < audit.number)
      : undefined;
  return {
    subject: audit.id,
    isMade: isMade(audit),
    due: { audits: [audit.id, ...(stage1 ? [stage1.id] : [])], ownRecords: true, before: step },
  };
}

/**
 * All that belongs to a case. An audit that was terminated came to its end without what would have
 * followed, one that lies ahead has still to come to it; a refused case has no certificate.
 */
function dueInTheEnd(audits: CaseDocument["audits"], asOf: CivilDate): DueForStep {
  const decisions = audits.flatMap((a) => recordsOf(a.records, "decision"));
  const isRefused = decisions.every(({ value }) => value.decision === "refuse");
  return {
    audits: audits
      .filter((a) => !a.records.some((r) => r.kind === "termination-report"))
      .filter((a) => (plannedFirstDay(a.records) ?? asOf) <= asOf)
      .map((a) => a.id),
    ownRecords: decisions.length > 0,
    before: null,
    ...(isRefused && { without: ["certificate"] }),
  };
}

/** What a step is about. */
export interface Target {
  /** The audit, or `.` for the whole case. */
  readonly subject: string;
  /** The record that the step makes is there already: then it is judged with the rest. */
  readonly isMade: boolean;
  readonly due: DueForStep;
}

/** What a case is got ready for, and what it was judged by. */
export interface Preparation {
  readonly step: Step;
  readonly target: Target;
  readonly procedure: Procedure;
  readonly checks: ReadonlyMap<string, Check>;
}

/** Sorts the outcomes of a case into what the step needs, and says whether it is ready. */
export function readinessOf(
  caseId: string,
  outcomes: readonly Outcome[],
  { step, target, procedure, checks }: Preparation,
): Readiness {
  const { sequence } = procedure.data;
  const { before } = target.due;
  const first = before === null ? sequence.length : sequence.indexOf(before);
  const later = new Set(sequence.slice(first + (target.isMade ? 1 : 0)));
  const rules = new Map(procedure.rules.map((r) => [`${r.id} ${r.clauses.join(" ")}`, r]));
  const isLater = (outcome: Outcome, rule: Rule | undefined) => {
    const kinds = rule ? kindsOf(rule, checks.get(rule.check), procedure) : [kindAt(outcome)];
    return later.size > 0 && kinds.some((k) => later.has(k));
  };
  const items = outcomes.flatMap((outcome): ReadinessItem[] => {
    if (outcome.outcome === "notApplicable" || !concerns(outcome, target.due)) return [];
    if (step === "archive" && waitsForLaterYear(outcome)) return [];
    const rule = rules.get(`${outcome.rule} ${outcome.clauses.join(" ")}`);
    return isLater(outcome, rule) ? [] : [{ state: stateOf(outcome, rule, step), outcome }];
  });
  const counts = Object.fromEntries(
    itemStates.map((s) => [s, items.filter((i) => i.state === s).length]),
  ) as Record<ItemState, number>;
  return {
    case: caseId,
    procedure: procedure.id,
    step,
    subject: target.subject,
    ready: itemStates.every((s) => !blocking.has(s) || counts[s] === 0),
    total: items.length,
    counts,
    items: items.sort((a, b) => itemStates.indexOf(a.state) - itemStates.indexOf(b.state)),
  };
}

/** What waits for a later year is nothing that the archive could take now. */
function waitsForLaterYear({ outcome, due, daysLeft }: Outcome): boolean {
  if (outcome !== "due") return false;
  if (due === null || daysLeft === null) return true;
  return due.slice(0, 4) > shift(due, -daysLeft, "calendarDay").slice(0, 4);
}

/** Other audits do not matter to a step about one of them. */
function concerns({ subject }: Outcome, due: DueForStep): boolean {
  const audit = /^audits\/[^/]+/.exec(subject)?.[0];
  return audit === undefined || due.before === null || due.audits.includes(audit);
}

/** `records/…/audits/02-stage2/decision.json` → `decision`. */
function kindAt({ at }: Outcome): string {
  return /([^/]+?)(?:-\d+)?\.json$/.exec(at?.file ?? "")?.[1] ?? "";
}

/** The kinds of record that a rule looks at. */
function kindsOf(rule: Rule, check: Check | undefined, { records, data }: Procedure): string[] {
  const byVariable = new Map<string, string>();
  for (const kind of data.sequence) byVariable.set(camel(kind), kind);
  for (const r of records.values()) {
    for (const name of [camel(r.kind), r.plural, r.variable]) {
      if (name !== undefined && !byVariable.has(name)) byVariable.set(name, r.kind);
    }
  }
  const plan = check ? planOf(rule, check) : null;
  const read = plan
    ? [...plan.when, ...plan.judgement].flatMap(({ path }) => {
        const [root = "", second = ""] = path.split(".");
        return [byVariable.get(root), byVariable.get(second)];
      })
    : [];
  return [
    byVariable.get(rule.per),
    ...read,
    ...(typeof rule.with["record"] === "string"
      ? [rule.with["record"], byVariable.get(rule.with["record"].split(".")[1] ?? "")]
      : []),
  ].filter((k) => k !== undefined);
}

/** States that follow from the outcome alone; what failed has to be looked at. */
const stateOfOutcome: Readonly<Partial<Record<Outcome["outcome"], ItemState>>> = {
  pass: "present",
  waived: "waived",
  due: "open",
  cannotJudge: "notJudged",
  error: "notJudged",
};

function stateOf(o: Outcome, rule: Rule | undefined, step: Step): ItemState {
  return stateOfOutcome[o.outcome] ?? stateOfFailure(o, rule, step);
}

/**
 * Findings of no rule that are no matter of judgement: two papers with one number, a meeting on a
 * day on which nobody was there. One of the papers is wrong, and none of them goes into the archive
 * before it is known which.
 */
const certain: ReadonlySet<string> = new Set(["number-given-twice", "meeting-outside-audit"]);

/** Findings of no rule that a paper is not there. */
const missing: ReadonlySet<string> = new Set(["missing-case-record", "certificate-not-there"]);

function stateOfCoherence({ rule, severity }: Outcome, step: Step): ItemState {
  if (step === "archive" && certain.has(rule)) return "notMet";
  return severity === "error" ? "incomplete" : "doubtful";
}

function stateOfFailure(o: Outcome, rule: Rule | undefined, step: Step): ItemState {
  const isError = o.severity === "error";
  if (o.signedSha256 !== undefined || o.signature === "stale") return "stale";
  if (rule?.check === "required-record" || missing.has(o.rule)) return "missing";
  // Who has not signed has not signed, however grave the procedure takes it.
  if (o.signature !== undefined || o.rule === "unsigned-record") return "unsigned";
  if (!rule) return stateOfCoherence(o, step);
  if (rule.check === "signature") return "unsigned";
  if (o.open) return "overdue";
  if (rule.check === "deadline") return "late";
  return isError ? "notMet" : "doubtful";
}
