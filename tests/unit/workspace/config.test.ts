import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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

describe("a link in a repository", () => {
  const home = mkdtempSync(join(tmpdir(), "dossier-home-"));
  afterAll(() => {
    rmSync(home, { recursive: true });
  });
  const linked = (at: string, to: string, values: object = {}) => {
    const link = join(folder, at);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(to, link);
    try {
      return configOf(values);
    } finally {
      rmSync(join(folder, at.split("/")[0] ?? ""), { recursive: true });
    }
  };

  it.each([
    "out",
    "archive",
    "out/cache",
    "out/cases",
    "out/public/certificates",
    "out/cache/signatures",
    "out/cache/signatures/tb-gz-036",
    "out/pdf/tb-gz-036",
    "archive/history",
  ])("that leads out of it from %s is refused, whether its target is there or not", (at) => {
    const why = new RegExp(`json:1:1 .*${at} leads out of the repository through a link`);
    expect(() => linked(at, home)).toThrow(why);
    expect(() => linked(at, join(home, "later"))).toThrow(why);
  });

  it("is refused on the way to a folder, and where there is no configuration", () => {
    const values = { out: "made/here/out" };
    expect(() => linked("made", home, values)).toThrow(/through a link/);
    const bare = mkdtempSync(join(tmpdir(), "dossier-bare-"));
    symlinkSync(home, join(bare, "out"));
    expect(() => loadConfig(bare, process.env)).toThrow(/through a link/);
    expect(() => loadConfig(bare, { DOSSIER_OUTSIDE: "1" })).not.toThrow();
    rmSync(bare, { recursive: true });
  });

  it("that stays inside is followed, also where the repository itself is reached by one", () => {
    mkdirSync(join(folder, "disk"), { recursive: true });
    expect(() => linked("out", join(folder, "disk"))).not.toThrow();
    expect(() => linked("archive", "disk")).not.toThrow();
    const door = join(home, "door");
    symlinkSync(folder, door);
    configOf({});
    expect(loadConfig(door, process.env).out).toBe(join(door, "out"));
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
