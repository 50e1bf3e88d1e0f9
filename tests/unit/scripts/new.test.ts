import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../support/sample.js";

const folder = mkdtempSync(join(tmpdir(), "dossier-new-"));
const script = (...args: string[]) =>
  spawnSync(
    process.execPath,
    [join(root, "scripts/run.mjs"), join(root, "scripts/new.ts"), ...args],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );

beforeAll(() => {
  for (const path of ["src/check/registry.ts", ".oxfmtrc.json"]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  for (const path of ["dist", "schemas/rules", "schemas/procedures/tb-gz-036/rules"]) {
    mkdirSync(join(folder, path), { recursive: true });
  }
  writeFileSync(join(folder, "schemas/rules/team.yaml"), "here-already:\n  check: assertion\n");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("npm run new", () => {
  it("makes a check with its words, its test and its place in the registry, laid out as the formatter does", () => {
    expect(script("check", "late-example").status).toBe(0);
    for (const file of [
      "src/check/checks/late-example.ts",
      "src/check/checks/late-example.words.ts",
      "tests/unit/check/checks/late-example.test.ts",
    ]) {
      expect(existsSync(join(folder, file)), file).toBe(true);
    }
    const names = [
      ...readFileSync(join(folder, "src/check/registry.ts"), "utf8").matchAll(/^ {2}(\w+),$/gm),
    ].map((m) => m[1]);
    expect(names).toContain("lateExample");
    expect(names).toEqual([...names].sort());
    execFileSync(join(root, "node_modules/.bin/oxfmt"), ["--check", "src", "tests"], {
      cwd: folder,
    });
  });

  it("makes a rule at the end of its topic, and no second one of the same name", () => {
    expect(script("rule", "shared", "team", "late-example").status).toBe(0);
    expect(readFileSync(join(folder, "schemas/rules/team.yaml"), "utf8")).toMatch(
      /^here-already:[^]*^late-example:/m,
    );
    const again = script("rule", "shared", "team", "late-example");
    expect(again.status).toBe(2);
    expect(again.stderr).toContain("has late-example already");
    expect(script("rule", "tb-gz-036", "new-topic", "late-example").status).toBe(0);
    expect(
      readFileSync(join(folder, "schemas/procedures/tb-gz-036/rules/new-topic.yaml"), "utf8"),
    ).toContain("clauses: []");
  });

  it("makes a document, and refuses what is no kind, no name or there already", () => {
    expect(script("document", "example-form").status).toBe(0);
    expect(existsSync(join(folder, "templates/example-form/document.json"))).toBe(true);
    for (const args of [
      ["document", "example-form"],
      ["page", "x"],
      ["check", "Late"],
      ["check"],
      ["rule", "nobody", "team", "x"],
    ]) {
      const { status, stderr } = script(...args);
      expect(status, args.join(" ")).toBe(2);
      expect(stderr).toMatch(/^✗ .+\n$/);
    }
  });
});
