import { type Bilingual, byCodeUnit } from "../../model/base/text.js";
import {
  type AuditProfile,
  type CaseProfile,
  type NonconformityProfile,
  untilDay,
} from "../../model/case/case-profile.js";
import { unpackAssignment } from "../../model/case/facts.js";
import type { CaseFacts } from "../../model/case/facts.js";
import { certificateStatuses, statusWords } from "../../model/certificate/life.js";
import type { PersonLoad, Statistics, Tally } from "../../model/outcome/assessment.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Procedure, Rule } from "../../model/procedure/procedure.js";
import { type CivilDate, daysBetween } from "../../model/time/dates.js";
import { words } from "./statistics.words.js";
import type { Work } from "./workload.js";

/** All cases, and how their people and the values of their fields are called. */
export interface StatisticsInput {
  /** What is dated after it is a plan, and not counted. */
  readonly asOf: CivilDate;
  readonly profiles: readonly CaseProfile[];
  readonly facts: readonly CaseFacts[];
  readonly procedures: ReadonlyMap<string, Procedure>;
  /** Who is told of, whether at work or not. */
  readonly people: ReadonlyMap<string, unknown>;
  readonly work: readonly Work[];
  name(person: string): string;
  /** Words of a value of a field, such as a grade. */
  words(kind: string, field: string, value: string): Bilingual;
}

/** Counts over all cases. */
export function statisticsOf(input: StatisticsInput): Statistics {
  const { asOf, facts, procedures } = input;
  const profiles = input.profiles.map((profile) => untilDay(profile, asOf));
  const certificates = profiles.flatMap((p) => p.certificates);
  const nonconformities = profiles.flatMap((p) => p.nonconformities);
  const decisions = profiles.flatMap((p) => p.decisions);
  return {
    cases: profiles.length,
    limits: limitsOf(profiles, procedures),
    nonconformitiesByClause: tally(nonconformities.map((n) => n.clause || "?")).slice(0, 30),
    nonconformitiesByGrade: tallyByValue(
      nonconformities.map((n) => n.grade),
      (grade) => input.words("nonconformity", "grade", grade),
    ),
    closing: closingOf(nonconformities),
    certificatesByStatus: certificateStatuses.map((s) => ({
      key: s,
      label: statusWords[s],
      count: certificates.filter((c) => c.status === s).length,
    })),
    reductions: reductionsOf(profiles.flatMap((p) => p.audits)),
    decisions: {
      all: decisions.length,
      differing: decisions.filter((d) => d.differs).length,
      overturned: decisions.filter((d) => d.overturned !== null).length,
      byKind: tallyByValue(
        decisions.map((d) => d.decision),
        (decision) => input.words("decision", "decision", decision),
      ),
    },
    people: loads(profiles, facts, input),
  };
}

/** How long nonconformities took to be closed. */
function closingOf(nonconformities: readonly NonconformityProfile[]): Statistics["closing"] {
  const days = nonconformities
    .flatMap((n) => (n.closedOn ? [daysBetween(n.raisedOn, n.closedOn)] : []))
    .sort((a, b) => a - b);
  return {
    closed: days.length,
    open: nonconformities.length - days.length,
    median: days[Math.floor((days.length - 1) / 2)] ?? null,
    longest: days.at(-1) ?? null,
    buckets: buckets(days, [0, 16, 31, 61, 91, 181], (range) => words.days({ range })),
  };
}

/** How often each limit about an audit, a nonconformity, a decision was kept. */
function limitsOf(
  profiles: readonly CaseProfile[],
  procedures: ReadonlyMap<string, Procedure>,
): Statistics["limits"] {
  const rows = new Map<
    string,
    {
      rule: string;
      label: Bilingual;
      clauses: Set<string>;
      kept: number;
      late: number;
      overdue: number;
      open: number;
      unclear: number;
    }
  >();
  for (const p of profiles) {
    const deadlines = new Map(
      (procedures.get(p.procedure)?.rules ?? [])
        .filter((r) => r.check === "deadline")
        .map((r) => [r.id, r]),
    );
    for (const o of p.outcomes) {
      const rule = deadlines.get(o.rule);
      if (!rule || !isCounted(o)) continue;
      const row = rows.get(o.rule) ?? {
        rule: o.rule,
        label: demandOfRule(rule, procedures.get(p.procedure)) ?? rule.title,
        clauses: new Set<string>(),
        kept: 0,
        late: 0,
        overdue: 0,
        open: 0,
        unclear: 0,
      };
      rows.set(o.rule, row);
      for (const c of o.clauses) row.clauses.add(c);
      row[countOf(o)] += 1;
    }
  }
  return [...rows.values()]
    .map((r) => ({ ...r, clauses: [...r.clauses].sort(byCodeUnit) }))
    .sort((a, b) => b.late + b.overdue - (a.late + a.overdue) || byCodeUnit(a.rule, b.rule));
}

