import type { Entry } from "yauzl";

/** Bytes of a zip, wherever they lie. */
export interface ZipBytes {
  readonly size: number;
  read(at: number, length: number): Promise<Buffer>;
}

/** An entry of the list at the end of a zip, and its name as it is read. */
export interface ListedEntry {
  readonly path: string;
  readonly entry: Entry;
}

/** An entry's own header, before its name. */
const headerLength = 30;
/** The end of the list, without a comment. */
const endLength = 22;
/** What Zip64 puts before it, where numbers are larger than its fields. */
const longEndLength = 56 + 20;

/**
 * What a zip holds besides what its list names. Some programs go by the list, others by what stands
 * before each file: both must say the same, entry behind entry from the first byte to the list, and
 * nothing behind its end. Gives faults, as few as show it.
 */
export async function layoutFaults(
  zip: ZipBytes,
  listed: readonly ListedEntry[],
): Promise<string[]> {
  const faults: string[] = [];
  const list = await listPlace(zip);
  if (list === null) return ["bytes around the list at its end, or a comment"];
  const inOrder = [...listed].sort(
    (a, b) => a.entry.relativeOffsetOfLocalHeader - b.entry.relativeOffsetOfLocalHeader,
  );
  let at = 0;
  for (const { path, entry } of inOrder) {
    if (entry.relativeOffsetOfLocalHeader !== at) {
      return [...faults, `${path}: bytes before it that the list does not name`];
    }
    const header = await headerAt(zip, at);
    const fault = header === null ? "no header" : headerFault(header, entry);
    if (fault !== null) faults.push(`${path}: ${fault}`);
    if (header === null) return faults;
    at += header.length + entry.compressedSize;
    at += await descriptorLength(zip, at, entry);
  }
  return at === list ? faults : [...faults, "bytes before the list that it does not name"];
}

/** Where the list begins; null where it is not directly before the end of the file. */
async function listPlace(zip: ZipBytes): Promise<number | null> {
  const end = await zip.read(zip.size - endLength, endLength);
  if (end.readUInt32LE(0) !== 0x06054b50 || end.readUInt16LE(20) !== 0) return null;
  const [length, place] = [end.readUInt32LE(12), end.readUInt32LE(16)];
  const isLong = end.readUInt16LE(10) === 0xffff || length === 0xffffffff || place === 0xffffffff;
  if (!isLong) return place + length === zip.size - endLength ? place : null;
  const start = zip.size - endLength - longEndLength;
  if (start < 0) return null;
  const long = await zip.read(start, longEndLength);
  const isThere =
    long.readUInt32LE(0) === 0x06064b50 &&
    long.readUInt32LE(56) === 0x07064b50 &&
    Number(long.readBigUInt64LE(64)) === start;
  const [size, from] = [Number(long.readBigUInt64LE(40)), Number(long.readBigUInt64LE(48))];
  return isThere && from + size === start ? from : null;
}

interface Header {
  readonly bytes: Buffer;
  readonly name: Buffer;
  readonly extra: Buffer;
  readonly length: number;
}

async function headerAt(zip: ZipBytes, at: number): Promise<Header | null> {
  if (at + headerLength > zip.size) return null;
  // Names are short: most often one reading does.
  const bytes = await zip.read(at, Math.min(256, zip.size - at));
  if (bytes.readUInt32LE(0) !== 0x04034b50) return null;
  const [named, more] = [bytes.readUInt16LE(26), bytes.readUInt16LE(28)];
  const length = headerLength + named + more;
  if (at + length > zip.size) return null;
  const whole = length <= bytes.length ? bytes : await zip.read(at, length);
  return {
    bytes: whole,
    name: whole.subarray(headerLength, headerLength + named),
    extra: whole.subarray(headerLength + named, length),
    length,
  };
}

/** Where an entry's own header says something else than the list. */
function headerFault({ bytes, name, extra }: Header, entry: Entry): string | null {
  if (!name.equals(entry.fileName as unknown as Buffer)) return "another name before the file";
  const ids = [...idsIn(extra), ...entry.extraFields.map((f) => f.id)];
  if (ids.some((id) => id === unicodePath || id === unicodeComment)) return "a second name";
  if (entry.fileCommentLength > 0) return "a comment";
  const flags = entry.generalPurposeBitFlag;
  const isSame =
    bytes.readUInt16LE(6) === flags && bytes.readUInt16LE(8) === entry.compressionMethod;
  if (!isSame) return "packed in another way than the list says";
  const pairs = [
    [bytes.readUInt32LE(14), entry.crc32],
    [bytes.readUInt32LE(18), entry.compressedSize],
    [bytes.readUInt32LE(22), entry.uncompressedSize],
  ] as const;
  const isBehind = (flags & behindTheFile) !== 0;
  const fits = pairs.every(
    ([own, said]) => own === said || (isBehind && own === 0) || own === 0xffffffff,
  );
  if (!fits) return "another size or check sum than the list says";
  return ((entry.externalFileAttributes >>> 16) & 0o6000) === 0 ? null : "runs as another user";
}

const [unicodePath, unicodeComment] = [0x7075, 0x6375];
/** Sizes and check sum stand behind the file. */
const behindTheFile = 8;

function idsIn(extra: Buffer): number[] {
  const ids: number[] = [];
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    ids.push(extra.readUInt16LE(at));
  }
  return ids;
}

/** How long sizes and check sum behind a file are, where they are there. */
async function descriptorLength(zip: ZipBytes, at: number, entry: Entry): Promise<number> {
  if ((entry.generalPurposeBitFlag & behindTheFile) === 0) return 0;
  const bytes = await zip.read(at, Math.min(24, zip.size - at));
  const crc = Buffer.alloc(4);
  crc.writeUInt32LE(entry.crc32);
  const isMarked = bytes.length >= 4 && bytes.readUInt32LE(0) === 0x08074b50;
  const from = isMarked ? 4 : 0;
  if (!bytes.subarray(from, from + 4).equals(crc)) return 0;
  if (isSizes(bytes.subarray(from + 4), entry, 8)) return from + 20;
  return isSizes(bytes.subarray(from + 4), entry, 4) ? from + 12 : 0;
}

function isSizes(bytes: Buffer, { compressedSize, uncompressedSize }: Entry, width: 4 | 8) {
  if (bytes.length < 2 * width) return false;
  const value = (at: number) =>
    width === 4 ? bytes.readUInt32LE(at) : Number(bytes.readBigUInt64LE(at));
  return value(0) === compressedSize && value(width) === uncompressedSize;
}
