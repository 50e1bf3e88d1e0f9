import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { partOfDay, week } from "../support/days.js";
import { root } from "../support/sample.js";

describe("files that run on their day of the week", () => {
  const files = week.flat();

  it("are there, each once", () => {
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect(new Set(files).size).toBe(files.length);
  });

  it("meet each third within three weeks, so that nothing in them is never tried", () => {
    const days = Array.from({ length: 21 }, (_, i) => String(20_786 + i));
    const met = days.map((day) => `${partOfDay(day, week.length)} ${partOfDay(day, 3)}`);
    expect(new Set(met).size).toBe(week.length * 3);
  });

  it("come one after the other, and a wrong word is told", () => {
    expect(partOfDay(undefined, 7)).toBe(1);
    for (const wrong of ["x", "-1", "1.5"]) {
      expect(() => partOfDay(wrong, 7)).toThrow(/whole numbers/);
    }
  });
});
