import { describe, expect, it } from "vitest";
import { parseYaml } from "../../../src/read/yaml-file.js";

describe("YAML of a procedure", () => {
  it("gives values, and the place of each", () => {
    const text =
      "# why\nlate-x:\n  with:\n    max: { value: 3, unit: month }\n  clauses:\n    - A/1\n    - A/2\n";
    const { value, problems, position } = parseYaml(text);
    expect(problems).toEqual([]);
    expect(value).toEqual({
      "late-x": { with: { max: { value: 3, unit: "month" } }, clauses: ["A/1", "A/2"] },
    });
    expect(position("/late-x/with/max")).toEqual({ line: 4, column: 5 });
    expect(position("/late-x/with/max/unit")).toEqual({ line: 4, column: 22 });
    expect(position("/late-x/clauses/1")).toEqual({ line: 7, column: 7 });
    expect(position("/late-x/severity")).toEqual({ line: 2, column: 1 });
  });

  it.each([
    ["a key twice", "a: 1\na: 2\n", 2],
    ["an alias", "a: &x 1\nb: *x\n", 1],
    ["a tag", "a: !!js/regexp x\n", 1],
    ["a key that is no text", "a: 1\n2: b\n", 2],
    ["a key with a hidden power", "a: 1\n__proto__: { b: 1 }\n", 2],
    ["a bracket that is not closed", "a: [1,\n", 2],
    ["a tab as indentation", "a:\n\tb: 1\n", 2],
  ])("refuses %s, with its line", (_, text, line) => {
    const { value, problems } = parseYaml(text);
    expect(value).toBeUndefined();
    expect(problems[0]?.line).toBe(line);
    expect(problems[0]?.message).not.toBe("");
  });

  it("tells a merge conflict once, with what to do", () => {
    const side = (n: number) => `late-x:\n  clauses: [A/${n}]\n`;
    const text = `# why\n<<<<<<< HEAD\n${side(1)}=======\n${side(2)}>>>>>>> x\n`;
    const { value, problems } = parseYaml(text);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([
      { line: 2, column: 1, remedy: expect.stringContaining("git add") as string },
    ]);
    const quoted = "a: |\n  <<<<<<< HEAD\n  =======\n  >>>>>>> x\n";
    expect(parseYaml(quoted).problems).toEqual([]);
  });

  it.each([
    ["brackets in brackets", `a: ${"[".repeat(50_000)}${"]".repeat(50_000)}`, "nested too deeply"],
    ["lists in lists", `a:\n ${"- ".repeat(20_000)}`, "nested too deeply"],
    ["too much", "a: 1\n".repeat(110_000), "larger than 512 KiB"],
    ["errors without end", "a: ]\n".repeat(2000), ""],
  ])("ends soon with %s", (_, text, message) => {
    const begun = performance.now();
    const { problems } = parseYaml(text);
    expect(problems[0]?.message).toContain(message);
    expect(problems.length).toBeLessThan(200);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  it.each([
    ["a colon of the full width", "a:\n  b： 1\n  c: 2\n", /用半角冒号/],
    ["keys that do not stand below each other", "a:\n    b: 1\n   c: 2\n", /同一层的键要对齐/],
    ["a text with a colon", "a: 甲: 乙\n", /这样的文字要加引号/],
    ["a key twice", "a: 1\na: 2\n", /写了两次 · Map keys must be unique/],
  ])("tells %s in Chinese, too, once for a line", (_, text, message) => {
    const { problems } = parseYaml(text);
    expect(problems.map((p) => p.message).join("\n")).toMatch(message);
    expect(problems.length).toBe(new Set(problems.map((p) => p.line)).size);
  });

  it("takes no word for something else than it is", () => {
    expect(parseYaml("a: no\nb: 2026-04-23\nc: 1.10\n").value).toEqual({
      a: "no",
      b: "2026-04-23",
      c: 1.1,
    });
  });
});
