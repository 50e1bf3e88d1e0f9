import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { digestOf } from "../../../../src/seal/package/bag.js";
import {
  digestsOf,
  fileInMemory,
  mostBytesRead,
  packageFile,
  startOf,
} from "../../../../src/seal/package/contents.js";
import { partsOfPlainFile } from "../../../../src/seal/package/plain-file.js";
import { readBag } from "../../../../src/seal/package/read-bag.js";
import { bag, files } from "../../../support/bag.js";

const folder = mkdtempSync(join(tmpdir(), "dossier-contents-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const onDisk = (bytes: Buffer, size = bytes.length) => {
  const path = join(folder, "file");
  writeFileSync(path, bytes);
  return packageFile({ path: "file", kind: "file", size }, () => partsOfPlainFile(path));
};
/** Larger than what is read at once, and no multiple of it. */
const long = Buffer.from(Array.from({ length: 700_001 }, (_, i) => (i * 7) % 251));

describe("what a file of a package holds", () => {
  it.each([Buffer.alloc(0), Buffer.from("x"), Buffer.alloc(256 * 1024, 7), long])(
    "comes part by part as it is on disk, to the last byte",
    async (bytes) => {
      const file = onDisk(bytes);
      expect((await file.read()).equals(bytes)).toBe(true);
      const digests = await digestsOf(file, ["sha256", "sm3"]);
      expect(digests.get("sha256")).toBe(digestOf("sha256", bytes));
      expect(digests.get("sm3")).toBe(digestOf("sm3", bytes));
      expect((await startOf(file, 4)).equals(bytes.subarray(0, 4))).toBe(true);
    },
  );

  it("has no digest where it breaks off: what was read until then proves nothing", async () => {
    const broken = packageFile({ path: "x", kind: "file", size: 3 }, async function* () {
      yield await Promise.resolve(Buffer.from("abc"));
      throw new Error("the disk is gone");
    });
    expect((await digestsOf(broken, ["sha256"])).size).toBe(0);
    expect((await broken.read()).length).toBe(0);
    const gone = packageFile({ path: "x", kind: "file", size: 1 }, () =>
      partsOfPlainFile(join(folder, "nowhere")),
    );
    expect((await digestsOf(gone, ["sha256"])).size).toBe(0);
    expect((await startOf(gone, 4)).length).toBe(0);
  });

  it("is read whole up to a limit only, and never as more than it is listed", async () => {
    const most = fileInMemory("most", Buffer.alloc(mostBytesRead));
    expect((await most.read()).length).toBe(mostBytesRead);
    const over = fileInMemory("over", Buffer.alloc(mostBytesRead + 1));
    expect((await over.read()).length).toBe(0);
    expect((await digestsOf(over, ["sha256"])).size).toBe(1);
    expect((await onDisk(long, 10).read()).length).toBe(0);
    const link = packageFile({ path: "x", kind: "link", size: 1 }, over.parts);
    expect((await link.read()).length).toBe(0);
  });

  it("a manifest that nobody could read whole", async () => {
    const endless = packageFile(
      { path: "manifest-md5.txt", kind: "file", size: 2 ** 30 },
      async function* () {
        for (let i = 0; i < 3; i += 1) yield await Promise.resolve(Buffer.alloc(1000, "x"));
      },
    );
    expect(
      (await readBag(files(bag(), [endless]))).faults.map((f) => `${f.code} ${f.path}`),
    ).toContain("tooLarge manifest-md5.txt");
  });
});
