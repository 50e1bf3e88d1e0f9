import { spawn } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "glob";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorkspace } from "../../src/workspace/workspace.js";
import { dossier, sampleRepository } from "../support/cli.js";
import { root } from "../support/sample.js";

let repository: ReturnType<typeof sampleRepository>;
beforeAll(() => {
  repository = sampleRepository();
});
afterAll(() => {
  repository.remove();
});

const args = ["publish", "--as-of", "2027-06-30"];
const pdfs = () => globSync("out/pdf/**/*.pdf", { cwd: repository.folder, absolute: true }).sort();
const pages = () => openWorkspace(repository.folder).config.publish.folder;

/** Publishes until the first document is printed. */
async function publishAndStop(): Promise<number | null> {
  const child = spawn(process.execPath, [join(root, "dist/dossier.js"), ...args], {
    cwd: repository.folder,
    stdio: "ignore",
  });
  const watch = setInterval(() => {
    if (pdfs().length === 0) return;
    clearInterval(watch);
    child.kill("SIGINT");
  }, 15);
  return new Promise((resolve) => {
    child.on("close", (code) => {
      clearInterval(watch);
      resolve(code);
    });
  });
}

describe("publishing that is stopped", () => {
  it("leaves whole files and no pages, and goes on where it stopped", async () => {
    expect(await publishAndStop()).toBe(130);
    const before = pdfs().map((path) => ({ path, written: statSync(path).mtimeMs }));
    expect(before.length).toBeGreaterThan(0);
    for (const { path } of before) {
      expect(readFileSync(path).subarray(-8).toString("latin1")).toContain("%%EOF");
    }
    expect(existsSync(pages())).toBe(false);

    expect(await dossier(args, repository.folder)).toMatchObject({ code: 0 });
    expect(existsSync(join(pages(), "index.html"))).toBe(true);
    expect(before.map(({ path }) => statSync(path).mtimeMs)).toEqual(
      before.map(({ written }) => written),
    );
  }, 120_000);
});
