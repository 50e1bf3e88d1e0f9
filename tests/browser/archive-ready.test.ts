import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dossier, sampleRepository } from "../support/cli.js";
import { root } from "../support/sample.js";

let repository: ReturnType<typeof sampleRepository>;
const refused = "records/tb-gz-055/HIS-2026-0009";

function git(...args: readonly string[]) {
  const who = ["-c", "user.name=归档", "-c", "user.email=archive@example.org"];
  execFileSync("git", [...who, ...args], { cwd: repository.folder, stdio: "ignore" });
}

beforeAll(() => {
  repository = sampleRepository();
  cpSync(join(root, refused), join(repository.folder, refused), { recursive: true });
  rmSync(join(repository.caseFolder, "contract.json"));
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "records: two cases");
});
afterAll(() => {
  repository.remove();
});

const archive = (...args: readonly string[]) =>
  dossier(["archive", "--ready", "--as-of", "2027-06-30", ...args], repository.folder);
const packages = () => {
  const folder = join(repository.folder, "archive");
  return existsSync(folder) ? readdirSync(folder).filter((n) => n.endsWith(".zip")) : [];
};

describe("archiving all that is ready", () => {
  it("lists what is ready and what keeps the others, and packs nothing", async () => {
    const { code, stdout, stderr } = await archive("--list");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "tb-gz-055/HIS-2026-0009\n" });
    expect(stderr).toContain("tb-gz-036/PII-2026-0001 还不能归档");
    expect(stderr).toContain("缺少管理体系认证合同");
    expect(stderr).toContain("可以归档 1 个，还不能归档 1 个");
    expect(packages()).toEqual([]);
  }, 60_000);

  it("packs those that are ready, and the next time nothing anew", async () => {
    const first = await archive("--unsigned");
    expect(first.stderr).toContain("可以归档 1 个，其中新归档 1 个；还不能归档 1 个");
    expect(first.code).toBe(1);
    expect(packages()).toEqual(["000001-HIS-2026-0009-case.unsigned.zip"]);
    expect(first.stdout).toContain("000001-HIS-2026-0009-case.unsigned.zip");

    const again = await archive("--unsigned", "tb-gz-055");
    expect(again.code).toBe(0);
    expect(again.stderr).toContain("可以归档 1 个，其中新归档 0 个");
    expect(again.stdout).toBe(first.stdout);
    expect(packages()).toHaveLength(1);
  }, 120_000);

  it("packs again what is registered and no longer there", async () => {
    rmSync(join(repository.folder, "archive", "000001-HIS-2026-0009-case.unsigned.zip"));
    const again = await archive("--unsigned", "tb-gz-055");
    expect(again.stderr).toContain("可以归档 1 个，其中新归档 1 个");
    expect(packages()).toEqual(["000002-HIS-2026-0009-case.unsigned.zip"]);
  }, 120_000);

  it("wants one case without it, and a list only with it", async () => {
    const none = await dossier(["archive"], repository.folder);
    expect(none).toMatchObject({ code: 2, stderr: expect.stringContaining("--ready") as string });
    const list = await dossier(["archive", "PII-2026-0001", "--list"], repository.folder);
    expect(list).toMatchObject({ code: 2, stderr: expect.stringContaining("--ready") as string });
  }, 60_000);
});
