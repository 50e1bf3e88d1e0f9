import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { UserError } from "../model/base/errors.js";
import { type Content, disk, type FileTree, treeOf } from "../read/file-tree.js";
import { asItLies, git, gitBytes, lineOf, names } from "./git.js";
import { words } from "./git.words.js";

/** A file in the index: the blob that holds it, and its name there. */
interface StagedFile {
  readonly path: string;
  readonly blob: string;
}

/**
 * The files of a repository as they are staged, as if they lay in its folder; what is not in the
 * repository is on disk. A file is given as a checkout would write it, with line ends and filters
 * as they are set up.
 */
export function indexTree(folder: string, paths: readonly string[]): FileTree {
  const files = new GitFiles(folder);
  const listed = git(folder, ["ls-files", "--stage", "--full-name", "-z", "--", ...paths]);
  for (const line of names(listed)) {
    const [, mode = "", blob = "", stage, path = ""] =
      /^(\d+) ([0-9a-f]+) (\d)\t(.*)$/s.exec(line) ?? [];
    if (stage !== "0") {
      throw new UserError("usage", words.unmerged({ file: path }), words.resolveFirst());
    }
    files.add(mode, { path, blob });
  }
  return files.tree();
}

/**
 * The files of a commit or a tree, as if they lay in the repository's folder: nothing of what is on
 * disk there. Paths are those from its top.
 */
export function committedTree(folder: string, commit: string, paths: readonly string[]): FileTree {
  const files = new GitFiles(folder);
  const args = [...asItLies, "ls-tree", "-r", "-z", "--full-tree", commit, "--", ...paths];
  for (const line of names(git(files.top, args))) {
    const [, mode = "", blob = "", path = ""] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    files.add(mode, { path, blob });
  }
  return files.tree();
}

/** Files that git holds, read when somebody asks for them. */
class GitFiles {
  readonly top: string;
  readonly #files = new Map<string, Content>();
  #batch: Batch;

  constructor(folder: string) {
    this.top = resolve(folder, lineOf(git(folder, ["rev-parse", "--show-cdup"])));
    this.#batch = new Batch(this.top);
  }

  add(mode: string, file: StagedFile): void {
    const { path } = file;
    if (mode === links) this.#files.set(path, null);
    else if (mode === repositories) this.#files.set(`${path}/`, null);
    else if (isAttachment(path)) this.#files.set(path, () => contentOf(this.top, file));
    else {
      if (this.#batch.isFull) this.#batch = new Batch(this.top);
      this.#files.set(path, this.#batch.add(file));
    }
  }

  tree(): FileTree {
    return treeOf(this.top, this.#files, disk);
  }
}

/**
 * Records are read by the hundreds: starting git for each of them would take longer than judging.
 */
class Batch {
  readonly #top: string;
  readonly #files: StagedFile[] = [];
  #contents: ReadonlyMap<string, Uint8Array> | undefined;

  constructor(top: string) {
    this.#top = top;
  }

  get isFull(): boolean {
    return this.#files.length >= 500;
  }

  /** The content of the file is asked for when all are added. */
  add(file: StagedFile): () => Uint8Array {
    this.#files.push(file);
    return () => {
      this.#contents ??= contentsOf(this.#top, this.#files);
      return this.#contents.get(file.path) ?? contentOf(this.#top, file);
    };
  }
}

const links = "120000";
const repositories = "160000";

/** What may be large and is asked for by few, and what a line of input cannot name. */
function isAttachment(path: string): boolean {
  return !/\.(json|ya?ml)$/.test(path) || path.includes("/attachments/") || path.includes("\n");
}

function contentOf(top: string, { path, blob }: StagedFile): Uint8Array {
  return gitBytes(top, ["cat-file", "--filters", `--path=${path}`, blob]);
}

/**
 * A mark that no file holds stands before each file: filters change the length that git would tell.
 */
function contentsOf(top: string, files: readonly StagedFile[]): Map<string, Uint8Array> {
  const mark = `${randomBytes(24).toString("hex")}\n`;
  const output = gitBytes(
    top,
    ["cat-file", `--batch=${mark.trim()}`, "--filters"],
    files.map(({ blob, path }) => `${blob} ${path}\n`).join(""),
  );
  const contents = new Map<string, Uint8Array>();
  let start = mark.length;
  for (const { path } of files) {
    const next = output.indexOf(mark, start);
    // A line end follows each content.
    const end = (next === -1 ? output.length : next) - 1;
    contents.set(path, output.subarray(start, end));
    start = end + 1 + mark.length;
  }
  return contents;
}
