import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { openFolder, withPackage } from "../../../../src/seal/package/open-package.js";
import { openZip } from "../../../../src/seal/package/read-zip.js";
import { bag, zipOf } from "../../../support/bag.js";

/** A zip taken apart: what stands before its list, and the entries of the list. */
interface Parts {
  readonly files: Buffer;
  readonly list: readonly Buffer[];
}

let whole: Parts;
beforeAll(async () => {
  const zip = await zipOf("p", bag());
  const end = zip.length - 22;
  const [length, start] = [zip.readUInt32LE(end + 12), zip.readUInt32LE(end + 16)];
  const list: Buffer[] = [];
  for (let at = start; at < start + length;) {
    const size = 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30);
    list.push(zip.subarray(at, at + size));
    at += size;
  }
  whole = { files: zip.subarray(0, start), list };
});

function joined({ files, list }: Parts, { behind = "", comment = "" } = {}): Buffer {
  const entries = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(files.length, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([files, entries, Buffer.from(behind), end, Buffer.from(comment)]);
}

function header(name: string, content: string): Buffer {
  const bytes = Buffer.alloc(30);
  bytes.writeUInt32LE(0x04034b50, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(0x800, 6);
  bytes.writeUInt32LE(crc32(content), 14);
  bytes.writeUInt32LE(content.length, 18);
  bytes.writeUInt32LE(content.length, 22);
  bytes.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([bytes, Buffer.from(name), Buffer.from(content)]);
}

/** The entry of the list for a file that stands at a place. */
function entryOf(file: Buffer, at: number, mode = 0o100644): Buffer {
  const bytes = Buffer.alloc(46);
  bytes.writeUInt32LE(0x02014b50, 0);
  bytes.writeUInt16LE((3 << 8) | 63, 4);
  file.copy(bytes, 6, 4, 30);
  bytes.writeUInt32LE((mode << 16) >>> 0, 38);
  bytes.writeUInt32LE(at, 42);
  return Buffer.concat([bytes, file.subarray(30, 30 + file.readUInt16LE(26))]);
}

const moved = (entry: Buffer, by: number) => {
  const copy = Buffer.from(entry);
  copy.writeUInt32LE(copy.readUInt32LE(42) + by, 42);
  return copy;
};

/** One more file before the list, with or without an entry there. */
const withFile = ({ files, list }: Parts, file: Buffer, mode?: number): Parts => ({
  files: Buffer.concat([files, file]),
  list: mode === undefined ? list : [...list, entryOf(file, files.length, mode)],
});
const withFolder = (name: string, content = "") =>
  joined(withFile(whole, header(name, content), 0o40755));

/** The first entry changed: where it stands, or in the list. */
function changed(where: "file" | "list", change: (bytes: Buffer) => void): Buffer {
  const files = Buffer.from(whole.files);
  const [first = Buffer.alloc(0), ...others] = whole.list;
  const entry = Buffer.from(first);
  change(where === "file" ? files : entry);
  return joined({ files, list: [entry, ...others] });
}

function withExtra(id: number): Buffer {
  const [first = Buffer.alloc(0), ...others] = whole.list;
  const entry = Buffer.from(first);
  const extra = Buffer.alloc(9);
  extra.writeUInt16LE(id, 0);
  extra.writeUInt16LE(5, 2);
  entry.writeUInt16LE(extra.length, 30);
  return joined({ files: whole.files, list: [Buffer.concat([entry, extra]), ...others] });
}

describe("a zip that holds more than its list says, or something else", () => {
  it("is told from one that does not", async () => {
    expect((await openZip(joined(whole))).faults).toEqual([]);
    expect((await openZip(withExtra(0x5455))).faults).toEqual([]);
  });

  const page = header("p/data/read-me.html", "<script></script>");
  it.each<[string, () => Buffer, RegExp]>([
    [
      "a file behind the others that the list does not name",
      () => joined(withFile(whole, page)),
      /before the list/,
    ],
    [
      "a file before the others that the list does not name",
      () =>
        joined({
          files: Buffer.concat([page, whole.files]),
          list: whole.list.map((e) => moved(e, page.length)),
        }),
      /before it that the list/,
    ],
    [
      "bytes before its list",
      () => joined({ ...whole, files: Buffer.concat([whole.files, Buffer.from("MZ")]) }),
      /before the list/,
    ],
    ["bytes behind its list", () => joined(whole, { behind: "PK" }), /around the list/],
    ["a comment", () => joined(whole, { comment: "approved" }), /comment/],
    ["another name before a file", () => changed("file", (b) => b.write("q", 30)), /another name/],
    ["a second name in Unicode", () => withExtra(0x7075), /second name/],
    [
      "another size before a file",
      () => changed("file", (b) => b.writeUInt32LE(1, 22)),
      /another size/,
    ],
    ["another check sum in the list", () => changed("list", (b) => b.fill(1, 16, 20)), /check sum/],
    [
      "a file that is packed in another way",
      () => changed("file", (b) => b.writeUInt16LE(8, 8)),
      /packed in another way/,
    ],
    [
      "a file that is encrypted before it",
      () => changed("file", (b) => b.writeUInt16LE(0x801, 6)),
      /packed in another way/,
    ],
    [
      "a program that runs as another user",
      () => changed("list", (b) => b.writeUInt32LE((0o104755 << 16) >>> 0, 38)),
      /runs as/,
    ],
    ["an empty folder", () => withFolder("p/data/empty/"), /holds no file/],
    ["a folder that leads out", () => withFolder("p/../../x/"), /holds no file/],
    ["a folder that holds bytes itself", () => withFolder("p/data/", "#!/bin/sh"), /holds no file/],
    [
      "two names for one file",
      () =>
        joined({
          files: whole.files,
          list: [...whole.list, moved(entryOf(header("p/x", ""), 0), 0)],
        }),
      /before it that the list/,
    ],
  ])("is told: %s", async (_, make, said) => {
    expect((await openZip(make())).faults.join("\n")).toMatch(said);
  });

  it("is told on disk, too", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dossier-zip-layout-"));
    try {
      const path = join(folder, "p.zip");
      writeFileSync(path, joined(withFile(whole, page)));
      const faults = await withPackage(path, (opened) => Promise.resolve(opened.faults));
      expect(faults.join()).toMatch(/before the list/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("is none where another program packed it", async () => {
    const zip = new ZipFile();
    zip.addEmptyDirectory("p/data");
    for (const [name, bytes] of bag()) {
      zip.addReadStreamLazy(`p/${name}`, { compress: true }, (done) => {
        done(null, Readable.from([bytes]));
      });
    }
    zip.end();
    const parts: Buffer[] = [];
    for await (const part of zip.outputStream) parts.push(part as Buffer);
    expect((await openZip(Buffer.concat(parts))).faults).toEqual([]);
  });
});

describe("a folder in a package", () => {
  it("that is empty is told", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dossier-empty-"));
    try {
      for (const [path, bytes] of bag()) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), bytes);
      }
      expect((await openFolder(folder)).faults).toEqual([]);
      mkdirSync(join(folder, "data", "empty"));
      expect((await openFolder(folder)).faults).toEqual(["data/empty/: holds no file"]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