/** What merely follows from something else that cannot be judged is told there. */
function isCounted({ outcome, consequence }: Outcome): boolean {
  if (outcome === "cannotJudge") return !consequence;
  return ["pass", "fail", "due"].includes(outcome);
}

function countOf({ outcome, open }: Outcome): "kept" | "late" | "overdue" | "open" | "unclear" {
  if (outcome === "pass") return "kept";
  if (outcome === "due") return "open";
  if (outcome === "cannotJudge") return "unclear";
  return open ? "overdue" : "late";
}

/** What the first of its clauses demands: a rule's title says what is wrong where it is broken. */
function demandOfRule({ clauses }: Rule, procedure: Procedure | undefined): Bilingual | null {
  const clause = procedure?.clauses.get(clauses[0] ?? "");
  if (!clause?.requirementZh) return null;
  return { zh: clause.requirementZh, en: clause.requirement };
}

/** By how much audits stay below the table. */
function reductionsOf(audits: readonly AuditProfile[]): Statistics["reductions"] {
  const percents = audits.flatMap((a) =>
    a.time && a.time.table > 0 ? [reductionPercent(a.time)] : [],
  );
  const reduced = percents.filter((p) => p > 0);
  return {
    audits: percents.length,
    reduced: reduced.length,
    largestPercent: reduced.length > 0 ? Math.max(...reduced) : null,
    buckets: [
      {
        key: "none",
        label: words.notBelowTable(),
        count: percents.length - reduced.length,
      },
      ...buckets(reduced, [0, 10.01, 20.01, 30.01], (range) => words.percent({ range })),
    ],
  };
}

/** By how many percent an audit stays below the table; 0 where it does not. */
export function reductionPercent({ table, determined }: NonNullable<AuditProfile["time"]>): number {
  return Math.max(0, Math.round((1 - determined / table) * 1000) / 10);
}

/** How many values lie in each range; a range goes up to the start of the next. */
function buckets(
  values: readonly number[],
  starts: readonly number[],
  label: (range: string) => Bilingual,
): Tally[] {
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? Infinity;
    const range =
      to === Infinity ? `≥ ${Math.ceil(from)}` : `${Math.ceil(from)}–${Math.ceil(to) - 1}`;
    return {
      key: range,
      label: label(range),
      count: values.filter((v) => v >= from && v < to).length,
    };
  });
}

/** How often each value of a field occurs, in the order of the values. */
function tallyByValue(values: readonly string[], label: (value: string) => Bilingual): Tally[] {
  return [...new Set(values)].sort(byCodeUnit).map((value) => ({
    key: value,
    label: label(value),
    count: values.filter((v) => v === value).length,
  }));
}

function tally(keys: readonly string[]): Tally[] {
  const counts = new Map<string, number>();
  for (const k of keys) counts.set(k, (counts.get(k) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || byCodeUnit(a, b))
    .map(([key, count]) => ({ key, label: { zh: key, en: key }, count }));
}

function loads(
  profiles: readonly CaseProfile[],
  facts: readonly CaseFacts[],
  { name, asOf, people, work }: StatisticsInput,
): PersonLoad[] {
  const days = new Map<string, Set<string>>();
  for (const f of facts) {
    for (const a of f.assignments.map(unpackAssignment).filter(({ day }) => day <= asOf)) {
      const own = days.get(a.person) ?? new Set();
      own.add(a.day);
      days.set(a.person, own);
    }
  }
  const audits = profiles.flatMap((p) => p.audits.map((a) => ({ ...a, procedure: p.procedure })));
  const decisions = profiles.flatMap((p) => p.decisions);
  const ids = [
    ...new Set([
      ...audits.flatMap((a) => a.team.map((m) => m.person)),
      ...decisions.map((d) => d.maker),
      ...people.keys(),
    ]),
  ]
    .filter((i) => i !== "")
    .sort(byCodeUnit);
  return ids
    .map((person) => {
      const own = audits.filter((a) => a.team.some((m) => m.person === person));
      return {
        person,
        name: name(person),
        audits: own.length,
        led: own.filter((a) => a.leader === person).length,
        days: days.get(person)?.size ?? 0,
        determined: daysByYear(work, person),
        decisions: decisions.filter((d) => d.maker === person).length,
        witnessed: audits.filter((a) => a.witnessing.some((w) => w.witnessed === person)).length,
        procedures: [...new Set(own.map((a) => a.procedure))].sort(byCodeUnit),
      };
    })
    .sort((a, b) => b.days - a.days || byCodeUnit(a.person, b.person));
}

function daysByYear(work: readonly Work[], person: string): Record<string, number> {
  const days: Record<string, number> = {};
  for (const w of work) {
    if (w.person === person) days[w.year] = (days[w.year] ?? 0) + w.days;
  }
  return days;
}
