import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { cacheFolder } from "../model/base/cache-folder.js";
import { sha256OfParts } from "../model/base/digest.js";
import type { FileTree } from "../read/file-tree.js";
import { keepNewest, writeWhole } from "./kept-files.js";
import { makeFolderNow } from "./make-folder.js";
import { buildIdentity } from "./package-root.js";

/** A data file of a procedure; without a path the name of a folder. */
export interface SourcePart {
  readonly name: string;
  readonly path: string | null;
}

/**
 * The data files of a folder, those of its folders included; rule cases prove a procedure and are
 * no part of it.
 */
export function partsIn(folder: string, tree: FileTree): SourcePart[] {
  return tree.list(folder).flatMap(({ name, type }) => {
    const path = join(folder, name);
    return type === "folder" ? [{ name, path: null }, ...partsIn(path, tree)] : partAt(path);
  });
}

/** A file, where it is a data file. */
export function partAt(path: string): SourcePart[] {
  const name = basename(path);
  const isData = /\.(?:json|yaml)$/.test(name) && !/^rule-cases\.json$|\.cases\.json$/.test(name);
  return isData ? [{ name, path }] : [];
}

/** Names and bytes. */
export function bytesOf(parts: readonly SourcePart[], tree: FileTree): (string | Uint8Array)[] {
  return parts.flatMap(({ name, path }) => (path === null ? [name] : [name, tree.bytes(path)]));
}

/** Files on disk as they lie there: a digest of their names, sizes and times. */
export interface Lying {
  readonly digest: string;
  /** When one last changed, milliseconds. */
  readonly lastChange: number;
}

/** How files lie on disk; nothing of them is read. */
export function lyingOf(parts: readonly SourcePart[]): Lying {
  let lastChange = 0;
  const listed = parts.map(({ name, path }) => {
    if (path === null) return name;
    const { size, mtimeMs, ctimeMs, ino } = lstatSync(path);
    lastChange = Math.max(lastChange, mtimeMs, ctimeMs);
    return `${path}\0${size}\0${mtimeMs}\0${ctimeMs}\0${ino}`;
  });
  return { digest: sha256OfParts(...listed), lastChange };
}

/** A file that changed this shortly before could change again without a new time: it is read. */
const racyMs = 2_000;
/** Keys remembered for one user: old ones go when there are more. */
const kept = 60;

/**
 * The key of files that lie on disk as they lay when it was worked out; else it is worked out now,
 * and remembered.
 */
export function keyWhereTheyLie(
  files: readonly Lying[],
  environment: NodeJS.ProcessEnv,
  workOut: () => string,
): string {
  const digest = sha256OfParts(buildIdentity, ...files.map((f) => f.digest));
  const path = join(cacheFolder(environment), "keys", digest.slice(0, 32));
  const known = read(path, Math.max(...files.map((f) => f.lastChange)));
  if (known !== null) return known;
  const key = workOut();
  remember(path, key);
  return key;
}

function read(path: string, lastChange: number): string | null {
  try {
    if (statSync(path).mtimeMs - racyMs < lastChange) return null;
    const key = readFileSync(path, "utf8");
    return /^[0-9a-f]{32}$/.test(key) ? key : null;
  } catch {
    return null; // not there
  }
}

/** One that cannot be written is no fault: it is worked out again. */
function remember(path: string, key: string): void {
  const folder = dirname(path);
  try {
    makeFolderNow(folder, 0o700);
    writeWhole(path, key);
    // Half of them at once: looking at their ages costs more than a few files too many.
    if (readdirSync(folder).length > kept) keepNewest(folder, kept / 2);
  } catch {
    return; // no place to write
  }
}
