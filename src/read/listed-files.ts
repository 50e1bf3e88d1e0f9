import { lstatSync } from "node:fs";
import { join } from "node:path";
import { disk, type TreeEntry } from "./file-tree.js";

/** A file of a case as the disk knows it, without reading it. */
export interface ListedFile {
  /** Below the case folder. */
  readonly path: string;
  /** Of what is no record only the name counts. */
  readonly type: "record" | "folder" | "other";
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

function listBelow(folder: string, below: string): ListedFile[] {
  return disk.list(join(folder, below)).flatMap((entry) => {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    const type = listedType(entry);
    const stat =
      type === "record" ? lstatSync(join(folder, path), { throwIfNoEntry: false }) : undefined;
    const listed: ListedFile = {
      path,
      type,
      size: stat?.size ?? 0,
      modified: stat?.mtimeMs ?? 0,
      changed: stat?.ctimeMs ?? 0,
      inode: stat?.ino ?? 0,
    };
    const isLookedInto = type === "folder" && (path === "audits" || below === "audits");
    return isLookedInto ? [listed, ...listBelow(folder, path)] : [listed];
  });
}

function listedType({ name, type }: TreeEntry): ListedFile["type"] {
  if (type === "folder") return "folder";
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
