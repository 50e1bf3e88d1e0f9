import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dossier, sampleRepository } from "../support/cli.js";
import { itInTurn } from "../support/long.js";
import { asOf } from "../support/sample.js";

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

describe("what is staged", () => {
  it("is nothing: nothing to check", async () => {
    edit(decision, ['"D-001"', '"A-002"']);
    expect(await check("--staged")).toMatchObject({ code: 0, stdout: "" });
  });

  it("is judged by its staged content, whatever the working tree holds", async () => {
    const good = readFileSync(path(decision), "utf8");
    edit(decision, ['"D-001"', '"A-002"']);
    git("add", "-A");
    expect((await check("--staged")).code).toBe(1);
    writeFileSync(path(decision), good);
    const staged = await check("--staged");
    expect(staged.code).toBe(1);
    expect(staged.stdout).toContain(
      "records/tb-gz-036/PII-2026-0001/audits/02-stage2/decision.json:",
    );
    git("add", "-A");
    edit(decision, ['"D-001"', '"A-002"']);
    edit("contract.json", ['"number"', '"numbr"']);
    expect((await check("--staged")).code).toBe(0); // nothing staged any more
  });

  itInTurn(
    "concerns the cases that name a person whose record changes, and all where the configuration does",
    async () => {
      const person = join(repository.folder, "records/personnel/D-001.json");
      writeFileSync(person, readFileSync(person, "utf8").replaceAll("2031-12-31", "2021-12-31"));
      git("add", "-A");
      const result = await check("--staged");
      expect(result.code).toBe(1);
      expect(result.stderr).toContain("tb-gz-036/PII-2026-0001");
      git("reset", "-q", "--hard");
      writeFileSync(
        join(repository.folder, "dossier.config.json"),
        readFileSync(join(repository.folder, "dossier.config.json"), "utf8").replace(
          '"within": 60',
          '"within": 61',
        ),
      );
      git("add", "-A");
      expect((await check("--staged", "--format", "json")).stdout).toContain('"case": "cb/TB"');
    },
  );

  itInTurn("is found also where the records are a folder of a larger repository", async () => {
    const outer = mkdtempSync(join(tmpdir(), "dossier-outer-"));
    try {
      const inner = join(outer, "档案", "库");
      cpSync(repository.folder, inner, { recursive: true, filter: (p) => !p.endsWith(".git") });
      const at = (...args: string[]) =>
        execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", ...args], {
          cwd: inner,
          encoding: "utf8",
        });
      execFileSync("git", ["init", "-q"], { cwd: outer });
      at("add", "-A");
      at("commit", "-qm", "all");
      const file = join(inner, "records/tb-gz-036/PII-2026-0001", decision);
      const good = readFileSync(file, "utf8");
      writeFileSync(file, good.replaceAll('"D-001"', '"A-002"'));
      at("add", "-A");
      writeFileSync(file, good);
      expect((await dossier(["check", "--staged", "--as-of", asOf], inner)).code).toBe(1);
      expect(
        (await dossier(["check", "--changed-since", "HEAD", "--as-of", asOf], inner)).code,
      ).toBe(0);
    } finally {
      rmSync(outer, { recursive: true, force: true });
    }
  });

  itInTurn("is judged although its folder is gone from the working tree", async () => {
    edit(decision, ['"D-001"', '"A-002"']);
    git("add", "-A");
    rmSync(join(repository.folder, "records/tb-gz-036"), { recursive: true });
    const staged = await check("--staged");
    expect(staged.code).toBe(1);
    expect(staged.stdout).toContain("decision.json:");
  });

  it("is read without running what the repository's own configuration names", async () => {
    const ran = join(repository.folder, "ran");
    const hostile = `sh -c 'echo $0 >> ${ran}; cat'`;
    git("config", "core.fsmonitor", `${hostile} fsmonitor`);
    git("config", "filter.own.name.clean", `${hostile} clean`);
    git("config", "filter.own.name.smudge", `${hostile} smudge`);
    git("config", "filter.own.name.required", "true");
    git("config", "log.showSignature", "true");
    git("config", "gpg.program", `${hostile} gpg`);
    writeFileSync(join(repository.folder, ".git/info/attributes"), "*.json filter=own.name\n");
    const hook = join(repository.folder, ".git/hooks/post-index-change");
    writeFileSync(hook, `#!/bin/sh\necho hook >> ${ran}\n`, { mode: 0o755 });
    const plan = path("audits/02-stage2/audit-plan.json");
    // The index has other times than the folder: git looks at the content anew.
    utimesSync(plan, new Date(0), new Date(0));
    writeFileSync(path(decision), `${readFileSync(path(decision), "utf8")} `);
    rmSync(ran, { force: true });
    await check("--staged");
    await check("--changed-since", "HEAD");
    expect(
      (await dossier(["archive", "PII-2026-0001", "--as-of", asOf], repository.folder)).code,
    ).not.toBe(4);
    expect(existsSync(ran) ? readFileSync(ran, "utf8") : "").toBe("");
  });

  it("may be a whole case taken away", async () => {
    git("rm", "-rq", "records/tb-gz-036");
    expect((await check("--staged")).code).toBe(0);
  });
});

