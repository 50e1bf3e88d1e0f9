import { constants, read } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import {
  type Entry,
  fromBufferPromise,
  fromRandomAccessReaderPromise,
  RandomAccessReader,
  type ZipFile,
} from "yauzl";
import { messageOf, UserError } from "../../model/base/errors.js";
import { isSystemFile, unsafePath } from "./bag-paths.js";
import type { HeldPackage, PackageFile } from "./bag.js";
import { packageFile } from "./contents.js";
import { words } from "./open-package.words.js";
import { mostBytesOfFile, partsBetween } from "./plain-file.js";
import { mostBytesOfZip } from "./write-zip.js";
import { layoutFaults, type ListedEntry, type ZipBytes } from "./zip-layout.js";

const mostFiles = 200_000;

/**
 * The files of a package that is a zip, without the one folder that they lie in. Of a zip on disk
 * its list alone is read; each file when it is asked for.
 */
export async function openZip(source: Buffer | string): Promise<HeldPackage> {
  const faults: string[] = [];
  const zip = await asZip(() => readable(source));
  try {
    const found = await asZip(() => entriesOf(zip.file, faults));
    faults.push(...(await asZip(() => layoutFaults(bytesOf(source, zip), found))));
    const packed = found.filter((f) => !f.path.endsWith("/"));
    faults.push(...folderFaults(found, packed));
    return { files: filesOf(zip, packed, faults), faults, close: zip.close };
  } catch (error) {
    await zip.close();
    throw error;
  }
}

/** Where the bytes of a zip lie, whatever the library does with them. */
function bytesOf(source: Buffer | string, { handle, size }: ReadableZip): ZipBytes {
  if (Buffer.isBuffer(source)) {
    return {
      size: source.length,
      read: (at, length) => Promise.resolve(source.subarray(at, at + length)),
    };
  }
  return {
    size,
    read: async (at, length) => {
      const bytes = Buffer.alloc(length);
      await handle?.read(bytes, 0, length, at);
      return bytes;
    },
  };
}

/** Folders that hold nothing, that hold bytes, or that lead out: nobody unpacks them unseen. */
function folderFaults(all: readonly ListedEntry[], packed: readonly ListedEntry[]): string[] {
  const folders = new Set(packed.flatMap(({ path }) => parentsOf(path)));
  return all
    .filter(({ path, entry }) => {
      const isFolder = path.endsWith("/") && !isSystemFile(path);
      return isFolder && (!folders.has(path) || entry.uncompressedSize > 0);
    })
    .map(({ path }) => `${path}: a folder that holds no file`);
}

/** The folders above a file, each with its slash. */
function parentsOf(path: string): string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, i) => `${parts.slice(0, i + 1).join("/")}/`);
}

function filesOf(
  zip: ReadableZip,
  found: readonly ListedEntry[],
  faults: string[],
): readonly PackageFile[] {
  // What an operating system packs beside the one folder does not belong to it.
  const packed = found.filter((f) => !isSystemFile(f.path));
  const [first = ""] = packed.map((f) => f.path.split("/")[0] ?? "");
  const isWrapped = packed.length > 0 && packed.every((f) => f.path.startsWith(`${first}/`));
  const seen = new Set<string>();
  return found.map(({ path, entry }): PackageFile => {
    const unsafe = unsafePath(path);
    if (unsafe) faults.push(`${path}: ${unsafe}`);
    if (seen.has(path)) faults.push(`${path}: twice in the zip`);
    seen.add(path);
    return packageFile(
      {
        path: isWrapped && path.startsWith(`${first}/`) ? path.slice(first.length + 1) : path,
        kind: kindOf((entry.externalFileAttributes >>> 16) & 0o170000),
        size: entry.uncompressedSize,
      },
      () => partsOf(zip, entry),
    );
  });
}

/** Whatever the library cannot read is no zip, or a damaged one. */
async function asZip<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError("usage", words.noZip({ reason: messageOf(error) }), words.getAgain(), {
      cause: error,
    });
  }
}

/** A zip as the library reads it, and where it lies; null where its bytes are at hand. */
interface ReadableZip {
  readonly file: ZipFile;
  readonly handle: FileHandle | null;
  readonly size: number;
  close(): Promise<void>;
}

