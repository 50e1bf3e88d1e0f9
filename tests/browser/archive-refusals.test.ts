import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Manifest } from "../../src/jobs/documents/manifest.js";
import type { Verification } from "../../src/model/outcome/verification.js";
import { dossier, printedRepository } from "../support/cli.js";
import { everyThird, isMore } from "../support/long.js";
import { type TestAuthority, testAuthority } from "../support/signing.js";

const asOf = ["--as-of", "2027-06-30"];
const caseId = "PII-2026-0001";
let repository: Awaited<ReturnType<typeof printedRepository>>;
let authority: TestAuthority;
const run = (args: readonly string[], environment: Record<string, string> = {}) =>
  dossier(args, repository.folder, environment);
const archive = (...args: readonly string[]) =>
  run(["archive", caseId, ...asOf, ...args], authority.environment("陆远舟"));
const verify = async (path: string): Promise<Verification> =>
  JSON.parse(
    (await run(["verify", path, "--trust", authority.ca, "--format", "json"])).stdout,
  ) as Verification;

beforeAll(async () => {
  repository = await printedRepository();
  authority = await testAuthority("陆远舟");
  expect((await archive("--span", "initial", "--format", "folder", "--sm3")).code).toBe(0);
});
afterAll(() => {
  repository.remove();
  authority.remove();
});

describe("what is refused", () => {
  it("no key, an unknown span, two cases, a reason without --incomplete", async () => {
    expect(await run(["archive", caseId, ...asOf])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("DOSSIER_SIGN_P12") as string,
    });
    expect(await archive("--span", "cycle:9")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("没有第 9 个认证周期") as string,
    });
    expect(await archive("--span", "all")).toMatchObject({ code: 2 });
    expect(await archive("--reason", "x")).toMatchObject({ code: 2 });
  });

  it("an incomplete case, with the list; with a reason it is packed, and both verdicts say which", async () => {
    const file = join(repository.caseFolder, "audits/03-surveillance-1/audit-report.json");
    const kept = readFileSync(file);
    rmSync(file);
    try {
      const refused = await archive();
      expect(refused.code).toBe(1);
      expect(refused.stderr).toMatch(/还不能归档，缺 \d+ 项[\s\S]*TB-GZ-036\//);
      expect(refused.stdout).toBe("");
      const packed = await archive("--incomplete", "--reason", "委托人中止认证");
      expect(packed.code).toBe(0);
      const v = await verify(packed.stdout.trim());
      expect([v.integrity, v.completeness]).toEqual(["pass", "fail"]);
      expect(v.items.find((i) => i.check === "incomplete")?.message.zh).toContain("委托人中止认证");
    } finally {
      writeFileSync(file, kept);
    }
  }, 120_000);

  it("nothing for what did not print once: a full disk, a killed browser", async () => {
    const out = join(repository.folder, "out");
    const manifest = await Manifest.open({ config: { out }, environment: process.env }, null);
    const path = Object.keys(manifest.entries).find((p) => p.includes("/feedback-form")) ?? "";
    const { title, input } = manifest.entries[path] ?? { title: "", input: "" };
    const failure = { zh: "没有写出：Target closed", en: "not written: Target closed" };
    await manifest.add(path, { title, input, output: null, pages: 0, failure });
    rmSync(join(out, "pdf", path));
    expect(await archive("--span", "cycle:1")).toMatchObject({ code: 0 });
    expect(existsSync(join(out, "pdf", path))).toBe(true);
  }, 120_000);

  it("a place that cannot be written to leaves nothing behind", async () => {
    if (process.getuid?.() === 0) {
      // root writes everywhere: a file stands in the way instead
      const config = join(repository.folder, "dossier.config.json");
      const kept = readFileSync(config, "utf8");
      writeFileSync(join(repository.folder, "blocked"), "");
      writeFileSync(
        config,
        JSON.stringify({ ...(JSON.parse(kept) as object), archive: "blocked/archive" }),
      );
      try {
        expect(await archive()).toMatchObject({ code: 3, stdout: "" });
      } finally {
        writeFileSync(config, kept);
      }
    } else {
      chmodSync(join(repository.folder, "archive"), 0o500);
      try {
        expect(await archive("--span", "cycle:1", "--sm3")).toMatchObject({ code: 3, stdout: "" });
      } finally {
        chmodSync(join(repository.folder, "archive"), 0o700);
      }
    }
    expect(
      readdirSync(join(repository.folder, "archive")).filter(
        (n) => n.startsWith(".") || n.endsWith(".tmp"),
      ),
    ).toEqual([]);
  }, 60_000);

  it("an unreachable time-stamping authority, unless it is left out by name", async () => {
    const tsa = { ...authority.environment("陆远舟"), DOSSIER_TSA_URL: "http://127.0.0.1:9/" };
    const before = readdirSync(join(repository.folder, "archive"));
    const stamped = await run(
      ["archive", caseId, "--as-of", "2027-07-02", "--span", "cycle:1"],
      tsa,
    );
    expect([stamped.code, stamped.stderr]).toEqual([3, expect.stringContaining("--no-time-stamp")]);
    expect(readdirSync(join(repository.folder, "archive"))).toEqual(before);
  }, 60_000);

  it("a second run while one is archiving; the lock of a run that was killed is taken over", async () => {
    const lock = join(repository.folder, "archive", ".lock");
    writeFileSync(lock, `${process.pid}@${(await import("node:os")).hostname()}`);
    expect(await archive("--span", "cycle:1", "--format", "folder")).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("另一个归档正在进行") as string,
    });
    writeFileSync(lock, `999999@${(await import("node:os")).hostname()}`);
    expect(await archive("--span", "cycle:1", "--format", "folder")).toMatchObject({ code: 0 });
    expect(existsSync(lock)).toBe(false);
  }, 60_000);

  it("a password or key on the command line, without repeating it", async () => {
    for (const args of [
      ["--password", "geheim"],
      ["--password=geheim"],
      ["--key", "geheim"],
      ["--passphrase=geheim"],
    ]) {
      const { code, stderr, stdout } = await archive(...args);
      expect(code).toBe(2);
      expect(stderr + stdout).not.toContain("geheim");
      expect(stderr).toContain("DOSSIER_SIGN_PASSWORD_FILE");
    }
  });
});

