import { existsSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../model/base/errors.js";
import type { Json } from "../../model/base/json.js";
import type { Outcome, OutcomeKind } from "../../model/outcome/finding.js";
import { statementRule } from "../../model/procedure/enforcement.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { readDataFile } from "../../read/data-file.js";
import { disk } from "../../read/file-tree.js";
import { assertValid, newAjv } from "../../validate/dialect.js";
import type { Workspace } from "../../workspace/workspace.js";
import { type BaseCase, type Change, judgeChanged, readBase } from "./changed-case.js";
import { faults } from "./rule-cases.words.js";

/** What a rule must say of a small change to a base case. */
export interface RuleCase {
  readonly rule: string;
  /** The clause that the case proves, one of the rule's. */
  readonly clause: string;
  /**
   * What the case shows: the rule kept, broken, kept or broken exactly at its limit, or not
   * speaking at all.
   */
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
/** All rule cases of a procedure. */
export interface RuleCases {
  readonly base: string;
  readonly asOf: string;
  readonly kits: Readonly<Record<string, readonly Change[]>>;
  /** Changes that give the base case the records of forms which no case holds. */
  readonly forms?: readonly Change[];
  readonly cases: readonly RuleCase[];
}
/** The rule cases of a procedure: `rule-cases.json`, and beside the rules those of each topic. */
export function readRuleCases(workspace: Workspace, procedure: string): RuleCases {
  const folder = workspace.procedures.folderOf(procedure);
  const file = join(folder, "rule-cases.json");
  if (!existsSync(file)) {
    throw new UserError("usage", faults.noFile({ file }), faults.writeThem());
  }
  const { cases, ...rest } = readDataFile(file);
  const suite = { ...rest, cases: [...listOf(cases), ...topicCases(join(folder, "rules"))] };
  assertValid(newAjv(), workspace.meta("rule-cases"), suite, file);
  return suite as unknown as RuleCases;
}

function topicCases(folder: string): Json[] {
  return disk
    .list(folder)
    .filter(({ name }) => name.endsWith(".cases.json"))
    .flatMap(({ name }) => listOf(readDataFile(join(folder, name))["cases"]));
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

export interface RuleCaseFault {
  /** Of the case in the file, from 1; 0 where the fault is that a case is not there. */
  readonly number: number;
  readonly rule: string | null;
  readonly message: string;
}

/**
 * Runs the rule cases of a procedure and says, in words for its owner, which do not come out as
 * they say.
 */
export function runRuleCases(
  workspace: Workspace,
  procedure: Procedure,
  suite: RuleCases,
): RuleCaseFault[] {
  const bases = new Map<string, BaseCase>();
  const baseOf = (name: string) => {
    const base = bases.get(name) ?? readBase(workspace, procedure.id, name);
    bases.set(name, base);
    return base;
  };
  const wrong = suite.cases.flatMap((ruleCase, i) => {
    const base = baseOf(ruleCase.base ?? suite.base);
    const message = faultOf({ workspace, procedure, suite }, ruleCase, base);
    return message ? [{ number: i + 1, rule: ruleCase.rule, message }] : [];
  });
  return [...wrong, ...uncovered(procedure, suite)];
}

/** Where rule cases are run. */
interface Trial {
  readonly workspace: Workspace;
  readonly procedure: Procedure;
  readonly suite: RuleCases;
}

function faultOf(trial: Trial, ruleCase: RuleCase, base: BaseCase): string | null {
  try {
    return unfit(trial, ruleCase) ?? difference(ruleCase, outcomesOf(trial, ruleCase, base));
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

/** Why a case cannot be run: no such rule, no such kit. */
function unfit({ procedure, suite }: Trial, { rule, clause, kits = [] }: RuleCase): string | null {
  if (!procedure.rules.some((r) => r.id === rule && r.clauses.includes(clause))) {
    return faults.noRule({ rule, clause });
  }
  const unknown = kits.find((k) => !Object.hasOwn(suite.kits, k));
  return unknown === undefined ? null : faults.noKit({ kit: unknown });
}

/** What the rule says of the changed case. */
function outcomesOf(
  { workspace, suite }: Trial,
  { rule, clause, kits = [], changes, asOf = suite.asOf }: RuleCase,
  base: BaseCase,
): Outcome[] {
  const all = [...kits.flatMap((k) => suite.kits[k] ?? []), ...changes];
  return judgeChanged(workspace, base, all, asOf).result.outcomes.filter(
    (o) => o.rule === rule && o.clauses.includes(clause),
  );
}

function difference({ expect, severity }: RuleCase, outcomes: readonly Outcome[]): string | null {
  const kinds = [...new Set(outcomes.map((o) => o.outcome))];
  // A rule about a record that is not there says nothing at all: it does not apply.
  if (expect === "notApplicable" && kinds.length === 0) return null;
  const said = kinds.join(", ") || "nothing";
  const isExpected = (o: Outcome) =>
    o.outcome === expect && (severity === undefined || o.severity === severity);
  if (!outcomes.some(isExpected)) return faults.unexpected({ expected: expect, said });
  const failure = outcomes.find((o) => o.outcome === "fail");
  if (expect !== "fail" && failure) return faults.mustNotFail({ message: failure.message.zh });
  if (expect === "notApplicable" && kinds.length > 1) return faults.mustNotApply({ said });
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
  ].filter((r) => r !== statementRule);
  return (["pass", "fail"] as const).flatMap((how) => {
    const missing = names.filter((rule) => !shown(rule, how));
    if (missing.length === 0) return [];
    const fault = how === "pass" ? faults.noCaseKeeps : faults.noCaseBreaks;
    return [
      {
        number: 0,
        rule: null,
        message: fault({ n: missing.length, rules: missing.join(" ") }),
      },
    ];
  });
}
