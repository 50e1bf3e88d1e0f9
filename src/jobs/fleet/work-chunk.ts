import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { byCodeUnit } from "../../model/base/text.js";
import type { CaseResult } from "../../model/outcome/finding.js";
import type { CaseAddress } from "../../read/case-source.js";
import { selectCases } from "../../read/records-folder.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { cachedJudge, type JudgedCase } from "../check/cached-judge.js";
import { checkBodies } from "../check/check-bodies.js";
import type { CheckRun } from "../check/check-cases.js";
import { checkContext, type CheckContext } from "../check/check-context.js";
import { explainStale } from "../check/stale-signatures.js";
import { type FailedDocument, renderCases, type RenderRun } from "../documents/render-cases.js";
import type { ChunkResult, PrintedChunk } from "./chunk-result.js";
import type { FleetStore } from "./fleet-store.js";
import { type Chunk, chunksOf, runId, type WorkOrder } from "./work-order.js";

/** All cases of a workspace, in the order in which one machine reports them. */
export function allCases(workspace: Workspace): CaseAddress[] {
  return selectCases(sourceOf(workspace), workspace.procedures.ids, [], workspace.config.root);
}

/** A document was not printed for a reason that another machine, or another hour, may not have. */
export class NotPrinted extends Error {
  constructor(readonly failed: readonly FailedDocument[]) {
    super(failed.map((f) => `${f.path}: ${f.reason.en}`).join("; "));
  }
}

/** The workspace with another folder for what is made: nothing is written beside the records. */
export function writingTo(workspace: Workspace, out: string): Workspace {
  return { ...workspace, config: { ...workspace.config, out } };
}

/** What one run is worked on with: opened once, used for one job after another. */
export class ChunkWork {
  readonly #order: WorkOrder;
  readonly #run: string;
  readonly #workspace: Workspace;
  readonly #addresses: readonly CaseAddress[];
  readonly #context: CheckContext;
  readonly #judge: ReturnType<typeof cachedJudge>;

  constructor(order: WorkOrder, workspace: Workspace, addresses: readonly CaseAddress[]) {
    this.#order = order;
    this.#run = runId(order);
    this.#workspace = workspace;
    this.#addresses = addresses;
    const inUse = workspace.procedures.ids.filter((id) =>
      addresses.some((a) => a.procedure === id),
    );
    const { asOf, all } = order;
    this.#context = checkContext(workspace, { asOf, all, inUse, lazy: true });
    this.#judge = cachedJudge(this.#context, false);
  }

  /**
   * Does one job and leaves the PDFs in the store. Throws `NotPrinted` where printing failed and
   * the pages are not to blame, and `Stopped` when the signal says so.
   */
  async do(index: number, store: FleetStore, signal: AbortSignal): Promise<ChunkResult> {
    const chunk = chunksOf(this.#order)[index];
    if (!chunk) throw new Error(`no chunk ${String(index)}`);
    const addresses = this.#addresses.slice(chunk.from, chunk.to);
    const judged: JudgedCase[] = [];
    for (const address of addresses) judged.push(await this.#judge(address));
    const printed =
      this.#order.what === "build" ? await this.#print(chunk, judged, { store, signal }) : null;
    return {
      run: this.#run,
      chunk: index,
      cases: judged.map(({ result, facts }) => ({ result, facts })),
      printed,
    };
  }

  async #print(
    chunk: Chunk,
    judged: readonly JudgedCase[],
    { store, signal }: { readonly store: FleetStore; readonly signal: AbortSignal },
  ): Promise<PrintedChunk> {
    const run = await this.#runOf(chunk, judged);
    const rendered = await renderCases(this.#workspace, run, {
      languages: [],
      documents: [],
      draft: false,
      allowChinese: this.#order.allowChinese,
      environment: this.#workspace.environment,
      signal,
      progress: () => undefined,
    });
    const notPrinted = rendered.failed.filter((f) => !f.isOfPage);
    if (notPrinted.length > 0) throw new NotPrinted(notPrinted);
    return keepPrinted(rendered, run, store);
  }

  /** What one machine would have found of these cases, or of the bodies. */
  async #runOf({ isOfBodies }: Chunk, judged: readonly JudgedCase[]): Promise<CheckRun> {
    const { asOf } = this.#order;
    const cases = explainStale(
      this.#workspace,
      judged.map((j) => j.result),
    );
    const bodies = isOfBodies ? await this.#bodies() : [];
    return {
      asOf,
      addresses: judged.map(({ result }) => addressOf(result)),
      compared: false,
      cases,
      results: [...cases, ...bodies],
    };
  }

  async #bodies(): Promise<CaseResult[]> {
    const { procedures, config } = this.#workspace;
    return checkBodies(this.#context, { ids: procedures.ids, paths: [], cwd: config.root });
  }
}

function addressOf({ case: id }: CaseResult): CaseAddress {
  const at = id.indexOf("/");
  return { procedure: id.slice(0, at), name: id.slice(at + 1) };
}

/** What was printed, in an order that does not depend on which document was done first. */
async function keepPrinted(
  { folder, entries, refused, failed }: RenderRun,
  run: CheckRun,
  store: FleetStore,
): Promise<PrintedChunk> {
  const sorted = Object.entries(entries).toSorted(([a], [b]) => byCodeUnit(a, b));
  for (const [path, { output }] of sorted) {
    if (output !== null) await store.keep(await readFile(join(folder, path)));
  }
  const order = new Map(run.results.map((r, i) => [r.case, i]));
  const placeOf = ({ path }: { readonly path: string }) =>
    order.get(path.split("/").slice(0, 2).join("/")) ?? 0;
  return {
    entries: Object.fromEntries(sorted),
    refused: refused.toSorted((a, b) => placeOf(a) - placeOf(b)),
    failed: failed.toSorted((a, b) => placeOf(a) - placeOf(b) || byCodeUnit(a.path, b.path)),
  };
}
