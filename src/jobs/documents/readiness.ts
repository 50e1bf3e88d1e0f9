import { readinessOf, targetOf } from "../../check/readiness.js";
import { checks } from "../../check/registry.js";
import type { Composed } from "../../compose/compose.js";
import type { CaseView } from "../../model/case/case-view.js";
import type { CaseDocument } from "../../model/case/case.js";
import { viewCase } from "../../model/case/view-case.js";
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
import { composedForStep, refusedOutcomes, unprintable } from "./unprintable.js";

/** Which cases are got ready for what. */
interface ReadinessRequest {
  readonly asOf: CivilDate;
  readonly step: Step;
}
/** A case that was judged for a step. */
export interface JudgedForStep {
  readonly document: CaseDocument;
  readonly compiled: CompiledProcedure;
  readonly readiness: Readiness;
  /** Of a case that goes into the archive: the documents that it is printed as. */
  readonly composed: Composed | null;
  /** Null where the case has nothing to do the step with. */
  readonly view: CaseView | null;
}

/**
 * Says of each case whether it is ready for a step, and what it lacks. A case that has nothing to
 * do the step with is not ready and has no items.
 */
export async function readiness(
  workspace: Workspace,
  paths: readonly string[],
  cwd: string,
  request: ReadinessRequest,
): Promise<Readiness[]> {
  const { context, judged } = preparedCases(workspace, paths, cwd, request);
  const ofCases: Readiness[] = [];
  for await (const { readiness: of } of judged) ofCases.push(of);
  const isOfBodies = request.step === "assessment" && paths.length === 0;
  return isOfBodies ? [...ofCases, ...(await ofBodies(context))] : ofCases;
}

/** Cases that are judged for a step one after another. */
interface PreparedCases {
  readonly context: CheckContext;
  readonly addresses: readonly CaseAddress[];
  readonly judged: AsyncGenerator<JudgedForStep>;
}

/** The same, case by case, each with what it was judged by. */
export function preparedCases(
  workspace: Workspace,
  paths: readonly string[],
  cwd: string,
  request: ReadinessRequest,
): PreparedCases {
  const { procedures } = workspace;
  const addresses = selectCases(sourceOf(workspace), procedures.ids, paths, cwd);
  const context = checkContext(workspace, {
    asOf: request.asOf,
    all: true,
    inUse: [...new Set(addresses.map((a) => a.procedure))],
    lazy: paths.length > 0,
  });
  return { context, addresses, judged: judgedCases(context, addresses, request.step) };
}

async function* judgedCases(
  context: CheckContext,
  addresses: readonly CaseAddress[],
  step: Step,
): AsyncGenerator<JudgedForStep> {
  const { workspace } = context;
  const looks = new Looks(workspace);
  for (const address of addresses) {
    const compiled = workspace.procedures.get(address.procedure) as CompiledProcedure;
    const document = await withEvidence(readCase(sourceOf(workspace), address), context);
    yield { document, compiled, ...judgeForStep(context, { document, compiled, step, looks }) };
  }
}

interface CaseForStep {
  readonly document: CaseDocument;
  readonly compiled: CompiledProcedure;
  readonly step: Step;
  readonly looks: Looks;
}

/** What a step finds in a case, and the documents that the case would be printed as. */
function judgeForStep(
  { workspace, personnel, asOf }: CheckContext,
  { document, compiled, step, looks }: CaseForStep,
): Pick<JudgedForStep, "readiness" | "composed" | "view"> {
  const target = targetOf(step, document, asOf);
  if (!target) return { readiness: nothingToDo(document, step), composed: null, view: null };
  const { due } = target;
  const { config, calendar } = workspace;
  const conditions = { personnel, asOf, calendar, readings: config.readings, all: true, due };
  const checked = checkDocument(document, compiled, conditions);
  const [{ outcomes } = checked.result] = explainStale(workspace, [checked.result]);
  const printed = { ...checked, asOf, target, looks };
  // The archive keeps every paper: each must be printable.
  const composed = step === "archive" ? composedForStep(printed) : null;
  const refused = composed ? refusedOutcomes(composed) : [];
  if (step === "certificate") refused.push(...unprintable(printed));
  const { procedure } = compiled;
  const found = [...outcomes, ...refused];
  return {
    readiness: readinessOf(document.id, found, { step, target, procedure, checks }),
    composed,
    view: viewCase(document, personnel, procedure, asOf),
  };
}

function nothingToDo({ id, procedure }: CaseDocument, step: Step): Readiness {
  return {
    case: id,
    procedure,
    step,
    subject: ".",
    ready: false,
    total: 0,
    counts: Object.fromEntries(itemStates.map((s) => [s, 0])) as Record<ItemState, number>,
    items: [],
  };
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