describe.skipIf(!isMore)("a run that is killed", () => {
  it("leaves no half package under its name, at whatever moment, and the next one goes through", async () => {
    const folder = join(repository.folder, "archive");
    const before = new Set(readdirSync(folder));
    const { spawn } = await import("node:child_process");
    const { root } = await import("../support/sample.js");
    for (const after of everyThird([500, 1000, 1500, 1900, 2300, 2700, 3000])) {
      const child = spawn(
        process.execPath,
        [
          join(root, "dist", "dossier.js"),
          "archive",
          caseId,
          "--as-of",
          "2027-07-03",
          "--span",
          "initial",
          "--format",
          "folder",
        ],
        {
          cwd: repository.folder,
          env: { ...process.env, ...authority.environment("陆远舟") },
          stdio: "ignore",
        },
      );
      const ended = new Promise((resolve) => {
        child.on("close", resolve);
      });
      const timer = setTimeout(() => {
        child.kill("SIGKILL");
      }, after);
      await ended;
      clearTimeout(timer);
      const made = readdirSync(folder).filter((n) => !n.startsWith(".") && !before.has(n));
      // Whole and in the register, or not there at all.
      for (const name of made) {
        expect(existsSync(join(folder, name, "tagmanifest-sha256.txt.p7s"))).toBe(true);
      }
    }
    expect(
      (await archive("--as-of", "2027-07-03", "--span", "initial", "--format", "folder")).code,
    ).toBe(0);
    // Killed between the name and the register: the next run takes it into the register, and
    // continues the chain.
    const register = join(folder, "register.json");
    const entries = JSON.parse(readFileSync(register, "utf8")) as unknown[];
    writeFileSync(register, JSON.stringify(entries.slice(0, -1)));
    expect(
      (await archive("--as-of", "2027-07-03", "--span", "initial", "--format", "folder")).stderr,
    ).toContain("没有再写");
    expect(JSON.parse(readFileSync(register, "utf8"))).toEqual(entries);
    expect(readdirSync(folder).filter((n) => n.startsWith("."))).toEqual([]);
    expect((await verify(join("archive", (entries.at(-1) as { name: string }).name))).verdict).toBe(
      "pass",
    );
  }, 180_000);
});
