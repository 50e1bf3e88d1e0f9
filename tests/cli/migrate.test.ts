import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { currentFormat } from "../../src/model/base/record-format.js";
import type { Migration } from "../../src/model/outcome/migration.js";
import { dossier } from "../support/cli.js";
import { earlierRepository, writeFiles } from "../support/earlier-repository.js";
import { asOf } from "../support/sample.js";

// A repository as it was at commit 307b616, when no configuration said a version; one case of it is
// enough here.
const earlier = [...earlierRepository()].filter(([path]) =>
  /^(dossier|\.vscode|records\/(personnel|cb\/TB|tb-gz-036\/PII-2026-0001)\/)/.test(path),
);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dossier-migrate-"));
  writeFiles(folder, earlier);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Every file of the repository with its content. */
function snapshot(): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(".git"))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [file, readFileSync(file, "latin1")]));
}

describe("dossier migrate", () => {
  it("tells with --check, does it without, and has nothing to do afterwards", async () => {
    const before = snapshot();
    const told = await dossier(["migrate", "--check"], folder);
    expect(told.code).toBe(1);
    expect(told.stdout).toContain("第 1 版 → 第 2 版");
    expect(snapshot()).toStrictEqual(before);

    expect((await dossier(["migrate"], folder)).code).toBe(0);
    const after = snapshot();
    const changed = [...after].filter(([file, text]) => before.get(file) !== text);
    expect([...after.keys()]).toStrictEqual([...before.keys()]);
    expect(changed.map(([file]) => file.slice(folder.length + 1)).sort()).toStrictEqual([
      ".vscode/settings.json",
      "dossier.config.json",
    ]);

    expect((await dossier(["migrate", "--check"], folder)).code).toBe(0);
    const again = await dossier(["migrate", "--lang", "en"], folder);
    expect([again.code, again.stdout]).toStrictEqual([0, "The records have format 2, today's\n"]);
    expect(snapshot()).toStrictEqual(after);
  });

  it("gives other programs every change, each where it is", async () => {
    const { code, stdout } = await dossier(["migrate", "--check", "--format", "json"], folder);
    expect(code).toBe(1);
    const { from, to, changes, written } = JSON.parse(stdout) as Migration & { written: boolean };
    expect([from, to, written]).toStrictEqual([1, currentFormat, false]);
    expect(changes).toHaveLength(210);
    expect(changes[0]).toMatchObject({ file: "dossier.config.json", pointer: "/format" });
  });

  it("nothing is judged or printed before, and nothing is added: exit code 2 and the command", async () => {
    const before = snapshot();
    const name = "PII-2026-0001";
    const commands = [
      ["check"],
      ["check", name, "--for", "archive"],
      ["check", "--all", "--no-cache", "--format", "json"],
      ["due"],
      ["status"],
      ["status", name],
      ["timeline", name],
      ["explain", "late-decision", name],
      ["render", name],
      ["build"],
      ["assess", "sample", "--size", "1"],
      ["assess", "dossier"],
      ["assess", "gaps"],
      ["publish"],
      ["export", "records", name, "--output", "x.xlsx"],
      ["new", "case", "tb-gz-036", "PII-2026-0009"],
      ["new", "record", "complaint", "--case", name],
      ["new", "record", "personnel", "--instance", "A-900"],
      ["sign", `records/tb-gz-036/${name}/decision.json`, "--role", "client", "--name", "x"],
      ["procedures", "probe", "tb-gz-036"],
    ];
    for (const args of commands) {
      const { code, stdout, stderr } = await dossier([...args], folder);
      expect([code, stdout], args.join(" ")).toStrictEqual([2, ""]);
      expect(stderr, args.join(" ")).toContain("dossier migrate");
    }
    expect(snapshot()).toStrictEqual(before);
  });

  it("a format of a later version is refused by every command, and by migrate itself", async () => {
    writeFileSync(join(folder, "dossier.config.json"), '{ "format": 99, "what": "is this" }');
    for (const args of [["check"], ["migrate"], ["migrate", "--check"], ["procedures"]]) {
      const { code, stderr } = await dossier(args, folder);
      expect(code, args[0]).toBe(2);
      expect(stderr, args[0]).toContain("99");
    }
  });

  it("a configuration that today's schema does not allow is not written", async () => {
    const config = join(folder, "dossier.config.json");
    writeFileSync(config, '{ "lettrhead": {} }');
    const before = snapshot();
    const { code, stderr } = await dossier(["migrate"], folder);
    expect(code).toBe(2);
    expect(stderr).toContain("lettrhead");
    expect(snapshot()).toStrictEqual(before);
  });

  it("tells of changes that git does not know yet, so that migration can be a commit of its own", async () => {
    const git = (...args: string[]) => execFileSync("git", args, { cwd: folder });
    git("init", "-q");
    git("add", "-A");
    git("-c", "user.name=t", "-c", "user.email=t@t.example", "commit", "-qm", "t");
    const clean = await dossier(["migrate", "--check"], folder);
    expect(clean.stderr).not.toContain("没提交");
    const config = join(folder, "dossier.config.json");
    writeFileSync(config, readFileSync(config, "utf8").replace('"zh"', '"en"'));
    const { stderr } = await dossier(["migrate", "--check", "--lang", "zh"], folder);
    expect(stderr).toContain("没提交");
    expect((await dossier(["migrate"], folder)).code).toBe(0);
    expect(String(git("diff", "--numstat", "dossier.config.json"))).toMatch(/^2\t1\t/);
  });

  it("an empty repository has no format that is older", async () => {
    rmSync(join(folder, "records"), { recursive: true });
    expect((await dossier(["check"], folder)).stderr).toContain("没有案卷");
  });

  it("asks nothing and leaves the records as valid as they were", async () => {
    await dossier(["migrate"], folder);
    const { stdout } = await dossier(["check", "--as-of", asOf, "--format", "json"], folder);
    expect(stdout).not.toContain('"rule": "record-shape"');
  });
});
