import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lintConfig } from "../../../scripts/lint-config.js";
import { lint } from "../../support/oxlint.js";
import { root } from "../../support/sample.js";

const config = JSON.parse(lintConfig()) as {
  overrides: { files: string[]; rules: Record<string, unknown> }[];
};

/** Imports over a border: what it is, the file, what it imports, and what is said of it. */
const refused: readonly (readonly [string, string, string, RegExp])[] = [
  ["a stage of another", "src/check/a.ts", "../print/printer.js", /check\/ is pure judgement/],
  ["from a folder deeper", "src/check/across/a.ts", "../../read/a.js", /check\/ is pure/],
  ["the model of a room", "src/model/base/a.ts", "../../check/a.js", /model\/ holds the words/],
  ["any room of the library", "src/model/a.ts", "../library.js", /model\/ holds the words/],
  ["the reports of a job", "src/report/a.ts", "../jobs/check/a.js", /report\/ turns what was/],
  ["a job of the command line", "src/jobs/check/a.ts", "../../cli/a.js", /jobs\/ strings/],
  ["a job of one above it", "src/jobs/check/b.ts", "../archive/a.js", /stands below .*archive/],
  ["a library of another room", "src/compose/a.ts", "yaml", /belongs to read\//],
  ["a part of a library", "src/jobs/sign/a.ts", "@cantoo/pdf-lib", /belongs to seal\//],
  ["the disk in a pure room", "src/check/b.ts", "node:fs", /check\/ is pure: no disk/],
  ["a process in a pure room", "src/report/b.ts", "node:child_process", /report\/ is pure/],
];
const taken: readonly (readonly [string, string, string])[] = [
  ["its own room", "src/check/across/b.ts", "../registry.js"],
  ["the model", "src/check/checks/a.ts", "../../model/base/json.js"],
  ["a stage from a job", "src/jobs/check/c.ts", "../../check/registry.js"],
  ["a job below", "src/jobs/archive/a.ts", "../check/a.js"],
  ["its own library", "src/read/a.ts", "yaml"],
  ["the disk where it may be read", "src/read/b.ts", "node:fs"],
  ["the pieces of pages", "src/web/a.ts", "react"],
];

describe("the borders", () => {
  const files = Object.fromEntries(
    [...refused, ...taken].map(([, file, module]) => [
      file,
      `import { a } from "${module}";\na();\n`,
    ]),
  );
  const said = lint(config, files);
  const borders = (file: string) =>
    said[file]?.filter((s) => s.startsWith("eslint(no-restricted-imports)"));

  it.each(refused)("refuse %s", (_, file, __, words) => {
    expect(borders(file)).toEqual([expect.stringMatching(words)]);
  });

  it.each(taken)("let %s through", (_, file) => {
    expect(borders(file)).toEqual([]);
  });
});

describe("the limits", () => {
  it("hold in every folder: no override takes one away", () => {
    const limits = /^(max-lines|max-params|max-depth|complexity|no-nested-ternary|house\/)/;
    const loosened = config.overrides.filter((o) =>
      Object.keys(o.rules).some((r) => limits.test(r)),
    );
    expect(loosened).toEqual([]);
    const files = {
      "tests/a.test.ts": "export const a = (b: boolean, c: boolean) => (b ? 1 : c ? 2 : 3);\n",
      "bench/a.ts":
        "export function a(b: number, c: number, d: number, e: number, f: number) {\n  return b + c + d + e + f;\n}\n",
      "scripts/a.ts": `${"export {};\n".repeat(301)}`,
    };
    const said = lint(config, files);
    expect(said["tests/a.test.ts"]?.join()).toContain("no-nested-ternary");
    expect(said["bench/a.ts"]?.join()).toContain("max-params");
    expect(said["scripts/a.ts"]?.join()).toContain("max-lines");
  });

  it("are those that the linter reads", () => {
    expect(readFileSync(join(root, ".oxlintrc.json"), "utf8")).toBe(lintConfig());
  });
});
