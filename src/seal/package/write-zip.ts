import { byCodeUnit } from "../../model/base/text.js";
import { type PackedFile, partsToPack } from "./packed-file.js";

/**
 * Packs files below one folder, stored as they are: a compression is one more thing to know in
 * thirty years, and differs between its versions. The same files give the same bytes, whatever the
 * clock, the machine and the time zone.
 *
 * Sizes and check sums stand before each file, where every reader finds them: libraries that write
 * files without holding them put them behind. A zip of packages is never so large that it needs the
 * fields of Zip64 (`fitsZip`).
 */
export async function* zipParts(
  folder: string,
  files: ReadonlyMap<string, PackedFile>,
): AsyncGenerator<Buffer> {
  const list: Buffer[] = [];
  let at = 0;
  for (const [path, file] of [...files].sort(([a], [b]) => byCodeUnit(a, b))) {
    const name = Buffer.from(`${folder}/${path}`, "utf8");
    const header = fileHeader(name, file);
    yield header;
    yield* partsToPack(file);
    list.push(listEntry(name, file, at));
    at += header.length + file.size;
  }
  const entries = Buffer.concat(list);
  yield entries;
  yield endOfList(list.length, entries.length, at);
}

/** Whether files can be packed as a zip that every reader opens, ours as well. */
export function fitsZip(files: ReadonlyMap<string, PackedFile>): boolean {
  const size = [...files.values()].reduce((sum, file) => sum + file.size, 0);
  return size < mostBytesOfZip && files.size < 0xffff;
}

/** What we unpack at most. */
export const mostBytesOfZip = 2 * 1024 ** 3;

/** Version 2.0 of the format knows stored files. */
const version = 20;
/** Names are UTF-8. */
const flags = 0x800;
const stored = 0;
/** 1 January 1980, the first day that a zip can name. */
const day = (1 << 5) | 1;
/** A plain file that its owner writes and all read, by a Unix program of version 6.3. */
const madeBy = (3 << 8) | 63;
const mode = (0o100644 << 16) >>> 0;

function fileHeader(name: Buffer, file: PackedFile): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeAbout(header, 4, name, file);
  return Buffer.concat([header, name]);
}

function listEntry(name: Buffer, file: PackedFile, at: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(madeBy, 4);
  writeAbout(entry, 6, name, file);
  entry.writeUInt32LE(mode, 38);
  entry.writeUInt32LE(at, 42);
  return Buffer.concat([entry, name]);
}

/** What stands before a file and in the list alike. */
function writeAbout(target: Buffer, from: number, name: Buffer, file: PackedFile): void {
  target.writeUInt16LE(version, from);
  target.writeUInt16LE(flags, from + 2);
  target.writeUInt16LE(stored, from + 4);
  target.writeUInt16LE(day, from + 8);
  target.writeUInt32LE(file.crc32, from + 10);
  target.writeUInt32LE(file.size, from + 14);
  target.writeUInt32LE(file.size, from + 18);
  target.writeUInt16LE(name.length, from + 22);
}

function endOfList(count: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
