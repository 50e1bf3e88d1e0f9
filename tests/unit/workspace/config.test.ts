import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadConfig } from "../../../src/workspace/config.js";

const folder = mkdtempSync(join(tmpdir(), "dossier-config-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function configOf(values: object, environment: NodeJS.ProcessEnv = {}) {
  writeFileSync(join(folder, "dossier.config.json"), JSON.stringify({ format: 2, ...values }));
  return loadConfig(folder, { ...process.env, ...environment });
}

describe("the folders of a configuration", () => {
  it.each([
    ["out", { out: "/elsewhere/out" }],
    ["out", { out: "../out" }],
    ["archive", { archive: "a/../../archive" }],
    ["public", { publish: { folder: "/elsewhere/public" } }],
  ])("of %s that leads out of the repository is refused", (name, values) => {
    expect(() => configOf(values)).toThrow(
      new RegExp(`json:1:\\d+ .*${name}.*outside of the repository`),
    );
    expect(() => configOf(values, { DOSSIER_OUTSIDE: "1" })).not.toThrow();
  });

  it("inside are taken", () => {
    expect(configOf({ out: "a/..out", archive: join(folder, "b") }).out).toBe(
      join(folder, "a", "..out"),
    );
  });
});

describe("the patterns of a configuration", () => {
  it.each([
    ["^(?=a)b(?<seq>1)", "looking ahead"],
    ["(?<seq>1", "no regular expression"],
  ])("such as %s are refused with their place", (pattern, why) => {
    const numbering = [{ kind: "certificate", pattern }];
    expect(() => configOf({ numbering })).toThrow(new RegExp(`json:1:\\d+ .*${why}`));
  });
});
