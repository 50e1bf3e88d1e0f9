import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { globSync } from "glob";
import { describe, expect, it } from "vitest";
import { root } from "../../support/sample.js";

const words = (...args: string[]) =>
  spawnSync(
    process.execPath,
    [join(root, "scripts", "run.mjs"), join("scripts", "words.ts"), ...args],
    { cwd: root, encoding: "utf8" },
  ).stdout;

describe("all words as one table", () => {
  const rows = words()
    .trimEnd()
    .split("\n")
    .map((line) => line.slice(2, -2).split(/(?<!\\) \| /));

  it("holds the sentences of every file that speaks, in both languages", () => {
    const [head, , ...sentences] = rows;
    expect(head).toEqual(["file", "key", "where it is shown", "中文", "English"]);
    const files = globSync("src/**/*.words.ts", { cwd: root, posix: true })
      .map((f) => f.replace(/^src\//, "").replace(/\.words\.ts$/, ""))
      .sort();
    expect([...new Set(sentences.map((s) => s[0]))].sort()).toEqual(files);
    expect(sentences.length).toBeGreaterThan(files.length * 3);
    expect(sentences.filter((s) => s.length !== 5 || !s[3] || !s[4])).toEqual([]);
  });

  it("tells where a sentence is shown, where its file says so", () => {
    expect(rows).toContainEqual([
      "read/decode",
      "words.gbk",
      expect.any(String),
      expect.stringContaining("{sample}"),
      expect.stringContaining("{sample}"),
    ]);
    expect(rows.filter((r) => r[2] !== "").length).toBeGreaterThan(100);
  });

  it("is CSV for a spreadsheet when asked", () => {
    const csv = words("csv");
    expect(csv.startsWith("\uFEFFfile,key,where it is shown,中文,English\r\n")).toBe(true);
    expect(csv).toContain("read/decode,words.gbk,");
  });
});
