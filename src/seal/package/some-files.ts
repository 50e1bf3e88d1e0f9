import { join } from "node:path";
import { type Entry, open, type ZipFile } from "yauzl";
import type { PackageFile } from "./bag.js";
import { readPlainFile } from "./plain-file.js";

/** Files of this kind are small; a larger one is none of them. */
const most = 10_000_000;

/** A few small files of a package, by their names in it, without reading the rest of it. */
export async function someFiles(
  path: string,
  names: readonly string[],
): Promise<Map<string, PackageFile>> {
  const found = new Map<string, Buffer>();
  if (path.endsWith(".zip")) await fromZip(path, new Set(names), found);
  else {
    for (const name of names) {
      const bytes = await readPlainFile(join(path, name)).catch(() => null);
      if (bytes) found.set(name, bytes);
    }
  }
  return new Map(
    [...found].map(([name, bytes]) => [
      name,
      { path: name, kind: "file", size: bytes.length, read: () => Promise.resolve(bytes) },
    ]),
  );
}

async function fromZip(
  path: string,
  names: ReadonlySet<string>,
  found: Map<string, Buffer>,
): Promise<void> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, opened) => {
      if (error) reject(error);
      else resolve(opened);
    });
  });
  try {
    for (;;) {
      const entry = await nextEntry(zip);
      if (!entry) return;
      // A zip of ours wraps everything in one folder.
      const name = entry.fileName.replace(/^[^/]+\//, "");
      const isSmall = entry.uncompressedSize <= most;
      if (names.has(name) && isSmall) found.set(name, await contentOf(zip, entry));
    }
  } finally {
    zip.close();
  }
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (entry: Entry | null) => {
      zip.removeAllListeners();
      resolve(entry);
    };
    zip.once("entry", settle);
    zip.once("end", () => {
      settle(null);
    });
    zip.once("error", reject);
    zip.readEntry();
  });
}

function contentOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(error);
        return;
      }
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("error", reject);
      stream.on("end", () => {
        resolve(Buffer.concat(parts));
      });
    });
  });
}
