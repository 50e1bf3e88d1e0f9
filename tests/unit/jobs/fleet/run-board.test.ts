import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FleetProgress } from "../../../../src/jobs/fleet/ordered-run.js";
import { RunBoard, runsOnBoard } from "../../../../src/jobs/fleet/run-board.js";
import { Stopped, UserError } from "../../../../src/model/base/errors.js";

let out = "";
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "dossier-board-"));
});
afterEach(() => {
  rmSync(out, { recursive: true, force: true });
});

const start = (n: number) => ({
  run: String(n).padStart(32, "0"),
  command: "build" as const,
  commit: "a".repeat(40),
  asOf: "2027-06-30",
});
const half: FleetProgress = {
  run: start(1).run,
  cases: 3,
  ofCases: 6,
  jobs: 1,
  ofJobs: 3,
  workers: 2,
  secondsLeft: 12.5,
  queue: {
    waiting: 1,
    inHand: [{ chunk: 1, attempt: 0, worker: "a-1", leaseLeft: 55 }],
    dead: [],
  },
};
const folder = () => join(out, "cache", "fleet");

describe("the board of runs", () => {
  it("is empty before the first", () => {
    expect(runsOnBoard(out)).toEqual([]);
  });

  it("tells how far a run is while it goes on, and how it ended", async () => {
    const board = new RunBoard(out, start(1));
    await board.during(async () => {
      board.told(half);
      await until(() => runsOnBoard(out)[0]?.cases === 3);
      expect(runsOnBoard(out)).toMatchObject([
        { state: "running", isSilent: false, jobs: 1, ofJobs: 3, waiting: 1, workers: 2 },
      ]);
      expect(runsOnBoard(out)[0]?.inHand).toEqual(half.queue?.inHand);
    });
    expect(runsOnBoard(out)).toMatchObject([{ state: "done", inHand: [], reason: null }]);
  });

  it("tells that results are brought together once each job has one", async () => {
    const board = new RunBoard(out, start(1));
    await board.during(async () => {
      board.told({ ...half, jobs: 3 });
      await until(() => runsOnBoard(out)[0]?.state === "bringing");
      expect(runsOnBoard(out)).toMatchObject([{ waiting: 0, inHand: [] }]);
    });
  });

  it("tells why a run was not done, and that one was stopped", async () => {
    const refusal = new UserError("environment", "一批放弃 · a job was given up", "");
    const failing = new RunBoard(out, start(1));
    await expect(failing.during(() => Promise.reject(refusal))).rejects.toThrow(refusal);
    const stopping = new RunBoard(out, start(2));
    await expect(stopping.during(() => Promise.reject(new Stopped()))).rejects.toThrow(Stopped);
    expect(new Set(runsOnBoard(out).map((r) => [r.state, r.reason].join(" ")))).toEqual(
      new Set(["stopped ", "failed 一批放弃 · a job was given up"]),
    );
  });

  it("says of a run whose program is gone that nothing is heard of it", async () => {
    const board = new RunBoard(out, start(1));
    await board.during(async () => {
      await until(() => runsOnBoard(out).length === 1);
      const [name = ""] = readdirSync(folder());
      const kept = JSON.parse(readFileSync(join(folder(), name), "utf8")) as object;
      const other = join(folder(), `${start(2).run}.json`);
      const { pid } = spawnSync(process.execPath, ["-e", "0"]);
      writeFileSync(other, JSON.stringify({ ...kept, run: start(2).run, process: pid }));
      // On another machine nobody can be asked: the time that has gone by tells.
      const host = { host: "elsewhere", toldAt: new Date(Date.now() - 60_000).toISOString() };
      const far = join(folder(), `${start(3).run}.json`);
      writeFileSync(far, JSON.stringify({ ...kept, run: start(3).run, ...host }));
      const silent = runsOnBoard(out).map((r) => [r.run, r.isSilent] as const);
      expect(new Map(silent)).toEqual(
        new Map([
          [start(1).run, false],
          [start(2).run, true],
          [start(3).run, true],
        ]),
      );
    });
  });

  it("keeps the last ten, and passes over what is damaged or nobody's", async () => {
    mkdirSync(folder(), { recursive: true });
    writeFileSync(join(folder(), `${"f".repeat(32)}.json`), '{"format":1,"run"');
    writeFileSync(join(folder(), "notes.json"), "{}");
    for (let n = 1; n <= 12; n += 1) {
      await new RunBoard(out, start(n)).during(() => Promise.resolve());
    }
    const runs = runsOnBoard(out).map((r) => r.run);
    expect(runs).toHaveLength(10);
    expect(runs).toContain(start(12).run);
    expect(runs).not.toContain(start(1).run);
  });

  it("lets a run go on where nothing can be written", async () => {
    writeFileSync(join(out, "cache"), "");
    const board = new RunBoard(out, start(1));
    await expect(board.during(() => Promise.resolve(7))).resolves.toBe(7);
  });
});

async function until(is: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !is(); i += 1) await new Promise((r) => setTimeout(r, 50));
  expect(is()).toBe(true);
}
