import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  pointerOf,
  pointerSegments,
  pointersOverlap,
  pointerTo,
  valueAt,
} from "../../../../src/model/base/json.js";
import { runs } from "../../../support/long.js";

const paths = fc.array(fc.oneof(fc.string(), fc.constantFrom("a/b", "~", "~1", "~01", "")));

describe("pointers", () => {
  it("lead to the value that stands there, and nowhere where none does", () => {
    const value = { list: [{ name: "甲" }], none: null };
    expect(valueAt(value, pointerSegments("/list/0/name"))).toBe("甲");
    expect(valueAt(value, [])).toBe(value);
    for (const path of [["list", 1], ["none", "x"], ["list", "name"], ["toString"]]) {
      expect(valueAt(value, path)).toBeUndefined();
    }
  });

  it("are those of RFC 6901", () => {
    expect(["", "foo", "a/b", "m~n", 'k"l'].map((s) => pointerTo("", s))).toEqual([
      "/",
      "/foo",
      "/a~1b",
      "/m~0n",
      '/k"l',
    ]);
    expect(pointerOf([])).toBe("");
  });

  it("give their segments back", () => {
    fc.assert(
      fc.property(paths, (segments) => {
        expect(pointerSegments(pointerOf(segments))).toEqual(segments);
      }),
      { numRuns: runs(500) },
    );
  });

  it("overlap where one path begins with the other", () => {
    fc.assert(
      fc.property(paths, paths, (a, b) => {
        const [short, long] = a.length <= b.length ? [a, b] : [b, a];
        const isWithin = short.every((s, i) => long[i] === s);
        expect(pointersOverlap(pointerOf(a), pointerOf(b))).toBe(isWithin);
        expect(pointersOverlap(pointerOf(a), pointerOf([...a, ...b]))).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });
});
