import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { globSync } from "glob";
import { afterAll, describe, expect, it } from "vitest";
import { isMore } from "../support/long.js";
import { asOf, root } from "../support/sample.js";

const folder = mkdtempSync(join(tmpdir(), "dossier-package-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const npm = (args: readonly string[], cwd: string) =>
  execFileSync("npm", [...args, "--no-audit", "--no-fund", "--prefer-offline"], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, npm_config_loglevel: "error" },
  });

/** What the command line says when it refuses to print the certificate. */
function refusal(cwd: string): string {
  try {
    execFileSync("npx", ["dossier", "render", "--as-of", asOf, "--document", "certificate"], {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    return "";
  } catch (error) {
    return String((error as { stderr: string }).stderr);
  }
}

describe.skipIf(!isMore)("the packed package in a repository of a body's own", () => {
  it("installs from the tarball, makes the repository, checks and prints the body's cases", () => {
    npm(["pack", "--ignore-scripts", "--pack-destination", folder], root);
    const tarball = readdirSync(folder).find((f) => f.endsWith(".tgz")) ?? "";
    const own = join(folder, "own");
    for (const part of ["tb-gz-036/PII-2026-0001", "personnel", "cb/TB"]) {
      cpSync(join(root, "records", part), join(own, "records", part), { recursive: true });
    }
    writeFileSync(join(own, "package.json"), '{ "name": "own", "private": true }');
    npm(["install", "-D", join(folder, tarball)], own);
    const dossier = (...args: string[]) =>
      execFileSync("npx", ["dossier", ...args], {
        cwd: own,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
      });
    expect(dossier("new", "repository")).toContain("dossier.config.json");
    const settings = readFileSync(join(own, ".vscode/settings.json"), "utf8");
    expect(settings).toContain("node_modules/certdossier/schemas/");
    // Clause 10.2.4 6) wants the body's address on the certificate: without it there is none.
    expect(refusal(own)).toContain("letterhead");
    const config = join(own, "dossier.config.json");
    writeFileSync(
      config,
      readFileSync(config, "utf8").replace(
        '"letterhead": {}',
        '"letterhead": { "address": { "zh": "某市某路 1 号", "en": "1 Some Road" }, "website": "https://own.example", "phone": "0791-5550036", "creditCode": "91360108MA3QX7TB0Y", "bank": { "name": "示例银行", "account": "7910 0036 0055 0036" } }',
      ),
    );
    const out = dossier("build", "--as-of", asOf);
    expect(out).toContain("不符合 0");
    expect(globSync("out/pdf/**/*.pdf", { cwd: own })).toHaveLength(63);
    const script =
      'import { auditTime, openWorkspace, procedureOf } from "certdossier"; console.log(auditTime(procedureOf(openWorkspace("."), "tb-gz-036"), { persons: 148, audit: "initial", identicalGroups: [], adjustments: [], combined: [] }).result)';
    expect(
      execFileSync(process.execPath, ["--input-type=module", "-e", script], {
        cwd: own,
        encoding: "utf8",
      }).trim(),
    ).toBe("8");
  }, 240_000);
});
