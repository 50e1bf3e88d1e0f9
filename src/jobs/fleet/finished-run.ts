import { setTimeout } from "node:timers/promises";
import { Stopped, UserError } from "../../model/base/errors.js";
import type { CaseFacts } from "../../model/case/facts.js";
import type { CaseAddress } from "../../read/case-source.js";
import type { Workspace } from "../../workspace/workspace.js";
import type { JudgedCase } from "../check/cached-judge.js";
import { checkCases, type CheckRun } from "../check/check-cases.js";
import type { RenderRun } from "../documents/render-cases.js";
import { ChunkPace } from "./chunk-pace.js";
import { type ChunkResult, resultOf } from "./chunk-result.js";
import { words } from "./finished-run.words.js";
import type { QueueState, RunTerms } from "./fleet-queue.js";
import { runNames } from "./fleet-store.js";
import { DamagedObject, MergedDocuments } from "./merged-documents.js";
import type { FleetMeans, OrderedRun } from "./ordered-run.js";
import { type Chunk, chunksOf, termsOf } from "./work-order.js";

/** The cases as the machines judged them, compared with each other here, and what they printed. */
export interface FleetRun {
  readonly run: string;
  /** The records at the commit; what is made goes to the folder of this repository. */
  readonly workspace: Workspace;
  readonly checked: CheckRun & { readonly facts: readonly CaseFacts[] };
  /** Null where nothing was to be printed. */
  readonly printed: RenderRun | null;
  /** The cases as the machines judged them, for whoever looks at some of them once more. */
  judged(addresses: readonly CaseAddress[]): AsyncGenerator<JudgedCase>;
  /** Jobs that were done twice with different bytes. */
  readonly faults: readonly string[];
}

/**
 * Waits for the machines, brings together what they made and compares the cases. Throws where jobs
 * were given up, and `Stopped`; called again, it goes on.
 */
export async function finishRun(ordered: OrderedRun, means: FleetMeans): Promise<FleetRun> {
  const collecting = await Collecting.open(ordered, means);
  await collecting.wait();
  const result = await collecting.result();
  await means.store.putFirst(runNames.end(ordered.run), "");
  // What is left of a queue that is away at this moment does no harm.
  await means.queue.end(termsOf(ordered.run, ordered.order)).catch(() => undefined);
  return result;
}

const lookMs = 500;
/** The queue is asked less often than the store: every so many looks, the more jobs it lists. */
const looksAQueue = 4;
const jobsALook = 1000;
const damagedAtMost = 3;

class Collecting {
  readonly #terms: RunTerms;
  readonly #chunks: readonly Chunk[];
  readonly #done = new Set<number>();
  readonly #pace: ChunkPace;
  #workers = 0;
  #damaged = 0;

  private constructor(
    private readonly ordered: OrderedRun,
    private readonly means: FleetMeans,
    private readonly documents: MergedDocuments | null,
  ) {
    this.#terms = termsOf(ordered.run, ordered.order);
    this.#chunks = chunksOf(ordered.order);
    this.#pace = new ChunkPace(ordered, this.#chunks);
  }

  static async open(ordered: OrderedRun, means: FleetMeans): Promise<Collecting> {
    const { config, environment } = ordered.workspace;
    const documents =
      ordered.order.what === "build"
        ? await MergedDocuments.open(config.out, environment, means.store)
        : null;
    return new Collecting(ordered, means, documents);
  }

