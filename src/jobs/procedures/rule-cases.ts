import { existsSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../model/base/errors.js";
import type { JsonObject } from "../../model/base/json.js";
import type { Position } from "../../model/case/case.js";
import type { Outcome, OutcomeKind } from "../../model/outcome/finding.js";
import { statementRule } from "../../model/procedure/enforcement.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { DataPlace } from "../../model/procedure/source.js";
import { propertiesOf } from "../../model/procedure/value-form.js";
import { readDataFile } from "../../read/data-file.js";
import { locate } from "../../read/data-place.js";
import { disk } from "../../read/file-tree.js";
import { refuseFaults } from "../../validate/faults/file.js";
import type { Workspace } from "../../workspace/workspace.js";
import { judgeByRule } from "../check/judge-case.js";
import { type BaseCase, type Change, changedCase, readBase } from "./changed-case.js";
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
  /** Where it is written. */
  readonly place: DataPlace;
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
  const whole = workspace.meta("rule-cases");
  const suite = readChecked(file, whole);
  const topics = disk
    .list(join(folder, "rules"))
    .filter(({ name }) => name.endsWith(".cases.json"))
    .map(({ name }) => join(folder, "rules", name));
  const cases = [
    ...casesOf(file, suite),
    ...topics.flatMap((f) => casesOf(f, readChecked(f, ofTopic(whole)))),
  ];
  return { ...(suite as unknown as Omit<RuleCases, "cases">), cases };
}

function readChecked(file: string, schema: JsonObject): JsonObject {
  const value = readDataFile(file);
  refuseFaults({ file, value, locate }, schema);
  return value;
}

/** The schema of a topic's cases: only they, of all that the whole file may hold. */
function ofTopic(whole: JsonObject): JsonObject {
  const { $schema, cases } = propertiesOf(whole);
  return { ...whole, required: ["cases"], properties: { $schema, cases } as JsonObject };
}

/** The cases of a file, each with its place. */
function casesOf(file: string, { cases = [] }: JsonObject): RuleCase[] {
  return (cases as unknown as readonly RuleCase[]).map((ruleCase, i) => ({
    ...ruleCase,
    place: { file, pointer: `/cases/${i}` },
  }));
}

export interface RuleCaseFault {
  /** Where the case is written; null where the fault is that a case is not there. */
  readonly at: ({ readonly file: string } & Position) | null;
  readonly rule: string | null;
  readonly message: string;
}

/**
 * Runs the rule cases of a procedure and says, in words for its owner, which of them come out
 * otherwise than they say, and which rules have no case.
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
  const wrong = suite.cases.flatMap((ruleCase) => {
    const base = baseOf(ruleCase.base ?? suite.base);
    const message = faultOf({ workspace, procedure, suite }, ruleCase, base);
    return message ? [{ at: positionOf(ruleCase), rule: ruleCase.rule, message }] : [];
  });
  return [...wrong, ...uncovered(procedure, suite)];
}

const positionOf = ({ place }: RuleCase) => ({ file: place.file, ...locate(place) });

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
  const { document, compiled, givens } = changedCase(workspace, base, all, asOf);
  return judgeByRule(document, compiled, givens, rule).filter((o) => o.clauses.includes(clause));
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
export function uncovered(procedure: Procedure, suite: RuleCases): RuleCaseFault[] {
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
        at: null,
        rule: null,
        message: fault({ n: missing.length, rules: missing.join(" ") }),
      },
    ];
  });
}
