import { createHash } from "node:crypto";
import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { sha256 } from "../model/base/digest.js";
import { longestPlaceholder, type Placeholder, placeholderIn } from "../model/base/placeholder.js";
import { byCodeUnit } from "../model/base/text.js";

/** A link, a pipe or a device is "other": it is never followed. */
export type EntryType = "file" | "folder" | "other";
export interface TreeEntry {
  readonly name: string;
  readonly type: EntryType;
}

/** What a plain file holds. */
export interface FoundFile {
  readonly sha256: string;
  /** Where that is only a pointer to what it should hold. */
  readonly pointer: Placeholder | null;
}

/**
 * Files and folders by their absolute paths, wherever they come from: the disk, the index of git, a
 * package, the memory of a program. Records, procedures and the configuration are read through it
 * and through nothing else.
 */
export interface FileTree {
  /** What lies in a folder, ordered by name; nothing where there is no such folder. */
  list(folder: string): readonly TreeEntry[];
  /** What lies at a path; null where nothing does. */
  typeOf(path: string): EntryType | null;
  /** Whether a folder lies at a path or behind the link there. */
  isFolder(path: string): boolean;
  /** Where the link at a path leads, as it is written; null where there is none. */
  linkAt(path: string): string | null;
  /** The content of a file; throws where there is none to be read. */
  bytes(path: string): Uint8Array;
  /**
   * SHA-256 of a plain file by its path below a folder; undefined when it is missing or leads out
   * of the folder, null where the content of such files is not at hand and nobody is to miss it.
   */
  digestIn(folder: string, path: string): string | undefined | null;
  /** The same with what more shows of the file. */
  fileIn(folder: string, path: string): FoundFile | undefined | null;
  /**
   * The bytes of a plain file by its path below a folder, no more than `most`; undefined when it is
   * missing or leads out of the folder.
   */
  contentIn(folder: string, path: string, most: number): Uint8Array | "large" | undefined;
}

/** The files of this machine. */
export const disk: FileTree = {
  list(folder) {
    try {
      return readdirSync(folder, { withFileTypes: true })
        .map((entry) => ({ name: entry.name, type: typeFrom(entry) }))
        .sort((a, b) => byCodeUnit(a.name, b.name));
    } catch {
      return [];
    }
  },
  typeOf(path) {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    return stat ? typeFrom(stat) : null;
  },
  isFolder: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true,
  linkAt(path) {
    try {
      return readlinkSync(path);
    } catch {
      return null;
    }
  },
  bytes: (path) => readFileSync(path),
  digestIn: (folder, path) => disk.fileIn(folder, path)?.sha256,
  fileIn(folder, path) {
    try {
      const real = plainFileIn(folder, path);
      return real === null ? undefined : foundFile(real);
    } catch {
      return undefined; // missing: the check that asked says so
    }
  },
  contentIn(folder, path, most) {
    try {
      const real = plainFileIn(folder, path);
      if (real === null) return undefined;
      return lstatSync(real).size > most ? "large" : readFileSync(real);
    } catch {
      return undefined; // missing, or not to be read
    }
  },
};

/** The plain file at a path below a folder, links followed; null where it lies elsewhere. */
function plainFileIn(folder: string, path: string): string | null {
  const real = realpathSync.native(join(folder, path));
  const isInside = real.startsWith(realpathSync.native(folder) + sep);
  return isInside && lstatSync(real).isFile() ? real : null;
}

/** Reads a file part by part: attachments may be larger than the memory. */
function foundFile(path: string): FoundFile {
  const hash = createHash("sha256");
  const file = openSync(path, "r");
  try {
    const part = Buffer.allocUnsafe(Math.max(1, Math.min(fstatSync(file).size, 1024 ** 2)));
    let length = readSync(file, part, 0, part.length, null);
    // A pointer shows in the beginning.
    const pointer = placeholderIn(part.subarray(0, Math.min(length, longestPlaceholder + 1)));
    while (length > 0) {
      hash.update(part.subarray(0, length));
      length = readSync(file, part, 0, part.length, null);
    }
    return { sha256: hash.digest("hex"), pointer };
  } finally {
    closeSync(file);
  }
}

function typeFrom(found: { isFile(): boolean; isDirectory(): boolean }): EntryType {
  if (found.isFile()) return "file";
  return found.isDirectory() ? "folder" : "other";
}

/**
 * What a file holds: its bytes, or a supplier that is asked when somebody reads them; null for what
 * is no plain file.
 */
export type Content = Uint8Array | (() => Uint8Array) | null;

/**
 * Files of no disk, as if they lay below `root`, by their paths there with `/`; a path that ends in
 * `/` is an empty folder. What is asked for elsewhere is looked for in `beyond`.
 */
