import { describe, expect, it } from "vitest";
import { textWidth } from "../../../../src/model/base/text-width.js";
import { csvTable, markdownTable, textTable } from "../../../../src/report/terminal/tables.js";

describe("a table", () => {
  it("stands in columns on a terminal, Chinese characters counted as two", () => {
    const lines = textTable(
      ["案卷", "n", "note"],
      [
        ["甲", "100", "x"],
        ["PII-1", "2", "条款"],
      ],
    )
      .trimEnd()
      .split("\n");
    expect(lines).toEqual(["案卷   n    note", "甲     100  x", "PII-1  2    条款"]);
    const column = (line: string, last: string) => textWidth(line.slice(0, line.lastIndexOf(last)));
    expect(new Set([column(lines[0] ?? "", "note"), column(lines[2] ?? "", "条款")]).size).toBe(1);
  });

  it("gives no more than 60 columns to a cell that is too wide", () => {
    const [, wide = "", short = ""] = textTable(
      ["a", "b"],
      [
        ["x".repeat(70), "1"],
        ["y", "2"],
      ],
    ).split("\n");
    expect(wide).toBe(`${"x".repeat(70)}  1`);
    expect(short.indexOf("2")).toBe(62);
  });

  it("keeps cells apart in Markdown", () => {
    expect(markdownTable(["a"], [["x | y\nz"]])).toBe("| a |\n| --- |\n| x \\| y z |\n");
  });

  it.each([
    ["a comma", "a,b", '"a,b"'],
    ["a quote", 'a"b', '"a""b"'],
    ["a line break", "a\nb", '"a\nb"'],
    ["a formula", "=1+1", `"'=1+1"`],
    ["a formula with a comma and quotes", '=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ["a formula behind a line", "=1\n2", `"'=1\n2"`],
    ["a command behind a tab", "\t=1", `"'\t=1"`],
    ["a formula in wide characters", "＝1+1", `"'＝1+1"`],
    ["a command", "@x", `"'@x"`],
    ["a minus alone", "-", "-"],
    ["words", "条款", "条款"],
  ])("writes %s into CSV as text", (_, cell, written) => {
    expect(csvTable(["h"], [[cell]])).toBe(`\uFEFFh\r\n${written}\r\n`);
  });
});
