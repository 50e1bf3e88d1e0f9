import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepNewest, writeWhole } from "../../../src/workspace/kept-files.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dossier-kept-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const names = () => readdirSync(folder).sort();

describe("what a cache keeps", () => {
  it("is written whole, over what was there, and leaves nothing beside it", () => {
    const path = join(folder, "key");
    writeWhole(path, "one");
    writeWhole(path, "two");
    expect(readFileSync(path, "utf8")).toBe("two");
    expect(names()).toEqual(["key"]);
  });

  it("is the newest, folders like files, and what is named whatever its age", () => {
    ["a", "b", "c", "d"].forEach((name, age) => {
      const path = join(folder, name);
      if (name === "b") mkdirSync(path);
      else writeWhole(path, name);
      utimesSync(path, 1_800_000_000 - age, 1_800_000_000 - age);
    });
    keepNewest(folder, 3);
    expect(names()).toEqual(["a", "b", "c"]);
    keepNewest(folder, 1, ["c"]);
    expect(names()).toEqual(["a", "c"]);
  });
});
