import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { messageOf, Stopped, UserError } from "../../model/base/errors.js";
import type { Bilingual } from "../../model/base/text.js";
import { makeFolder } from "../../workspace/make-folder.js";
import { ownCache } from "../../workspace/own-cache.js";
import { hasCommit, removeOld, workspaceAt } from "./checkout.js";
import { resultText } from "./chunk-result.js";
import { openedText } from "./fleet-key.js";
import type { FleetQueue, RunTerms, TakenJob } from "./fleet-queue.js";
import { type FleetStore, runNames } from "./fleet-store.js";
import { differences, identityOf } from "./identity.js";
import { allCases, ChunkWork, NotPrinted, writingTo } from "./work-chunk.js";
import { caseListOf, orderOf, termsOf } from "./work-order.js";
import { words } from "./worker.words.js";

export interface WorkerOptions {
  /** A folder in the clone that the cases are taken from. */
  readonly root: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly key: string;
  readonly store: FleetStore;
  readonly queue: FleetQueue;
  /** Takes jobs of this run alone; of all that are open when left out. */
  readonly run: string | null;
  /** Ends after so many seconds without work; null: never. */
  readonly idle: number | null;
  readonly signal: AbortSignal;
  tell(event: WorkerEvent): void;
}

/** What a worker has to say. */
export type WorkerEvent =
  | { readonly kind: "took" | "done"; readonly run: string; readonly chunk: number }
  | { readonly kind: "refused" | "failed" | "trouble"; readonly reason: Bilingual }
  | { readonly kind: "other"; readonly run: string; readonly chunk: number };

/** What a worker did until it ended. */
export interface WorkerEnd {
  readonly done: number;
  /** Runs that this machine must not take part in. */
  readonly refused: number;
}

const pauseMs = 500;
/** A refused run may be one of a commit that is fetched meanwhile; looking costs a checkout. */
const lookAgainMs = 60_000;
/** A worker whose jobs fail leaves the next ones to others for a while. */
const longestPauseMs = 30_000;
/** No job takes longer; one that does hangs, though its lease is renewed. */
const longestJobMs = 2 * 60 * 60 * 1000;

/** Takes jobs and does them until it is told to stop, or has had nothing to do for a while. */
export async function runWorker(options: WorkerOptions): Promise<WorkerEnd> {
  const worker = new Worker(options);
  removeOld(workFolder(options.environment));
  try {
    await worker.work();
  } finally {
    await worker.clean();
  }
  return worker.end();
}

/** A run that this machine can work on. */
interface OpenRun {
  readonly terms: RunTerms;
  readonly work: ChunkWork;
}

class Worker {
  readonly #options: WorkerOptions;
  readonly #name: string;
  readonly #runs = new Map<string, OpenRun>();
  /** Runs that were refused, with the reason as it was told, and when they are looked at again. */
  readonly #refused = new Map<string, { readonly reason: string; readonly until: number }>();
  #done = 0;
  #failures = 0;
  #lastTrouble = "";

  constructor(options: WorkerOptions) {
    this.#options = options;
    const host = hostname()
      .toLowerCase()
      .replace(/[^a-z0-9-]/g, "-")
      .slice(0, 40);
    this.#name = `${host}-${String(process.pid)}-${randomBytes(4).toString("hex")}`;
  }

