import type { FleetQueue } from "../jobs/fleet/fleet-queue.js";
import type { FleetStore } from "../jobs/fleet/fleet-store.js";
import type { Context } from "./context.js";
import { faults, help } from "./fleet-options.words.js";
import { parsed, text, wrong } from "./options.js";

/** The options by which the machines of a fleet find each other. */
export const fleetOptions = {
  store: text("--store <place>", help.store()),
  queue: text("--queue <address>", help.queue()),
};

/** A whole number from `least` on. */
export const count = (flags: string, description: string, least = 1) =>
  parsed(flags, description, (value) => {
    const number = /^\d{1,6}$/.test(value) ? Number(value) : -1;
    if (number >= least) return number;
    throw wrong(faults.noNumber({ least }));
  });

/** What the machines of a fleet share, as the options and the environment name it. */
export interface SharedMeans {
  /** The folder of the results, or the address of their bucket. */
  readonly folder: string;
  /** The same as it is told. */
  readonly shown: string;
  /** The address of the database, where there is one. */
  readonly address: string | null;
  readonly store: FleetStore;
  readonly queue: FleetQueue;
  readonly key: string;
}

/** Opens queue and store; closes the queue when the work is done. */
export async function withFleet<T>(
  context: Context,
  asked: { readonly store: string | undefined; readonly queue: string | undefined },
  work: (means: SharedMeans) => Promise<T>,
): Promise<T> {
  const [{ fleetKey }, { isBucket }, means] = await Promise.all([
    import("../jobs/fleet/fleet-key.js"),
    import("../jobs/fleet/bucket-address.js"),
    import("../jobs/fleet/fleet-means.js"),
  ]);
  const { environment } = context.io;
  if (asked.queue !== undefined) means.refusePassword(asked.queue);
  const address = means.queueAddress(asked.queue, environment);
  const place = means.storePlace(asked.store, environment, context.workspace.config.out);
  const isInBucket = isBucket(place);
  const folder = isInBucket ? place : context.resolve(place);
  const key = fleetKey(environment);
  const queue = await means.openQueue(address, folder, environment);
  try {
    const store = await means.openStore(folder, environment);
    const shown = isInBucket ? folder : context.shown(folder);
    return await work({ folder, shown, address, store, queue, key });
  } finally {
    await queue.close().catch(() => undefined);
  }
}
