import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkCases } from "../../../../src/jobs/check/check-cases.js";
import { type ChunkResult, resultText } from "../../../../src/jobs/fleet/chunk-result.js";
import { runNames } from "../../../../src/jobs/fleet/fleet-store.js";
import { FolderQueue } from "../../../../src/jobs/fleet/folder-queue.js";
import { FolderStore } from "../../../../src/jobs/fleet/folder-store.js";
import { runWorker, type WorkerEvent } from "../../../../src/jobs/fleet/worker.js";
import type { CaseResult } from "../../../../src/model/outcome/finding.js";
import { openWorkspace } from "../../../../src/workspace/workspace.js";
import {
  fleetDay,
  fleetKeyOfTests,
  type FleetRepository,
  fleetRepository,
  fleetRun,
} from "../../../support/fleet.js";
import { runs, seed } from "../../../support/long.js";

let repository: FleetRepository;
beforeAll(() => {
  repository = fleetRepository(5);
});
afterAll(() => {
  repository.remove();
});

/** What one machine says, and how. */
async function alone(how: {
  readonly all: boolean;
  readonly cache?: boolean;
  readonly jobs?: number;
}) {
  const workspace = openWorkspace(repository.folder);
  const run = await checkCases(workspace, [], repository.folder, { asOf: fleetDay, ...how });
  return run.results;
}

function text(results: readonly CaseResult[]): string {
  return JSON.stringify(results);
}

