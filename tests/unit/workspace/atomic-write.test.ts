import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeTogether } from "../../../src/workspace/atomic-write.js";

let folder: string;
const inFolder = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dossier-write-"));
  writeFileSync(inFolder("a.json"), "old a");
  writeFileSync(inFolder("b.json"), "old b");
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("files that belong together", () => {
  it("are all written, and nothing else is left behind", async () => {
    await writeTogether(
      new Map([
        [inFolder("a.json"), "new a"],
        [inFolder("deep/c.json"), "new c"],
        [inFolder("b.json"), "new b"],
      ]),
    );
    expect(readFileSync(inFolder("a.json"), "utf8")).toBe("new a");
    expect(readFileSync(inFolder("deep/c.json"), "utf8")).toBe("new c");
    expect(readdirSync(folder)).toStrictEqual(["a.json", "b.json", "deep"]);
  });

  it("keep what they held where one of them cannot take its place", async () => {
    // A folder stands where the last is to go.
    mkdirSync(inFolder("taken.json"));
    writeFileSync(inFolder("taken.json/x"), "");
    const files = new Map([
      [inFolder("a.json"), "new a"],
      [inFolder("new.json"), "new"],
      [inFolder("taken.json"), "never"],
      [inFolder("b.json"), "new b"],
    ]);
    await expect(writeTogether(files)).rejects.toThrow("taken.json");
    expect(readFileSync(inFolder("a.json"), "utf8")).toBe("old a");
    expect(readFileSync(inFolder("b.json"), "utf8")).toBe("old b");
    expect(existsSync(inFolder("new.json"))).toBe(false);
    expect(readdirSync(folder)).toStrictEqual(["a.json", "b.json", "taken.json"]);
  });
});
