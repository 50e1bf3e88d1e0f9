import { describe, expect, it } from "vitest";
import { lint } from "../../support/oxlint.js";

const lines = (count: number) => Array.from({ length: count }, (_, i) => `  f(${i});\n`).join("");
const wide = (columns: number) => `// ${"x".repeat(columns - 3)}\n`;

/** What each rule of ours has to refuse, and what it has to take; by what it is. */
const cases = {
  "function-lines": {
    message: /^house\(function-lines\): This function has 61 lines, more than 60/,
    refused: {
      "a function": `function a() {\n${lines(59)}}\n`,
      "an arrow function": `const a = () => {\n${lines(59)}};\n`,
      "a method": `class A {\n  a() {\n${lines(59)}  }\n}\n`,
      "a test": `it("is long", () => {\n${lines(59)}});\n`,
      "a test within a chapter": `describe("all", () => {\n  it("is long", () => {\n${lines(59)}  });\n});\n`,
    },
    taken: {
      "60 lines": `function a() {\n${lines(58)}}\n`,
      "a chapter of tests": `describe("all", () => {\n${lines(80)}});\n`,
      "a table of chapters": `describe.each([1])("of %s", () => {\n${lines(80)}});\n`,
    },
  },
  "positional-strings": {
    message: /^house\(positional-strings\): A row of 3 strings/,
    refused: {
      "three strings": "function f(a: string, b: string, c: string) {}",
      "three behind something else": "const f = (n: number, a: string, b: string, c: string) => n;",
      "one with a default among them": 'const f = (a: string, b: string = "", c: string) => a;',
      "those of a method": "class A {\n  f(a: string, b: string, c: string) {}\n}",
      "those of a constructor that keeps them":
        "class A {\n  constructor(private a: string, readonly b: string, c: string) {}\n}",
    },
    taken: {
      "two strings": "function f(a: string, b: string) {}",
      "strings that something else parts":
        "function f(a: string, b: string, n: number, c: string) {}",
      "an object": "function f({ a, b, c }: Record<string, string>) {}",
      "lists of strings": "function f(a: string[], b: string[], c: string[]) {}",
    },
  },
  "comment-width": {
    message: /^house\(comment-width\): This line has 101 columns, more than 100/,
    refused: {
      "a comment of 101 columns": `const a = 1;\n${wide(101)}`,
      "a Chinese one of 101": `// ${"条".repeat(49)}\n`,
      "a line of a block": `/*\n * ${"x".repeat(98)}\n * short\n */\n`,
    },
    taken: {
      "100 columns": wide(100),
      "a Chinese one of 99": `// ${"条".repeat(48)}\n`,
      "long code without a comment": `const a = "${"x".repeat(120)}";\n`,
      "what speaks to a tool": `// @ts-expect-error ${"x".repeat(100)}\n`,
    },
  },
};

describe.each(Object.entries(cases))("house/%s", (rule, { message, refused, taken }) => {
  const config = {
    plugins: [],
    categories: { correctness: "off" },
    rules: { [`house/${rule}`]: "error" },
  };
  const files = Object.fromEntries(
    Object.entries({ ...refused, ...taken }).map(([what, text]) => [`${what}.ts`, text]),
  );
  const said = lint(config, files);

  it.each(Object.keys(refused))("refuses %s", (what) => {
    expect(said[`${what}.ts`]).toEqual([expect.stringMatching(message)]);
  });

  it.each(Object.keys(taken))("takes %s", (what) => {
    expect(said[`${what}.ts`]).toEqual([]);
  });
});
