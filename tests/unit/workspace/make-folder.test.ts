import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { makeFolder, makeFolderNow } from "../../../src/workspace/make-folder.js";

const folder = mkdtempSync(join(tmpdir(), "dossier-folder-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const nowhere = process.platform === "linux" ? "/proc/x/y" : "";

describe("a folder", () => {
  it("is made with those above it, and is none the worse for being there", async () => {
    await makeFolder(join(folder, "a", "b", "c"), 0o700);
    await makeFolder(join(folder, "a", "b", "c"));
    expect(statSync(join(folder, "a", "b", "c")).mode & 0o777).toBe(0o700);
    makeFolderNow(join(folder, "d", "e"));
    makeFolderNow(join(folder, "d", "e"));
    expect(existsSync(join(folder, "d", "e"))).toBe(true);
  });

  it("is not made below a file", async () => {
    writeFileSync(join(folder, "file"), "");
    await expect(makeFolder(join(folder, "file", "x"))).rejects.toThrow(/ENOTDIR/);
    expect(() => {
      makeFolderNow(join(folder, "file", "x"));
    }).toThrow(/ENOTDIR/);
  });

  it.runIf(nowhere)("ends where none can be made", async () => {
    await expect(makeFolder(nowhere)).rejects.toThrow(/ENOENT/);
    expect(() => {
      makeFolderNow(nowhere);
    }).toThrow(/ENOENT/);
  });
});