const options = {
  autoClose: false,
  lazyEntries: true,
  decodeStrings: false,
  validateEntrySizes: true,
};

async function readable(source: Buffer | string): Promise<ReadableZip> {
  if (Buffer.isBuffer(source)) {
    const file = await fromBufferPromise(source, options);
    return { file, handle: null, size: source.length, close: () => Promise.resolve() };
  }
  // A pipe under the name of a zip holds nobody up.
  const handle = await open(source, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new Error("not a plain file");
    const reader = new FileReader(handle);
    const file = await fromRandomAccessReaderPromise(reader, stat.size, options);
    return { file, handle, size: stat.size, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** What the library reads of a zip on disk; whoever opened the file closes it. */
class FileReader extends RandomAccessReader {
  readonly #handle: FileHandle;

  constructor(handle: FileHandle) {
    super();
    this.#handle = handle;
  }

  override read(...[buffer, offset, length, at, done]: Parameters<RandomAccessReader["read"]>) {
    read(this.#handle.fd, buffer, offset, length, at, (error, bytesRead) => {
      done(error ?? (bytesRead < length ? new Error("the file ends before") : null));
    });
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(copiesOf(partsBetween(this.#handle, start, end)));
  }

  override close(done: (error: Error | null) => void): void {
    done(null);
  }
}

/** A stream looks ahead: it cannot do with parts that are written over. */
async function* copiesOf(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const part of parts) yield Buffer.from(part);
}

/** The files that a zip lists; stops where they are too many or too large. */
async function entriesOf(zip: ZipFile, faults: string[]): Promise<ListedEntry[]> {
  const found: ListedEntry[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const path = nameOf(entry, faults);
    total += entry.uncompressedSize;
    if (total > mostBytesOfZip || found.length >= mostFiles) {
      throw new UserError("usage", words.tooLarge(), words.unpackFirst());
    }
    if (isBomb(entry)) faults.push(`${path}: grows more than ${mostGrowth}-fold`);
    found.push({ path, entry });
  }
  return found;
}

/** Records and scans grow twentyfold at most; nothing beyond this is unpacked. */
const mostGrowth = 200;

function isBomb({ uncompressedSize, compressedSize }: Entry): boolean {
  return (
    uncompressedSize > mostBytesOfFile ||
    (uncompressedSize > 1_000_000 && uncompressedSize > compressedSize * mostGrowth)
  );
}

/** By the file type in a Unix mode; 0 where the zip says none. */
function kindOf(type: number): PackageFile["kind"] {
  if (type === 0 || type === 0o100000) return "file";
  return type === 0o120000 ? "link" : "other";
}

/**
 * Names in UTF-8 say so (bit 11); others are read as UTF-8 all the same, and told where they are
 * none.
 */
function nameOf(entry: Entry, faults: string[]): string {
  const raw = entry.fileName as unknown as Buffer;
  try {
    const name = new TextDecoder("utf-8", { fatal: true }).decode(raw);
    if ((entry.generalPurposeBitFlag & 0x800) === 0 && /[^\x20-\x7e]/.test(name)) {
      faults.push(`${name}: the zip does not say that this name is UTF-8`);
    }
    return name;
  } catch {
    const guess = new TextDecoder("gb18030").decode(raw);
    faults.push(`${guess}: the name is not UTF-8`);
    return guess;
  }
}

/**
 * What an entry holds; throws where it is not as long as it is listed. The manifests tell that what
 * cannot be unpacked is not what it was.
 */
async function* partsOf({ file, handle }: ReadableZip, entry: Entry): AsyncGenerator<Buffer> {
  if (isBomb(entry)) throw new Error("not unpacked");
  const isPlain = entry.compressionMethod === 0 && !entry.isEncrypted();
  if (handle === null || !isPlain) {
    yield* await file.openReadStreamPromise(entry);
    return;
  }
  const { fileDataStart } = await file.readLocalFileHeaderPromise(entry, { minimal: true });
  let left = entry.compressedSize;
  for await (const part of partsBetween(handle, fileDataStart, fileDataStart + left)) {
    left -= part.length;
    yield part;
  }
  if (left > 0) throw new Error("the file ends before");
}
