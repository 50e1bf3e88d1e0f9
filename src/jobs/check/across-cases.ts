import { clashOutcome, heldAcross } from "../../check/across/across-outcome.js";
import type { AcrossContext } from "../../check/across/across.js";
import { acrossChecks } from "../../check/across/registry.js";
import { factsOf } from "../../check/facts.js";
import { applyWaivers } from "../../check/waivers.js";
import type { JsonObject } from "../../model/base/json.js";
import { byCodeUnit } from "../../model/base/text.js";
import type { Location } from "../../model/case/case.js";
import type { CaseFacts, Spot, WaiverFact } from "../../model/case/facts.js";
import { type CaseResult, countOutcomes } from "../../model/outcome/finding.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import type { Rule } from "../../model/procedure/procedure.js";
import { pathOf, readCase } from "../../read/case-source.js";
import { kindOf, readRecordFile } from "../../read/record-file.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import type { CheckContext } from "./check-context.js";

/** How the result of what concerns several cases is called. */
export const acrossId = "across";

export interface AcrossRun {
  add(facts: CaseFacts): void;
  /** Null when no procedure in use has such rules. */
  result(): CaseResult | null;
}

/** Judges all cases together by the rules that the procedures in use have for it (`per: "repository"`). */
export function acrossRun(
  { workspace, asOf, personnel: { people } }: CheckContext,
  inUse: readonly string[],
): AcrossRun {
  const waivers: { readonly procedure: string; readonly list: readonly WaiverFact[] }[] = [];
  const rules = new Map(
    inUse.map((id) => [
      id,
      (workspace.procedures.get(id)?.procedure.rules ?? []).filter((r) => r.per === "repository"),
    ]),
  );
  const ruleOf = (procedure: string, check: string): Rule | undefined =>
    rules.get(procedure)?.find((r) => r.check === check);
  const running = [...acrossChecks.values()]
    .filter((check) => inUse.some((id) => ruleOf(id, check.id)))
    .map((check) => {
      const context: AcrossContext = {
        optionsOf: (procedure): JsonObject | undefined => ruleOf(procedure, check.id)?.with,
        nameOf: (person) => people.get(person)?.name ?? person,
        numbering: workspace.config.numbering,
        factsOf: (id) => factsAgain(workspace, id),
      };
      return { check, collector: check.collect(context) };
    });
  return {
    add(facts) {
      for (const { collector } of running) collector.add(facts);
      if (facts.waivers.length > 0) {
        waivers.push({
          procedure: facts.procedure,
          list: facts.waivers.map((w) => ({
            ...w,
            record: `${facts.case}/${w.record}`,
            subject: w.subject === "." ? facts.case : `${facts.case}/${w.subject}`,
          })),
        });
      }
    },
    result() {
      if (running.length === 0) return null;
      const locate = locator(workspace);
      const outcomes = running.flatMap(({ check, collector }) => {
        const clashes = collector
          .clashes()
          .flatMap(
            (clash) =>
              clashOutcome(clash, (procedure) => ruleOf(procedure, check.id), locate) ?? [],
          );
        return clashes.length > 0
          ? clashes
          : inUse
              .map((id) => ruleOf(id, check.id))
              .filter((r) => r !== undefined)
              .slice(0, 1)
              .map(heldAcross);
      });
      const judged = waivers.reduce<Pick<CaseResult, "totals" | "outcomes">>(
        (before, { procedure, list }) =>
          applyWaivers(before, list, {
            asOf,
            people,
            procedure: (workspace.procedures.get(procedure) as CompiledProcedure).procedure,
            locate,
          }),
        { totals: countOutcomes(outcomes), outcomes },
      );
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
      };
    },
  };
}

/** Read once more, for the few cases that have to be compared. */
function factsAgain(workspace: Workspace, caseId: string): CaseFacts {
  const [id = "", name = ""] = caseId.split("/");
  return factsOf(
    readCase(sourceOf(workspace), { procedure: id, name }),
    (workspace.procedures.get(id) as CompiledProcedure).procedure,
  );
}

/** Lines and columns are found when a finding needs them: the file is read once more. */
function locator(workspace: Workspace): (spot: Spot) => Location {
  const source = sourceOf(workspace);
  return ({ file, pointer }) => {
    const record = readRecordFile(pathOf(source, file), file, kindOf(""), source.tree);
    return { file, pointer, ...record.position(pointer) };
  };
}
