import leven from "leven";
import { checks } from "../check/registry.js";
import { UserError } from "../model/errors.js";
import type { Clause, Procedure, Rule } from "../model/procedure.js";
import { type Enforcers, enforcersByClause } from "./enforcement.js";
import type { Workspace } from "./workspace.js";

export interface ExplainedRule {
  readonly procedure: string;
  readonly rule: Rule;
  readonly checkDescription: { readonly zh: string; readonly en: string };
  readonly clauses: readonly Clause[];
}
export interface ExplainedClause {
  readonly procedure: string;
  readonly clause: Clause;
  readonly enforcers: Enforcers;
}
export interface Explanation {
  readonly rules: readonly ExplainedRule[];
  readonly clauses: readonly ExplainedClause[];
}

/** Findings about the shape and the reading of records carry these ids; their words stand in the finding itself. */
export const shapeRules = ["missing-field", "unknown-field", "wrong-value", "record-shape"];

/** What a rule or a clause demands, why, and what enforces it. A clause may be named with or without its document's number. */
export function explain(workspace: Workspace, name: string): Explanation {
  const all = [...workspace.procedures.values()].map((p) => p.procedure);
  const rules = all.flatMap((p) => p.rules.filter((r) => r.id === name).map((rule) => explainRule(p, rule)));
  const clauses = all.flatMap((p) => {
    const hits = [...p.clauses.values()].filter((c) => c.id === name || c.id.slice(c.id.indexOf("/") + 1) === name || c.clause === name);
    const enforcers = hits.length > 0 ? enforcersByClause(p) : new Map<string, Enforcers>();
    return hits.map((clause) => ({ procedure: p.id, clause, enforcers: enforcers.get(clause.id) ?? { fields: [], rules: [], documents: [] } }));
  });
  if (rules.length === 0 && clauses.length === 0) throw unknown(all, name);
  return { rules: name === "unstated-clause" ? rules.slice(0, 1) : rules, clauses };
}

function explainRule(p: Procedure, rule: Rule): ExplainedRule {
  return { procedure: p.id, rule, checkDescription: checks.get(rule.check)?.description ?? { zh: "", en: "" }, clauses: rule.clauses.flatMap((c) => p.clauses.get(c) ?? []) };
}

function unknown(all: readonly Procedure[], name: string): UserError {
  const names = [...new Set(all.flatMap((p) => [...p.rules.map((r) => r.id), ...p.clauses.keys()]))];
  const near = names.map((n) => ({ n, d: Math.min(leven(n, name), leven(n.slice(n.indexOf("/") + 1), name)) })).sort((a, b) => a.d - b.d).slice(0, 3).map((x) => x.n);
  if (shapeRules.includes(name)) return new UserError("usage", `${name} 是记录结构的发现，说明就在发现里 · ${name} is a finding about a record's shape; its words say what is wrong`, "字段见 docs/reference/records.md · docs/reference/records.md lists the fields");
  return new UserError("usage", `没有叫“${name}”的规则或条款 · there is no rule or clause called "${name}"`, `是否指 · did you mean ${near.join(" / ")}`);
}