  end(): WorkerEnd {
    return { done: this.#done, refused: this.#refused.size };
  }

  async clean(): Promise<void> {
    await rm(this.#scratch(), { recursive: true, force: true });
  }

  async work(): Promise<void> {
    const { signal, idle } = this.#options;
    let since = Date.now();
    while (!signal.aborted) {
      if (await this.#turn()) since = Date.now();
      else if (idle !== null && Date.now() - since > idle * 1000) return;
      else await this.#pause(pauseMs);
    }
  }

  /** Looks once for a job of any open run; whether there was one. */
  async #turn(): Promise<boolean> {
    try {
      for (const run of await this.#openRuns()) {
        const open = await this.#opened(run);
        const job = open && (await this.#options.queue.take(open.terms, this.#name));
        if (!open || !job) continue;
        await this.#do(open, job);
        return true;
      }
    } catch (error) {
      if (error instanceof Stopped) return false;
      // The queue or the store is away: nothing is lost, it is tried again.
      this.#trouble(error);
      await this.#pause(longestPauseMs / 10);
    }
    return false;
  }

  async #openRuns(): Promise<string[]> {
    const { store, run } = this.#options;
    const all = run === null ? await store.list(runNames.folder) : [run];
    const open: string[] = [];
    for (const id of all) {
      if (/^[0-9a-f]{32}$/.test(id) && (await store.read(runNames.end(id))) === null) open.push(id);
    }
    const ended = [...this.#runs.keys()].filter((id) => !open.includes(id));
    for (const id of ended) this.#runs.delete(id);
    return open;
  }

  /** The run with what it is worked on with; null where this machine must not. */
  async #opened(run: string): Promise<OpenRun | null> {
    const known = this.#runs.get(run);
    if (known) return known;
    const before = this.#refused.get(run);
    if (before && Date.now() < before.until) return null;
    const sealed = await this.#options.store.read(runNames.order(run));
    // Being written at this moment.
    if (sealed === null) return null;
    const found = await this.#prepared(run, sealed);
    if ("refused" in found) {
      const { refused } = found;
      this.#refused.set(run, { reason: refused.en, until: Date.now() + lookAgainMs });
      if (before?.reason !== refused.en) {
        this.#options.tell({ kind: "refused", reason: words.refused({ run, reason: refused }) });
      }
      return null;
    }
    await this.#options.store.putFirst(runNames.worker(run, this.#name), "");
    this.#refused.delete(run);
    this.#runs.set(run, found);
    return found;
  }

  async #prepared(run: string, sealed: string): Promise<OpenRun | { readonly refused: Bilingual }> {
    const { root, environment, key } = this.#options;
    const text = openedText(key, { name: runNames.order(run), sealed });
    if (text === null) return { refused: words.otherKey() };
    const order = orderOf(text, environment);
    if (!order) return { refused: words.noOrder() };
    const { commit } = order;
    if (!hasCommit(root, commit)) return { refused: words.noCommit({ commit }) };
    const workspace = workspaceAt(root, commit, environment);
    const other = differences(
      order.identity,
      await identityOf(workspace, key, { prints: order.what === "build" }),
    );
    if (other.length > 0) return { refused: words.different({ parts: joined(other) }) };
    const addresses = allCases(workspace);
    if (caseListOf(addresses) !== order.caseList) return { refused: words.otherCases() };
    const work = new ChunkWork(order, writingTo(workspace, this.#scratch()), addresses);
    return { terms: termsOf(run, order), work };
  }

  /** Does a job, renews its lease meanwhile, and hands in the result. */
  async #do({ terms, work }: OpenRun, job: TakenJob): Promise<void> {
    const { store, queue, signal, key, tell } = this.#options;
    const { run } = terms;
    const { chunk } = job;
    const lost = new AbortController();
    const renewing = this.#renewing(terms, job, lost);
    tell({ kind: "took", run, chunk });
    try {
      if ((await store.read(runNames.result(run, chunk))) === null) {
        await this.#emptyScratch();
        const made = await work.do(chunk, store, AbortSignal.any([signal, lost.signal]));
        await this.#handIn(run, chunk, resultText(key, made));
      }
      await this.#steady(() => queue.done(terms, job));
      this.#done += 1;
      this.#failures = 0;
      this.#lastTrouble = "";
      tell({ kind: "done", run, chunk });
    } catch (error) {
      // Its worker was thought dead: another has the job.
      if (lost.signal.aborted) return;
      await this.#failed(terms, job, error);
    } finally {
      clearInterval(renewing);
    }
  }

  /** The first result counts; a later one that is not the same is a fault, and is kept as one. */
  async #handIn(run: string, chunk: number, text: string): Promise<void> {
    const { store, tell } = this.#options;
    if ((await store.putFirst(runNames.result(run, chunk), text)) !== "other") return;
    const digest = text.slice(0, 64);
    await store.putFirst(runNames.fault(run, chunk, digest), text);
    tell({ kind: "other", run, chunk });
  }

  async #failed(terms: RunTerms, job: TakenJob, error: unknown): Promise<void> {
    const { queue, signal, tell } = this.#options;
    const stopped = error instanceof Stopped || signal.aborted;
    const reason = stopped ? words.stopped() : reasonOf(error);
    await this.#steady(() => queue.fail(terms, job, `${this.#name}: ${reason.zh} · ${reason.en}`));
    if (stopped) throw new Stopped();
    tell({ kind: "failed", reason: words.failed({ chunk: job.chunk, reason }) });
    this.#failures += 1;
    await this.#pause(Math.min(longestPauseMs, 1000 * 2 ** this.#failures));
  }

  #renewing(terms: RunTerms, job: TakenJob, lost: AbortController): NodeJS.Timeout {
    const begun = Date.now();
    const renew = async () => {
      if (Date.now() - begun > longestJobMs) return;
      // A queue that is away says nothing about the job.
      const isOurs = await this.#options.queue.renew(terms, job).catch(() => true);
      if (!isOurs) lost.abort();
    };
    return setInterval(() => void renew(), (terms.lease * 1000) / 3);
  }

  /** A few times, where the queue is away for a moment; the lease sees to the rest. */
  async #steady(work: () => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await work();
        return;
      } catch (error) {
        if (attempt === 10 || this.#options.signal.aborted) return;
        this.#trouble(error);
        await this.#pause(500 * attempt);
      }
    }
  }

  /** Says what is in the way, once for as long as it is. */
  #trouble(error: unknown): void {
    const reason = messageOf(error);
    if (reason === this.#lastTrouble) return;
    this.#lastTrouble = reason;
    this.#options.tell({ kind: "trouble", reason: words.trouble({ reason }) });
  }

  async #emptyScratch(): Promise<void> {
    await rm(this.#scratch(), { recursive: true, force: true });
    await makeFolder(this.#scratch(), 0o700);
  }

  #scratch(): string {
    return join(workFolder(this.#options.environment), this.#name);
  }

  async #pause(ms: number): Promise<void> {
    await setTimeout(ms, undefined, { signal: this.#options.signal }).catch(() => undefined);
  }
}

/** Where workers print before they hand in; those of killed ones are taken away after a while. */
function workFolder(environment: NodeJS.ProcessEnv): string {
  return join(ownCache(environment), "fleet", "work");
}

function joined(parts: readonly Bilingual[]): Bilingual {
  return parts.reduce((before, part) => words.and({ before, part }));
}

function reasonOf(error: unknown): Bilingual {
  if (error instanceof NotPrinted) {
    const [first] = error.failed;
    if (first) return words.notPrinted({ path: first.path, reason: first.reason });
  }
  if (error instanceof UserError) return words.said({ said: error.message });
  return words.broke({ message: messageOf(error) });
}
