import { describe, expect, it } from "vitest";
import { unsafePath } from "../../../../src/seal/package/bag-paths.js";

describe("paths in a bag", () => {
  it("that stay inside are safe", () => {
    expect(["data/计划.json", "data/a b.json", "./data/x"].map(unsafePath)).toEqual([
      null,
      null,
      null,
    ]);
    expect(
      ["data//x", "data/./x", "%HOME%/x", "$HOME/x", "a\0b"].map((p) => unsafePath(p) !== null),
    ).toEqual([true, true, true, true, true]);
  });
});
