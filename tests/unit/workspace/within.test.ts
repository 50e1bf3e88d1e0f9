import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isBelow, isWithin, linksIn, refuseLinked } from "../../../src/workspace/within.js";

let home: string;
let out: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "dossier-within-"));
  out = join(home, "out");
  mkdirSync(out);
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

describe("a path is within a folder", () => {
  it("as its links lead, whether it is there yet or not", () => {
    expect(isWithin(out, out)).toBe(true);
    expect(isWithin(out, join(out, "a/b/c.pdf"))).toBe(true);
    expect(isWithin(out, join(out, "..a"))).toBe(true);
    expect(isWithin(out, `${out}side`)).toBe(false);
    expect(isWithin(out, home)).toBe(false);
    symlinkSync("..", join(out, "up"));
    expect(isWithin(out, join(out, "up/new/file"))).toBe(false);
    expect(isWithin(out, join(out, "up/out/file"))).toBe(true);
    symlinkSync("../later/on", join(out, "later"));
    expect(isWithin(out, join(out, "later/file"))).toBe(false);
    symlinkSync("loop", join(out, "loop"));
    expect(isWithin(out, join(out, "loop/file"))).toBe(true);
    expect(isBelow(out, join(out, "up/new/file"))).toBe(true);
  });

  it("else it is refused with the folder that leads out", () => {
    symlinkSync(home, join(out, "case"));
    expect(() => {
      refuseLinked(out, "case/02/report.pdf");
    }).toThrow(/out\/case\/02 leads out .*through a link/);
    expect(() => {
      refuseLinked(out, "../report.pdf");
    }).toThrow(/leads out/);
    // A link in place of the file itself is replaced, not followed.
    symlinkSync(join(home, "mine"), join(out, "report.pdf"));
    expect(() => {
      refuseLinked(out, "report.pdf");
    }).not.toThrow();
  });
});

it("links are found as deep as is asked, and never looked behind", () => {
  mkdirSync(join(out, "a/b"), { recursive: true });
  writeFileSync(join(out, "a/file"), "");
  symlinkSync(home, join(out, "a/b/deep"));
  symlinkSync(home, join(out, "top"));
  expect(linksIn(out)).toEqual([join(out, "top")]);
  expect(linksIn(out, 1)).toEqual([join(out, "top")]);
  expect(linksIn(out, 2).sort()).toEqual([join(out, "a/b/deep"), join(out, "top")]);
  expect(linksIn(join(out, "none"), 2)).toEqual([]);
});
