import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "glob";
import { describe, expect, it } from "vitest";
import { root } from "../support/sample.js";

const files = globSync("templates/**/*.hbs", { cwd: root }).sort();
const lines = files.flatMap((file) =>
  readFileSync(join(root, file), "utf8")
    .split("\n")
    .map((text, i) => ({ at: `${file}:${i + 1}`, text })),
);

describe("the markup of templates", () => {
  it("has at most 120 columns", () => {
    expect(files.length).toBeGreaterThan(60);
    expect(lines.filter(({ text }) => columns(text) > 120).map(({ at }) => at)).toEqual([]);
  });

  it("begins one element a line", () => {
    const crowded = lines.filter(({ text }) => (text.match(/<[a-z]/g) ?? []).length > 1);
    expect(crowded.map(({ at }) => at)).toEqual([]);
  });

  it("leaves the look to styles, but for widths that a form's data gives", () => {
    const styled = lines.filter(({ text }) => /\bstyle=/.test(text));
    expect(styled.map(({ text }) => text.trim())).toEqual(['<col style="width:{{width}}">']);
  });

  it("calls partials by names that say something", () => {
    const names = lines.flatMap(({ text }) =>
      [...text.matchAll(/\{\{~?#?> ([@\w/-]+)/g)].map((m) => m[1] ?? ""),
    );
    expect(names.length).toBeGreaterThan(200);
    expect(names.filter((n) => n.length < 3)).toEqual([]);
  });
});

/** A Chinese character takes two columns. */
function columns(text: string): number {
  return [...text].reduce((sum, c) => sum + (c > "\u2e7f" ? 2 : 1), 0);
}
