import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dossier, sampleRepository } from "../support/cli.js";
import { itInTurn } from "../support/long.js";
import { asOf, root } from "../support/sample.js";

let repository: ReturnType<typeof sampleRepository>;
const git = (...args: string[]) =>
  execFileSync(
    "git",
    ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", ...args],
    { cwd: repository.folder, encoding: "utf8" },
  );
beforeEach(() => {
  repository = sampleRepository();
  writeFileSync(join(repository.folder, ".gitignore"), "out/\nnode_modules/\n");
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "samples");
});
afterEach(() => {
  repository.remove();
});

const check = (...args: string[]) =>
  dossier(["check", "--as-of", asOf, ...args], repository.folder);
const path = (name: string) => join(repository.caseFolder, name);
const edit = (name: string, [from, to]: readonly [string, string]) => {
  writeFileSync(path(name), readFileSync(path(name), "utf8").replaceAll(from, to));
};
const decision = "audits/02-stage2/decision.json";
/** The program just built, where npm would put it. */
const installProgram = (folder: string) => {
  const bin = join(folder, "node_modules/.bin");
  mkdirSync(bin, { recursive: true });
  const command = `"${process.execPath}" "${join(root, "dist/dossier.js")}"`;
  writeFileSync(join(bin, "dossier"), `#!/bin/sh\nexec ${command} "$@" --as-of ${asOf}\n`, {
    mode: 0o755,
  });
};

describe("what is staged", () => {
  itInTurn(
    "has names that git could take for options, patterns or lines, and they are names",
    async () => {
      const names = ["-rf", "--upload-pack=x", ":(glob)x", ":!x", "a\n-rf\nb", "*", " x "];
      for (const name of names) {
        mkdirSync(path(`attachments/${name}`), { recursive: true });
        writeFileSync(path(`attachments/${name}/${name}.json`), "{}");
        // A case of that name, too: it is none, and said so.
        mkdirSync(join(repository.folder, "records/tb-gz-036", name), { recursive: true });
        writeFileSync(join(repository.folder, "records/tb-gz-036", name, "case.json"), "{}");
      }
      git("add", "-A");
      edit(decision, ['"D-001"', '"A-002"']);
      git("add", "-A");
      const staged = await check("--staged");
      expect(staged.code).toBe(1);
      expect(staged.stdout).toContain("decision.json:");
      expect(staged.stderr).not.toMatch(/fatal|pathspec/);
      git("commit", "-qm", "bad\u001e0000\u001fnobody");
      const changed = await check("--changed-since", "HEAD~1");
      expect(changed.code).toBe(1);
      expect(changed.stdout).toContain("decision.json:");
      // One of them alone, changed after it was staged: what is staged is judged.
      writeFileSync(join(repository.folder, "records/tb-gz-036/:(glob)x/case.json"), "[]");
      git("add", "-A");
      writeFileSync(join(repository.folder, "records/tb-gz-036/:(glob)x/case.json"), "{}");
      expect([0, 1, 2]).toContain((await check("--staged")).code);
    },
  );
});

