import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordsIn, sizesOf } from "../../../src/workspace/case-sizes.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dossier-sizes-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Cases with so many records each. */
function cases(...records: readonly number[]) {
  return records.map((count, n) => {
    const name = String(n).padStart(4, "0");
    const audit = join(folder, "p", name, "audits", "01");
    mkdirSync(audit, { recursive: true });
    for (let r = 0; r < count; r += 1) writeFileSync(join(audit, `${String(r)}.json`), "{}");
    writeFileSync(join(audit, "note.txt"), "");
    return { procedure: "p", name };
  });
}

describe("how large cases are", () => {
  it("is the number of their records, and nothing else that lies there", () => {
    const [one] = cases(3);
    expect(recordsIn(join(folder, "p", one?.name ?? ""))).toBe(3);
  });

  it("is told for each number of them, in the order of the list", () => {
    const sizes = sizesOf(folder, cases(1, 1, 1, 7));
    expect([0, 1, 3, 4].map(sizes)).toEqual([0, 1, 3, 10]);
    expect(sizes(5)).toBe(10);
  });

  it("is taken from a part of them where there are many", () => {
    const sizes = sizesOf(
      folder,
      cases(...Array<number>(300).fill(1), ...Array<number>(300).fill(3)),
    );
    expect(sizes(300) / sizes(600)).toBeCloseTo(0.25, 2);
    expect(sizes(600)).toBeCloseTo(1200, -1);
  });

  it("is nothing where there are none", () => {
    expect(sizesOf(folder, [])(0)).toBe(0);
  });
});
