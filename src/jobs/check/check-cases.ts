import { availableParallelism } from "node:os";
import { problemOutcome } from "../../check/record/shape.js";
import { Stopped } from "../../model/base/errors.js";
import type { CaseFacts } from "../../model/case/facts.js";
import { type CaseResult, countOutcomes, needsAttention } from "../../model/outcome/finding.js";
import type { CivilDate } from "../../model/time/dates.js";
import type { CaseAddress } from "../../read/case-source.js";
import { disk } from "../../read/file-tree.js";
import { asksForAll, selectCases, unknownFolders } from "../../read/records-folder.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { type AcrossRun, acrossRun } from "./across-cases.js";
import { type JudgedCase, keptJudge, nothingIsKept } from "./cached-judge.js";
import { checkBodies } from "./check-bodies.js";
import { checkContext, type CheckContext } from "./check-context.js";
import { JudgePool } from "./judge-pool.js";
import { judgedInOrder } from "./judged-in-order.js";
import { explainStale } from "./stale-signatures.js";

export interface CheckOptions {
  readonly asOf: CivilDate;
  /** List what holds and what does not apply, too; otherwise it is only counted. */
  readonly all?: boolean;
  /** Looks at the cases under these procedures alone, as if no others were there. */
  readonly procedures?: readonly string[];
  /** Take unchanged cases from the cache, and keep results there. */
  readonly cache?: boolean;
  /** Gets what each case means beyond itself, in the order of the cases. */
  onFacts?(facts: CaseFacts): void;
  /** Gets each case as soon as it is judged, in the order of the cases. */
  onJudged?(judged: JudgedCase): void;
  /** The results of cases are told (`onJudged`) and not kept: there may be very many. */
  readonly onlyTold?: boolean;
  /** Told after each case. */
  progress?(done: number, all: number): void;
  /** Stops before the next case, with `Stopped`. */
  readonly signal?: AbortSignal;
  /** Threads; as many as there are cores when left out. */
  readonly jobs?: number;
  /** Gives the cases as they were judged elsewhere, in the order of the addresses. */
  judged?(addresses: readonly CaseAddress[]): AsyncGenerator<JudgedCase>;
}
export interface CheckRun {
  readonly asOf: CivilDate;
  readonly addresses: readonly CaseAddress[];
  /** Whether the cases were compared with each other, which takes all of them. */
  readonly compared: boolean;
  /** The results of the cases, in the order of their addresses; none where they are only told. */
  readonly cases: readonly CaseResult[];
  /** All results, in the order they are reported: the cases, then what is wrong outside them. */
  readonly results: readonly CaseResult[];
}

/** Fewer cases than this are judged faster than threads start. */
const worthThreads = 48;

/** Reads and judges the cases that the paths select. A fault in one never stops the others. */
export async function checkCases(
  workspace: Workspace,
  asked: readonly string[],
  cwd: string,
  options: CheckOptions,
): Promise<CheckRun> {
  const { procedures } = workspace;
  const { asOf, all = false, procedures: wanted = procedures.ids } = options;
  const source = sourceOf(workspace);
  const addresses = selectCases(source, wanted, asked, cwd);
  const paths = asksForAll(source, asked, cwd) ? [] : asked;
  const inUse = procedures.ids.filter((id) => addresses.some((a) => a.procedure === id));
  // What has to be compiled is compiled once, before the threads ask for it.
  for (const id of inUse) procedures.get(id);
  const pool = options.judged ? null : poolFor(workspace, addresses, inUse, options);
  // The threads begin while the people's records are read here.
  if (nothingIsKept(workspace, options.cache ?? false)) pool?.begin();
  const context = checkContext(workspace, {
    asOf,
    all,
    inUse,
    lazy: addresses.length < worthThreads && paths.length > 0,
  });
  // Only who sees all cases can compare them.
  const across = paths.length === 0 ? acrossRun(context, inUse) : null;
  const judged = options.judged?.(addresses) ?? judgedAnew(addresses, context, pool, options);
  const cases = explainStale(
    workspace,
    await collect(judged, across, { ...options, of: addresses.length }),
  );
  return {
    asOf,
    addresses,
    compared: across !== null,
    cases,
    results: [
      ...cases,
      ...(await checkBodies(context, { ids: wanted, paths, cwd })),
      ...togetherOf(across, all),
      ...outside(context, paths),
    ],
  };
}

/** Threads for many cases; null where they are not worth it. */
function poolFor(
  workspace: Workspace,
  addresses: readonly CaseAddress[],
  inUse: readonly string[],
  { asOf, all = false, cache = false, jobs = availableParallelism() }: CheckOptions,
): JudgePool | null {
  return jobs > 1 && workspace.tree === disk && addresses.length >= worthThreads
    ? new JudgePool({ cwd: workspace.config.root, asOf, all, cache, inUse }, jobs)
    : null;
}

/** Judges the cases, here or in threads. */
async function* judgedAnew(
  addresses: readonly CaseAddress[],
  context: CheckContext,
  pool: JudgePool | null,
  { cache = false }: CheckOptions,
): AsyncGenerator<JudgedCase> {
  try {
    yield* judgedInOrder(addresses, keptJudge(context, cache), pool);
  } finally {
    await pool?.stop();
  }
}

/** The results of the cases as they come, each told to whoever looks at all of them. */
async function collect(
  judged: AsyncGenerator<JudgedCase>,
  across: AcrossRun | null,
  { signal, onFacts, onJudged, onlyTold, progress, of }: CheckOptions & { readonly of: number },
): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  let done = 0;
  for await (const one of judged) {
    const { result, facts } = one;
    if (signal?.aborted) throw new Stopped();
    if (!onlyTold) results.push(result);
    done += 1;
    across?.add(facts);
    onFacts?.(facts);
    onJudged?.(one);
    progress?.(done, of);
  }
  return results;
}

/** What the cases do not agree on, where there is something to look at. */
function togetherOf(across: AcrossRun | null, all: boolean): CaseResult[] {
  const together = across?.result();
  return together && (all || together.outcomes.some(needsAttention)) ? [together] : [];
}

/** What is wrong with the people's records, and folders that no procedure claims. */
function outside({ workspace, ...context }: CheckContext, paths: readonly string[]): CaseResult[] {
  const { config, procedures } = workspace;
  const found: CaseResult[] = [];
  const personnelOutcomes = context.personnelOutcomes();
  if (personnelOutcomes.some((o) => o.outcome === "fail")) {
    found.push({
      case: "personnel",
      procedure: "",
      totals: countOutcomes(personnelOutcomes),
      outcomes: personnelOutcomes,
      hints: [],
    });
  }
  const folders = paths.length === 0 ? unknownFolders(sourceOf(workspace), procedures.ids) : [];
  const outcomes = folders.map((s) => problemOutcome(s, { file: s.file, subject: "." }));
  if (outcomes.length > 0) {
    found.push({
      case: config.recordsShownAs,
      procedure: "",
      totals: countOutcomes(outcomes),
      outcomes,
      hints: [],
    });
  }
  return found;
}
