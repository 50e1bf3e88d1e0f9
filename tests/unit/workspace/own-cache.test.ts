import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cacheFolder } from "../../../src/model/base/cache-folder.js";
import { findBrowser } from "../../../src/print/browser-binary.js";
import { prepareFonts } from "../../../src/print/fonts.js";
import { ownCache } from "../../../src/workspace/own-cache.js";

describe("the cache", () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "dossier-cache-"));
  });
  afterEach(() => {
    rmSync(home, { recursive: true, force: true });
  });
  const made = (mode: number) => {
    const folder = join(home, "certdossier");
    mkdirSync(folder);
    chmodSync(folder, mode);
    return folder;
  };
  const cache = () => ownCache({ XDG_CACHE_HOME: home });

  it("may be this user's own, and is made where it is missing", () => {
    expect(cache()).toBe(join(home, "certdossier"));
    expect(statSync(join(home, "certdossier")).mode & 0o777).toBe(0o700);
    rmSync(join(home, "certdossier"), { recursive: true });
    const own = made(0o755);
    expect(cache()).toBe(own);
  });

  it.each(["", "cache", "./.cache", "~/cache"])(
    "is at home where it is said to be at %o",
    (named) => {
      expect(cacheFolder({ XDG_CACHE_HOME: named })).toBe(cacheFolder({}));
      expect(cacheFolder({})).toBe(join(homedir(), ".cache/certdossier"));
    },
  );

  it("may be where none can be made: what needs it says so, and nothing waits for ever", async () => {
    const nowhere = join("/proc", "no-such-place");
    const folder = ownCache({ XDG_CACHE_HOME: nowhere });
    expect(folder).toBe(join(nowhere, "certdossier"));
    await expect(prepareFonts(folder)).rejects.toMatchObject({ kind: "environment" });
    if (process.platform !== "linux" || process.arch !== "x64") return;
    await expect(findBrowser({ XDG_CACHE_HOME: nowhere })).rejects.toMatchObject({
      kind: "environment",
    });
  });

  it("is closed to the group, where an older version left it open", () => {
    const folder = made(0o775);
    cache();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it("is refused where others can write, and where it leads elsewhere", () => {
    made(0o777);
    expect(cache).toThrow(expect.objectContaining({ kind: "environment" }) as Error);
    rmSync(join(home, "certdossier"), { recursive: true });
    symlinkSync(tmpdir(), join(home, "certdossier"));
    expect(cache).toThrow(expect.objectContaining({ kind: "environment" }) as Error);
  });

  it.skipIf(process.getuid?.() !== 0)("is refused where it belongs to somebody else", () => {
    chownSync(made(0o700), 65_534, 65_534);
    expect(cache).toThrow(expect.objectContaining({ kind: "environment" }) as Error);
  });
});
