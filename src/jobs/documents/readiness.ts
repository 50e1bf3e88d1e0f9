import { readinessOf, targetOf } from "../../check/readiness.js";
import { checks } from "../../check/registry.js";
import {
  type ItemState,
  itemStates,
  type Readiness,
  type Step,
} from "../../model/outcome/readiness.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import type { CivilDate } from "../../model/time/dates.js";
import { type CaseAddress, readCase } from "../../read/case-source.js";
import { selectCases } from "../../read/records-folder.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { checkBodies } from "../check/check-bodies.js";
import { type CheckContext, checkContext } from "../check/check-context.js";
import { withEvidence } from "../check/evidence.js";
import { checkDocument } from "../check/judge-case.js";
import { explainStale } from "../check/stale-signatures.js";
import { Looks } from "./looks.js";
import { unprintable } from "./unprintable.js";

/**
 * Says of each case whether it is ready for a step, and what it lacks. A case that has nothing to
 * do the step with is not ready and has no items.
 */
export async function readiness(
  workspace: Workspace,
  paths: readonly string[],
  cwd: string,
  { asOf, step }: { readonly asOf: CivilDate; readonly step: Step },
): Promise<Readiness[]> {
  const { procedures, calendar } = workspace;
  const source = sourceOf(workspace);
  const addresses = selectCases(source, procedures.ids, paths, cwd);
  const context = checkContext(workspace, {
    asOf,
    all: true,
    inUse: [...new Set(addresses.map((a) => a.procedure))],
    lazy: paths.length > 0,
  });
  const looks = new Looks(workspace);
  const ofCase = async (address: CaseAddress): Promise<Readiness> => {
    const { procedure: id } = address;
    const compiled = procedures.get(id) as CompiledProcedure;
    const document = await withEvidence(readCase(source, address), context);
    const target = targetOf(step, document);
    if (!target) {
      return {
        case: document.id,
        procedure: id,
        step,
        subject: ".",
        ready: false,
        total: 0,
        counts: Object.fromEntries(itemStates.map((s) => [s, 0])) as Record<ItemState, number>,
        items: [],
      };
    }
    const checked = checkDocument(document, compiled, {
      personnel: context.personnel,
      asOf,
      calendar,
      readings: workspace.config.readings,
      all: true,
      due: target.due,
    });
    const [{ outcomes } = checked.result] = explainStale(workspace, [checked.result]);
    const refused = step === "certificate" ? unprintable({ ...checked, asOf, target, looks }) : [];
    return readinessOf(document.id, [...outcomes, ...refused], {
      step,
      target,
      procedure: compiled.procedure,
      checks,
    });
  };
  const ofCases: Readiness[] = [];
  for (const address of addresses) ofCases.push(await ofCase(address));
  const isOfBodies = step === "assessment" && paths.length === 0;
  return isOfBodies ? [...ofCases, ...(await ofBodies(context))] : ofCases;
}

/** An assessment looks at the body itself, too. */
async function ofBodies(context: CheckContext): Promise<Readiness[]> {
  const bodies = await checkBodies(context, {
    ids: context.workspace.procedures.ids,
    paths: [],
    cwd: context.workspace.config.records,
  });
  return bodies.map((r) => {
    const { procedure } = context.workspace.procedures.get(r.procedure) as CompiledProcedure;
    return readinessOf(r.case, r.outcomes, {
      step: "assessment",
      target: { subject: ".", isMade: false, due: { audits: [], ownRecords: false, before: null } },
      procedure,
      checks,
    });
  });
}
