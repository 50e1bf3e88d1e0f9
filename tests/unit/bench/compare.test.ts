import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWorse, type Pair, ratioOf } from "../../../bench/compare.js";

const pairs = (...ratios: number[]): Pair[] =>
  ratios.map((ratio, i) => ({ ours: ratio * (i + 1), theirs: i + 1 }));

describe("two builds in pairs", () => {
  it("are compared within each pair, however busy the machine was in it", () => {
    expect(
      ratioOf([
        { ours: 11, theirs: 10 },
        { ours: 110, theirs: 100 },
        { ours: 55, theirs: 50 },
      ]),
    ).toBeCloseTo(1.1);
  });

  it("take the middle of an even number of pairs between its two", () => {
    expect(ratioOf(pairs(1, 1.2))).toBeCloseTo(1.1);
  });

  it("say nothing without pairs, nor of what took no time", () => {
    expect(ratioOf([])).toBe(1);
    expect(ratioOf([{ ours: 3, theirs: 0 }])).toBe(1);
    expect(isWorse([])).toBe(false);
  });

  it("are alike up to fifteen per cent, and worse beyond", () => {
    expect(isWorse(pairs(1.15, 1.15, 1.15))).toBe(false);
    expect(isWorse(pairs(1.16, 1.16, 1.16))).toBe(true);
    expect(isWorse(pairs(0.5, 0.5, 0.5))).toBe(false);
  });

  it("are not worse because something else disturbed fewer than half of the runs", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (more, disturbed) => {
          const calm = disturbed.map(() => 1).concat(Array.from({ length: more }, () => 1));
          expect(isWorse(pairs(...disturbed, ...calm))).toBe(false);
        },
      ),
    );
  });

  it("are worse whenever every pair is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1.151, max: 5, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (ratios) => {
          expect(isWorse(pairs(...ratios))).toBe(true);
        },
      ),
    );
  });
});
