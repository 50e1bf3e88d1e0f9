import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runNames } from "../../../../src/jobs/fleet/fleet-store.js";
import { FolderStore } from "../../../../src/jobs/fleet/folder-store.js";
import { sha256 } from "../../../../src/model/base/digest.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dossier-store-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the store in a folder", () => {
  it("keeps bytes by their digest, and gives none that are not those", async () => {
    const store = new FolderStore(folder);
    const bytes = Buffer.from("a certificate");
    const digest = await store.keep(bytes);
    expect(digest).toBe(sha256(bytes));
    expect(await store.keep(bytes)).toBe(digest);
    expect(await store.find(digest)).toEqual(bytes);
    writeFileSync(join(folder, "objects", digest.slice(0, 2), digest), "a forged one!");
    expect(await store.find(digest)).toBeNull();
    await store.drop(digest);
    await store.keep(bytes);
    expect(await store.find(digest)).toEqual(bytes);
    expect(await store.find("0".repeat(64))).toBeNull();
  });

  it("lets the first of many count, and says to the others whether theirs was the same", async () => {
    const name = runNames.result("0".repeat(32), 3);
    const texts = Array.from({ length: 12 }, (_, i) => (i % 3 === 0 ? "one" : "two"));
    const said = await Promise.all(
      texts.map((text) => new FolderStore(folder).putFirst(name, text)),
    );
    expect(said.filter((s) => s === "first")).toHaveLength(1);
    const kept = await new FolderStore(folder).read(name);
    texts.forEach((text, i) => {
      if (said[i] === "same") expect(text).toBe(kept);
      if (said[i] === "other") expect(text).not.toBe(kept);
    });
    expect(readdirSync(join(folder, "runs", "0".repeat(32), "results"))).toEqual(["3"]);
  });

  it.each(["../outside", "runs/../../x", "/etc/passwd", "runs//x", "Runs", "a\0b", ""])(
    "has no name %j",
    async (name) => {
      await expect(new FolderStore(folder).read(name)).rejects.toThrow("not a name");
      await expect(new FolderStore(folder).find(name)).rejects.toThrow("not a digest");
    },
  );
});
