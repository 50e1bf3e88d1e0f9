import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Manifest } from "../../../../src/jobs/documents/manifest.js";

const out = mkdtempSync(join(tmpdir(), "dossier-manifest-"));
afterAll(() => {
  rmSync(out, { recursive: true });
});

describe("what was printed, as a file says it", () => {
  it("has no names that lead out of the folder: what is named is taken away", async () => {
    const entry = { title: "t", input: "i", output: "o", pages: 1 };
    const case1 = "tb-gz-036/PII-2026-0001";
    const good = `${case1}/02-stage2/..plan.zh.pdf`;
    const bad = [`${case1}/../../../../.bashrc`, "/etc/passwd", "..", `${case1}\\..\\..\\x`];
    const entries = Object.fromEntries([good, ...bad].map((path) => [path, entry]));
    writeFileSync(join(out, "manifest.json"), JSON.stringify(entries));
    writeFileSync(join(out, "manifest.journal"), `${JSON.stringify({ "a/../../b": entry })}\n`);
    expect(Object.keys((await Manifest.open(out, null)).entries)).toEqual([good]);
  });
});
