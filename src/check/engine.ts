import { isObject, pointersOverlap } from "../model/base/json.js";
import type { Bilingual } from "../model/base/text.js";
import {
  type AuditView,
  type CaseView,
  type Place,
  type Subject,
  viewCase,
} from "../model/case/case-view.js";
import type { CaseDocument, Location, RecordFile } from "../model/case/case.js";
import type { Personnel } from "../model/case/personnel.js";
import { camel, namedKind } from "../model/case/record-names.js";
import { countOutcomes, type Outcome, type Totals } from "../model/outcome/finding.js";
import type { DueForStep } from "../model/outcome/readiness.js";
import type { Actor, Procedure, Rule } from "../model/procedure/procedure.js";
import { type CivilDate, daysBetween } from "../model/time/dates.js";
import type { WorkingDayCalendar } from "../model/time/working-days.js";
import {
  lacks,
  type Check,
  notApplicable,
  pass,
  type Question,
  restsOn,
  Unknown,
  type Verdict,
} from "./check.js";
import { lookUpEvent } from "./events.js";
import { celVariables, evaluate } from "./expressions.js";
import { deepest, type Gate, planOf, type Reading } from "./gate.js";

export interface CaseInput {
  readonly document: CaseDocument;
  readonly personnel: Personnel;
  /** Places that a shape finding already speaks of; a rule that reads one of them cannot judge. */
  readonly faulty: readonly { readonly file: string; readonly pointer: string }[];
  /** `body`: the document is the body's own folder, judged by the rules about the body alone. */
  readonly level?: "body";
  readonly asOf: CivilDate;
  readonly calendar: WorkingDayCalendar;
  /** Records that are due for a step that is to be taken, although nothing in the case proves it yet. */
  readonly due?: DueForStep;
  /** False: what holds and what does not apply is only counted. */
  readonly all: boolean;
}
/** All outcomes are counted; those that nobody needs to look at may be left out of the list. */
export interface Judgement {
  readonly totals: Totals;
  readonly outcomes: readonly Outcome[];
}

/** Records that another finding reports as missing or unreadable, by `<folder>:<variable>`. */
export type MissingRecords = Set<string>;

const presence = "required-record";

/** Judges one case by all rules of its procedure. One failing check never stops the others. */
export function judgeCase(
  input: CaseInput,
  procedure: Procedure,
  checks: ReadonlyMap<string, Check>,
): Judgement {
  const view = viewCase(input.document, input.personnel, procedure, input.asOf);
  const totals = countOutcomes([]);
  const missing: MissingRecords = unreadable(input.document, procedure, input.level);
  const outcomes: Outcome[] = [];
  for (const rule of inOrderOfPresence(procedure, input.level)) {
    const check = checks.get(rule.check);
    if (!check) throw new Error(`no check ${rule.check}`); // validated when the procedure was loaded
    for (const subject of view.subjects(rule.per, rule.audits)) {
      const task: Task = { rule, check, subject, view, procedure, input, missing };
      for (const made of judgeSubject(task)) {
        totals[made.outcome] += 1;
        if (input.all || (made.outcome !== "pass" && made.outcome !== "notApplicable")) {
          outcomes.push(toOutcome(task, made));
        }
        if (rule.check === presence && made.outcome === "fail") {
          missing.add(recordKey(subject.id, String(rule.with["record"])));
        }
      }
    }
  }
  return { totals, outcomes };
}

const ordered = new WeakMap<
  Procedure,
  { readonly body: readonly Rule[]; readonly cases: readonly Rule[] }
>();

/** Presence first: what is missing must turn one rule red, not all that read it. */
function inOrderOfPresence(procedure: Procedure, level: CaseInput["level"]): readonly Rule[] {
  let known = ordered.get(procedure);
  if (!known) {
    const rank = (r: Rule) =>
      r.check === presence ? procedure.data.sequence.indexOf(String(r.with["record"])) : Infinity;
    const sorted = procedure.rules
      .filter((r) => r.per !== "repository")
      .toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
    known = {
      body: sorted.filter((r) => isAboutBody(r, procedure)),
      cases: sorted.filter((r) => !isAboutBody(r, procedure)),
    };
    ordered.set(procedure, known);
  }
  return level === "body" ? known.body : known.cases;
}

function isAboutBody({ per }: Rule, { records }: Procedure): boolean {
  return (
    per === "body" || [...records.values()].some((r) => r.level === "body" && camel(r.kind) === per)
  );
}

