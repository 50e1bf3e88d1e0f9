import { missingBodyFolder } from "../../check/record/placement.js";
import { type CaseResult, countOutcomes } from "../../model/outcome/finding.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import { readBody } from "../../read/case-source.js";
import { asksForBody, hasCases } from "../../read/records-folder.js";
import { sourceOf } from "../../workspace/workspace.js";
import type { CheckContext } from "./check-context.js";
import { withEvidence } from "./evidence.js";
import { checkDocument } from "./judge-case.js";

/** Which bodies are asked for: by their procedures, and by paths where there are any. */
interface AskedBodies {
  readonly ids: readonly string[];
  readonly paths: readonly string[];
  readonly cwd: string;
}

/** Judges the folder of each body once by each of its procedures that a case is kept under. */
export async function checkBodies(
  context: CheckContext,
  { ids, paths, cwd }: AskedBodies,
): Promise<CaseResult[]> {
  const { procedures } = context.workspace;
  const source = sourceOf(context.workspace);
  if (paths.length > 0 && !asksForBody(source, null, paths, cwd)) return [];
  const results: CaseResult[] = [];
  for (const id of ids.filter((p) => hasCases(source, p))) {
    const compiled = procedures.get(id);
    if (!compiled) continue;
    if (!asksForBody(source, compiled.procedure.data.body.short, paths, cwd)) continue;
    const result = await judgeBody(context, compiled);
    if (result) results.push(result);
  }
  return results;
}

/**
 * Judges a body's own folder by one of its procedures; when it is missing, the clauses about the
 * body cannot be judged, and where there are none, there is no result.
 */
export async function judgeBody(
  context: CheckContext,
  compiled: CompiledProcedure,
): Promise<CaseResult | null> {
  const { workspace, personnel, asOf, all } = context;
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
  const { result } = checkDocument(await withEvidence(document, context), compiled, {
    personnel,
    asOf,
    calendar: workspace.calendar,
    readings: workspace.config.readings,
    all,
    level: "body",
  });
  return { ...result, procedure: procedure.id };
}
