import { type ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import { bucketServer } from "../support/bucket-server.js";
import { dossier, startDossier, startDossierBy } from "../support/cli.js";
import { wayTo } from "../support/cut-off.js";
import { bytesBelow, fleetDay, type FleetRepository, fleetRepository } from "../support/fleet.js";
import { seed } from "../support/long.js";
import { ownNetwork } from "../support/own-network.js";
import { ended, jobsInHand, type RunningPostgres, startPostgres, until } from "./postgres.js";

const own = ["cache", "fleet"];
const day = ["--as-of", fleetDay];
const build = ["fleet", "run", "build", ...day, "--lang", "en", "--chunk", "1", "--lease", "10"];
const work = ["fleet", "worker", "--lang", "en"];
let postgres: RunningPostgres;
let repository: FleetRepository;
let alone: Record<string, string> = {};

beforeAll(async () => {
  postgres = await startPostgres();
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

describe("a fleet in trouble", () => {
  it(
    "does without a worker whose network is gone: a namespace, its link taken down",
    { timeout: 600_000 },
    async (test) => {
      const network = networkOrSkip(test);
      const bucket = await bucketServer();
      const queue = await wayTo(postgres.port, network.address);
      const store = await wayTo(Number(new URL(endpointOf(bucket)).port), network.address);
      try {
        const all: Record<string, string> = {
          ...postgres.environment,
          ...bucket.environment,
          DOSSIER_FLEET_STORE: "s3://records/f",
        };
        const there = {
          ...all,
          DOSSIER_FLEET_QUEUE: String(all["DOSSIER_FLEET_QUEUE"]).replace(
            /@.*$/,
            `@${network.address}:${String(queue.port)}/fleet`,
          ),
          AWS_ENDPOINT_URL: `http://${network.address}:${String(store.port)}`,
        };
        const lost = startDossierBy(network.by, work, repository.folder, there);
        const run = dossier(build, repository.folder, all);
        await until(() => jobsInHand(repository.folder, all).then((n) => n === 1));
        network.cut();
        const other = startDossier(work, repository.folder, all);
        const { code, stderr } = await run;
        expect(code, stderr).toBe(1);
        expect(bytesBelow(join(repository.folder, "out"), own)).toEqual(alone);
        network.mend();
        await setTimeout(5_000);
        // It is there again, with what it had: nothing counts twice, nothing differs.
        expect(lost.exitCode).toBeNull();
        const keys = [...bucket.objects.keys()];
        expect(keys.filter((key) => key.includes("/faults/"))).toEqual([]);
        expect(keys.filter((key) => key.includes("/results/"))).toHaveLength(5);
        expect(keys.filter((key) => key.includes("/workers/"))).toHaveLength(2);
        await Promise.all([ended(lost), ended(other)]);
      } finally {
        for (const way of [queue, store]) way.close();
        await bucket.close();
        network.remove();
      }
    },
  );

  it(
    "gives the bytes of one machine, whatever is killed at random",
    { timeout: 900_000 },
    async () => {
      rmSync(join(repository.folder, "out"), { recursive: true, force: true });
      const chaos = new Chaos();
      try {
        const killed = await chaos.play(8);
        const code = await chaos.finish();
        const told = `seed ${String(seed)}: ${killed.join(", ")}`;
        // It was no quiet run.
        expect(killed.length, told).toBeGreaterThan(3);
        expect(code, told).toBe(1);
        expect(bytesBelow(join(repository.folder, "out"), own), told).toEqual(alone);
      } finally {
        await chaos.end();
      }
    },
  );
});

/** A coordinator, two workers and the database, of which now one and then another is killed. */
class Chaos {
  #number = seed;
  #coordinator = this.#start(build);
  readonly #workers = [this.#start(work), this.#start(work)];

  /** So many times, one after another; gives what was killed. */
  async play(times: number): Promise<string[]> {
    const killed: string[] = [];
    while (killed.length < times && this.#coordinator.exitCode === null) {
      await setTimeout(500 + this.#random(4) * 700);
      killed.push(await this.#kill(this.#random(3)));
    }
    return killed;
  }

  /** The exit code of a coordinator that nobody kills. */
  async finish(): Promise<number | null> {
    const last = this.#coordinator;
    if (last.exitCode === null && last.signalCode === null) {
      await new Promise((resolve) => last.once("exit", resolve));
    }
    return last.exitCode;
  }

  async end(): Promise<void> {
    for (const process of [this.#coordinator, ...this.#workers]) await ended(process, "SIGKILL");
  }

  async #kill(which: number): Promise<string> {
    if (which === 0) {
      await postgres.stop();
      await setTimeout(this.#random(3) * 1_000);
      await postgres.start();
      return "database";
    }
    if (which === 1) {
      await ended(this.#coordinator, "SIGKILL");
      this.#coordinator = this.#start(build);
      return "coordinator";
    }
    const n = this.#random(2);
    const worker = this.#workers[n];
    if (worker) await ended(worker, "SIGKILL");
    this.#workers[n] = this.#start(work);
    return `worker ${String(n)}`;
  }

  #start(args: readonly string[]): ChildProcess {
    const more = args === build ? ["--retries", "20"] : [];
    const process = startDossier([...args, ...more], repository.folder, postgres.environment);
    // What nobody reads would fill the pipe.
    process.stdout.resume();
    process.stderr.resume();
    return process;
  }

  /** A whole number below another, by the seed alone. */
  #random(below: number): number {
    this.#number = (Math.imul(this.#number, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#number / 2 ** 32) * below);
  }
}

function networkOrSkip(test: TestContext): Exclude<ReturnType<typeof ownNetwork>, string> {
  const network = ownNetwork();
  return typeof network === "string" ? test.skip(network) : network;
}

function endpointOf(bucket: { readonly environment: Record<string, string> }): string {
  return String(bucket.environment["AWS_ENDPOINT_URL"]);
}
