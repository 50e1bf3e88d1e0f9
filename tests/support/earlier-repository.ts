import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { root } from "./sample.js";

const block = 512;

/**
 * The samples as they stood at commit 307b616, with configuration and editor settings: a repository
 * of the format before versions, by the paths of its files.
 */
export function earlierRepository(): Map<string, Buffer> {
  const archive = join(root, "tests", "fixtures", "repository-307b616.tar.gz");
  const bytes = gunzipSync(readFileSync(archive));
  const files = new Map<string, Buffer>();
  const text = (from: number, length: number) =>
    bytes.toString("utf8", from, from + length).replace(/\0.*$/s, "");
  for (let at = 0; at + block <= bytes.length && bytes[at] !== 0;) {
    const size = Number.parseInt(text(at + 124, 12), 8);
    const prefix = text(at + 345, 155);
    const path = `${prefix === "" ? "" : `${prefix}/`}${text(at, 100)}`;
    const isFile = text(at + 156, 1) === "0";
    if (isFile) files.set(path, bytes.subarray(at + block, at + block + size));
    at += block + Math.ceil(size / block) * block;
  }
  return files;
}

/** Writes files into a folder. */
export function writeFiles(
  folder: string,
  files: Iterable<readonly [string, Uint8Array | string]>,
) {
  for (const [path, content] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
