import { UserError } from "../../model/base/errors.js";
import type { Json, JsonObject } from "../../model/base/json.js";
import { terms } from "../../model/base/terms.words.js";
import { type Bilingual, byCodeUnit } from "../../model/base/text.js";
import type { ClauseRow, Coverage, Difference } from "../../model/procedure/clause-register.js";
import { enforcersByClause, statementRule } from "../../model/procedure/enforcement.js";
import type { Enforcement, Procedure, Rule } from "../../model/procedure/procedure.js";
import type { ChosenReadings } from "../../model/procedure/readings.js";
import type { Workspace } from "../../workspace/workspace.js";
import { demandOf } from "./demand.js";
import { faults, words } from "./procedures.words.js";

export function procedureOf(workspace: Workspace, id: string): Procedure {
  const found =
    workspace.procedures.get(id) ??
    workspace.procedures.all().find((p) => p.procedure.data.procedure === id);
  if (!found) {
    throw new UserError(
      "usage",
      faults.noProcedure({ id }),
      faults.knownProcedures({ ids: workspace.procedures.ids.join(" ") }),
    );
  }
  return found.procedure;
}

export function registerOf(workspace: Workspace, procedure: Procedure): ClauseRow[] {
  const enforcers = enforcersByClause(procedure);
  return [...procedure.clauses.values()].map((clause) => {
    const e = enforcers.get(clause.id) ?? { fields: [], rules: [], documents: [] };
    return {
      clause,
      demand: demandOf(procedure, clause, e, workspace.narrativeReasons),
      fields: [...new Set(e.fields)],
      rules: [...new Set(e.rules)],
      documents: [...new Set(e.documents)],
      readings: readingsOf(procedure, clause.id, workspace.config.readings),
      reason: clause.reason ? (workspace.narrativeReasons[clause.reason] ?? null) : null,
    };
  });
}

/** Which readings a row has, by the rules that cite it. */
function readingsOf(
  procedure: Procedure,
  id: string,
  chosen: ChosenReadings,
): ClauseRow["readings"] {
  const proposed = procedure.rules.find((r) => r.readings && r.clauses.includes(id))?.readings
    ?.proposed;
  return proposed === undefined ? null : { proposed, taken: chosen[id] ?? proposed };
}

export function coverageOf(procedure: Procedure): Coverage {
  const by: Record<Enforcement, number> = {
    field: 0,
    rule: 0,
    document: 0,
    statement: 0,
    narrative: 0,
    open: 0,
  };
  for (const c of procedure.clauses.values()) for (const e of c.enforcement) by[e] += 1;
  return { rows: procedure.clauses.size, by, open: by.open };
}

/**
 * Where two procedures differ: tables, shares, lists of contents, rules with their numbers and
 * severities.
 */
export function compareProcedures(a: Procedure, b: Procedure): Difference[] {
  return [...tables(a, b), ...lists(a, b), ...rules(a, b)].filter((d) => d.left !== d.right);
}

function tables(a: Procedure, b: Procedure): Difference[] {
  const row = (
    what: string,
    label: Bilingual,
    show: (p: Procedure) => string | null,
  ): Difference => ({ what, label, left: show(a), right: show(b) });
  const persons = [
    ...new Set([...a.data.auditTimeTable, ...b.data.auditTimeTable].map((r) => r.from)),
  ].sort((x, y) => x - y);
  const types = [
    ...new Set([...Object.keys(a.data.auditTimeShares), ...Object.keys(b.data.auditTimeShares)]),
  ];
  const variants = [
    ...new Set([a, b].flatMap((p) => (p.data.auditTimeVariants ?? []).map((v) => v.id))),
  ];
  return [
    row("criteria", words.criteria(), (p) => p.data.criteriaNumbers.join("; ")),
    ...persons.map((n) =>
      row(`audit-time ${n}`, words.auditDays({ persons: n }), (p) => {
        const days = p.data.auditTimeTable.find((r) => r.from <= n && n <= r.to)?.days;
        return days === undefined ? null : String(days);
      }),
    ),
    ...types.map((t) =>
      row(`share ${t}`, words.share({ audit: t }), (p) => {
        const s = p.data.auditTimeShares[t];
        return s ? `${s.numerator}/${s.denominator}` : null;
      }),
    ),
    ...variants.map((v) => {
      const label = [a, b].flatMap((p) => p.data.auditTimeVariants ?? []).find((x) => x.id === v)
        ?.label ?? { zh: v, en: v };
      return row(`variant ${v}`, label, (p) => {
        const x = p.data.auditTimeVariants?.find((y) => y.id === v);
        return x ? `× ${x.factor.numerator}/${x.factor.denominator} + ${x.plusDays}` : null;
      });
    }),
  ];
}

function lists(a: Procedure, b: Procedure): Difference[] {
  const names = [...new Set([...Object.keys(a.data.topics), ...Object.keys(b.data.topics)])].sort(
    byCodeUnit,
  );
  return names.map((name) => ({
    what: `list ${name}`,
    label: words.contents({ name }),
    left: showList(a, name),
    right: showList(b, name),
  }));
}

function showList({ data }: Procedure, name: string): string | null {
  const list = data.topics[name];
  return list ? `${list.length}: ${list.map((x) => x.label.zh).join(terms.listComma().zh)}` : null;
}

function rules(a: Procedure, b: Procedure): Difference[] {
  const [left, right] = [a, b].map(
    (p) => new Map(p.rules.filter((r) => r.id !== statementRule).map((r) => [r.id, r])),
  ) as [Map<string, Rule>, Map<string, Rule>];
  return [...new Set([...left.keys(), ...right.keys()])].sort(byCodeUnit).map((id) => {
    const [l, r] = [left.get(id), right.get(id)];
    return {
      what: `rule ${id}`,
      label: (l ?? r)?.title ?? { zh: id, en: id },
      left: l ? showRule(l) : null,
      right: r ? showRule(r) : null,
    };
  });
}

/** Severity and numbers of a rule; expressions and places are the machinery, not the difference. */
function showRule(rule: Rule): string {
  return [rule.severity, ...numbersIn(rule.with, "")].join(" ");
}

const units: Readonly<Record<string, string>> = {
  calendarDay: "d",
  workingDay: "wd",
  week: "w",
  month: "m",
  year: "y",
  dayOfNextMonth: "th of next month",
};

function numbersIn(value: Json | undefined, name: string): string[] {
  if (typeof value === "number" || typeof value === "boolean") return [`${name}=${value}`];
  if (Array.isArray(value)) {
    return value.every((x) => typeof x === "string") &&
      ["registrationFor", "grounds", "variants"].includes(name)
      ? [`${name}=${value.join("/")}`]
      : [];
  }
  if (typeof value === "string") {
    return ["exam", "employer", "share"].includes(name) ? [`${name}=${value}`] : [];
  }
  if (value === null || value === undefined) return [];
  const o = value as JsonObject;
  if (typeof o["value"] === "number" && typeof o["unit"] === "string") {
    return [`${name} ${o["value"]}${units[o["unit"]] ?? o["unit"]}`];
  }
  if (typeof o["numerator"] === "number" && typeof o["denominator"] === "number") {
    return [`${name}=${o["numerator"]}/${o["denominator"]}`];
  }
  return Object.entries(o).flatMap(([k, v]) => numbersIn(v, k));
}
