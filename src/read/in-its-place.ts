import { dirname, join } from "node:path";
import { codeOf } from "../model/base/characters.js";
import { sha256 } from "../model/base/digest.js";
import { listOf } from "../model/base/lists.js";
import { annexed, type Placeholder } from "../model/base/placeholder.js";
import type { Bilingual } from "../model/base/text.js";
import type { InItsPlace } from "../model/case/case.js";
import type { FileTree } from "./file-tree.js";
import { words } from "./in-its-place.words.js";
import { emptySubmodule } from "./submodule.js";
import { words as submoduleWords } from "./submodule.words.js";

/** A file as a record names it: where it should lie below a folder, and what it should hold. */
export interface NamedFile {
  readonly folder: string;
  readonly path: string;
  /** Null where it is not recorded. */
  readonly sha256: string | null;
}

/**
 * Why a file is not as it was recorded, where that shows: git left a pointer, or converted it, or
 * keeps it in a submodule; it is there under a name that only looks like the recorded one. Null
 * where nothing shows.
 */
export function inItsPlace(tree: FileTree, named: NamedFile): InItsPlace | null {
  const { folder, path } = named;
  const at = join(folder, path);
  // What leads out of the folder has no digest, and is not read.
  const file = tree.fileIn(folder, path);
  if (file === null) return null; // nobody looks for attachments
  if (file) {
    if (file.pointer) return pointerTo(file.pointer, named);
    const content = tree.contentIn(folder, path, longestText);
    return content instanceof Uint8Array ? otherLineEnds(content, named) : null;
  }
  const target = tree.linkAt(at);
  const link = target === null ? null : annexed(target);
  if (link) return pointerTo(link, named);
  if (target !== null) return { detail: words.link({ path, target }), remedy: words.putFile() };
  return underOtherName(tree, named) ?? inSubmodule(tree, named);
}

function pointerTo(pointer: Placeholder, { path, sha256: wanted }: NamedFile): InItsPlace {
  const { message, remedy } = pointer;
  const isOther = pointer.sha256 !== null && wanted !== null && pointer.sha256 !== wanted;
  return isOther
    ? { detail: words.otherPointer({ path, message }), remedy: words.findOriginal() }
    : { detail: words.pointer({ path, message }), remedy };
}

/** No larger file is tried with other line ends. */
const longestText = 32 * 1024 * 1024;

/** A checkout that takes a file for text writes its line ends anew. */
function otherLineEnds(bytes: Uint8Array, { path, sha256: wanted }: NamedFile): InItsPlace | null {
  const text = Buffer.from(bytes).toString("latin1");
  const unix = text.replaceAll("\r\n", "\n");
  const windows = unix.replaceAll("\n", "\r\n");
  const is = (other: string) => other !== text && sha256(Buffer.from(other, "latin1")) === wanted;
  if (is(unix)) return { detail: words.windowsEnds({ path }), remedy: words.keepLineEnds() };
  return is(windows) ? { detail: words.unixEnds({ path }), remedy: words.keepLineEnds() } : null;
}

/** The file under a name that differs in case or in Unicode form, where it holds what it should. */
function underOtherName(
  tree: FileTree,
  { folder, path, sha256: wanted }: NamedFile,
): InItsPlace | null {
  const found = similarPath(tree, folder, path.split("/"));
  if (found === null || tree.digestIn(folder, found) !== wanted) return null;
  if (found.normalize("NFC") !== path.normalize("NFC")) {
    return { detail: words.otherCase({ path, found }), remedy: words.sameCase({ found, path }) };
  }
  return {
    detail: words.otherForm({ path, there: onlyIn(found, path), here: onlyIn(path, found) }),
    remedy: words.sameForm({ path }),
  };
}

/** Code points of the characters, with their marks, that only the first of two names has. */
function onlyIn(name: string, other: string): Bilingual {
  const others = new Set(charactersOf(other));
  return listOf(
    charactersOf(name)
      .filter((c) => !others.has(c))
      .map(codeOf),
  );
}

function charactersOf(name: string): readonly string[] {
  return [...name.matchAll(/\P{M}\p{M}*|\p{M}+/gu)].map(([c]) => c);
}

function similarPath(tree: FileTree, folder: string, segments: readonly string[]): string | null {
  const found: string[] = [];
  for (const segment of segments) {
    const names = tree.list(join(folder, ...found)).map(({ name }) => name);
    const same = names.includes(segment) ? segment : names.find((n) => fold(n) === fold(segment));
    if (same === undefined) return null;
    found.push(same);
  }
  return found.join("/");
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function inSubmodule(tree: FileTree, { folder, path }: NamedFile): InItsPlace | null {
  const submodule = emptySubmodule(tree, dirname(join(folder, path)));
  return submodule === null
    ? null
    : { detail: words.inSubmodule({ path, submodule }), remedy: submoduleWords.clone() };
}
