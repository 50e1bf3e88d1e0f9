import { acrossChecks } from "../../check/across/registry.js";
import { checks } from "../../check/registry.js";
import { UserError } from "../../model/base/errors.js";
import { type Json, pointerSegments, valueAt } from "../../model/base/json.js";
import { byNearness } from "../../model/base/nearness.js";
import { camel } from "../../model/case/record-names.js";
import {
  type Enforcers,
  enforcersByClause,
  statementRule,
} from "../../model/procedure/enforcement.js";
import type {
  DemandingClause,
  Example,
  ExplainedClause,
  ExplainedRule,
  Explanation,
} from "../../model/procedure/explanation.js";
import type { Clause, Procedure, Rule } from "../../model/procedure/procedure.js";
import type { Workspace } from "../../workspace/workspace.js";
import { readBase } from "./changed-case.js";
import { demandOf } from "./demand.js";
import { faults } from "./explain.words.js";
import { fieldName } from "./field-names.js";
import { readRuleCases, type RuleCase, type RuleCases } from "./rule-cases.js";

/**
 * Findings about the shape and the reading of records carry these ids; their words stand in the
 * finding itself.
 */
export const shapeRules = ["missing-field", "unknown-field", "wrong-value", "record-shape"];

/**
 * What a rule or a clause demands, why, and what enforces it. A clause may be named with or without
 * its document's number.
 */
export function explain(workspace: Workspace, name: string): Explanation {
  const all = workspace.procedures.all().map((p) => p.procedure);
  const rules = all.flatMap((p) =>
    p.rules.filter((r) => r.id === name).map((rule) => explainRule(workspace, p, rule)),
  );
  const clauses = all.flatMap((p) => {
    const hits = [...p.clauses.values()].filter(
      (c) => c.id === name || c.id.slice(c.id.indexOf("/") + 1) === name || c.clause === name,
    );
    const enforcers = hits.length > 0 ? enforcersByClause(p) : new Map<string, Enforcers>();
    return hits.map((clause) => explainClause(workspace, p, clause, enforcers));
  });
  if (rules.length === 0 && clauses.length === 0) throw unknown(all, name);
  return { rules: name === statementRule ? rules.slice(0, 1) : rules, clauses };
}

const none: Enforcers = { fields: [], rules: [], documents: [] };

function withDemand(
  workspace: Workspace,
  p: Procedure,
  clause: Clause,
  enforcers: ReadonlyMap<string, Enforcers>,
): DemandingClause {
  return {
    ...clause,
    demand: demandOf(p, clause, enforcers.get(clause.id) ?? none, workspace.narrativeReasons),
  };
}

function explainClause(
  workspace: Workspace,
  p: Procedure,
  clause: Clause,
  enforcers: ReadonlyMap<string, Enforcers>,
): ExplainedClause {
  const by = enforcers.get(clause.id) ?? none;
  return {
    procedure: p.id,
    clause: withDemand(workspace, p, clause, enforcers),
    enforcers: by,
    titles: Object.fromEntries(
      p.rules.filter((r) => r.clauses.includes(clause.id)).map((r) => [r.id, r.title]),
    ),
    names: Object.fromEntries(by.fields.map((place) => [place, fieldName(p, place)])),
  };
}

function explainRule(workspace: Workspace, p: Procedure, rule: Rule): ExplainedRule {
  const enforcers = enforcersByClause(p);
  return {
    procedure: p.id,
    rule,
    checkDescription: (checks.get(rule.check) ?? acrossChecks.get(rule.check))?.description ?? {
      zh: "",
      en: "",
    },
    clauses: rule.clauses
      .flatMap((c) => p.clauses.get(c) ?? [])
      .map((c) => withDemand(workspace, p, c, enforcers)),
    records: recordsOf(p, rule),
    example: exampleOf(workspace, p, rule),
  };
}

/**
 * The kinds of record whose names occur in a rule's paths and expressions, or that hold the dates
 * it counts from and to.
 */
function recordsOf(p: Procedure, rule: Rule): string[] {
  const text = JSON.stringify([rule.when, rule.with]);
  const dated = ["from", "to", "until"]
    .map((k) => String(rule.with[k] ?? "").replace(/^.*:/, ""))
    .flatMap((event) => p.events.filter((e) => e.event === event).map((e) => e.kind));
  return [...p.records.values()]
    .filter((r) =>
      [
        r.plural ?? camel(r.kind),
        ...(r.instances ?? []).map((i) => camel(`${r.kind}-${i}`)),
        ...(r.variable ? [r.variable] : []),
        ...(r.plural && r.level === "case" ? [camel(r.kind)] : []),
      ].some((n) => new RegExp(`\\b${n}\\b`).test(text)),
    )
    .map((r) => r.kind)
    .concat(dated)
    .filter((kind, i, kinds) => kinds.indexOf(kind) === i);
}

/**
 * The rule's limit where it has one: the last value in order and the first past it; else any case
 * that breaks it.
 */
function exampleOf(workspace: Workspace, p: Procedure, rule: Rule): Example | null {
  try {
    const suite = readRuleCases(workspace, p.id);
    const cases = suite.cases.filter((c) => c.rule === rule.id);
    const failing = cases.filter((c) => c.expect === "fail" && c.changes.length > 0);
    const broken = failing.find((c) => c.shows === "boundary") ?? failing[0];
    const change = broken?.changes.at(-1);
    if (!broken || !change) return null;
    const { file, pointer = "", value } = change;
    const limit = cases.find((c) => c.shows === "boundary" && c.expect === "pass")?.changes.at(-1);
    const isLimited =
      broken.shows === "boundary" && limit?.file === file && limit.pointer === change.pointer;
    const kept = isLimited
      ? limit.value
      : valueAt(
          recordBefore(workspace, { procedure: p.id, suite, broken }, file),
          pointerSegments(pointer),
        );
    return { file, pointer, kept, broken: value };
  } catch (error) {
    // No rule cases, or no base case in this repository.
    if (error instanceof UserError) return null;
    throw error;
  }
}

/**
 * A record as it stands before the change that breaks the rule: by a kit of the case, else in its
 * base case.
 */
function recordBefore(
  workspace: Workspace,
  { procedure, suite, broken }: { procedure: string; suite: RuleCases; broken: RuleCase },
  file: string,
): Json | undefined {
  const base = readBase(workspace, procedure, broken.base ?? suite.base).files;
  const set = (broken.kits ?? [])
    .flatMap((k) => suite.kits[k] ?? [])
    .findLast((c) => c.file === file && c.pointer === undefined)?.value;
  if (set !== undefined) return set;
  const text = base.get(file);
  return text === undefined ? undefined : (JSON.parse(text) as Json);
}

function unknown(all: readonly Procedure[], name: string): UserError {
  if (shapeRules.includes(name)) {
    return new UserError("usage", faults.shapeFinding({ name }), faults.whereFieldsAre());
  }
  const names = [
    ...new Set(all.flatMap((p) => [...p.rules.map((r) => r.id), ...p.clauses.keys()])),
  ];
  const near = byNearness(name, names, (id) => [id, id.slice(id.indexOf("/") + 1)]).slice(0, 3);
  return new UserError(
    "usage",
    faults.unknown({ name }),
    faults.didYouMean({ names: near.join(" / ") }),
  );
}
