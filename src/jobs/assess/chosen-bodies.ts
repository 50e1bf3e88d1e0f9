import { UserError } from "../../model/base/errors.js";
import { countOutcomes, type CaseResult } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { Workspace } from "../../workspace/workspace.js";
import { acrossId } from "../check/across-cases.js";
import type { CheckRun } from "../check/check-cases.js";
import { words } from "./chosen-bodies.words.js";

/** In place of the name of a body: the cases of all of them. */
export const allBodies = "all";

export interface BodyChoice {
  /** Short names of bodies; null where none is named. */
  readonly bodies: readonly string[] | null;
  /** Whether several are looked at together where none is named. */
  readonly mayBeSeveral: boolean;
}

/**
 * The run as if only the cases of the chosen bodies were there. An accreditation body assesses one
 * body: where cases of several are kept and none is named, nobody can know which is meant.
 */
export function runOfBodies(workspace: Workspace, run: CheckRun, choice: BodyChoice): CheckRun {
  const procedures = new Map(
    [...new Set(run.addresses.map((a) => a.procedure))].flatMap((id) => {
      const procedure = workspace.procedures.get(id)?.procedure;
      return procedure ? [[id, procedure] as const] : [];
    }),
  );
  const kept = new Map([...procedures.values()].map(({ data }) => [data.body.short, data.body]));
  const chosen = chosenAmong([...kept.keys()].sort(), choice);
  if (chosen.length === kept.size) return run;
  const isOurs = (id: string) =>
    chosen.includes((procedures.get(id) as Procedure | undefined)?.data.body.short ?? "");
  const indexes = run.addresses.flatMap((a, i) => (isOurs(a.procedure) ? [i] : []));
  const cases = indexes.flatMap((i) => run.cases[i] ?? []);
  const others = run.results.filter((r) => !run.cases.includes(r));
  return {
    ...run,
    addresses: indexes.flatMap((i) => run.addresses[i] ?? []),
    cases,
    results: [
      ...cases,
      ...others.flatMap((r) => {
        if (r.case === acrossId) return ofProcedures(r, procedures, isOurs);
        return r.procedure === "" || isOurs(r.procedure) ? [r] : [];
      }),
    ],
  };
}

function chosenAmong(
  kept: readonly string[],
  { bodies, mayBeSeveral }: BodyChoice,
): readonly string[] {
  if (bodies === null) {
    if (kept.length <= 1 || mayBeSeveral) return kept;
    throw new UserError(
      "usage",
      words.several({ n: kept.length, bodies: kept.join(", ") }),
      words.nameOne({ body: kept[0] ?? "" }),
    );
  }
  if (bodies.includes(allBodies)) return kept;
  const unknown = bodies.filter((b) => !kept.includes(b));
  if (unknown.length > 0) {
    throw new UserError(
      "usage",
      words.noCases({ bodies: unknown.join(", ") }),
      words.known({ bodies: kept.join(", ") }),
    );
  }
  return bodies;
}

/** What was found between cases, as far as a place of it lies in a case of ours. */
function ofProcedures(
  result: CaseResult,
  procedures: ReadonlyMap<string, Procedure>,
  isOurs: (procedure: string) => boolean,
): CaseResult[] {
  const ours = [...procedures.keys()].filter(isOurs);
  const outcomes = result.outcomes.filter(
    ({ at }) => at !== null && ours.some((id) => at.file.includes(`/${id}/`)),
  );
  return outcomes.length > 0 ? [{ ...result, outcomes, totals: countOutcomes(outcomes) }] : [];
}