describe("what changed since a commit", () => {
  itInTurn(
    "is found in commits, the working tree and new files, and nothing else is judged",
    async () => {
      expect((await check("--changed-since", "HEAD")).stdout).toBe("");
      edit(decision, ['"D-001"', '"A-002"']);
      expect((await check("--changed-since", "HEAD")).code).toBe(1);
      git("commit", "-qam", "bad");
      expect((await check("--changed-since", "HEAD~1")).code).toBe(1);
      git("reset", "-q", "--hard", "HEAD~1");
      writeFileSync(path("withdrawal-01.json"), "{}");
      expect((await check("--changed-since", "HEAD")).code).toBe(1);
    },
  );
  it("needs a commit that exists, and chooses the cases itself", async () => {
    expect(await check("--changed-since", "no-such-branch")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no-such-branch") as string,
    });
    expect((await check("--staged", "PII-2026-0001")).code).toBe(2);
    expect(await check("--changed-since=--output=leak.txt")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--output") as string,
    });
    expect(existsSync(join(repository.folder, "leak.txt"))).toBe(false);
  });
});

describe("a baseline", () => {
  itInTurn("sets aside what was there, shows what is new, and says what is gone", async () => {
    edit(decision, ['"D-001"', '"A-002"']);
    expect((await check("--write-baseline", "baseline.json")).code).toBe(1);
    expect((await check("--baseline", "baseline.json")).code).toBe(0);
    writeFileSync(path(decision), `\n${readFileSync(path(decision), "utf8")}`); // lines move
    const same = await check("--baseline", "baseline.json");
    expect(same.code).toBe(0);
    expect(same.stdout).toContain("不符合 "); // the counts stay whole
    edit("audits/03-surveillance-1/decision.json", ['"outsourced": false', '"outsourced": true']);
    const more = await check("--baseline", "baseline.json");
    expect(more.code).toBe(1);
    expect(more.stdout).toContain("outsourced-decision");
    expect(more.stdout).not.toContain("decision-maker-in-audit-team");
    git("checkout", "-q", "HEAD", "--", ".");
    expect((await check("--baseline", "baseline.json")).stderr).toMatch(/不存在的 [1-9]/);
  });
  itInTurn("must be one", async () => {
    writeFileSync(join(repository.folder, "b.json"), "{}");
    expect((await check("--baseline", "b.json")).code).toBe(2);
    expect((await check("--baseline", "none.json")).code).toBe(2);
    expect(existsSync(join(repository.folder, "none.json"))).toBe(false);
  });
});

describe("a repository whose git is hostile", () => {
  it("holds nobody up by pipes in place of git's files", async () => {
    rmSync(join(repository.folder, ".git/HEAD"));
    execFileSync("mkfifo", [join(repository.folder, ".git/HEAD")]);
    const found = await dossier(["check", "--staged"], repository.folder, {
      DOSSIER_GIT_SECONDS: "2",
    });
    expect(found.code).toBe(3);
    expect(found.stderr).toContain("git gives no answer there");
  });
});
