import { existsSync, globSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { earlyPress } from "../../src/jobs/documents/early-press.js";
import { openWorkspace } from "../../src/workspace/workspace.js";
import { dossier, sampleRepository } from "../support/cli.js";
import { asOf } from "../support/sample.js";

const { folder, remove } = sampleRepository();
const state = join(folder, "out/cache/render.json");
const record = () =>
  join(folder, globSync("records/*/*/application.json", { cwd: folder })[0] ?? "");

/** Whether the browser is started before the cases are read. */
async function starts(asked: readonly string[]): Promise<boolean> {
  const press = await earlyPress(openWorkspace(folder), asked, folder);
  try {
    return (await press.opened()) !== null;
  } finally {
    await press.close();
  }
}

beforeAll(async () => {
  await dossier(["render", "--as-of", asOf, "--document", "certificate"], folder);
  // As it was before anything is written again.
  const past = new Date(Date.now() - 3_600_000);
  for (const file of globSync("records/**/*.json", { cwd: folder })) {
    utimesSync(join(folder, file), past, past);
  }
});
afterAll(() => {
  remove();
});

describe("a press", () => {
  it("is left alone where nothing of the cases asked for is new", async () => {
    expect(existsSync(state)).toBe(true);
    expect(await starts([])).toBe(false);
    expect(await starts(["PII-2026-0001"])).toBe(false);
  });
  it("starts early where a record was written after the last run", async () => {
    utimesSync(record(), new Date(), new Date(Date.now() + 1_000));
    expect(await starts(["PII-2026-0001"])).toBe(true);
  });
  it("starts early where nothing was printed yet", async () => {
    rmSync(state);
    expect(await starts([])).toBe(true);
  });
  it("does not keep a refused command from its end", async () => {
    const began = performance.now();
    const { code } = await dossier(["render", "--as-of", asOf, "--document", "nonsense"], folder);
    expect(code).toBe(2);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
