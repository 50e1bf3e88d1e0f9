import { missingBodyFolder } from "../../check/record/placement.js";
import { type CaseResult, countOutcomes } from "../../model/outcome/finding.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import { readBody } from "../../read/case-source.js";
import { asksForBody, hasCases } from "../../read/records-folder.js";
import { sourceOf } from "../../workspace/workspace.js";
import type { CheckContext } from "./check-context.js";
import { checkDocument } from "./judge-case.js";

/** Judges the folder of each body once by each of its procedures that a case is kept under. */
export function checkBodies(
  context: CheckContext,
  paths: readonly string[],
  cwd: string,
): CaseResult[] {
  const { procedures } = context.workspace;
  const source = sourceOf(context.workspace);
  if (paths.length > 0 && !asksForBody(source, null, paths, cwd)) return [];
  return procedures.ids
    .filter((id) => hasCases(source, id))
    .flatMap((id) => {
      const compiled = procedures.get(id);
      return compiled && asksForBody(source, compiled.procedure.data.body.short, paths, cwd)
        ? (judgeBody(context, compiled) ?? [])
        : [];
    });
}

/**
 * Judges a body's own folder by one of its procedures; when it is missing, the clauses about the
 * body cannot be judged, and where there are none, there is no result.
 */
export function judgeBody(
  { workspace, personnel, asOf, all }: CheckContext,
  compiled: CompiledProcedure,
): CaseResult | null {
  const { procedure } = compiled;
  const { short } = procedure.data.body;
  const document = readBody(sourceOf(workspace), short);
  if (!document) {
    const outcomes = missingBodyFolder(procedure, workspace.config.recordsShownAs);
    if (outcomes.length === 0) return null;
    return {
      case: `cb/${short}`,
      procedure: procedure.id,
      totals: countOutcomes(outcomes),
      outcomes,
      hints: [],
    };
  }
  const { result } = checkDocument(document, compiled, {
    personnel,
    asOf,
    calendar: workspace.calendar,
    readings: workspace.config.readings,
    all,
    level: "body",
  });
  return { ...result, procedure: procedure.id };
}
