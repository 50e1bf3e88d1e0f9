import { join } from "node:path";
import type { PackageFile } from "./bag.js";
import { fileInMemory } from "./contents.js";
import { withPackage } from "./open-package.js";
import { readPlainFile } from "./plain-file.js";

/** Files of this kind are small; a larger one is none of them. */
const most = 10_000_000;

/** A few small files of a package, by their names in it, without reading the rest of it. */
export async function someFiles(
  path: string,
  names: readonly string[],
): Promise<Map<string, PackageFile>> {
  const found = path.endsWith(".zip") ? await fromZip(path, names) : await fromFolder(path, names);
  return new Map([...found].map(([name, bytes]) => [name, fileInMemory(name, bytes)]));
}

function fromZip(path: string, names: readonly string[]): Promise<Map<string, Buffer>> {
  return withPackage(path, async ({ files }) => {
    const found = new Map<string, Buffer>();
    for (const file of files.filter((f) => names.includes(f.path) && f.size <= most)) {
      found.set(file.path, await file.read());
    }
    return found;
  });
}

async function fromFolder(path: string, names: readonly string[]): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (const name of names) {
    const bytes = await readPlainFile(join(path, name), most);
    if (bytes) found.set(name, bytes);
  }
  return found;
}
