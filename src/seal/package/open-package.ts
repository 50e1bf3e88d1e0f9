import type { Stats } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fromBuffer, type Entry, type ZipFile } from "yauzl";
import { messageOf, UserError } from "../../model/base/errors.js";
import { byCodeUnit } from "../../model/base/text.js";
import { isSystemFile, unsafePath } from "./bag-paths.js";
import { type PackageFile } from "./bag.js";
import { words } from "./open-package.words.js";
import { mostBytesOfFile, readPlainFile } from "./plain-file.js";

/**
 * A package that was opened, and what is wrong with the container itself: a zip that leads
 * elsewhere, grows beyond measure, or lies about names.
 */
export interface OpenedPackage {
  readonly files: readonly PackageFile[];
  readonly faults: readonly string[];
}

/** Larger packages are unpacked by hand and verified as folders. */
const mostBytes = 2 * 1024 ** 3;
const mostFiles = 200_000;
/**
 * The files of a package that is a folder. What is no plain file is shown and never opened: a link
 * leads elsewhere, a pipe never ends, a device has no end.
 */
export async function openFolder(folder: string): Promise<OpenedPackage> {
  const files: PackageFile[] = [];
  const faults: string[] = [];
  const walk = async (below: string): Promise<void> => {
    for (const name of (await readdir(join(folder, below))).sort(byCodeUnit)) {
      const path = below === "" ? name : `${below}/${name}`;
      const stat = await lstat(join(folder, path));
      if (stat.isDirectory()) await walk(path);
      else {
        if (files.length >= mostFiles) throw tooLarge();
        if (stat.size > mostBytesOfFile) faults.push(`${path}: larger than any document`);
        files.push({
          path,
          kind: kindOnDisk(stat),
          size: stat.size,
          read: async () => (await readPlainFile(join(folder, path))) ?? nothing,
        });
      }
    }
  };
  await walk("");
  return { files, faults };
}

const nothing = Buffer.alloc(0);

function tooLarge(): UserError {
  return new UserError("usage", words.tooLarge(), words.unpackFirst());
}

function kindOnDisk(stat: Stats): PackageFile["kind"] {
  if (stat.isFile()) return "file";
  return stat.isSymbolicLink() ? "link" : "other";
}

/** The files of a package that is a zip, without the one folder that they lie in. */
export async function openZip(bytes: Buffer): Promise<OpenedPackage> {
  const faults: string[] = [];
  const zip = await asZip(() => zipOf(bytes));
  const found = await asZip(() => entriesOf(zip, faults));
  // What an operating system packs beside the one folder does not belong to it.
  const packed = found.filter((f) => !isSystemFile(f.path));
  const [first = ""] = packed.map((f) => f.path.split("/")[0] ?? "");
  const isWrapped = packed.length > 0 && packed.every((f) => f.path.startsWith(`${first}/`));
  const seen = new Set<string>();
  const files = found.map(({ path, entry }): PackageFile => {
    const unsafe = unsafePath(path);
    if (unsafe) faults.push(`${path}: ${unsafe}`);
    if (seen.has(path)) faults.push(`${path}: twice in the zip`);
    seen.add(path);
    return {
      path: isWrapped && path.startsWith(`${first}/`) ? path.slice(first.length + 1) : path,
      kind: kindOf((entry.externalFileAttributes >>> 16) & 0o170000),
      size: entry.uncompressedSize,
      // The manifests tell that what cannot be unpacked is not what it was.
      read: () =>
        isBomb(entry) ? Promise.resolve(nothing) : contentOf(zip, entry).catch(() => nothing),
    };
  });
  return { files, faults };
}

/** Whatever the library cannot read is no zip, or a damaged one. */
async function asZip<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError("usage", words.noZip({ reason: messageOf(error) }), words.getAgain(), {
      cause: error,
    });
  }
}

function zipOf(bytes: Buffer): Promise<ZipFile> {
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true };
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, options, (error, opened) => {
      if (error) reject(error);
      else resolve(opened);
    });
  });
}

interface NamedEntry {
  readonly path: string;
  readonly entry: Entry;
}

/** The files that a zip lists; stops at one that grows beyond measure. */
function entriesOf(zip: ZipFile, faults: string[]): Promise<NamedEntry[]> {
  const found: NamedEntry[] = [];
  let total = 0;
  return new Promise((resolve, reject) => {
    zip
      .on("error", reject)
      .on("end", () => {
        resolve(found);
      })
      .on("entry", (entry: Entry) => {
        const path = nameOf(entry, faults);
        total += entry.uncompressedSize;
        if (total > mostBytes || found.length >= mostFiles) {
          reject(tooLarge());
          return;
        }
        if (isBomb(entry)) faults.push(`${path}: grows more than ${mostGrowth}-fold`);
        if (!path.endsWith("/")) found.push({ path, entry });
        zip.readEntry();
      });
    zip.readEntry();
  });
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

function contentOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(error);
        return;
      }
      const parts: Buffer[] = [];
      stream
        .on("data", (d: Buffer) => {
          parts.push(d);
        })
        .on("error", reject)
        .on("end", () => {
          resolve(Buffer.concat(parts));
        });
    });
  });
}
