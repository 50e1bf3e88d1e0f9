import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { everyThird } from "../support/long.js";
import { parseScenario, runScenario, writeScenario } from "../support/scenario.js";

const folder = import.meta.dirname;
const all = readdirSync(folder).filter((f) => f.endsWith(".scenario"));
const isUpdate = process.env["UPDATE_SCENARIOS"] !== undefined;
const files = isUpdate ? all : everyThird(all);

// What a person types and sees. "UPDATE_SCENARIOS=1 npx vitest run tests/scenarios" writes what the
// program says now.
describe("scenarios", () => {
  it("are there", () => {
    expect(files.length).toBeGreaterThan(10);
  });

  for (const file of files) {
    const text = readFileSync(join(folder, file), "utf8");
    const scenario = parseScenario(text);
    it.concurrent(`${file}: ${scenario.title}`, async ({ expect: expectHere }) => {
      const seen = writeScenario(await runScenario(scenario));
      if (isUpdate) writeFileSync(join(folder, file), seen);
      else expectHere(seen).toBe(text);
    }, 240_000);
  }
});
