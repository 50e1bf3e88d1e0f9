import { lstatSync } from "node:fs";
import { join } from "node:path";
import { disk, type FileTree, type FoundFile } from "./file-tree.js";

/** Files that are remembered: some hundred cases. */
const filesAtMost = 20_000;

/**
 * The disk for somebody who reads the same files again and again: a file that is as it was is not
 * read again, and gives the same bytes, of which what was read is known (record-file.ts).
 */
export function rememberedDisk(): FileTree {
  const contents = new Memory<Uint8Array>();
  const found = new Memory<FoundFile | undefined | null>();
  const fileIn: FileTree["fileIn"] = (folder, path) => {
    const whole = join(folder, path);
    return found.of(whole, () => disk.fileIn(folder, path));
  };
  return {
    ...disk,
    bytes: (path) => contents.of(path, () => disk.bytes(path)),
    fileIn,
    digestIn: (folder, path) => fileIn(folder, path)?.sha256,
  };
}

class Memory<T> {
  readonly #known = new Map<string, { readonly state: string; readonly value: T }>();

  /** What was read of a file, as long as it is the same file; of anything but a file nothing. */
  of(path: string, read: () => T): T {
    const state = stateOf(path);
    const known = this.#known.get(path);
    if (state !== null && known?.state === state) return known.value;
    const value = read();
    if (this.#known.size >= filesAtMost) this.#known.clear();
    if (state === null) this.#known.delete(path);
    // Written meanwhile, it is read again the next time.
    else if (stateOf(path) === state) this.#known.set(path, { state, value });
    return value;
  }
}

function stateOf(path: string): string | null {
  const stat = lstatSync(path, { throwIfNoEntry: false, bigint: true });
  return stat?.isFile() === true
    ? `${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`
    : null;
}