describe("a check by several machines", () => {
  it("says what one machine says, however the cases are shared out", async () => {
    const plain = new Map([
      [true, text(await alone({ all: true, jobs: 1 }))],
      [false, text(await alone({ all: false, jobs: 1 }))],
    ]);
    expect(plain.get(false)).toContain("across");
    for (const all of [true, false]) {
      await alone({ all, cache: true });
      expect(text(await alone({ all, cache: true }))).toBe(plain.get(all));
    }
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 3 }),
        async (all, chunk, workers) => {
          const { folder, commit } = repository;
          const place = join(folder, "out", `fleet-${String(chunk)}-${String(workers)}`);
          const { checked } = await fleetRun({
            folder,
            commit,
            what: "check",
            all,
            chunk,
            workers,
            place,
          });
          expect(text(checked.results)).toBe(plain.get(all));
          expect(checked.facts).toHaveLength(5);
        },
      ),
      { seed, numRuns: runs(4) },
    );
  });

  it("is of the commit, whatever lies in the working folder", async () => {
    const { folder, commit } = repository;
    const file = join(folder, "records/tb-gz-036/PII-2026-0001/case.json");
    const before = readFileSync(file);
    const plain = text(await alone({ all: false, jobs: 1 }));
    writeFileSync(file, "{}");
    try {
      const place = join(folder, "out", "fleet-dirty");
      const { checked } = await fleetRun({ folder, commit, what: "check", place });
      expect(text(checked.results)).toBe(plain);
    } finally {
      writeFileSync(file, before);
    }
  });

  it("goes on where it was left: what is done is not done again", async () => {
    const { folder, commit } = repository;
    const place = join(folder, "out", "fleet-again");
    const events: WorkerEvent[] = [];
    const once = await fleetRun({ folder, commit, what: "check", chunk: 2, place, events });
    expect(events.filter((e) => e.kind === "done")).toHaveLength(3);
    rmSync(join(place, "runs", once.run, "results", "1"));
    const again = await fleetRun({ folder, commit, what: "check", chunk: 2, place, events });
    expect(events.filter((e) => e.kind === "done")).toHaveLength(4);
    expect(text(again.checked.results)).toBe(text(once.checked.results));
  });

  it("takes no result that was not sealed with its key, and none of another job", async () => {
    const { folder, commit } = repository;
    const place = join(folder, "out", "fleet-forged");
    const tried = { folder, commit, what: "check", chunk: 2, place } as const;
    const { run } = await fleetRun(tried);
    const result = (chunk: number) => join(place, "runs", run, "results", String(chunk));
    const own = readFileSync(result(0), "utf8");
    writeFileSync(result(0), own.replace('"fail"', '"pass"'));
    await expect(fleetRun(tried)).rejects.toThrow(run);
    // A true result under another name.
    writeFileSync(result(0), readFileSync(result(1)));
    await expect(fleetRun(tried)).rejects.toThrow(run);
    writeFileSync(result(0), own);
    await expect(fleetRun(tried)).resolves.toBeDefined();
  });

  it("names a job that gave other bytes when it was done twice, and keeps the first", async () => {
    const { folder, commit } = repository;
    const place = join(folder, "out", "fleet-twice");
    const store = new FolderStore(place);
    const tried = { folder, commit, what: "check", chunk: 5, place, store } as const;
    const { run, checked } = await fleetRun(tried);
    const name = runNames.result(run, 0);
    const own = (await store.read(name)) ?? "";
    const altered = JSON.parse(own.slice(own.indexOf("\n"))) as ChunkResult;
    const [first] = altered.cases;
    // Somebody with the key, on a machine that errs: one case has one more that passed.
    if (first) (first.result.totals as { pass: number }).pass += 1;
    await store.remove(name);
    await store.putFirst(name, resultText(fleetKeyOfTests, altered));
    const events = await workOnce(run, new NothingDone(place));
    expect(events.map((e) => e.kind)).toEqual(["took", "other", "done"]);
    const again = await fleetRun(tried);
    expect(again.faults).toEqual([`0-${own.slice(0, 16)}`]);
    const sum = (results: readonly CaseResult[]) =>
      results.reduce((n, r) => n + (r.case.startsWith("tb") ? r.totals.pass : 0), 0);
    expect(sum(again.checked.results)).toBe(sum(checked.results) + 1);
  });

  it("has nothing to say where the same job gave the same bytes twice", async () => {
    const { folder, commit } = repository;
    const place = join(folder, "out", "fleet-same");
    const { run } = await fleetRun({ folder, commit, what: "check", chunk: 5, place });
    const events = await workOnce(run, new NothingDone(place));
    expect(events.map((e) => e.kind)).toEqual(["took", "done"]);
    expect(await new FolderStore(place).list(runNames.faults(run))).toEqual([]);
  });

  it("is not worked on by who has another key", async () => {
    const { folder, commit } = repository;
    const place = join(folder, "out", "fleet-key");
    const { run } = await fleetRun({ folder, commit, what: "check", chunk: 5, place });
    const store = new NothingDone(place);
    const events = await workOnce(run, store, { key: "z".repeat(64), idle: 2 });
    expect(events).toMatchObject([{ kind: "refused" }]);
    // Looked at once, not at every turn: it costs a checkout.
    expect(store.reads.filter((name) => name === runNames.order(run))).toHaveLength(1);
    expect(JSON.stringify(events)).toContain("DOSSIER_FLEET_KEY");
  });
});

/** A store in which no job is done and no run has ended, as one sees it who comes too late. */
class NothingDone extends FolderStore {
  constructor(readonly place: string) {
    super(place);
  }

  readonly reads: string[] = [];

  override read(name: string): Promise<string | null> {
    this.reads.push(name);
    return /\/(results|end)\b/.test(name) ? Promise.resolve(null) : super.read(name);
  }
}

/** One worker that does the first job of a run, and ends. */
async function workOnce(
  run: string,
  store: NothingDone,
  { key = fleetKeyOfTests, idle = 0 } = {},
): Promise<WorkerEvent[]> {
  const queue = new FolderQueue(join(store.place, "queue"));
  const terms = { run, lease: 30, retries: 2 };
  await queue.open(terms);
  await queue.put(terms, [0]);
  const events: WorkerEvent[] = [];
  await runWorker({
    root: repository.folder,
    environment: process.env,
    key,
    store,
    queue,
    run,
    idle,
    signal: new AbortController().signal,
    tell: (event) => {
      events.push(event);
    },
  });
  return events;
}
