import { closeSync, lstatSync, openSync, readdirSync, readSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { longestPlaceholder, type Placeholder, placeholderIn } from "../model/base/placeholder.js";
import { byCodeUnit } from "../model/base/text.js";

/** Every plain file below a folder that is only a pointer to its content, by its path there. */
export function pointersBelow(
  folder: string,
): { readonly path: string; readonly pointer: Placeholder }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort(byCodeUnit)
    .flatMap((path) => {
      const pointer = pointerAt(join(folder, path));
      return pointer ? [{ path: path.split(sep).join("/"), pointer }] : [];
    });
}

/** The pointer that lies at a path in place of a file; it shows in the beginning. */
export function pointerAt(file: string): Placeholder | null {
  const size = lstatSync(file).size;
  const bytes = Buffer.alloc(Math.min(size, longestPlaceholder + 1));
  const handle = openSync(file, "r");
  try {
    return placeholderIn(bytes.subarray(0, readSync(handle, bytes)));
  } finally {
    closeSync(handle);
  }
}