function recordKey(subject: string, kind: string): string {
  return `${subject}:${camel(kind)}`;
}

/** One of several that cannot be read leaves the whole list unknown. */
function unreadable(
  document: CaseDocument,
  procedure: Procedure,
  level: CaseInput["level"],
): MissingRecords {
  const keys = (folder: string, records: readonly RecordFile[]) =>
    records
      .filter((r) => !isObject(r.value))
      .flatMap((r) => {
        const list = procedure.records.get(r.kind)?.plural;
        return [recordKey(folder, namedKind(r)), ...(list ? [recordKey(folder, list)] : [])];
      });
  return new Set([
    ...(level === "body" || document.records.some((r) => r.kind === "case")
      ? []
      : [recordKey(".", "case")]),
    ...keys(".", document.records),
    ...document.audits.flatMap((a) => keys(a.id, a.records)),
  ]);
}

interface Task {
  rule: Rule;
  check: Check;
  subject: Subject;
  view: CaseView;
  procedure: Procedure;
  input: CaseInput;
  missing: MissingRecords;
}

/** A verdict, or the sentence of our own bug. */
type Made = Omit<Verdict, "outcome"> & { readonly outcome: Verdict["outcome"] | "error" };

function judgeSubject(task: Task): readonly Made[] {
  const { rule, check, subject } = task;
  try {
    const verdicts = verdictsOf(task);
    return verdicts.length > 0 ? verdicts : [pass];
  } catch (error) {
    if (error instanceof Unknown) {
      return [lacks(error)];
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [
      {
        outcome: "error",
        detail: {
          zh: `检查 ${check.id} 出错（程序缺陷），规则 ${rule.id}，${subject.id}：${text}`,
          en: `check ${check.id} failed (our bug) on rule ${rule.id}, ${subject.id}: ${text}`,
        },
      },
    ];
  }
}

function verdictsOf(task: Task): readonly Verdict[] {
  const { rule, check, subject, view, procedure, input } = task;
  const plan = planOf(rule, check);
  let variables: Record<string, unknown> | undefined;
  const cel = (expression: string, extra?: Readonly<Record<string, unknown>>) => {
    variables ??= celVariables(subject.vars, rule.with["parameters"] ?? {});
    // The items of a list are asked one after another: each takes the place of the one before.
    return evaluate(expression, extra ? Object.assign(variables, extra) : variables);
  };
  if (rule.when !== undefined) {
    const gate = gateFor(task, plan.when);
    if (gate) return [gate];
    if (cel(rule.when) !== true) return [notApplicable];
  }
  const gate = gateFor(task, plan.judgement);
  if (gate) return [gate];
  const within = (audit?: AuditView): Task =>
    audit ? { ...task, subject: { id: audit.id, vars: { audit } } } : task;
  const question: Question<never> = {
    rule,
    options: rule.with as never,
    subject,
    view,
    procedure,
    asOf: input.asOf,
    calendar: input.calendar,
    cel,
    find: (path) => view.find(subject.vars, path),
    isDue: (kind) => isDue(task, kind),
    isFaulty: (record) => input.faulty.some((f) => f.file === record.file),
    event: (name, audit) => {
      const of = within(audit);
      return lookUpEvent(name, of.subject, view, procedure, (path) => isBlocked(of, path));
    },
    isBlocked: (path, audit) => isBlocked(within(audit), path),
  };
  const answer = check.judge(question);
  return Array.isArray(answer) ? answer : [answer as Verdict];
}

/** Decides before a check runs: a record not yet there makes the rule not applicable, one that is missing or faulty makes it undecidable. */
function gateFor(task: Task, gate: Gate): Verdict | null {
  for (const { path } of gate) if (isBlocked(task, path)) return restsOn(path);
  const absent = gate.some(
    (r: Reading) => !r.tested && task.view.find(task.subject.vars, r.record) === undefined,
  );
  return absent ? notApplicable : null;
}

function isBlocked({ subject, view, missing, input }: Task, path: string): boolean {
  if (missing.size === 0 && input.faulty.length === 0) return false;
  const [root = "", kind = ""] = path.split(".");
  const owner = root === "c" ? "." : (subject.vars[root] as { id?: unknown } | undefined)?.id;
  const variable = kind === "leader" ? "taskOrder" : kind;
  if (typeof owner === "string" && missing.has(`${owner}:${variable}`)) return true;
  if (input.faulty.length === 0) return false;
  const found = deepest(view, subject, kind === "leader" ? `${root}.taskOrder.team` : path);
  return (
    found !== null &&
    found.pointer !== "" &&
    input.faulty.some(
      (f) => f.file === found.record.file && pointersOverlap(f.pointer, found.pointer),
    )
  );
}

function toOutcome({ rule, subject, input, view }: Task, v: Made): Outcome {
  const title = v.title ?? rule.title;
  const open = v.outcome === "due" || v.open === true;
  return {
    rule: rule.id,
    clauses: rule.clauses,
    outcome: v.outcome,
    severity: v.severity ?? rule.severity,
    subject: subject.id,
    message: message(v, title),
    remedy: remedy(v, rule),
    due: v.due ?? null,
    daysLeft: v.due ? daysBetween(input.asOf, v.due) : null,
    open,
    consequence: v.consequence === true,
    at: v.at
      ? toLocation(v.at)
      : v.outcome === "fail" || v.outcome === "cannotJudge"
        ? folderLocation(subject, view)
        : null,
    ...(v.signedSha256 !== undefined && { signedSha256: v.signedSha256 }),
    ...(open && { missed: rule.title }),
    ...(open && rule.actor && { actor: actorOf(rule.actor, subject, view) }),
  };
}

function isDue({ subject, input, procedure }: Task, kind: string): boolean {
  if (!input.due) return false;
  const { sequence } = procedure.data;
  const early =
    input.due.before === null || sequence.indexOf(kind) < sequence.indexOf(input.due.before);
  return (
    early && (subject.id === "." ? input.due.ownRecords : input.due.audits.includes(subject.id))
  );
}

function actorOf(
  { label, person: paths }: Actor,
  subject: Subject,
  view: CaseView,
): NonNullable<Outcome["actor"]> {
  const person =
    paths.map((p) => view.find(subject.vars, p)?.value).find((id) => typeof id === "string") ??
    null;
  return {
    label,
    person,
    name: person === null ? null : String(view.people.get(person)?.["name"] ?? person),
  };
}

export function toLocation(place: Place): Location {
  return {
    file: place.record.file,
    pointer: place.pointer,
    ...place.record.position(place.pointer),
  };
}

/** A finding about something that is not there points at the record nearest to where it should be. */
function folderLocation(subject: Subject, view: CaseView): Location | null {
  const { document } = view;
  const audit = document.audits.find(
    (a) => subject.id === a.id || subject.id.startsWith(`${a.id}/`),
  );
  const name = subject.id.split("/").at(-1);
  const own = [...(audit?.records ?? []), ...document.records].find(
    (r) => `${r.kind}-${r.instance}` === name,
  );
  const record =
    own ??
    audit?.records[0] ??
    document.records.find((r) => r.kind === "case") ??
    document.records[0];
  return record ? { file: record.file, line: 1, column: 1, pointer: "" } : null;
}

function remedy(v: Made, rule: Rule): Bilingual | null {
  if (v.outcome === "fail" || v.outcome === "cannotJudge") return rule.remedy;
  if (v.outcome === "error") {
    return {
      zh: "请连同案卷报告这个缺陷；其他判断仍然有效",
      en: "Report this bug with the case; the other judgements stand",
    };
  }
  if (v.outcome !== "due") return null;
  return v.due
    ? { zh: `在 ${v.due} 之前（含当日）完成`, en: `Do it by ${v.due}, that day included` }
    : { zh: "尽快完成", en: "Do it soon" };
}

function message(v: Made, title: Bilingual): Bilingual {
  const zhDetail = v.detail ? v.detail.zh : "";
  const enDetail = v.detail ? v.detail.en : "";
  switch (v.outcome) {
    case "error":
      return { zh: zhDetail, en: enDetail };
    case "pass":
      return {
        zh: `未发现：${title.zh}${zhDetail && `（${zhDetail}）`}`,
        en: `Not found: ${title.en}${enDetail && ` (${enDetail})`}`,
      };
    case "notApplicable":
      return { zh: `不适用：${title.zh}`, en: `Not applicable: ${title.en}` };
    case "cannotJudge":
      return {
        zh: `无法判断“${title.zh}”：${zhDetail}`,
        en: `Cannot judge "${title.en}": ${enDetail}`,
      };
    case "due":
      return {
        zh: `待办：${zhDetail}（逾期即“${title.zh}”）`,
        en: `To be done: ${enDetail} (overdue: "${title.en}")`,
      };
    default:
      return {
        zh: zhDetail ? `${title.zh}：${zhDetail}` : title.zh,
        en: enDetail ? `${title.en}: ${enDetail}` : title.en,
      };
  }
}
