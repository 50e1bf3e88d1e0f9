import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CliResult, dossier, startDossier } from "../support/cli.js";
import { fleetDay, type FleetRepository, fleetRepository } from "../support/fleet.js";
import { type OtherPart, otherProgram } from "../support/other-program.js";

const key = { DOSSIER_FLEET_KEY: "a key of a fleet that is tried out here" };

let repository: FleetRepository;
let place = "";
beforeAll(async () => {
  repository = fleetRepository(1);
  place = mkdtempSync(join(tmpdir(), "dossier-fleet-"));
  // The order is all that is wanted of the run: who comes, comes to work on it.
  const run = ["fleet", "run", "build", "--as-of", fleetDay, "--store", place, "--workers", "0"];
  const coordinator = startDossier(run, repository.folder, key);
  await until(async () => (await waiting()) === 2);
  const end = new Promise((resolve) => coordinator.once("exit", resolve));
  coordinator.kill("SIGTERM");
  await end;
}, 120_000);
afterAll(() => {
  repository.remove();
  rmSync(place, { recursive: true, force: true });
});

/** A worker that looks for work for a moment; environment, clone or program may be others. */
function worker(
  more: Readonly<Record<string, string>> = {},
  folder = repository.folder,
  program?: string,
): Promise<CliResult> {
  const args = ["fleet", "worker", "--store", place, "--idle", "1", "--lang", "en"];
  return dossier(args, folder, { ...key, ...more }, program);
}

/** Of the two jobs, those that nobody has. */
async function waiting(): Promise<number> {
  const args = ["fleet", "status", "--store", place, "--format", "json"];
  const said = await dossier(args, repository.folder, key);
  const [run] = JSON.parse(said.stdout) as { queue: { waiting: number } }[];
  return run?.queue.waiting ?? 0;
}

/** Turned away, for this alone, with the code of an environment; no job was taken. */
async function expectRefused({ code, stderr }: CliResult, reason: string): Promise<void> {
  expect(stderr).toContain(reason);
  expect(stderr).toContain("0 jobs done");
  expect(code).toBe(3);
  expect(await waiting()).toBe(2);
}

describe("a worker that would not write the same bytes takes no job", { timeout: 60_000 }, () => {
  it.each<[OtherPart, string]>([
    ["version", "differs from it in the version of the program;"],
    ["rules", "differs from it in the rules and templates of the program;"],
    ["font", "differs from it in the fonts;"],
  ])("of another %s", async (part, reason) => {
    const other = otherProgram(part);
    try {
      await expectRefused(await worker({}, repository.folder, other.folder), reason);
    } finally {
      other.remove();
    }
  });

  it("with another browser", async () => {
    const browser = join(place, "a-browser");
    copyFileSync(process.execPath, browser);
    const said = await worker({ CHROMIUM_PATH: browser });
    await expectRefused(said, "differs from it in the browser;");
  });

  it("in a clone that has not got the commit", async () => {
    const other = fleetRepository(2);
    try {
      const said = await worker({}, other.folder);
      await expectRefused(said, `this clone has no commit ${repository.commit} yet`);
    } finally {
      other.remove();
    }
  });

  it("with another key", async () => {
    const said = await worker({ DOSSIER_FLEET_KEY: "another key, of who found the folder" });
    await expectRefused(said, "was not sealed with this machine's key");
  });
});

describe("a worker that is the same in a folder of its own", () => {
  it("takes a job", { timeout: 120_000 }, async () => {
    const other = otherProgram("nothing");
    const args = ["fleet", "worker", "--store", place, "--lang", "en"];
    const working = startDossier(args, repository.folder, key, other.folder);
    try {
      await until(async () => (await waiting()) === 1);
    } finally {
      const end = new Promise((resolve) => working.once("exit", resolve));
      working.kill("SIGKILL");
      await end;
      other.remove();
    }
  });
});

async function until(is: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 200; i += 1) {
    if (await is()) return;
    await setTimeout(100);
  }
  throw new Error("waited in vain");
}
