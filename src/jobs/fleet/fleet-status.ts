import type { CivilDate } from "../../model/time/dates.js";
import { openedText } from "./fleet-key.js";
import type { FleetQueue, QueueState } from "./fleet-queue.js";
import { type FleetStore, runNames } from "./fleet-store.js";
import { chunksOf, type FleetWork, orderOf, termsOf } from "./work-order.js";

/** How far one run is. */
export interface RunStatus {
  readonly run: string;
  readonly what: FleetWork;
  readonly commit: string;
  readonly asOf: CivilDate;
  readonly cases: number;
  readonly jobs: number;
  readonly done: number;
  /** Whether its results were brought together. */
  readonly isEnded: boolean;
  readonly queue: QueueState;
  /** Jobs that were done twice with different bytes. */
  readonly faults: readonly string[];
}

const nothing: QueueState = { waiting: 0, inHand: [], dead: [] };

/** The runs that lie in a store, as far as they were ordered with this key. */
export async function fleetStatus(
  { store, queue, key }: { store: FleetStore; queue: FleetQueue; key: string },
  environment: NodeJS.ProcessEnv,
): Promise<RunStatus[]> {
  const found: RunStatus[] = [];
  for (const run of await store.list(runNames.folder)) {
    if (!/^[0-9a-f]{32}$/.test(run)) continue;
    const name = runNames.order(run);
    const text = openedText(key, { name, sealed: (await store.read(name)) ?? "" });
    const order = text === null ? null : orderOf(text, environment);
    if (!order) continue;
    const { what, commit, asOf, cases } = order;
    const isEnded = (await store.read(runNames.end(run))) !== null;
    found.push({
      run,
      what,
      commit,
      asOf,
      cases,
      jobs: chunksOf(order).length,
      done: (await store.list(runNames.results(run))).length,
      isEnded,
      queue: isEnded ? nothing : await queue.look(termsOf(run, order)),
      faults: await store.list(runNames.faults(run)),
    });
  }
  return found;
}
