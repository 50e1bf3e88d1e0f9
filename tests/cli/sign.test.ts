import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dossier, sampleRepository } from "../support/cli.js";
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

describe("signatures", () => {
  const sign = (...args: string[]) =>
    dossier(["sign", `records/tb-gz-036/PII-2026-0001/${decision}`, ...args], repository.folder);
  const stale = async () =>
    (
      JSON.parse((await check("--format", "json")).stdout) as {
        cases: { outcomes: { message: { zh: string }; outcome: string; rule: string }[] }[];
      }
    ).cases
      .flatMap((c) => c.outcomes)
      .filter((o) => o.outcome === "fail" && o.message.zh.includes("失效"));

  it("are written with the digest of the content, everything else to the byte as it was", async () => {
    const before = readFileSync(path(decision), "utf8");
    expect(
      (
        await sign(
          "--role",
          "decisionMaker",
          "--person",
          "D-001",
          "--date",
          "2026-07-22",
          "--again",
        )
      ).code,
    ).toBe(0);
    const after = readFileSync(path(decision), "utf8");
    expect(after.replace(/,\n {6}"contentSha256": "[0-9a-f]{64}"/, "")).toBe(before);
    expect((await check()).code).toBe(0);
  });

  it("go stale with the content, not with another signature or with spaces; the change is told from git", async () => {
    await sign("--role", "decisionMaker", "--person", "D-001", "--date", "2026-07-22", "--again");
    writeFileSync(path(decision), readFileSync(path(decision), "utf8").replace("{\n", "{\n\n"));
    expect(await stale()).toEqual([]);
    git("commit", "-qam", "signed");
    edit(decision, ["无其他来源的补充信息", "另有补充信息"]);
    const [found] = await stale();
    expect(found?.message.zh).toMatch(/由 "无其他来源的补充信息。" 改为 "另有补充信息。"/);
    git("commit", "-qam", "changed");
    expect((await stale())[0]?.message.zh).toContain("改为");
    await sign("--role", "decisionMaker", "--person", "D-001", "--date", "2026-07-24", "--again");
    expect(await stale()).toEqual([]);
  });

  it("go stale also where no rule asks for them", async () => {
    await dossier(
      [
        "sign",
        "records/tb-gz-036/PII-2026-0001/audits/02-stage2/audit-report.json",
        "--role",
        "observer",
        "--name",
        "旁观者",
        "--date",
        "2026-07-01",
      ],
      repository.folder,
    );
    expect(await stale()).toEqual([]);
    edit("audits/02-stage2/audit-report.json", ["TB-BG-2026-0236-2", "TB-BG-2026-0236-3"]);
    expect((await stale()).map((o) => o.rule)).toEqual(["stale-signature"]);
  });

  it.each<[string, string[], RegExp]>([
    ["an unknown role", ["--role", "boss", "--person", "D-001"], /decisionMaker generalManager/],
    ["nobody", ["--role", "decisionMaker", "--again"], /--person/],
    ["an unknown person", ["--role", "decisionMaker", "--person", "D-999", "--again"], /D-999/],
    [
      "a name that is not the person's",
      ["--role", "decisionMaker", "--person", "D-001", "--name", "别人", "--again"],
      /沈怀瑾/,
    ],
    ["twice", ["--role", "decisionMaker", "--person", "D-001"], /--again/],
    [
      "evidence that is not there",
      [
        "--role",
        "decisionMaker",
        "--person",
        "D-001",
        "--again",
        "--evidence",
        "attachments/none.png",
      ],
      /attachments\/none\.png/,
    ],
    [
      "evidence outside the case",
      [
        "--role",
        "decisionMaker",
        "--person",
        "D-001",
        "--again",
        "--evidence",
        "../../../dossier.config.json",
      ],
      /attachments/,
    ],
    [
      "a day that does not exist",
      ["--role", "decisionMaker", "--person", "D-001", "--date", "2026-02-30"],
      /2026-11-20/,
    ],
  ])("refuse %s, and write nothing", async (_, args, words) => {
    const before = readFileSync(path(decision), "utf8");
    const result = await sign(...args);
    expect(result).toMatchObject({ code: 2, stderr: expect.stringMatching(words) as string });
    expect(readFileSync(path(decision), "utf8")).toBe(before);
  });

  it("refuse a record that is not whole, with every place", async () => {
    edit(decision, ['"decidedOn"', '"decidedOnn"']);
    const result = await sign("--role", "generalManager", "--person", "G-001", "--again");
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(/decision\.json:\d+:\d+.*decidedOnn/);
  });
});
