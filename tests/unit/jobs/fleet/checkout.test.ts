import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitAt, hasCommit, workspaceAt } from "../../../../src/jobs/fleet/checkout.js";
import { TestHistory } from "../../../support/history.js";

let history: TestHistory;
let cache = "";
let environment: NodeJS.ProcessEnv = {};
beforeAll(() => {
  history = new TestHistory();
  cache = mkdtempSync(join(tmpdir(), "dossier-cache-"));
  environment = { ...process.env, XDG_CACHE_HOME: cache };
});
afterAll(() => {
  history.remove();
  rmSync(cache, { recursive: true, force: true });
});

const file = "records/tb-gz-036/PII-2026-0001/case.json";

/** All files of a repository's own folder in git, with what is in those that change. */
function gitFolder(): string[] {
  return readdirSync(join(history.root, ".git"), { recursive: true }).map(String).sort();
}

describe("the workspace at a commit", () => {
  it("has the commit's files, whatever lies in the clone, and leaves the clone alone", () => {
    history.init();
    history.put("dossier.config.json", "{}\n");
    history.put(file, '{"as": "committed"}\r\n');
    const first = history.commit("one");
    history.put(file, '{"as": "second"}\n');
    const second = history.commit("two");
    history.put(file, '{"as": "not committed"}\n');
    history.put("records/tb-gz-036/PII-2026-0009/case.json", "{}");
    const before = gitFolder();
    const at = (commit: string) => {
      const { config } = workspaceAt(history.root, commit, environment);
      return { text: readFileSync(join(config.root, file), "utf8"), root: config.root };
    };
    expect(at(first).text).toBe('{"as": "committed"}\r\n');
    expect(at(second).text).toBe('{"as": "second"}\n');
    expect(existsSync(join(at(second).root, "records/tb-gz-036/PII-2026-0009"))).toBe(false);
    expect(at(second).root).toBe(at(second).root);
    expect(gitFolder()).toEqual(before);
  });

  it("is one of a folder below the repository's top, too", () => {
    history.put("below/dossier.config.json", '{"lang": "en"}\n');
    const commit = history.commit("below");
    const { config } = workspaceAt(join(history.root, "below"), commit, environment);
    expect(config.lang).toBe("en");
  });

  it("runs nothing that the repository brings along", () => {
    history.put(".gitattributes", "*.json filter=evil\n");
    history.put("hooked", "x");
    const commit = history.commit("evil");
    const made = join(history.top, "was-run");
    history.git(history.root, "config", "filter.evil.smudge", `touch ${made}; cat`);
    history.put(".git/hooks/post-checkout", `#!/bin/sh\ntouch ${made}\n`);
    history.git(history.root, "config", "core.fsmonitor", `touch ${made}`);
    workspaceAt(history.root, commit, environment);
    expect(existsSync(made)).toBe(false);
  });

  it("is refused for what is no commit of the clone", () => {
    const tip = history.git(history.root, "rev-parse", "HEAD");
    expect(commitAt(history.root, "HEAD")).toBe(tip);
    expect(hasCommit(history.root, "0".repeat(40))).toBe(false);
    for (const name of ["0".repeat(40), "no-such-branch", "--all", "HEAD:records", ""]) {
      expect(() => commitAt(history.root, name), name).toThrow();
    }
    expect(() => commitAt(history.top, "HEAD")).toThrow();
  });
});
