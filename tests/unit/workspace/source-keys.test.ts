import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { disk } from "../../../src/read/file-tree.js";
import { keyWhereTheyLie, lyingOf, partsIn } from "../../../src/workspace/source-keys.js";

let folder: string;
let environment: NodeJS.ProcessEnv;
let worked: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dossier-keys-"));
  environment = { XDG_CACHE_HOME: join(folder, "cache") };
  worked = 0;
  mkdirSync(join(folder, "data", "rules"), { recursive: true });
  write("a.json", "1");
  write("rules/b.yaml", "2");
  write("rules/b.cases.json", "[]");
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  writeFileSync(join(folder, "data", path), text);
}

/** The key, worked out as a number that is new each time; long after the files were written. */
function key(later = true): string {
  const { digest, lastChange } = lyingOf(partsIn(join(folder, "data"), disk));
  const lying = { digest, lastChange: later ? lastChange - 10_000 : lastChange };
  return keyWhereTheyLie([lying], environment, () => {
    worked += 1;
    return String(worked).padStart(32, "0");
  });
}

describe("the key of files as they lie on disk", () => {
  it("is worked out once, while nobody touches them", () => {
    expect(key()).toBe(key());
    expect(worked).toBe(1);
  });

  it.each([
    ["another size", () => write("rules/b.yaml", "22")],
    ["another time", () => utimesSync(join(folder, "data", "a.json"), 1, 1)],
    ["one more", () => write("rules/c.yaml", "2")],
    ["one less", () => rmSync(join(folder, "data", "rules", "b.yaml"))],
  ])("is worked out anew: %s", (_, change) => {
    key();
    change();
    key();
    expect(worked).toBe(2);
  });

  it("is not remembered of files that have just been written: they may change in the same moment", () => {
    key(false);
    key(false);
    expect(worked).toBe(2);
  });

  it("does not rest on rule cases", () => {
    key();
    write("rules/b.cases.json", "[1]");
    key();
    expect(worked).toBe(1);
  });

  it("is worked out where the cache holds something else, or cannot be written", () => {
    key();
    rmSync(join(folder, "cache"), { recursive: true });
    writeFileSync(join(folder, "cache"), "");
    key();
    expect(worked).toBe(2);
  });
});