export function treeOf(
  root: string,
  files: Iterable<readonly [string, Content]>,
  beyond: FileTree = empty,
): FileTree {
  const contents = new Map<string, Content>();
  const folders = new Map<string, Map<string, EntryType>>([["", new Map()]]);
  for (const [path, content] of files) place(path, content, contents, folders);
  const bytesAt = (path: string, below: string): Uint8Array => {
    const content = contents.get(below);
    if (!content) throw new Error(`ENOENT: no such file, open '${path}'`);
    return bytesOf(content);
  };
  const typeOf = (below: string): EntryType | null => {
    if (folders.has(below)) return "folder";
    if (!contents.has(below)) return null;
    return contents.get(below) === null ? "other" : "file";
  };
  const within = (path: string) => pathBelow(root, path);
  const contentAt = (folder: string, path: string): Content | undefined => {
    const whole = resolve(folder, path);
    const below = whole.startsWith(folder + sep) ? within(whole) : null;
    return below === null ? null : contents.get(below);
  };
  return {
    list(folder) {
      const below = within(folder);
      if (below === null) return beyond.list(folder);
      return [...(folders.get(below) ?? [])]
        .map(([name, type]) => ({ name, type }))
        .sort((a, b) => byCodeUnit(a.name, b.name));
    },
    typeOf(path) {
      const below = within(path);
      return below === null ? beyond.typeOf(path) : typeOf(below);
    },
    isFolder(path) {
      const below = within(path);
      return below === null ? beyond.isFolder(path) : folders.has(below);
    },
    linkAt: (path) => (within(path) === null ? beyond.linkAt(path) : null),
    bytes(path) {
      const below = within(path);
      return below === null ? beyond.bytes(path) : bytesAt(path, below);
    },
    digestIn: (folder, path) =>
      within(folder) === null
        ? beyond.digestIn(folder, path)
        : foundIn(contentAt(folder, path))?.sha256,
    fileIn: (folder, path) =>
      within(folder) === null ? beyond.fileIn(folder, path) : foundIn(contentAt(folder, path)),
    contentIn(folder, path, most) {
      if (within(folder) === null) return beyond.contentIn(folder, path, most);
      const content = contentAt(folder, path);
      const bytes = content ? bytesOf(content) : undefined;
      return bytes && bytes.length > most ? "large" : bytes;
    },
  };
}

/** The path below a root, with `/`; null for a path elsewhere. */
function pathBelow(root: string, path: string): string | null {
  const below = relative(root, path);
  return below === ".." || below.startsWith(`..${sep}`) || isAbsolute(below)
    ? null
    : below.split(sep).join("/");
}

function foundIn(content: Content | undefined): FoundFile | undefined {
  if (!content) return undefined;
  return { sha256: digestOf(content), pointer: placeholderIn(bytesOf(content)) };
}

const empty: FileTree = {
  list: () => [],
  typeOf: () => null,
  isFolder: () => false,
  linkAt: () => null,
  bytes: (path) => {
    throw new Error(`ENOENT: no such file, open '${path}'`);
  },
  digestIn: () => undefined,
  fileIn: () => undefined,
  contentIn: () => undefined,
};

/** Puts a file under its path, and each of its folders into the one above. */
function place(
  path: string,
  content: Content,
  contents: Map<string, Content>,
  folders: Map<string, Map<string, EntryType>>,
): void {
  const segments = path.split("/").filter((s) => s !== "");
  const isFolder = path.endsWith("/");
  for (const [i, name] of segments.entries()) {
    const folder = segments.slice(0, i).join("/");
    const isFile = i === segments.length - 1 && !isFolder;
    const entries = folders.get(folder) ?? new Map<string, EntryType>();
    folders.set(folder, entries.set(name, isFile ? fileType(content) : "folder"));
  }
  const whole = segments.join("/");
  if (!isFolder) contents.set(whole, content);
  else if (!folders.has(whole)) folders.set(whole, new Map());
}

function fileType(content: Content): EntryType {
  return content === null ? "other" : "file";
}

/** Contents are asked for and summed up once, however many trees they stand in. */
const supplied = new WeakMap<() => Uint8Array, Uint8Array>();
const digests = new WeakMap<NonNullable<Content>, string>();

function bytesOf(content: NonNullable<Content>): Uint8Array {
  if (content instanceof Uint8Array) return content;
  const known = supplied.get(content);
  if (known) return known;
  const bytes = content();
  supplied.set(content, bytes);
  return bytes;
}

function digestOf(content: NonNullable<Content>): string {
  const known = digests.get(content);
  if (known !== undefined) return known;
  const digest = sha256(bytesOf(content));
  digests.set(content, digest);
  return digest;
}
