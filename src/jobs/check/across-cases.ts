import { clashOutcome, heldAcross } from "../../check/across/across-outcome.js";
import type { AcrossCheck, AcrossContext } from "../../check/across/across.js";
import { acrossChecks } from "../../check/across/registry.js";
import { factsOf } from "../../check/facts.js";
import { applyWaivers } from "../../check/waivers.js";
import type { JsonObject } from "../../model/base/json.js";
import { byCodeUnit } from "../../model/base/text.js";
import type { Location } from "../../model/case/case.js";
import type { CaseFacts, Spot, WaiverFact } from "../../model/case/facts.js";
import { type CaseResult, countOutcomes, type Outcome } from "../../model/outcome/finding.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import type { Procedure, Rule } from "../../model/procedure/procedure.js";
import { DayOfJudgement } from "../../model/time/day-of-judgement.js";
import { pathOf, readCase } from "../../read/case-source.js";
import { kindOf, readRecordFile } from "../../read/record-file.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import type { CheckContext } from "./check-context.js";

/** How the result of what concerns several cases is called. */
export const acrossId = "across";

/** Judges all cases together, by what each of them is beyond itself. */
export interface AcrossRun {
  add(facts: CaseFacts): void;
  /** Null when no procedure in use has such rules, and nothing is wrong. */
  result(): CaseResult | null;
}

/**
 * Judges all cases together by the rules that the procedures in use have for it (`per:
 * "repository"`).
 */
export function acrossRun(context: CheckContext, inUse: readonly string[]): AcrossRun {
  return new Across(context, inUse);
}

/** One check with what it has collected so far. */
interface RunningCheck {
  readonly check: AcrossCheck;
  readonly collector: ReturnType<AcrossCheck["collect"]>;
}

class Across implements AcrossRun {
  readonly #context: CheckContext;
  readonly #inUse: readonly string[];
  /** The rules about all cases, by procedure. */
  readonly #rules: ReadonlyMap<string, readonly Rule[]>;
  readonly #running: readonly RunningCheck[];
  readonly #waivers: { readonly procedure: string; readonly list: readonly WaiverFact[] }[] = [];

  constructor(context: CheckContext, inUse: readonly string[]) {
    this.#context = context;
    this.#inUse = inUse;
    const { procedures } = context.workspace;
    this.#rules = new Map(inUse.map((id) => [id, rulesAcross(procedures.get(id)?.procedure)]));
    this.#running = [...acrossChecks.values()]
      .filter((check) => inUse.some((id) => this.#ruleOf(id, check)))
      .map((check) => ({ check, collector: check.collect(this.#collecting(check)) }));
  }

  add(facts: CaseFacts): void {
    for (const { collector } of this.#running) collector.add(facts);
    if (facts.waivers.length === 0) return;
    this.#waivers.push({
      procedure: facts.procedure,
      list: facts.waivers.map((w) => ({
        ...w,
        record: `${facts.case}/${w.record}`,
        subject: w.subject === "." ? facts.case : `${facts.case}/${w.subject}`,
      })),
    });
  }

  result(): CaseResult | null {
    if (this.#running.length === 0) return null;
    const locate = locator(this.#context.workspace);
    const outcomes = this.#running.flatMap((running) => this.#outcomesOf(running, locate));
    if (outcomes.length === 0) return null;
    const judged = this.#waived(outcomes, locate);
    return {
      case: acrossId,
      procedure: "",
      totals: judged.totals,
      outcomes: judged.outcomes.toSorted(
        (a, b) =>
          byCodeUnit(a.subject, b.subject) ||
          byCodeUnit(a.rule, b.rule) ||
          byCodeUnit(a.message.zh, b.message.zh),
      ),
      hints: [],
    };
  }

  /** What a check is told about the repository while it collects. */
  #collecting(check: AcrossCheck): AcrossContext {
    const { workspace, personnel } = this.#context;
    return {
      optionsOf: (procedure): JsonObject | undefined => this.#ruleOf(procedure, check)?.with,
      nameOf: (person) => personnel.people.get(person)?.name ?? person,
      numbering: workspace.config.numbering,
      factsOf: (id) => factsAgain(workspace, id),
    };
  }

  #ruleOf(procedure: string, check: AcrossCheck): Rule | undefined {
    return this.#rules.get(procedure)?.find((r) => r.check === check.id);
  }

  /** What a check has found; one outcome that says so when there is nothing. */
  #outcomesOf({ check, collector }: RunningCheck, locate: Locate): Outcome[] {
    const ruleOf = (procedure: string) => this.#ruleOf(procedure, check);
    const clashes = collector
      .clashes()
      .flatMap((clash) => clashOutcome(clash, ruleOf, locate) ?? []);
    if (clashes.length > 0) return clashes;
    const rule = this.#inUse.map(ruleOf).find((r) => r !== undefined && r.clauses.length > 0);
    return rule ? [heldAcross(rule)] : [];
  }

  #waived(outcomes: readonly Outcome[], locate: Locate): Pick<CaseResult, "totals" | "outcomes"> {
    const { workspace, asOf, personnel } = this.#context;
    return this.#waivers.reduce<Pick<CaseResult, "totals" | "outcomes">>(
      (before, { procedure, list }) =>
        applyWaivers(before, list, {
          day: new DayOfJudgement(asOf),
          people: personnel.people,
          procedure: (workspace.procedures.get(procedure) as CompiledProcedure).procedure,
          locate,
        }),
      { totals: countOutcomes(outcomes), outcomes },
    );
  }
}

/** The rules of a procedure about all cases; last what is asked of all cases in any procedure. */
function rulesAcross(procedure: Procedure | undefined): Rule[] {
  if (!procedure) return [];
  const asked = procedure.coherence.allCases.asked.map(({ rule, ...more }): Rule => {
    return { ...more, id: rule, clauses: [], severity: "warning", per: "repository", with: {} };
  });
  return [...procedure.rules.filter((r) => r.per === "repository"), ...asked];
}

type Locate = (spot: Spot) => Location;

/** Read once more, for the few cases that have to be compared. */
function factsAgain(workspace: Workspace, caseId: string): CaseFacts {
  const [id = "", name = ""] = caseId.split("/");
  return factsOf(
    readCase(sourceOf(workspace), { procedure: id, name }),
    (workspace.procedures.get(id) as CompiledProcedure).procedure,
  );
}

/** Lines and columns are found when a finding needs them: the file is read once more. */
function locator(workspace: Workspace): Locate {
  const source = sourceOf(workspace);
  return ({ file, pointer }) => {
    const record = readRecordFile(pathOf(source, file), file, kindOf(""), source.tree);
    return { file, pointer, ...record.position(pointer) };
  };
}
