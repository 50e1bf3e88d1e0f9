import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fromBuffer, type Entry, type ZipFile } from "yauzl";
import { messageOf, UserError } from "../../model/base/errors.js";
import { byCodeUnit } from "../../model/base/text.js";
import { type PackageFile, unsafePath } from "./bag.js";
import { words } from "./open-package.words.js";

/** A package that was opened, and what is wrong with the container itself: a zip that leads elsewhere, grows beyond measure, or lies about names. */
export interface OpenedPackage {
  readonly files: readonly PackageFile[];
  readonly faults: readonly string[];
}

/** Larger packages are unpacked by hand and verified as folders. */
const mostBytes = 2 * 1024 ** 3;
const mostFiles = 200_000;

/** The files of a package that is a folder; links are shown, not followed. */
export async function openFolder(folder: string): Promise<OpenedPackage> {
  const files: PackageFile[] = [];
  const walk = async (below: string): Promise<void> => {
    for (const name of (await readdir(join(folder, below))).sort(byCodeUnit)) {
      const path = below === "" ? name : `${below}/${name}`;
      const stat = await lstat(join(folder, path));
      if (stat.isDirectory()) await walk(path);
      else {
        files.push({
          path,
          kind: stat.isFile() ? "file" : stat.isSymbolicLink() ? "link" : "other",
          size: stat.size,
          read: () => readFile(join(folder, path)),
        });
      }
    }
  };
  await walk("");
  return { files, faults: [] };
}

/** The files of a package that is a zip, without the one folder that they lie in. */
export async function openZip(bytes: Buffer): Promise<OpenedPackage> {
  const faults: string[] = [];
  let zip: ZipFile;
  try {
    zip = await new Promise<ZipFile>((resolve, reject) => {
      fromBuffer(
        bytes,
        { lazyEntries: true, decodeStrings: false, validateEntrySizes: true },
        (error, opened) => {
          if (error) reject(error);
          else resolve(opened);
        },
      );
    });
  } catch (error) {
    throw new UserError("usage", words.noZip({ reason: messageOf(error) }), words.getAgain(), {
      cause: error,
    });
  }
  const found: { path: string; entry: Entry }[] = [];
  let total = 0;
  await new Promise<void>((resolve, reject) => {
    zip
      .on("error", reject)
      .on("end", () => {
        resolve();
      })
      .on("entry", (entry: Entry) => {
        const name = nameOf(entry, faults);
        total += entry.uncompressedSize;
        if (total > mostBytes || found.length >= mostFiles) {
          reject(new UserError("usage", words.tooLarge(), words.unpackFirst()));
          return;
        }
        // A thousandfold is no document.
        if (
          entry.uncompressedSize > 1_000_000 &&
          entry.uncompressedSize > entry.compressedSize * 1000
        ) {
          faults.push(`${name}: compressed a thousandfold`);
        }
        if (!name.endsWith("/")) found.push({ path: name, entry });
        zip.readEntry();
      });
    zip.readEntry();
  });
  const [first = ""] = found.map((f) => f.path.split("/")[0] ?? "");
  const isWrapped = found.length > 0 && found.every((f) => f.path.startsWith(`${first}/`));
  const seen = new Set<string>();
  const files = found.map(({ path, entry }): PackageFile => {
    const unsafe = unsafePath(path);
    if (unsafe) faults.push(`${path}: ${unsafe}`);
    if (seen.has(path)) faults.push(`${path}: twice in the zip`);
    seen.add(path);
    const mode = (entry.externalFileAttributes >>> 16) & 0o170000;
    return {
      path: isWrapped ? path.slice(first.length + 1) : path,
      kind: mode === 0 || mode === 0o100000 ? "file" : mode === 0o120000 ? "link" : "other",
      size: entry.uncompressedSize,
      read: () => contentOf(zip, entry),
    };
  });
  return { files, faults };
}

/** Names in UTF-8 say so (bit 11); others are read as UTF-8 all the same, and told where they are none. */
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
