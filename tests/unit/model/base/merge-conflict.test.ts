import { describe, expect, it } from "vitest";
import { conflictIn, wholeConflictIn } from "../../../../src/model/base/merge-conflict.js";

const ours = '  "fee": 68000,';
const theirs = '  "fee": 72000,';
const lines = (...all: readonly string[]) => ["{", ...all, '  "note": "x"', "}"].join("\n");
const told = (text: string) => {
  const found = conflictIn(text);
  return found && [found.line, found.message.en];
};

describe("a merge that was not finished", () => {
  it.each([
    ["of git", lines("<<<<<<< HEAD", ours, "=======", theirs, ">>>>>>> 费用"), "<<<<<<< HEAD"],
    [
      "with what both come from",
      lines("<<<<<<< HEAD", ours, "||||||| 5bbc0ef", ours, "=======", theirs, ">>>>>>> x"),
      "<<<<<<< HEAD",
    ],
    ["of Subversion", lines("<<<<<<< .mine", ours, "=======", ">>>>>>> .r12"), "<<<<<<< .mine"],
    ["of whom only the end is left", lines(ours, "=======", theirs, ">>>>>>> x"), "======="],
    [
      "with line ends of Windows",
      lines("<<<<<<< HEAD", ours, "=======", theirs, ">>>>>>> x").replaceAll("\n", "\r\n"),
      "<<<<<<< HEAD",
    ],
    ["with longer marks", lines("<<<<<<<<<< HEAD", ours, "==========", theirs), "<<<<<<<<<< HEAD"],
  ])("is found, once, where it begins: %s", (_, text, mark) => {
    const line = text.slice(0, text.indexOf(mark)).split("\n").length;
    expect(told(text)).toEqual([
      line,
      `Unresolved merge conflict (1 place; the first begins with the line "${mark}")`,
    ]);
  });

  it("counts the places, and is told once", () => {
    const one = ["<<<<<<< HEAD", ours, "=======", theirs, ">>>>>>> x"];
    expect(told(lines(...one, ...one, ...one))?.[1]).toContain("3 places");
  });

  it.each([
    ["marks inside a text", lines('  "a": "<<<<<<< HEAD",', '  "b": "=======",')],
    ["marks that are further in", lines("  <<<<<<< HEAD", "  =======", "  >>>>>>> x")],
    ["shorter rows", lines("<<<<<< HEAD", "======", ">>>>>> x")],
    ["a row with something beside it", lines("=======x", "<<<<<<<HEAD")],
  ])("is no other than %s", (_, text) => {
    expect(conflictIn(text)).toBeNull();
  });

  it("in any text is one only with both sides: a heading underlined in it is none", () => {
    const whole = lines("<<<<<<< HEAD", ours, "=======", theirs, ">>>>>>> x");
    expect(wholeConflictIn(whole)?.line).toBe(2);
    expect(wholeConflictIn("Title\n=======\ntext\n")).toBeNull();
    expect(wholeConflictIn("<<<<<<< HEAD\nx\n")).toBeNull();
    expect(wholeConflictIn("=======\n<<<<<<< HEAD\n>>>>>>> x\n")).toBeNull();
  });

  it("shows no control characters of a branch's name, and little of a long one", () => {
    const said = conflictIn(`<<<<<<< \u001b[31m${"x".repeat(5000)}\n`)?.message.en ?? "";
    expect(said).toContain("\\u001b[31m");
    expect(said.length).toBeLessThan(200);
  });
});
