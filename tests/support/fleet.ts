import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { finishRun, type FleetRun } from "../../src/jobs/fleet/finished-run.js";
import type { FleetQueue } from "../../src/jobs/fleet/fleet-queue.js";
import type { FleetStore } from "../../src/jobs/fleet/fleet-store.js";
import { FolderQueue } from "../../src/jobs/fleet/folder-queue.js";
import { FolderStore } from "../../src/jobs/fleet/folder-store.js";
import { orderRun } from "../../src/jobs/fleet/ordered-run.js";
import type { FleetWork } from "../../src/jobs/fleet/work-order.js";
import { runWorker, type WorkerEvent } from "../../src/jobs/fleet/worker.js";
import { sha256 } from "../../src/model/base/digest.js";
import { openWorkspace } from "../../src/workspace/workspace.js";
import { sampleRepository } from "./cli.js";
import { TestHistory } from "./history.js";

/** The day that runs of a fleet are judged as of. */
export const fleetDay = "2027-06-30";
export const fleetKeyOfTests = "k".repeat(64);

export interface FleetRepository {
  readonly folder: string;
  readonly commit: string;
  git(...args: readonly string[]): string;
  remove(): void;
}

/** The sample in a repository of its own, with so many cases, committed. */
export function fleetRepository(cases = 1): FleetRepository {
  const { folder, remove } = sampleRepository();
  for (let n = 2; n <= cases; n += 1) copyCase(folder, n);
  const history = new TestHistory();
  const git = (...args: readonly string[]) => history.git(folder, ...args);
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-q", "-m", "records");
  return {
    folder,
    commit: git("rev-parse", "HEAD"),
    git,
    remove: () => {
      history.remove();
      remove();
    },
  };
}

/**
 * The sample once more under another number, with everything else as it is: the cases clash with
 * each other. One of them lacks a record.
 */
function copyCase(folder: string, n: number): void {
  const from = join(folder, "records/tb-gz-036/PII-2026-0001");
  const to = join(folder, `records/tb-gz-036/PII-2026-000${String(n)}`);
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const target = join(to, path.slice(from.length));
    const bytes = readFileSync(path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(
      target,
      entry.name.endsWith(".json")
        ? bytes.toString("utf8").replaceAll("PII-2026-0001", `PII-2026-000${String(n)}`)
        : bytes,
    );
  }
  if (n === 3) rmSync(join(to, "contract.json"));
}

export interface FleetTry {
  readonly folder: string;
  readonly commit: string;
  readonly what: FleetWork;
  readonly workers?: number;
  readonly chunk?: number;
  readonly all?: boolean;
  readonly key?: string;
  /** Where the results go; below the repository's output when left out. */
  readonly place?: string;
  readonly store?: FleetStore;
  readonly queue?: FleetQueue;
  readonly events?: WorkerEvent[];
}

/** A run of a fleet within this process: a coordinator and some workers. */
export async function fleetRun(tried: FleetTry): Promise<FleetRun> {
  const { folder, commit, what, workers = 2, chunk = null, all = false } = tried;
  const place = tried.place ?? join(folder, "out", "fleet");
  const { store = new FolderStore(place), queue = new FolderQueue(join(place, "queue")) } = tried;
  const key = tried.key ?? fleetKeyOfTests;
  const stop = new AbortController();
  const means = { store, queue, key, signal: stop.signal, progress: () => undefined };
  const workspace = openWorkspace(folder);
  const ordered = await orderRun(
    workspace,
    { what, commit, asOf: fleetDay, all, allowChinese: false, chunk, lease: 30, retries: 2 },
    means,
  );
  const working = Array.from({ length: workers }, () =>
    runWorker({
      root: folder,
      environment: process.env,
      key,
      store,
      queue,
      run: ordered.run,
      idle: null,
      signal: stop.signal,
      tell: (event) => {
        tried.events?.push(event);
      },
    }),
  );
  try {
    return await finishRun(ordered, means);
  } finally {
    stop.abort();
    await Promise.all(working);
  }
}

/** The digests of all files below a folder by their paths, without those under `without`. */
export function bytesBelow(folder: string, without: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
    if (!entry.isFile() || without.some((w) => path === w || path.startsWith(`${w}/`))) continue;
    found[path] = sha256(readFileSync(join(folder, path)));
  }
  return found;
}
