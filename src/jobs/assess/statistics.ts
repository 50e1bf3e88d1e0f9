import { type Bilingual, byCodeUnit } from "../../model/base/text.js";
import type { AuditProfile, CaseProfile } from "../../model/case/case-profile.js";
import { unpackAssignment } from "../../model/case/facts.js";
import type { CaseFacts } from "../../model/case/facts.js";
import { certificateStatuses, statusWords } from "../../model/certificate/life.js";
import type { PersonLoad, Statistics, Tally } from "../../model/outcome/assessment.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { daysBetween } from "../../model/time/dates.js";

export interface StatisticsInput {
  readonly profiles: readonly CaseProfile[];
  readonly facts: readonly CaseFacts[];
  readonly procedures: ReadonlyMap<string, Procedure>;
  name(person: string): string;
  /** Words of a value of a field, such as a grade. */
  words(kind: string, field: string, value: string): Bilingual;
}

/** Counts over all cases. */
export function statisticsOf({
  profiles,
  facts,
  procedures,
  name,
  words,
}: StatisticsInput): Statistics {
  const nonconformities = profiles.flatMap((p) => p.nonconformities);
  const closed = nonconformities
    .flatMap((n) => (n.closedOn ? [daysBetween(n.raisedOn, n.closedOn)] : []))
    .sort((a, b) => a - b);
  const decisions = profiles.flatMap((p) => p.decisions);
  const certificates = profiles.flatMap((p) => p.certificates);
  const grades = [...new Set(nonconformities.map((n) => n.grade))].sort(byCodeUnit);
  const kinds = [...new Set(decisions.map((d) => d.decision))].sort(byCodeUnit);
  return {
    cases: profiles.length,
    limits: limitsOf(profiles, procedures),
    nonconformitiesByClause: tally(nonconformities.map((n) => n.clause || "?")).slice(0, 30),
    nonconformitiesByGrade: grades.map((g) => ({
      key: g,
      label: words("nonconformity", "grade", g),
      count: nonconformities.filter((n) => n.grade === g).length,
    })),
    closing: {
      closed: closed.length,
      open: nonconformities.length - closed.length,
      median: closed[Math.floor((closed.length - 1) / 2)] ?? null,
      longest: closed.at(-1) ?? null,
      buckets: buckets(closed, [0, 16, 31, 61, 91, 181], "天", "days"),
    },
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
      byKind: kinds.map((k) => ({
        key: k,
        label: words("decision", "decision", k),
        count: decisions.filter((d) => d.decision === k).length,
      })),
    },
    people: loads(profiles, facts, name),
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
      if (!rule || !["pass", "fail", "due"].includes(o.outcome)) continue;
      const row = rows.get(o.rule) ?? {
        rule: o.rule,
        label: rule.title,
        clauses: new Set<string>(),
        kept: 0,
        late: 0,
        overdue: 0,
        open: 0,
      };
      rows.set(o.rule, row);
      for (const c of o.clauses) row.clauses.add(c);
      if (o.outcome === "pass") row.kept += 1;
      else if (o.outcome === "due") row.open += 1;
      else if (o.open) row.overdue += 1;
      else row.late += 1;
    }
  }
  return [...rows.values()]
    .map((r) => ({ ...r, clauses: [...r.clauses].sort(byCodeUnit) }))
    .sort((a, b) => b.late + b.overdue - (a.late + a.overdue) || byCodeUnit(a.rule, b.rule));
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
        label: { zh: "不低于表值", en: "not below the table" },
        count: percents.length - reduced.length,
      },
      ...buckets(reduced, [0, 10.01, 20.01, 30.01], "%", "%"),
    ],
  };
}

export function reductionPercent({ table, determined }: NonNullable<AuditProfile["time"]>): number {
  return Math.max(0, Math.round((1 - determined / table) * 1000) / 10);
}

function buckets(
  values: readonly number[],
  starts: readonly number[],
  zh: string,
  en: string,
): Tally[] {
  return starts.map((from, i) => {
    const to = starts[i + 1];
    const label =
      to === undefined ? `≥ ${Math.ceil(from)}` : `${Math.ceil(from)}–${Math.ceil(to) - 1}`;
    return {
      key: label,
      label: { zh: `${label} ${zh}`, en: `${label} ${en}` },
      count: values.filter((v) => v >= from && (to === undefined || v < to)).length,
    };
  });
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
  name: (person: string) => string,
): PersonLoad[] {
  const days = new Map<string, Set<string>>();
  for (const f of facts) {
    for (const a of f.assignments.map(unpackAssignment)) {
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
        decisions: decisions.filter((d) => d.maker === person).length,
        witnessed: audits.filter((a) => a.witnessing.some((w) => w.witnessed === person)).length,
        procedures: [...new Set(own.map((a) => a.procedure))].sort(byCodeUnit),
      };
    })
    .sort((a, b) => b.days - a.days || byCodeUnit(a.person, b.person));
}