describe("the hook", () => {
  it("is installed once, again over itself, and never over another", async () => {
    const hook = join(repository.folder, ".git/hooks/pre-commit");
    for (let n = 0; n < 2; n += 1) {
      expect((await dossier(["hooks", "install"], repository.folder)).code).toBe(0);
    }
    expect(readFileSync(hook, "utf8")).toContain("dossier check --staged");
    expect(statSync(hook).mode & 0o111).not.toBe(0);
    writeFileSync(hook, "#!/bin/sh\nexit 0\n");
    expect(await dossier(["hooks", "install"], repository.folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("dossier check --staged") as string,
    });
    expect(readFileSync(hook, "utf8")).toBe("#!/bin/sh\nexit 0\n");
  });

  it("asks no registry where the program is not installed, and says what to do", async () => {
    await dossier(["hooks", "install"], repository.folder);
    const programs = join(repository.folder, "programs");
    mkdirSync(programs);
    for (const name of ["npx", "npm", "node", "curl"]) {
      writeFileSync(join(programs, name), `#!/bin/sh\necho ${name} >> "${programs}/ran"\n`, {
        mode: 0o755,
      });
    }
    edit("case.json", ["乔若兰", "乔若兰"]);
    writeFileSync(path("README.md"), "备注");
    git("add", "-A");
    const PATH = `${programs}:/usr/bin:/bin`;
    const commit = () =>
      spawnSync(
        "git",
        ["-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "x"],
        {
          cwd: repository.folder,
          encoding: "utf8",
          env: { ...process.env, PATH },
        },
      );
    const said = commit();
    expect(said.status).not.toBe(0);
    expect(said.stderr).toMatch(/没有安装 dossier.*\n.*npm ci.*--no-verify/);
    expect(existsSync(join(programs, "ran"))).toBe(false);
    // One that is on the path does as well.
    writeFileSync(join(programs, "dossier"), `#!/bin/sh\necho "$@" > "${programs}/asked"\n`, {
      mode: 0o755,
    });
    expect(commit().status).toBe(0);
    expect(readFileSync(join(programs, "asked"), "utf8")).toBe("check --staged\n");
  });

  describe("below the top of a repository, whatever the folder is called", () => {
    let outer: string;
    let inner: string;
    const committed = (cwd: string, ...args: string[]) => {
      const who = ["-c", "user.name=t", "-c", "user.email=t@example.org"];
      return spawnSync("git", [...who, "commit", "-qm", "x", ...args], { cwd, encoding: "utf8" });
    };
    beforeEach(() => {
      outer = mkdtempSync(join(tmpdir(), "dossier-hook-"));
      inner = join(outer, "it's -rf");
      cpSync(repository.folder, inner, { recursive: true, filter: (f) => !f.endsWith(".git") });
      execFileSync("git", ["init", "-q"], { cwd: outer });
      execFileSync("git", ["add", "-A"], { cwd: outer });
    });
    afterEach(() => {
      rmSync(outer, { recursive: true, force: true });
    });
    /** A program that only says where it is run, and whether it finds what is staged there. */
    const installTold = (folder: string) => {
      mkdirSync(join(folder, "node_modules/.bin"), { recursive: true });
      writeFileSync(
        join(folder, "node_modules/.bin/dossier"),
        `#!/bin/sh\nset -e\npwd\ngit rev-parse --show-prefix\ngit diff --cached --name-only --relative\necho "$@"\nexit 1\n`,
        { mode: 0o755 },
      );
    };
    const wasTold = (at: string, staged: string) =>
      [at, "it's -rf/", staged, "check --staged", ""].join("\n");

    it("runs in the folder of the configuration, wherever one stands, also in a further work tree", async () => {
      // Installed by somebody who stands among the records, with the program at either place.
      expect((await dossier(["hooks", "install"], join(inner, "records"))).code).toBe(0);
      installTold(inner);
      const { status, stderr, stdout } = committed(outer);
      expect({ status, said: stdout + stderr }).toEqual({
        status: 1,
        said: expect.stringMatching(
          /it's -rf\nit's -rf\/\n[^]*\nrecords\/tb-gz-036[^]*check --staged\n$/,
        ) as string,
      });
      execFileSync("git", ["config", "core.hooksPath", "/dev/null"], { cwd: outer });
      expect(committed(outer).status).toBe(0);
      execFileSync("git", ["config", "--unset", "core.hooksPath"], { cwd: outer });
      const tree = join(repository.folder, "tree");
      execFileSync("git", ["worktree", "add", "-q", tree], { cwd: outer });
      installTold(tree);
      const file = join(tree, "it's -rf/dossier.config.json");
      writeFileSync(file, `${readFileSync(file, "utf8")}\n`);
      const there = committed(join(tree, "it's -rf/records"), "-a");
      expect(there.stdout + there.stderr).toBe(
        wasTold(join(realpathSync(tree), "it's -rf"), "dossier.config.json"),
      );
    });

    itInTurn("finds what is staged, and stops the commit with it", async () => {
      await dossier(["hooks", "install"], inner);
      installProgram(inner);
      expect(committed(outer)).toMatchObject({ status: 0 });
      const file = join(inner, "records/tb-gz-036/PII-2026-0001", decision);
      writeFileSync(file, readFileSync(file, "utf8").replaceAll('"D-001"', '"A-002"'));
      const stopped = committed(inner, "-a");
      expect(stopped.status).toBe(1);
      expect(stopped.stdout + stopped.stderr).toContain("decision.json:");
      const tree = join(repository.folder, "tree");
      execFileSync("git", ["worktree", "add", "-q", tree], { cwd: outer });
      installProgram(join(tree, "it's -rf"));
      const there = join(tree, "it's -rf/records/tb-gz-036/PII-2026-0001", decision);
      cpSync(file, there);
      const stoppedThere = committed(tree, "-a");
      expect(stoppedThere.status).toBe(1);
      expect(stoppedThere.stdout + stoppedThere.stderr).toContain("decision.json:");
    });
  });

  itInTurn("stops a commit that breaks a case, and lets a good one pass", async () => {
    await dossier(["hooks", "install"], repository.folder);
    // The hook calls the package's command; here that is the one just built.
    installProgram(repository.folder);
    edit(decision, ['"D-001"', '"A-002"']);
    git("add", "-A");
    expect(() => git("commit", "-qm", "bad")).toThrow(/command failed/i);
    git("checkout", "-q", "HEAD", "--", ".");
    edit("case.json", ["乔若兰", "乔若兰"]);
    writeFileSync(path("README.md"), "备注");
    git("add", "-A");
    git("commit", "-qm", "good");
    expect(git("log", "--oneline").split("\n").filter(Boolean)).toHaveLength(2);
  });

  it("wants a git repository", async () => {
    const other = sampleRepository();
    try {
      const result = await dossier(["hooks", "install"], other.folder);
      expect(result.code).toBe(2);
      expect(result.stderr).toContain("git");
    } finally {
      other.remove();
    }
  });
});
