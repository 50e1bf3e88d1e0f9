import { mkdtempSync, rmSync, utimesSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TakenJob } from "../../../../src/jobs/fleet/fleet-queue.js";
import { FolderQueue } from "../../../../src/jobs/fleet/folder-queue.js";
import { seed } from "../../../support/long.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dossier-queue-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let runs = 0;

/** A queue with a run of its own, and what makes a worker of it seem dead. */
async function queueOf(jobs: number, { lease = 600, retries = 2 } = {}) {
  runs += 1;
  const terms = { run: String(runs).padStart(32, "0"), lease, retries };
  const queue = new FolderQueue(folder);
  await queue.open(terms);
  await queue.put(
    terms,
    Array.from({ length: jobs }, (_, i) => i),
  );
  const silence = ({ token }: TakenJob) => {
    const long = new Date(Date.now() - lease * 2000);
    utimesSync(join(folder, terms.run, "taken", token), long, long);
  };
  return { terms, queue, silence };
}

describe("the queue in a folder", () => {
  it("gives each job to one worker, though many ask at once", async () => {
    const { terms, queue } = await queueOf(40);
    const other = new FolderQueue(folder);
    const took = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        (i % 2 === 0 ? queue : other).take(terms, `worker-${String(i)}`),
      ),
    );
    const chunks = took.flatMap((job) => (job ? [job.chunk] : [])).sort((a, b) => a - b);
    // Whoever comes second to a job takes the next one, as long as there is one in its list.
    expect(new Set(chunks).size).toBe(chunks.length);
    let left = await queue.take(terms, "last");
    for (; left; left = await queue.take(terms, "last")) chunks.push(left.chunk);
    expect(chunks.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i));
  });

  it("gives the job of a silent worker to another, and tells the first that it lost it", async () => {
    const { terms, queue, silence } = await queueOf(1);
    const first = (await queue.take(terms, "hung")) as TakenJob;
    expect(await queue.renew(terms, first)).toBe(true);
    expect(await queue.take(terms, "other")).toBeNull();
    silence(first);
    const second = (await queue.take(terms, "other")) as TakenJob;
    expect(second).toMatchObject({ chunk: 0, attempt: 1 });
    expect(await queue.renew(terms, first)).toBe(false);
    // What the first says of it no longer counts.
    await queue.done(terms, first);
    await queue.fail(terms, first, "late");
    expect((await queue.look(terms)).inHand).toMatchObject([{ chunk: 0, worker: "other" }]);
    await queue.done(terms, second);
    expect(await queue.look(terms)).toEqual({ waiting: 0, inHand: [], dead: [] });
  });

  it("gives up after so many tries, with the reason, and takes the job up again when asked", async () => {
    const { terms, queue } = await queueOf(2, { retries: 1 });
    for (let i = 0; i < 4; i += 1) {
      const job = (await queue.take(terms, "w")) as TakenJob;
      if (job.chunk === 0) await queue.fail(terms, job, "no room on the page");
      else await queue.done(terms, job);
      if (i === 2) break;
    }
    const { dead, waiting } = await queue.look(terms);
    expect(dead).toEqual([{ chunk: 0, attempts: 2, reason: "no room on the page" }]);
    expect(waiting).toBe(0);
    await queue.put(terms, [0]);
    expect((await queue.look(terms)).waiting).toBe(0);
    await queue.revive(terms);
    await queue.put(terms, [0]);
    expect(await queue.look(terms)).toMatchObject({ waiting: 1, dead: [] });
  });

  it("loses no job whatever happens to the workers", async () => {
    const steps = fc.array(
      fc.tuple(fc.constantFrom("take", "renew", "done", "fail", "silence", "put"), fc.nat(5)),
      { maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 }), steps, async (jobs, happened) => {
        const { terms, queue, silence } = await queueOf(jobs, { retries: 50 });
        const held: TakenJob[] = [];
        const done = new Set<number>();
        for (const [what, i] of happened) {
          const job = held[i % Math.max(1, held.length)];
          if (what === "take") {
            const taken = await queue.take(terms, "w");
            if (taken) held.push(taken);
          } else if (what === "put") {
            await queue.put(
              terms,
              Array.from({ length: jobs }, (_, n) => n).filter((n) => !done.has(n)),
            );
          } else if (job) {
            if (what === "renew") await queue.renew(terms, job);
            if (what === "fail") await queue.fail(terms, job, "x");
            if (what === "silence" && (await queue.renew(terms, job))) silence(job);
            if (what === "done" && (await queue.renew(terms, job))) {
              await queue.done(terms, job);
              done.add(job.chunk);
            }
          }
        }
        const { waiting, inHand, dead } = await queue.look(terms);
        const names = await Promise.all(
          ["waiting", "taken", "dead"].map((state) => readdir(join(folder, terms.run, state))),
        );
        const there = new Set(names.flat().map((name) => Number(name.split("-")[0])));
        expect(waiting + inHand.length + dead.length).toBeGreaterThanOrEqual(jobs - done.size);
        for (let n = 0; n < jobs; n += 1) expect(there.has(n) || done.has(n)).toBe(true);
      }),
      { seed, numRuns: 40 },
    );
  });
});
