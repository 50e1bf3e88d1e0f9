import { lstatSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../model/base/digest.js";
import { disk, type TreeEntry } from "./file-tree.js";

/** A file of a case as the disk knows it, without reading it. */
export interface ListedFile {
  /** Below the case folder. */
  readonly path: string;
  /** Of a folder of attachments its names count, of what else is no record only the own name. */
  readonly type: "record" | "names" | "folder" | "other";
  readonly size: number;
  readonly modified: number;
  readonly changed: number;
  readonly inode: number;
  readonly sha256?: string | undefined;
}

/**
 * Everything on disk that reading a case would look at: names, and size and times of the records.
 */
export function listCaseFolder(folder: string): ListedFile[] {
  return listBelow(folder, "");
}

/** Digest of the names in a folder of attachments. */
export function digestOfNames(folder: string): string {
  return sha256(
    disk
      .list(folder)
      .map(({ name, type }) => `${type} ${name}`)
      .join("\0"),
  );
}

function listBelow(folder: string, below: string): ListedFile[] {
  return disk.list(join(folder, below)).flatMap((entry) => {
    // Of attachments the names of their folders tell which there are.
    if (isAttachments(below) && entry.type !== "folder") return [];
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    const type = listedType(entry, path);
    const isKnownByTime = type === "record" || type === "names";
    const listed = { path, type, ...(isKnownByTime ? timesOf(join(folder, path)) : unknownTimes) };
    const isLookedInto =
      type === "names" || (type === "folder" && (path === "audits" || below === "audits"));
    return isLookedInto ? [listed, ...listBelow(folder, path)] : [listed];
  });
}

function isAttachments(path: string): boolean {
  return path === "attachments" || path.startsWith("attachments/");
}

type Times = Pick<ListedFile, "size" | "modified" | "changed" | "inode">;
const unknownTimes: Times = { size: 0, modified: 0, changed: 0, inode: 0 };

function timesOf(path: string): Times {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat
    ? { size: stat.size, modified: stat.mtimeMs, changed: stat.ctimeMs, inode: stat.ino }
    : unknownTimes;
}

function listedType({ name, type }: TreeEntry, path: string): ListedFile["type"] {
  if (type === "folder") return isAttachments(path) ? "names" : "folder";
  return type === "file" && name.endsWith(".json") ? "record" : "other";
}

/**
 * An attachment as the disk knows it; null when there is none. What is behind a link only the
 * content tells: it never counts as untouched.
 */
export function listAttachment(folder: string, path: string): ListedFile | null {
  const stat = lstatSync(join(folder, path), { throwIfNoEntry: false });
  return stat
    ? {
        path,
        type: stat.isFile() ? "record" : "other",
        size: stat.size,
        modified: stat.mtimeMs,
        changed: stat.isFile() ? stat.ctimeMs : Number.MAX_SAFE_INTEGER,
        inode: stat.ino,
      }
    : null;
}
