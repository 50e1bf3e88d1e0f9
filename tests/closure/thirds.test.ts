import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../support/sample.js";
import { thirdOf, thirds } from "../support/thirds.js";

describe("files that run in thirds", () => {
  const files = thirds.flat();

  it("are there, each once", () => {
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect(new Set(files).size).toBe(files.length);
  });

  it("hold nothing that waits for its own third: it would run in no run but the long one", () => {
    const waiting = files.filter((file) =>
      /\bitInTurn\(|it\.each\(\s*everyThird/.test(readFileSync(join(root, file), "utf8")),
    );
    expect(waiting).toEqual([]);
  });

  it("come one after the other, and a wrong word is told", () => {
    expect(["20785", "20786", "20787"].map(thirdOf).sort()).toEqual([0, 1, 2]);
    expect(thirdOf(undefined)).toBe(1);
    for (const wrong of ["x", "-1", "1.5"]) expect(() => thirdOf(wrong)).toThrow(/whole numbers/);
  });
});
