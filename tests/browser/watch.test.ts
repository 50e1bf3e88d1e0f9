import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { dossier, sampleRepository } from "../support/cli.js";
import { asOf, root } from "../support/sample.js";

const repository = sampleRepository();
const render = (...args: string[]) =>
  dossier(["render", "--as-of", asOf, ...args], repository.folder);
afterAll(() => {
  repository.remove();
});

describe("watching", () => {
  it("prints again when a record changes, and ends when asked to", async () => {
    await render("PII-2026-0001", "--document", "contract");
    const child = spawn(
      process.execPath,
      [
        join(root, "dist/dossier.js"),
        "render",
        "--as-of",
        asOf,
        "PII-2026-0001",
        "--document",
        "contract",
        "--watch",
      ],
      { cwd: repository.folder },
    );
    let said = "";
    child.stderr.on("data", (d: Buffer) => {
      said += d.toString();
    });
    const until = (what: RegExp) =>
      vi.waitFor(
        () => {
          expect(said).toMatch(what);
        },
        { timeout: 40_000, interval: 50 },
      );
    const file = join(repository.caseFolder, "contract.json");
    const before = readFileSync(file, "utf8");
    try {
      await until(/等待改动/);
      said = "";
      writeFileSync(file, before.replace(/"breachTerms": "/, '"breachTerms": "改动：'));
      await until(/新写 1，未变 0/);
      child.kill("SIGTERM");
      await new Promise((resolve) => {
        child.on("close", resolve);
      });
    } finally {
      child.kill("SIGKILL");
      writeFileSync(file, before);
    }
  }, 120_000);
});
