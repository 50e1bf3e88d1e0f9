import { type ChildProcess } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bucketServer } from "../support/bucket-server.js";
import { dossier, startDossier } from "../support/cli.js";
import { wayTo } from "../support/cut-off.js";
import { bytesBelow, fleetDay, type FleetRepository, fleetRepository } from "../support/fleet.js";
import {
  ended,
  jobsInHand,
  type RunningPostgres,
  startPostgres,
  statusOf,
  until,
} from "./postgres.js";

const own = ["cache", "fleet"];
const day = ["--as-of", fleetDay];
let postgres: RunningPostgres;
let environment: Record<string, string> = {};
let repository: FleetRepository;
let alone: Record<string, string> = {};

beforeAll(async () => {
  postgres = await startPostgres();
  ({ environment } = postgres);
  repository = fleetRepository(4);
  const built = await dossier(["build", ...day, "--lang", "en"], repository.folder);
  expect(built.code, built.stderr).toBe(1);
  alone = bytesBelow(join(repository.folder, "out"), own);
  rmSync(join(repository.folder, "out"), { recursive: true });
}, 600_000);

afterAll(async () => {
  await postgres.remove();
  repository.remove();
}, 60_000);

describe("a fleet on a PostgreSQL", () => {
  it(
    "loses nothing and prints nothing twice: workers killed, hung and slow, database and coordinator restarted",
    { timeout: 900_000 },
    async () => {
      const at = repository.folder;
      const store = join(at, "out", "fleet");
      const run = [
        "fleet",
        "run",
        "build",
        ...day,
        "--lang",
        "en",
        "--chunk",
        "1",
        "--lease",
        "10",
      ];
      const first = startDossier(run, at, environment);
      const worker = () => startDossier(["fleet", "worker", "--lang", "en"], at, environment);
      const [killed, hung, slow] = [worker(), worker(), worker()];
      await until(() => jobsInHand(at, environment).then((n) => n === 3));
      killed.kill("SIGKILL");
      hung.kill("SIGSTOP");
      const slowness = slowDown(slow);
      await postgres.stop();
      first.kill("SIGKILL");
      await setTimeout(3_000);
      await postgres.start();
      const { code, stdout, stderr } = await dossier(run, at, environment);
      expect(code, stderr).toBe(1);
      expect(stdout).toContain("4 cases");
      expect(bytesBelow(join(at, "out"), own)).toEqual(alone);
      // The one that hung hands in what it had: it is the same, and counts no second time.
      hung.kill("SIGCONT");
      await setTimeout(5_000);
      const [id = ""] = readdirSync(join(store, "runs"));
      expect(readdirSync(join(store, "runs", id)).sort()).toEqual([
        "end",
        "order",
        "results",
        "workers",
      ]);
      expect(readdirSync(join(store, "runs", id, "results")).sort()).toEqual([
        "0",
        "1",
        "2",
        "3",
        "4",
      ]);
      slowness.end();
      await setTimeout(600);
      for (const process of [hung, slow]) await ended(process);
    },
  );

  it(
    "gives up what nobody does, says why, and takes it up again",
    { timeout: 600_000 },
    async () => {
      const at = repository.folder;
      const run = [
        "fleet",
        "run",
        "build",
        "--as-of",
        "2027-07-01",
        "--lang",
        "en",
        "--chunk",
        "1",
      ];
      const given = dossier([...run, "--lease", "10", "--retries", "0"], at, environment);
      const worker = () => startDossier(["fleet", "worker", "--lang", "en"], at, environment);
      const killed = worker();
      await until(() => jobsInHand(at, environment).then((n) => n === 1));
      killed.kill("SIGKILL");
      const other = worker();
      const { code, stderr } = await given;
      expect(code, stderr).toBe(3);
      expect(stderr).toContain("1 job was given up");
      const status = (await statusOf(at, environment)).find((r) => r.asOf === "2027-07-01");
      expect(status?.queue.dead).toMatchObject([{ attempts: 1 }]);
      const again = await dossier([...run, "--lease", "10", "--retries", "0"], at, environment);
      expect(again.code, again.stderr).toBe(1);
      await ended(other);
    },
  );

  it(
    "keeps results in a bucket, and does without a worker that the network has left",
    { timeout: 600_000 },
    async () => {
      const at = repository.folder;
      rmSync(join(at, "out"), { recursive: true, force: true });
      const bucket = await bucketServer();
      const [port = ""] = /\d+(?=\/fleet$)/.exec(String(environment["DOSSIER_FLEET_QUEUE"])) ?? [];
      const way = await wayTo(Number(port));
      const all = { ...environment, ...bucket.environment, DOSSIER_FLEET_STORE: "s3://records/f" };
      const there = String(environment["DOSSIER_FLEET_QUEUE"]);
      const cutOff = {
        ...all,
        DOSSIER_FLEET_QUEUE: there.replace(/\d+\/fleet$/, `${String(way.port)}/fleet`),
      };
      const args = ["fleet", "run", "build", ...day, "--lang", "en", "--chunk", "1"];
      const worker = (where: Record<string, string>) =>
        startDossier(["fleet", "worker", "--lang", "en"], at, where);
      const lost = worker(cutOff);
      const run = dossier([...args, "--lease", "10"], at, all);
      await until(() => jobsInHand(at, all).then((n) => n === 1));
      way.cut();
      const other = worker(all);
      const { code, stderr } = await run;
      expect(code, stderr).toBe(1);
      expect(bytesBelow(join(at, "out"), own)).toEqual(alone);
      way.mend();
      await setTimeout(3_000);
      const faults = [...bucket.objects.keys()].filter((key) => key.includes("/faults/"));
      expect(faults).toEqual([]);
      const results = [...bucket.objects.keys()].filter((key) => key.includes("/results/"));
      expect(results).toHaveLength(5);
      await Promise.all([ended(lost), ended(other)]);
      way.close();
      await bucket.close();
    },
  );

  it("never tells the password", { timeout: 120_000 }, async () => {
    const at = repository.folder;
    const wrong = {
      ...environment,
      DOSSIER_FLEET_QUEUE: String(environment["DOSSIER_FLEET_QUEUE"]).replace(
        /:\d+\/fleet$/,
        ":1/fleet",
      ),
    };
    const nobody = await dossier(["fleet", "status"], at, wrong);
    expect(nobody.code).toBe(3);
    const named = await dossier(
      ["fleet", "status", "--queue", String(environment["DOSSIER_FLEET_QUEUE"])],
      at,
    );
    expect(named.code).toBe(2);
    for (const { stdout, stderr } of [nobody, named]) {
      expect(stdout + stderr).not.toContain(postgres.password);
      expect(stdout + stderr).not.toContain(encodeURIComponent(postgres.password));
    }
  });
});

/** Lets a process work a third of the time. */
function slowDown(process: ChildProcess): { end(): void } {
  const turns = setInterval(() => {
    process.kill("SIGSTOP");
    void setTimeout(400).then(() => process.kill("SIGCONT"));
  }, 600);
  return {
    end: () => {
      clearInterval(turns);
    },
  };
}
