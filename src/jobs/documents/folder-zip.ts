import { join } from "node:path";
import { packedFile, type PackedFiles } from "../../seal/package/packed-file.js";
import { fitsZip, zipParts } from "../../seal/package/write-zip.js";

/**
 * Files below a folder as a zip, part by part, in one folder of their own; null where a zip cannot
 * hold them. Only plain files are taken: one that is a link by now is refused.
 */
export async function folderZip(
  folder: string,
  paths: readonly string[],
  name: string,
): Promise<AsyncGenerator<Buffer> | null> {
  const files: PackedFiles = new Map();
  for (const path of paths) files.set(path, await packedFile(join(folder, path), []));
  return fitsZip(files) ? zipParts(name, files) : null;
}
