import { existsSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../model/base/errors.js";
import type { OutcomeKind } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { readDataFile } from "../../read/data-file.js";
import { assertValid, newAjv } from "../../validate/dialect.js";
import type { Workspace } from "../../workspace/workspace.js";
import { type BaseCase, type Change, judgeChanged, readBase } from "./changed-case.js";

/** What a rule must say of a small change to a base case. */
export interface RuleCase {
  readonly rule: string;
  /** The clause that the case proves, one of the rule's. */
  readonly clause: string;
  /** What the case shows: the rule kept, broken, kept or broken exactly at its limit, or not speaking at all. */
  readonly shows: "pass" | "fail" | "boundary" | "notApplicable";
  readonly expect: OutcomeKind;
  /** Severity of the expected failure, where a rule has a hard and a soft limit. */
  readonly severity?: "error" | "warning" | "info";
  readonly because?: string;
  /** Another base case of the same procedure, or `cb/<short>` for the body's own folder. */
  readonly base?: string;
  readonly asOf?: string;
  /** Names of sets of changes that several cases start from. */
  readonly kits?: readonly string[];
  readonly changes: readonly Change[];
}
/** `schemas/<procedure>/rule-cases.json`. */
export interface RuleCases {
  readonly base: string;
  readonly asOf: string;
  readonly kits: Readonly<Record<string, readonly Change[]>>;
  /** Changes that give the base case the records of forms which no case holds. */
  readonly forms?: readonly Change[];
  readonly cases: readonly RuleCase[];
}
export function readRuleCases(workspace: Workspace, procedure: string): RuleCases {
  const file = join(workspace.procedures.folderOf(procedure), "rule-cases.json");
  if (!existsSync(file)) {
    throw new UserError(
      "usage",
      `${file} 不存在 · there are no rule cases`,
      "按 docs/new-procedure.md 编写 · write them as docs/new-procedure.md says",
    );
  }
  const data = readDataFile(file);
  assertValid(newAjv(), workspace.meta("rule-cases"), data, file);
  return data as unknown as RuleCases;
}

export interface RuleCaseFault {
  /** Of the case in the file, from 1; 0 where the fault is that a case is not there. */
  readonly number: number;
  readonly rule: string | null;
  readonly message: string;
}

/** Runs the rule cases of a procedure and says, in words for its owner, which do not come out as they say. */
export function runRuleCases(
  workspace: Workspace,
  procedure: Procedure,
  suite: RuleCases,
): RuleCaseFault[] {
  const bases = new Map<string, BaseCase>();
  const baseOf = (name: string) =>
    bases.get(name) ??
    (bases.set(name, readBase(workspace, procedure.id, name)).get(name) as BaseCase);
  const faults = suite.cases.flatMap((c, i) => {
    const message = faultOf(workspace, procedure, suite, c, baseOf(c.base ?? suite.base));
    return message ? [{ number: i + 1, rule: c.rule, message }] : [];
  });
  return [...faults, ...uncovered(procedure, suite)];
}

function faultOf(
  workspace: Workspace,
  procedure: Procedure,
  suite: RuleCases,
  c: RuleCase,
  base: BaseCase,
): string | null {
  try {
    return difference(workspace, procedure, suite, c, base);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

function difference(
  workspace: Workspace,
  procedure: Procedure,
  suite: RuleCases,
  c: RuleCase,
  base: BaseCase,
): string | null {
  const rules = procedure.rules.filter((r) => r.id === c.rule && r.clauses.includes(c.clause));
  if (rules.length === 0) {
    return `没有落实条款 ${c.clause} 的规则 ${c.rule} · there is no rule ${c.rule} for clause ${c.clause}`;
  }
  const unknown = (c.kits ?? []).find((k) => !Object.hasOwn(suite.kits, k));
  if (unknown) return `没有名为 ${unknown} 的 kit · there is no kit ${unknown}`;
  const changes = [...(c.kits ?? []).flatMap((k) => suite.kits[k] ?? []), ...c.changes];
  const outcomes = judgeChanged(
    workspace,
    base,
    changes,
    c.asOf ?? suite.asOf,
  ).result.outcomes.filter((o) => o.rule === c.rule && o.clauses.includes(c.clause));
  const kinds = [...new Set(outcomes.map((o) => o.outcome))];
  const said = kinds.join(", ") || "nothing";
  // A rule about a record that is not there says nothing at all: it does not apply.
  if (c.expect === "notApplicable" && kinds.length === 0) return null;
  if (
    !outcomes.some(
      (o) => o.outcome === c.expect && (c.severity === undefined || o.severity === c.severity),
    )
  ) {
    return `应为 ${c.expect}，实为 ${said} · expected ${c.expect}, got ${said}`;
  }
  if (c.expect !== "fail" && kinds.includes("fail")) {
    return `不应有 fail · must not fail: ${outcomes.find((o) => o.outcome === "fail")?.message.zh ?? ""}`;
  }
  if (c.expect === "notApplicable" && kinds.length > 1) {
    return `应一律不适用，实为 ${said} · must not apply anywhere, got ${said}`;
  }
  return null;
}

/** Rules without a kept and a broken case, all of a kind in one sentence. */
function uncovered(procedure: Procedure, suite: RuleCases): RuleCaseFault[] {
  const shown = (rule: string, how: RuleCase["shows"]) =>
    suite.cases.some(
      (c) => c.rule === rule && (c.shows === how || (c.shows === "boundary" && c.expect === how)),
    );
  // What all cases show together no change of one case can show.
  const names = [
    ...new Set(procedure.rules.filter((r) => r.per !== "repository").map((r) => r.id)),
  ].filter((r) => r !== "unstated-clause");
  return (["pass", "fail"] as const).flatMap((how) => {
    const missing = names.filter((rule) => !shown(rule, how));
    if (missing.length === 0) return [];
    const [zh, en] = how === "pass" ? ["遵守", "keeps"] : ["违反", "breaks"];
    return [
      {
        number: 0,
        rule: null,
        message: `${missing.length} 条规则没有${zh}的用例 · no case ${en} these ${missing.length} rules: ${missing.join(" ")}`,
      },
    ];
  });
}
