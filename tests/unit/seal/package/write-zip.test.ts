import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import {
  packedBytes,
  packedFile,
  type PackedFile,
  partsToPack,
} from "../../../../src/seal/package/packed-file.js";
import { fitsZip, mostBytesOfZip, zipParts } from "../../../../src/seal/package/write-zip.js";
import { bag } from "../../../support/bag.js";
import { isMore } from "../../../support/long.js";

const folder = mkdtempSync(join(tmpdir(), "dossier-packed-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const bytesOf = async (parts: AsyncIterable<Uint8Array>) => {
  const all: Buffer[] = [];
  for await (const part of parts) all.push(Buffer.from(part));
  return Buffer.concat(all);
};
const onDisk = (name: string, bytes: Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const scan = Buffer.from(Array.from({ length: 600_000 }, (_, i) => (i * 13) % 255));

describe("a zip", () => {
  it("is to the byte what the library yazl makes of the same files at hand, wherever they lie", async () => {
    const files = new Map(bag())
      .set("data/empty", Buffer.alloc(0))
      .set("data/records/附件/扫描件.bin", scan);
    const zip = new ZipFile();
    for (const path of [...files.keys()].sort()) {
      const options = { mode: 0o100644, compress: false, forceDosTimestamp: true };
      const mtime = new Date(1980, 0, 1);
      zip.addBuffer(files.get(path) as Buffer, `案卷/${path}`, { ...options, mtime });
    }
    zip.end();
    const expected = await bytesOf(zip.outputStream as unknown as AsyncIterable<Uint8Array>);
    const packed = new Map<string, PackedFile>();
    for (const [path, bytes] of [...files].reverse()) packed.set(path, packedBytes(bytes));
    expect((await bytesOf(zipParts("案卷", packed))).equals(expected)).toBe(true);
    packed.set(
      "data/records/附件/扫描件.bin",
      await packedFile(onDisk("scan.bin", scan), ["sha256"]),
    );
    expect((await bytesOf(zipParts("案卷", packed))).equals(expected)).toBe(true);
  });

  it("is made up to 2 GB and 65,534 files", () => {
    const sized = (...sizes: readonly number[]) =>
      new Map(
        sizes.map((size, i) => [String(i), { ...packedBytes(Buffer.alloc(0)), size }] as const),
      );
    expect(fitsZip(sized(mostBytesOfZip - 2, 1))).toBe(true);
    expect(fitsZip(sized(mostBytesOfZip - 1, 1))).toBe(false);
    expect(fitsZip(sized(...Array<number>(65_534).fill(0)))).toBe(true);
    expect(fitsZip(sized(...Array<number>(65_535).fill(0)))).toBe(false);
  });
});

describe("a file on disk", () => {
  it("is summed up as its bytes are, by the algorithms that are asked for alone", async () => {
    const file = await packedFile(onDisk("a.bin", scan), ["sha256", "sm3"]);
    const held = packedBytes(scan);
    expect([file.size, file.crc32]).toEqual([held.size, held.crc32]);
    for (const a of ["sha256", "sm3"]) expect(file.digest(a)).toBe(held.digest(a));
    expect(() => file.digest("sha512")).toThrow("sha512");
  });

  it("that changes before it is packed stops the packing", async () => {
    const path = onDisk("b.bin", scan);
    const file = await packedFile(path, ["sha256"]);
    appendFileSync(path, "x");
    await expect(bytesOf(partsToPack(file))).rejects.toMatchObject({ kind: "environment" });
    rmSync(path);
    await expect(bytesOf(partsToPack(file))).rejects.toThrow();
  });

  it("that is larger than what is verified is refused at once, one on the limit (long run) is not", async () => {
    const path = onDisk("c.bin", Buffer.alloc(0));
    truncateSync(path, 1024 ** 3 + 1);
    await expect(packedFile(path, [])).rejects.toMatchObject({ kind: "usage" });
    if (!isMore) return;
    truncateSync(path, 1024 ** 3);
    expect((await packedFile(path, [])).size).toBe(1024 ** 3);
  });
});
