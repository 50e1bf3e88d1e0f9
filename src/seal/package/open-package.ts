import type { Stats } from "node:fs";
import { lstat, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../model/base/errors.js";
import { byCodeUnit } from "../../model/base/text.js";
import { isSystemFile } from "./bag-paths.js";
import type { HeldPackage, OpenedPackage, PackageFile } from "./bag.js";
import { packageFile } from "./contents.js";
import { words } from "./open-package.words.js";
import { mostBytesOfFile, partsOfPlainFile } from "./plain-file.js";
import { openZip } from "./read-zip.js";

/** Opens a package, a folder or a zip, for as long as somebody looks into it. */
export async function withPackage<T>(
  path: string,
  look: (opened: OpenedPackage) => Promise<T>,
): Promise<T> {
  const isFolder = (await stat(path)).isDirectory();
  const opened = await (isFolder ? openFolder(path) : openZip(path));
  try {
    return await look(opened);
  } finally {
    await opened.close();
  }
}

const mostFiles = 200_000;

/**
 * The files of a package that is a folder. What is no plain file is shown and never opened: a link
 * leads elsewhere, a pipe never ends, a device has no end.
 */
export async function openFolder(folder: string): Promise<HeldPackage> {
  const files: PackageFile[] = [];
  const faults: string[] = [];
  const walk = async (below: string): Promise<void> => {
    const names = (await readdir(join(folder, below))).sort(byCodeUnit);
    if (names.length === 0 && !isSystemFile(below)) faults.push(`${below}/: holds no file`);
    for (const name of names) {
      const path = below === "" ? name : `${below}/${name}`;
      const found = await lstat(join(folder, path));
      if (found.isDirectory()) await walk(path);
      else {
        if (files.length >= mostFiles) {
          throw new UserError("usage", words.tooLarge(), words.unpackFirst());
        }
        if (found.size > mostBytesOfFile) faults.push(`${path}: larger than any document`);
        files.push(
          packageFile({ path, kind: kindOnDisk(found), size: found.size }, () =>
            partsOfPlainFile(join(folder, path)),
          ),
        );
      }
    }
  };
  await walk("");
  return { files, faults, close: () => Promise.resolve() };
}

function kindOnDisk(found: Stats): PackageFile["kind"] {
  if (found.isFile()) return "file";
  return found.isSymbolicLink() ? "link" : "other";
}
