import { execFileSync } from "node:child_process";
import fs, {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { checkCases } from "../../src/jobs/check/check-cases.js";
import { cacheKey } from "../../src/workspace/cache-key.js";
import { ownTexts, sealedTexts } from "../../src/workspace/kept-files.js";
import { openWorkspace } from "../../src/workspace/workspace.js";
import { sampleRepository } from "../support/cli.js";
import { asOf } from "../support/sample.js";

let repository: ReturnType<typeof sampleRepository>;
beforeEach(() => {
  repository = sampleRepository();
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  repository.remove();
});
const file = (name: string) => join(repository.caseFolder, name);

function cacheFiles(): string[] {
  const folder = join(repository.folder, "out/cache/check/tb-gz-036");
  return readdirSync(folder)
    .filter((n) => n.endsWith(".json"))
    .map((n) => join(folder, n));
}

describe("the cache of results", () => {
  it("is not believed where the repository brings it along, or somebody else wrote it", async () => {
    const edited = file("audits/02-stage2/decision.json");
    writeFileSync(edited, readFileSync(edited, "utf8").replaceAll('"D-001"', '"A-002"'));
    const homes = ["author", "user"].map((name) => join(repository.folder, name));
    const run = async (home: string) => {
      const environment = { ...process.env, XDG_CACHE_HOME: home };
      const { results } = await checkCases(
        openWorkspace(repository.folder, environment),
        [],
        repository.folder,
        { asOf, all: false, cache: true },
      );
      return results.flatMap((r) => r.outcomes).filter((o) => o.outcome === "fail").length;
    };
    const [author = "", user = ""] = homes;
    const faults = await run(author);
    expect(faults).toBeGreaterThan(0);
    // The author of a repository has the program, too: he makes the result that he wants.
    const [own = ""] = cacheFiles();
    const keyOf = (home: string) => readFileSync(join(home, "certdossier/key"), "utf8");
    const forge = (key: string) => {
      const [, header = "", judgement = "", ...rest] = readFileSync(own, "utf8").split("\n");
      const value = JSON.parse(judgement) as { result: { outcomes: unknown[] } };
      value.result.outcomes = [];
      const text = [header, JSON.stringify(value), ...rest].join("\n");
      sealedTexts(key).keep(own, text);
    };
    forge(keyOf(author));
    expect(await run(author)).toBe(0);
    expect(await run(user)).toBe(faults);
    // Nor where it is committed, copied under another name, or has a mere digest.
    forge(keyOf(author));
    execFileSync("git", ["init", "-q"], { cwd: repository.folder });
    execFileSync("git", ["add", "-f", "out"], { cwd: repository.folder });
    expect(await run(user)).toBe(faults);
    const [, ...text] = readFileSync(own, "utf8").split("\n");
    ownTexts.keep(own, text.join("\n").replace(/"outcomes":\[.*?\]/, '"outcomes":[]'));
    expect(await run(user)).toBe(faults);
  });

  it("is none where this user's key is open to others or cannot be kept", async () => {
    const home = join(repository.folder, "home");
    const key = () => cacheKey({ XDG_CACHE_HOME: home });
    const made = key();
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect(key()).toBe(made);
    const path = join(home, "certdossier/key");
    expect(statSync(path).mode & 0o777).toBe(0o600);
    chmodSync(path, 0o644);
    expect(key()).not.toBe(made);
    writeFileSync(path, "torn");
    expect(key()).toMatch(/^[0-9a-f]{64}$/);
    rmSync(path);
    mkdirSync(path);
    expect(key()).toBeNull();
    expect(readdirSync(join(home, "certdossier"))).toEqual(["key"]);
  });

  it.skipIf(process.getuid?.() !== 0)("is none where the key is somebody else's", () => {
    const home = join(repository.folder, "home");
    const key = () => cacheKey({ XDG_CACHE_HOME: home });
    const made = key();
    chownSync(join(home, "certdossier/key"), 65_534, 65_534);
    expect(key()).not.toBe(made);
    expect(statSync(join(home, "certdossier/key")).uid).toBe(0);
  });

  it("is one key, whoever comes first, and on a disk without links, too", () => {
    const home = join(repository.folder, "home");
    const key = () => cacheKey({ XDG_CACHE_HOME: home });
    const { writeFileSync: written } = fs;
    const other = "b".repeat(64);
    // Another run makes the key between the look and the making.
    vi.spyOn(fs, "writeFileSync").mockImplementationOnce((...args) => {
      written(...args);
      written(join(home, "certdossier/key"), other, { mode: 0o600 });
    });
    syncBuiltinESMExports();
    expect(key()).toBe(other);
    rmSync(join(home, "certdossier/key"));
    vi.spyOn(fs, "linkSync").mockImplementation(() => {
      throw new Error("EPERM");
    });
    syncBuiltinESMExports();
    const made = key();
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect(made).not.toBe(other);
    expect(key()).toBe(made);
  });
});
