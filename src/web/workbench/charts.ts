import type { BriefAudit } from "../../jobs/desk/case-brief.js";
import type { SurveyedCase } from "../../jobs/desk/surveyed-case.js";
import type { CivilDate } from "../../model/time/dates.js";
import type { Charts } from "./api.js";
import type { Gathered } from "./gathered.js";

/** More bars than these nobody reads; the largest stand first. */
const clausesAtMost = 20;
const auditsAtMost = 400;

let made: { readonly of: Gathered; readonly version: number; readonly charts: Charts } | null =
  null;

/** The figures of all cases; made once for each state of them. */
export function charts(gathered: Gathered, asOf: CivilDate): Charts {
  if (made?.of === gathered && made.version === gathered.version) return made.charts;
  const cases = [...gathered.cases()];
  const next = {
    auditsOnTime: auditsOnTime(cases, asOf),
    nonconformitiesByClause: byClause(cases),
    auditDays: auditDays(cases),
  };
  made = { of: gathered, version: gathered.version, charts: next };
  return next;
}

type Month = {
  -readonly [K in keyof Charts["auditsOnTime"][number]]: Charts["auditsOnTime"][number][K];
};

/**
 * Surveillance audits of the year of a day, by the month in which they began; those still to come
 * by the month of their limit.
 */
function auditsOnTime(cases: readonly SurveyedCase[], asOf: CivilDate): Charts["auditsOnTime"] {
  const year = asOf.slice(0, 4);
  const months = new Map<string, Month>(
    Array.from({ length: 12 }, (_, i) => {
      const month = `${year}-${String(i + 1).padStart(2, "0")}`;
      return [month, { month, inTime: 0, late: 0, coming: 0, overdue: 0 }];
    }),
  );
  const count = (day: CivilDate, what: Exclude<keyof Month, "month">) => {
    const month = months.get(day.slice(0, 7));
    if (month) month[what] += 1;
  };
  for (const { audits, starts } of cases) {
    for (const { id, type, from } of audits) {
      if (type !== "surveillance" || from === null || from > asOf) continue;
      count(from, starts.late.includes(id) ? "late" : "inTime");
    }
    for (const day of starts.ahead) count(day, day < asOf ? "overdue" : "coming");
  }
  return [...months.values()];
}

function byClause(cases: readonly SurveyedCase[]): Charts["nonconformitiesByClause"] {
  const clauses = new Map<string, { clause: string; major: number; minor: number }>();
  for (const { clause, grade } of cases.flatMap((c) => c.nonconformities)) {
    const name = clause.trim();
    const counted = clauses.get(name) ?? { clause: name, major: 0, minor: 0 };
    if (grade === "major") counted.major += 1;
    else counted.minor += 1;
    clauses.set(name, counted);
  }
  return [...clauses.values()]
    .filter(({ clause }) => clause !== "")
    .sort((a, b) => b.major + b.minor - (a.major + a.minor) || (a.clause < b.clause ? -1 : 1))
    .slice(0, clausesAtMost);
}

/** The latest audits, each with the days by the table and as determined. */
function auditDays(cases: readonly SurveyedCase[]): Charts["auditDays"] {
  const known = cases.flatMap(({ id, audits }) =>
    audits.flatMap((audit: BriefAudit) =>
      audit.days
        ? [
            {
              from: audit.from ?? "",
              audit: {
                case: id,
                audit: audit.id,
                table: audit.days.table,
                spent: audit.days.determined,
              },
            },
          ]
        : [],
    ),
  );
  return known
    .sort((a, b) => (a.from < b.from ? 1 : -1))
    .slice(0, auditsAtMost)
    .map(({ audit }) => audit);
}
