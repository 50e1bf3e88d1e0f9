import { describe, expect, it } from "vitest";
import { readContent } from "../../../src/seal/content-stream.js";
import { tokensOf } from "../../../src/seal/pdf-tokens.js";

describe("a content stream", () => {
  it("is taken apart: numbers, names, strings with brackets and signs of escape in them", () => {
    expect([...tokensOf("1 -.5 /F1 (a(b)\\)c) <00 41> [x] << >> % no\nTj")]).toEqual([
      1,
      -0.5,
      "/F1",
      "(a(b)\\)c)",
      "<00 41>",
      "[",
      "x",
      "]",
      "<<",
      ">>",
      "Tj",
    ]);
  });

  it("hides the bytes of an inline image", () => {
    expect([...tokensOf("BI /W 1 ID (((( EI Q")]).toEqual(["BI", "/W", 1, "ID", "EI", "Q"]);
  });

  it("ends where a string or a bracket has no end", () => {
    expect([...tokensOf("(a")]).toEqual(["(a"]);
    expect([...tokensOf("<4")]).toEqual(["<4"]);
  });

  it("draws text in the font and mode of its time, and says a mark's meaning once", () => {
    const { shown, depth } = readContent(
      "q /F1 9 Tf 3 Tr (a) Tj Q /Span <</ActualText <FEFF>>> BDC (b) Tj (c) Tj EMC (d) Tj",
    );
    expect(shown.map((s) => [s.font, s.isVisible, s.strings[0], s.actual])).toEqual([
      ["F1", false, "(a)", null],
      ["", true, "(b)", "<FEFF>"],
      ["", true, "(c)", ""],
      ["", true, "(d)", null],
    ]);
    expect(depth).toBe(1);
  });
});
