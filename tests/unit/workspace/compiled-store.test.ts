import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compiledFrom } from "../../../src/workspace/compiled-store.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dossier-store-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const key = "0".repeat(32);
const made = { data: "{}", validators: { case: "code" } };

describe("what compiling gives", () => {
  it("is kept, and made once", () => {
    const environment = { XDG_CACHE_HOME: folder };
    expect(compiledFrom(key, environment, () => made).data).toBe("{}");
    const again = compiledFrom(key, environment, () => {
      throw new Error("made again");
    });
    expect(again.data).toBe("{}");
  });

  it("is used all the same where the place of the cache is a file", () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    const found = compiledFrom(key, { XDG_CACHE_HOME: file }, () => made);
    expect(found.data).toBe("{}");
    expect(found.validator("case")).toEqual({ code: "code" });
  });
});
