import type { AuditView, CaseView, Subject } from "../model/case/case-view.js";
import type { CaseDocument } from "../model/case/case.js";
import type { Personnel } from "../model/case/personnel.js";
import { camel } from "../model/case/record-names.js";
import {
  countOutcomes,
  type Hint,
  needsAttention,
  type Outcome,
  type Totals,
} from "../model/outcome/finding.js";
import type { DueForStep } from "../model/outcome/readiness.js";
import type { Procedure, Rule } from "../model/procedure/procedure.js";
import { readAs } from "../model/procedure/read-rule.js";
import type { ChosenReadings, Reading } from "../model/procedure/readings.js";
import type { DayOfJudgement } from "../model/time/day-of-judgement.js";
import type { WorkingDayCalendar } from "../model/time/working-days.js";
import { type Check, lacks, notApplicable, pass, type Question, type Verdict } from "./check.js";
import { words } from "./engine.words.js";
import { lookUpEvent } from "./events.js";
import { celVariables, evaluate } from "./expressions.js";
import { namesOf, planOf } from "./gate.js";
import {
  FaultyPlaces,
  gateFor,
  type Grounds,
  isBlocked,
  type MissingRecords,
  recordKey,
  unreadable,
} from "./grounds.js";
import { oncePerFault } from "./once-per-fault.js";
import { PlannedCase, withPlans } from "./planned.js";
import { Reasons } from "./reasons/reasons.js";
import { type Judged, type Judging, toHint, toOutcome } from "./verdict-outcome.js";
import { Unknown, type Why } from "./why.js";

export interface CaseInput {
  readonly document: CaseDocument;
  readonly personnel: Personnel;
  /** Places that a shape finding already speaks of; a rule that reads one of them cannot judge. */
  readonly faulty: readonly { readonly file: string; readonly pointer: string }[];
  /** `body`: the document is the body's own folder, judged by the rules about the body alone. */
  readonly level?: "body";
  /** Tells afterwards on which day the judgement can change. */
  readonly day: DayOfJudgement;
  readonly calendar: WorkingDayCalendar;
  /** How the body reads clauses that can be read in two ways; without it, as it is proposed. */
  readonly readings?: ChosenReadings;
  /**
   * Records that are due for a step that is to be taken, although nothing in the case proves it
   * yet.
   */
  readonly due?: DueForStep;
  /** False: what holds and what does not apply is only counted. */
  readonly all: boolean;
}
/** All outcomes are counted; those that nobody needs to look at may be left out of the list. */
export interface Judgement {
  readonly totals: Totals;
  readonly outcomes: readonly Outcome[];
  /** What the readings that were not chosen would say. */
  readonly hints: readonly Hint[];
}

/** The check by which rules tell which records there must be. */
export const presence = "required-record";

/** Judges one case by all rules of its procedure. One failing check never stops the others. */
export function judgeCase(
  input: CaseInput,
  procedure: Procedure,
  checks: ReadonlyMap<string, Check>,
): Judgement {
  const { day } = input;
  const faulty = new FaultyPlaces(input.faulty);
  const planned = new PlannedCase({ ...input, procedure });
  const { view } = planned;
  const totals = countOutcomes([]);
  const missing: MissingRecords = unreadable(view.document, procedure, input.level);
  const outcomes: Outcome[] = [];
  const add = (task: Task, verdict: Judged) => {
    totals[verdict.outcome] += 1;
    if (input.all || needsAttention(verdict)) outcomes.push(toOutcome(verdict, task));
    if (task.rule.check === presence && verdict.outcome === "fail") {
      missing.add(recordKey(task.subject.id, String(task.rule.with["record"])));
    }
  };
  const hints: Hint[] = [];
  for (const written of inOrderOfPresence(procedure, input.level)) {
    const { chosen: rule, other } = readAs(written, input.readings ?? {});
    const check = checks.get(rule.check);
    // Validated when the procedure was loaded.
    if (!check) throw new Error(`no check ${rule.check}`);
    for (const subject of view.subjects(rule.per, rule.audits)) {
      // Of what has not happened yet only that is asked which makes it due.
      if (subject.awaits !== undefined && rule.with["to"] !== subject.awaits) continue;
      const about = { rule, check, procedure, input, missing, faulty, day };
      const task = taskOf(about, subject, view);
      const verdicts = judgeOnDay(task, planned);
      for (const verdict of verdicts) add(task, verdict);
      if (!other) continue;
      const otherwise = taskOf({ ...about, rule: other.rule }, subject, view);
      hints.push(...hintsOf(otherwise, planned, { reading: other.reading, chosen: verdicts }));
    }
  }
  return { totals, outcomes, hints };
}

const ordered = new WeakMap<
  Procedure,
  { readonly body: readonly Rule[]; readonly cases: readonly Rule[] }
>();

/** Presence first: what is missing must turn one rule red, not all that read it. */
function inOrderOfPresence(procedure: Procedure, level: CaseInput["level"]): readonly Rule[] {
  let known = ordered.get(procedure);
  if (!known) {
    const { sequence } = procedure.data;
    const rank = (r: Rule) =>
      r.check === presence ? sequence.indexOf(String(r.with["record"])) : sequence.length;
    const sorted = procedure.rules
      .filter((r) => r.per !== "repository")
      .map((rule) => ({ rule, rank: rank(rule) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ rule }) => rule);
    const ofBody = scopesOfBody(procedure);
    known = {
      body: sorted.filter(({ per }) => ofBody.has(per)),
      cases: sorted.filter(({ per }) => !ofBody.has(per)),
    };
    ordered.set(procedure, known);
  }
  return level === "body" ? known.body : known.cases;
}

