import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withLock } from "../../../../src/jobs/archive/archive-lock.js";

let folder: string;
const lock = () => join(folder, ".lock");
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "dossier-lock-")), "archive");
});
afterEach(() => {
  rmSync(join(folder, ".."), { recursive: true, force: true });
});
/** A number that no process has any more. */
const ended = 2 ** 22 + 1;

describe("the lock of an archive", () => {
  it("is held during the work, names its holder, and goes with it, also with a failed one", async () => {
    const result = await withLock(folder, () => {
      expect(readFileSync(lock(), "utf8")).toBe(`${process.pid}@${hostname()}`);
      return Promise.resolve(7);
    });
    expect([result, existsSync(lock())]).toEqual([7, false]);
    await expect(withLock(folder, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(existsSync(lock())).toBe(false);
  });

  it("keeps a second run out, and leaves the first one its lock", async () => {
    await withLock(folder, async () => {
      await expect(withLock(folder, () => Promise.resolve())).rejects.toMatchObject({
        kind: "environment",
        message: expect.stringContaining(`${process.pid}@${hostname()}`) as string,
      });
      expect(existsSync(lock())).toBe(true);
    });
  });

  it("is taken over from a run of this machine that has ended, with what it left half done", async () => {
    await withLock(folder, () => Promise.resolve());
    writeFileSync(lock(), `${ended}@${hostname()}`);
    writeFileSync(join(folder, ".000001.tmp"), "half");
    writeFileSync(join(folder, "000001.zip"), "whole");
    await withLock(folder, () => Promise.resolve());
    expect(existsSync(join(folder, ".000001.tmp"))).toBe(false);
    expect(existsSync(join(folder, "000001.zip"))).toBe(true);
  });

  it.each([
    ["another machine", `${ended}@elsewhere`],
    ["nobody that it names", ""],
  ])("is not taken over from %s", async (_, holder) => {
    await withLock(folder, () => Promise.resolve());
    writeFileSync(lock(), holder);
    await expect(withLock(folder, () => Promise.resolve())).rejects.toMatchObject({
      kind: "environment",
    });
    expect(readFileSync(lock(), "utf8")).toBe(holder);
  });
});
