import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Manifest } from "../../../../src/jobs/documents/manifest.js";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "dossier-manifest-"));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});
const entry = { title: "t", input: "i", output: "o", pages: 1 };
const failed = { ...entry, output: null, failure: { zh: "缺字", en: "no glyph" } };
const case1 = "tb-gz-036/PII-2026-0001";
const plan = `${case1}/02-stage2/..plan.zh.pdf`;
const report = `${case1}/02-stage2/report.zh.pdf`;
const opened = (user = "user") =>
  Manifest.open({ config: { out: home }, environment: { XDG_CACHE_HOME: join(home, user) } }, null);
const known = async (user?: string) => (await opened(user)).entries;
const file = (name = "manifest.json") => join(home, name);
const changed = (from: string, to: string) => {
  writeFileSync(file(), readFileSync(file(), "utf8").replace(from, to));
};
/** What a user has printed, as it stands on disk. */
const printed = async (user?: string) => {
  const manifest = await opened(user);
  await manifest.add(plan, entry);
  await manifest.add(report, failed);
  await manifest.write();
};

describe("what was printed, as a file says it", () => {
  it("is known again, whole and from the journal of a run that was killed", async () => {
    await printed();
    expect(await known()).toEqual({ [plan]: entry, [report]: failed });
    const killed = await opened();
    await killed.add(report, entry);
    expect(await known()).toEqual({ [plan]: entry, [report]: entry });
    appendFileSync(file("manifest.journal"), `{"${plan}":{"inp`);
    expect(await known()).toEqual({ [plan]: entry, [report]: entry });
  });

  it("counts for whoever printed it: of what a repository brings along nothing does", async () => {
    await printed("author");
    expect(await known("author")).toEqual({ [plan]: entry, [report]: failed });
    expect(await known()).toEqual({});
    writeFileSync(file(), JSON.stringify({ [plan]: entry }));
    writeFileSync(file("manifest.1-of-2.json"), JSON.stringify({ [plan]: entry }));
    writeFileSync(file("manifest.journal"), `${JSON.stringify({ [plan]: entry })}\n`);
    expect(await known()).toEqual({});
  });

  it.each([
    ["the print of another name", plan, `${case1}/02-stage2/plan.zh.pdf`],
    ["another print", '"output": "o"', '"output": "p"'],
    ["another page", '"input": "i"', '"input": "j"'],
    ["another title", '"title": "t"', '"title": "u"'],
    ["another failure", "缺字", "缺页"],
    ["no failure any more", '"output": null', '"output": "o"'],
  ])("has no entry that was altered: %s", async (_, from, to) => {
    await printed();
    changed(from, to);
    expect(Object.keys(await known())).toHaveLength(1);
  });

  it("has no names that lead out of the folder: what is named is taken away", async () => {
    const manifest = await opened();
    const bad = [`${case1}/../../../../.bashrc`, "/etc/passwd", "..", `${case1}\\..\\..\\x`];
    for (const path of [plan, ...bad]) await manifest.add(path, entry);
    expect(Object.keys(await known())).toEqual([plan]);
    await manifest.write();
    expect(Object.keys(await known())).toEqual([plan]);
  });

  it("is nothing where no key can be kept", async () => {
    writeFileSync(join(home, "nobody"), "a file where the cache would be");
    await printed("nobody");
    expect(await known("nobody")).toEqual({});
  });
});