  /** Until there is a result of each job. */
  async wait(): Promise<void> {
    const { signal } = this.means;
    const every = looksAQueue + Math.floor(this.#chunks.length / jobsALook);
    let state: QueueState | null = null;
    for (let look = 0; ; look += 1) {
      if (signal.aborted) throw new Stopped();
      await this.#collect();
      if (look % every === 0) state = await this.#lookAtQueue();
      this.#tell(state);
      if (this.#done.size === this.#chunks.length) return;
      refuseDead(this.#done, state);
      await setTimeout(lookMs, undefined, { signal }).catch(() => undefined);
    }
  }

  async result(): Promise<FleetRun> {
    const { run, workspace, order } = this.ordered;
    const printed = this.documents ? await this.documents.finish() : null;
    const facts: CaseFacts[] = [];
    const checked = await checkCases(workspace, [], workspace.config.root, {
      asOf: order.asOf,
      all: order.all,
      signal: this.means.signal,
      judged: (addresses) => this.#judged(addresses),
      onFacts: (f) => {
        facts.push(f);
      },
    });
    const faults = await this.means.store.list(runNames.faults(run));
    return {
      run,
      workspace,
      checked: { ...checked, facts },
      judged: (addresses) => this.#judged(addresses),
      printed,
      faults,
    };
  }

  /** Cases in the order of the list, as the machines judged them. */
  async *#judged(addresses: readonly CaseAddress[]): AsyncGenerator<JudgedCase> {
    const wanted = new Set(addresses.map(idOf));
    for (const { index } of this.#chunks) {
      if (!this.#idsOf(index).some((id) => wanted.has(id))) continue;
      const { cases } = await this.#resultOf(index);
      for (const one of cases) if (wanted.has(one.result.case)) yield { ...one, seen: null };
    }
  }

  async #resultOf(chunk: number): Promise<ChunkResult> {
    const { store, key } = this.means;
    const { run } = this.ordered;
    const sealed = await store.read(runNames.result(run, chunk));
    const result = sealed === null ? null : resultOf(key, { run, chunk }, sealed);
    if (result && this.#isWhole(result)) return result;
    throw new UserError("environment", words.forged({ run, chunk }), words.closeStore());
  }

  /** Whether a result is one of exactly the cases that its job has. */
  #isWhole({ chunk, cases }: ChunkResult): boolean {
    const wanted = this.#idsOf(chunk);
    return cases.length === wanted.length && cases.every((c, i) => c.result.case === wanted[i]);
  }

  #idsOf(chunk: number): string[] {
    const { from = 0, to = 0 } = this.#chunks[chunk] ?? {};
    return this.ordered.addresses.slice(from, to).map(idOf);
  }

  /** Takes up new results, with their documents. */
  async #collect(): Promise<void> {
    const { store } = this.means;
    const { run } = this.ordered;
    const there = new Set(await store.list(runNames.results(run)));
    for (const { index, isOfBodies } of this.#chunks) {
      if (this.#done.has(index) || !there.has(String(index))) continue;
      const result = await this.#resultOf(index);
      const ids = isOfBodies ? this.#bodies() : this.#idsOf(index);
      try {
        if (this.documents && result.printed) await this.documents.add(result.printed, ids);
        this.#done.add(index);
      } catch (error) {
        if (!(error instanceof DamagedObject) || this.#damaged === damagedAtMost) throw error;
        await this.#doAgain(index, error);
      }
    }
  }

  /** What lies in the store is not what was put there: the job is done once more. */
  async #doAgain(chunk: number, { digest }: DamagedObject): Promise<void> {
    this.#damaged += 1;
    const { store, queue } = this.means;
    await store.drop(digest);
    await store.remove(runNames.result(this.ordered.run, chunk));
    await queue.end(this.#terms);
    await queue.open(this.#terms);
  }

  /** The folders of the bodies whose procedures have cases. */
  #bodies(): string[] {
    const { workspace, addresses } = this.ordered;
    const inUse = [...new Set(addresses.map((a) => a.procedure))];
    return [
      ...new Set(
        inUse.flatMap((id) => {
          const found = workspace.procedures.get(id);
          return found ? [`cb/${found.procedure.data.body.short}`] : [];
        }),
      ),
    ];
  }

  /**
   * What the queue says. Jobs without a result that it does not know are put in: at first all of
   * them, later those of a database that was set up anew.
   */
  async #lookAtQueue(): Promise<QueueState | null> {
    const { queue, store } = this.means;
    const open = this.#chunks.map(({ index }) => index).filter((index) => !this.#done.has(index));
    try {
      this.#workers = (await store.list(runNames.workers(this.ordered.run))).length;
      const state = await queue.look(this.#terms);
      const { waiting, inHand, dead } = state;
      if (waiting + inHand.length + dead.length >= open.length) return state;
      await queue.open(this.#terms);
      await queue.put(this.#terms, open);
      return await queue.look(this.#terms);
    } catch (error) {
      if (error instanceof UserError) throw error;
      return null; // away for the moment
    }
  }

  #tell(queue: QueueState | null): void {
    const { run, order } = this.ordered;
    const done = this.#chunks.filter(({ index }) => this.#done.has(index));
    const cases = done.reduce((sum, { from, to }) => sum + to - from, 0);
    this.means.progress({
      run,
      cases,
      ofCases: order.cases,
      jobs: done.length,
      ofJobs: this.#chunks.length,
      workers: this.#workers,
      secondsLeft: this.#pace.left(done),
      queue,
    });
  }
}

function idOf({ procedure, name }: CaseAddress): string {
  return `${procedure}/${name}`;
}

/** When nothing else is to be done, what was given up ends the run. */
function refuseDead(done: ReadonlySet<number>, state: QueueState | null): void {
  if (!state || state.waiting > 0 || state.inHand.length > 0) return;
  const dead = state.dead.filter(({ chunk }) => !done.has(chunk));
  const [first] = dead;
  if (!first) return;
  throw new UserError(
    "environment",
    words.givenUp({ n: dead.length, first: first.chunk, reason: firstLine(first.reason) }),
    words.runAgain(),
  );
}

function firstLine(text: string): string {
  return text === "" ? words.silent() : (text.split("\n")[0] ?? "");
}