/** What rules about the body itself are asked about: its folder, and the records in it. */
function scopesOfBody({ records }: Procedure): ReadonlySet<string> {
  const own = [...records.values()].filter((r) => r.level === "body").map((r) => camel(r.kind));
  return new Set(["body", ...own]);
}

/** One rule about one subject. */
interface Task extends Grounds, Judging {
  readonly check: Check;
  readonly procedure: Procedure;
  readonly input: CaseInput;
}

function taskOf(
  about: Omit<Task, "subject" | "view" | "reasons">,
  subject: Subject,
  view: CaseView,
): Task {
  const reasons = new Reasons(about.rule, subject, view, about.procedure);
  return { ...about, subject, view, reasons };
}

/** Judges what has happened; what is recorded for later days can only be a plan. */
function judgeOnDay(task: Task, planned: PlannedCase): readonly Judged[] {
  const verdicts = judgeSubject(task);
  if (!planned.hasPlans || !verdicts.some(needsAttention)) return verdicts;
  const { rule, subject } = task;
  return withPlans(verdicts, planned, (view) => {
    const later = view.subjects(rule.per, rule.audits).find((s) => s.id === subject.id);
    return later ? judgeSubject(taskOf(task, later, view)) : [];
  });
}

/** Where the reading that was not chosen answers differently. */
function hintsOf(
  task: Task,
  planned: PlannedCase,
  { reading, chosen }: { readonly reading: Reading; readonly chosen: readonly Judged[] },
): Hint[] {
  const known = new Set(chosen.map(answerOf));
  return judgeOnDay(task, planned)
    .filter((verdict) => !known.has(answerOf(verdict)))
    .map((verdict) => toHint(toOutcome(verdict, task), reading));
}

/** What still has to be done by another day is another answer. */
function answerOf({ outcome, due }: Judged): string {
  return outcome === "due" ? `due ${due ?? ""}` : outcome;
}

function judgeSubject(task: Task): readonly Judged[] {
  const { rule, check, subject } = task;
  try {
    const verdicts = oncePerFault(verdictsOf(task));
    return verdicts.length > 0 ? verdicts : [pass];
  } catch (error) {
    if (error instanceof Unknown) return [lacks(error)];
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const detail = words.ourBug({ check: check.id, rule: rule.id, subject: subject.id, text });
    return [{ outcome: "error", detail }];
  }
}

function verdictsOf(task: Task): readonly Verdict[] {
  const { rule, check, subject, reasons } = task;
  const plan = planOf(rule, check);
  const names = namesOf(rule, check);
  let variables: Record<string, unknown> | undefined;
  const cel = (expression: string, extra?: Readonly<Record<string, unknown>>) => {
    variables ??= celVariables(subject.vars, rule.with["parameters"] ?? {});
    // The items of a list are asked one after another: each takes the place of the one before.
    const seen = extra ? Object.assign(variables, extra) : variables;
    return evaluated(expression, seen, () => reasons.missing(expression, extra));
  };
  if (rule.when !== undefined) {
    const gate = gateFor(task, plan.when, names.when);
    if (gate) return [gate];
    const { when } = rule;
    if (cel(when) !== true) return [notApplicable(() => reasons.condition(when, false))];
  }
  const gate = gateFor(task, plan.judgement, names.judgement);
  if (gate) return [gate];
  const answer = check.judge(questionOf(task, cel));
  return Array.isArray(answer) ? answer : [answer as Verdict];
}

/** The value of an expression; where something is missing, told in the words of the records. */
function evaluated(
  expression: string,
  variables: Record<string, unknown>,
  missing: () => Why,
): unknown {
  try {
    return evaluate(expression, variables);
  } catch (error) {
    if (!(error instanceof Unknown) || error.isTold) throw error;
    throw new Unknown(error.message, missing);
  }
}

/** All that a check may ask. */
function questionOf(task: Task, cel: Question<never>["cel"]): Question<never> {
  const { rule, subject, view, procedure, input, reasons } = task;
  const within = (audit?: AuditView): Task =>
    audit ? { ...task, subject: { id: audit.id, vars: { audit } } } : task;
  return {
    rule,
    options: rule.with as never,
    subject,
    view,
    procedure,
    day: input.day,
    calendar: input.calendar,
    reasons,
    cel,
    find: (path) => view.find(subject.vars, path),
    isDue: (kind) => isDue(task, kind),
    isFaulty: (record) => task.faulty.isIn(record.file),
    event: (name, audit) => {
      const about = within(audit);
      return lookUpEvent(name, { ...about, isBlocked: (path) => isBlocked(about, path) });
    },
    isBlocked: (path, audit) => isBlocked(within(audit), path),
  };
}

function isDue({ subject, input, procedure }: Task, kind: string): boolean {
  if (!input.due || input.due.without?.includes(kind)) return false;
  const { sequence } = procedure.data;
  const early =
    input.due.before === null || sequence.indexOf(kind) < sequence.indexOf(input.due.before);
  return (
    early && (subject.id === "." ? input.due.ownRecords : input.due.audits.includes(subject.id))
  );
}
