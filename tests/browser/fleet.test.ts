import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dossier, startDossier } from "../support/cli.js";
import { bytesBelow, fleetDay, type FleetRepository, fleetRepository } from "../support/fleet.js";
import { seed } from "../support/long.js";

const key = { DOSSIER_FLEET_KEY: "a key of a fleet that is tried out here" };
const day = ["--as-of", fleetDay];
/** What is not the same, nor to be: caches, and where the machines' results lie. */
const own = ["cache", "fleet"];

let repository: FleetRepository;
let alone: Record<string, string> = {};
beforeAll(async () => {
  repository = fleetRepository(2);
  const { folder } = repository;
  const built = await dossier(["build", ...day, "--lang", "en"], folder);
  expect(built.code, built.stderr).toBe(1);
  alone = bytesBelow(join(folder, "out"), own);
  rmSync(join(folder, "out"), { recursive: true });
}, 300_000);
afterAll(() => {
  repository.remove();
});

describe("building by several machines", () => {
  it(
    "gives the bytes of one machine, though a worker is killed and another may not take part",
    { timeout: 300_000 },
    async () => {
      const { folder } = repository;
      const store = ["--store", join(folder, "out", "fleet")];
      const run = ["fleet", "run", "build", ...day, ...store, "--workers", "0", "--chunk", "1"];
      const coordinator = dossier([...run, "--lease", "6", "--lang", "en"], folder, key);
      const worker = ["fleet", "worker", ...store, "--lang", "en"];
      const killed = startDossier(worker, folder, key);
      await untilInHand(folder, store);
      killed.kill("SIGKILL");
      const stranger = startDossier([...worker, "--idle", "20"], folder, {
        DOSSIER_FLEET_KEY: "another key, of somebody who found the folder",
      });
      const end = new Promise<number | null>((resolve) => stranger.once("exit", resolve));
      let said = "";
      stranger.stderr.on("data", (text: Buffer) => {
        said += text.toString("utf8");
      });
      const other = startDossier(worker, folder, key);
      const { code, stderr, stdout } = await coordinator;
      other.kill("SIGTERM");
      expect(code, stderr).toBe(1);
      expect(stdout).toContain("2 cases");
      expect(bytesBelow(join(folder, "out"), own)).toEqual(alone);
      expect(await end).toBe(3);
      expect(said).toContain("was not sealed with this machine's key");
    },
  );

  it("writes nothing anew when it is asked again", { timeout: 300_000 }, async () => {
    const { folder } = repository;
    const manifest = readFileSync(join(folder, "out", "manifest.json"), "utf8");
    const again = await dossier(
      ["fleet", "run", "build", ...day, "--chunk", "1", "--lease", "6", "--lang", "en"],
      folder,
      key,
    );
    expect(again.stdout, again.stderr).toContain("0 of them written now");
    expect(readFileSync(join(folder, "out", "manifest.json"), "utf8")).toBe(manifest);
    const status = await dossier(["fleet", "status", "--lang", "en"], folder, key);
    expect(status.stdout).toMatch(/build {2}[0-9a-f]{12} {2}2027-06-30 {2}2 +3\/3 +0 +0 +0/);
  });
});

describe("building in parts", () => {
  it("gives the bytes of one machine, however many parts", { timeout: 300_000 }, async () => {
    const { folder } = repository;
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([1, 2, 3], { minLength: 3 }),
        fc.boolean(),
        async (parts, isCold) => {
          rmSync(join(folder, "out"), { recursive: true, force: true });
          for (const part of parts) {
            const shard = ["--shard", `${String(part)}/${String(parts.length)}`];
            const { code, stderr } = await dossier(["render", ...day, ...shard], folder);
            expect([0, 1], stderr).toContain(code);
            // As a machine of its own, that takes no note of what others have judged.
            if (isCold) rmSync(join(folder, "out", "cache"), { recursive: true, force: true });
          }
          const whole = await dossier(["build", ...day, "--lang", "en"], folder);
          expect(whole.code, whole.stderr).toBe(1);
          expect(bytesBelow(join(folder, "out"), own)).toEqual(alone);
        },
      ),
      { seed, numRuns: 1 },
    );
  });
});

describe("archive and assessment of what several machines have done", () => {
  let one: FleetRepository;
  beforeAll(() => {
    one = fleetRepository(1);
  });
  afterAll(() => {
    one.remove();
  });

  it("packs what one machine packs", { timeout: 300_000 }, async () => {
    const { folder } = one;
    const how = [...day, "--unsigned", "--lang", "en"];
    const packed = await dossier(["fleet", "run", "archive", ...how], folder, key);
    expect(packed.code, packed.stderr).toBe(0);
    const [file = ""] = packed.stdout.trim().split("\n");
    expect(file).toMatch(/^archive\/000001-PII-2026-0001-case\.unsigned\.zip$/);
    // One machine that prints everything anew finds nothing to be packed.
    const before = bytesBelow(join(folder, "archive"), []);
    rmSync(join(folder, "out"), { recursive: true });
    const again = await dossier(["archive", "--ready", ...how], folder);
    expect(again.code, again.stderr).toBe(0);
    expect(again.stdout.trim()).toBe(file);
    expect(bytesBelow(join(folder, "archive"), [])).toEqual(before);
  });

  it("binds the dossier that one machine binds", { timeout: 300_000 }, async () => {
    const { folder } = one;
    const how = [...day, "--no-pdf", "--seed", "7", "--lang", "en"];
    const apart = await dossier(
      ["fleet", "run", "assess", ...how, "--output", "out/fleet-dossier"],
      folder,
      key,
    );
    expect(apart.code, apart.stderr).toBe(0);
    const plain = await dossier(["assess", "dossier", ...how, "--output", "out/plain"], folder);
    expect(plain.code, plain.stderr).toBe(0);
    const bytes = bytesBelow(join(folder, "out", "plain"), []);
    expect(Object.keys(bytes)).toContain("index.html");
    expect(bytesBelow(join(folder, "out", "fleet-dossier"), [])).toEqual(bytes);
  });
});

/** Until a worker has taken a job. */
async function untilInHand(folder: string, store: readonly string[]): Promise<void> {
  for (let i = 0; i < 200; i += 1) {
    const { stdout } = await dossier(
      ["fleet", "status", ...store, "--format", "json"],
      folder,
      key,
    );
    const [run] = JSON.parse(stdout) as { queue: { inHand: object[] } }[];
    if (run && run.queue.inHand.length > 0) return;
  }
  throw new Error("no worker took a job");
}
