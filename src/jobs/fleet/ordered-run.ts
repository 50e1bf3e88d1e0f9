import type { CivilDate } from "../../model/time/dates.js";
import type { CaseAddress } from "../../read/case-source.js";
import type { Workspace } from "../../workspace/workspace.js";
import { workspaceAt } from "./checkout.js";
import { sealedText } from "./fleet-key.js";
import type { FleetQueue, QueueState } from "./fleet-queue.js";
import { type FleetStore, runNames } from "./fleet-store.js";
import { identityOf } from "./identity.js";
import { allCases, writingTo } from "./work-chunk.js";
import {
  caseListOf,
  type FleetWork,
  orderText,
  runId,
  termsOf,
  usualChunk,
  type WorkOrder,
} from "./work-order.js";

/** What is to be done by several machines. */
export interface FleetRequest {
  readonly what: FleetWork;
  /** The commit, whole. */
  readonly commit: string;
  readonly asOf: CivilDate;
  readonly all: boolean;
  readonly allowChinese: boolean;
  /** Cases in one job; a usual number when left out. */
  readonly chunk: number | null;
  readonly lease: number;
  readonly retries: number;
}
export interface FleetMeans {
  readonly store: FleetStore;
  readonly queue: FleetQueue;
  readonly key: string;
  readonly signal: AbortSignal;
  /** Told after each look. */
  progress(done: FleetProgress): void;
}
export interface FleetProgress {
  readonly run: string;
  readonly cases: number;
  readonly ofCases: number;
  /** Jobs that have a result. */
  readonly jobs: number;
  readonly ofJobs: number;
  /** Workers that have taken part so far. */
  readonly workers: number;
  /** Until each job has a result, at the pace of late; null while that is not known. */
  readonly secondsLeft: number | null;
  /** What the queue says; null where it could not be asked. */
  readonly queue: QueueState | null;
}

/** A run that was ordered: its jobs lie in the queue. */
export interface OrderedRun {
  readonly run: string;
  readonly order: WorkOrder;
  readonly workspace: Workspace;
  readonly addresses: readonly CaseAddress[];
}

/** Makes the order of a run and gives it out. The same request again goes on where it was left. */
export async function orderRun(
  workspace: Workspace,
  request: FleetRequest,
  { store, queue, key }: FleetMeans,
): Promise<OrderedRun> {
  const { commit, what } = request;
  const { environment, config } = workspace;
  const at = writingTo(workspaceAt(config.root, commit, environment), config.out);
  const addresses = allCases(at);
  const order: WorkOrder = {
    ...request,
    format: 1,
    cases: addresses.length,
    caseList: caseListOf(addresses),
    chunk: request.chunk ?? usualChunk(what, addresses.length),
    identity: await identityOf(at, key, { prints: what === "build" }),
  };
  const run = runId(order);
  const name = runNames.order(run);
  await store.remove(runNames.end(run));
  await store.putFirst(name, sealedText(key, { name, text: orderText(order) }));
  const terms = termsOf(run, order);
  await queue.open(terms);
  // Dead letters of an earlier try get another one.
  await queue.revive(terms);
  return { run, order, workspace: at, addresses };
}
