import { join } from "node:path";
import { UserError } from "../../model/base/errors.js";
import { bucketAddress, isBucket } from "./bucket-address.js";
import { words } from "./fleet-means.words.js";
import type { FleetQueue } from "./fleet-queue.js";
import type { FleetStore } from "./fleet-store.js";
import { FolderQueue } from "./folder-queue.js";
import { FolderStore } from "./folder-store.js";

/** Where the database of the queue and the folder of the results are said. */
export const queueVariable = "DOSSIER_FLEET_QUEUE";
export const storeVariable = "DOSSIER_FLEET_STORE";

/**
 * Where the results lie, a folder or a bucket: as asked for, else as the environment says, else
 * below the output.
 */
export function storePlace(
  asked: string | undefined,
  environment: NodeJS.ProcessEnv,
  out: string,
): string {
  const named = environment[storeVariable];
  return asked ?? (named === undefined || named === "" ? join(out, "fleet") : named);
}

/** Refuses an address with a password on the command line, where everybody can read it. */
export function refusePassword(address: string): void {
  if (/^[a-z]+:\/\/[^/@]*:[^/@]+@/i.test(address) || /[?&]password=/i.test(address)) {
    throw new UserError(
      "usage",
      words.passwordShown(),
      words.putIntoVariable({ variable: queueVariable }),
    );
  }
}

/** Whether a database is named for the queue. */
export function queueAddress(
  asked: string | undefined,
  environment: NodeJS.ProcessEnv,
): string | null {
  const named = asked ?? environment[queueVariable] ?? "";
  if (named === "") return null;
  if (/^postgres(ql)?:\/\//.test(named)) return named;
  throw new UserError("usage", words.noAddress(), words.nameAddress({ variable: queueVariable }));
}

/**
 * The queue: in a PostgreSQL where one is named, else in the folder of the results, without any
 * server. A bucket is none: it has no clock by which a lease runs out.
 */
export async function openQueue(
  address: string | null,
  store: string,
  environment: NodeJS.ProcessEnv,
): Promise<FleetQueue> {
  if (address === null) {
    if (!isBucket(store)) return new FolderQueue(join(store, "queue"));
    throw new UserError(
      "usage",
      words.noQueue({ bucket: store }),
      words.nameQueue({ variable: queueVariable }),
    );
  }
  const { BossQueue } = await import("./boss-queue.js");
  return BossQueue.open(address, environment);
}

/** The store: in a bucket where one is named, else in a folder. */
export async function openStore(
  place: string,
  environment: NodeJS.ProcessEnv,
): Promise<FleetStore> {
  if (!isBucket(place)) return new FolderStore(place);
  const { BucketStore } = await import("./bucket-store.js");
  return BucketStore.open(bucketAddress(place, environment));
}
