import { UserError } from "./errors.js";
import { words } from "./placeholder.words.js";
import { type Bilingual, inBoth } from "./text.js";

/** A few lines that lie where a file should, its content being elsewhere. */
export interface Placeholder {
  /** SHA-256 of the content, where the lines tell it. */
  readonly sha256: string | null;
  /** After the name of the file. */
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

/** No such file is longer. */
export const longestPlaceholder = 1024;

/**
 * What git keeps in place of large or secret files: pointers of Git LFS and git-annex, files that
 * git-crypt has locked. Null for everything else.
 */
export function placeholderIn(bytes: Uint8Array): Placeholder | null {
  if (startsWith(bytes, lockedBy)) {
    return { sha256: null, message: words.locked(), remedy: words.unlock() };
  }
  if (bytes.length > longestPlaceholder) return null;
  const text = Buffer.from(bytes).toString("utf8");
  if (largeFile.test(text)) {
    const [, sha256 = null] = /^oid sha256:([0-9a-f]{64})\r?$/m.exec(text) ?? [];
    return { sha256, message: words.largeFile(), remedy: words.pull() };
  }
  return annexed(text);
}

/** What a link or a pointer of git-annex leads to; null for another. */
export function annexed(target: string): Placeholder | null {
  const path = annexObject.exec(target.replaceAll("\\", "/"));
  if (!path) return null;
  const [, sha256 = null] = /^SHA256E?-s\d+--([0-9a-f]{64})/.exec(path[1] ?? "") ?? [];
  return { sha256, message: words.annexed(), remedy: words.get() };
}

/** Ends where only a pointer is at hand: nothing else that is said of the file would be true. */
export function refusePlaceholder(file: string, pointer: Placeholder | null): void {
  if (!pointer) return;
  throw new UserError("usage", `${file} ${inBoth(pointer.message)}`, inBoth(pointer.remedy));
}

const lockedBy = Buffer.from("\0GITCRYPT\0", "latin1");
/** As the specification has it: the version first, then sorted keys, an object id and a size. */
const largeFile =
  /^version https?:\/\/[\w.-]+\/[\w./-]*\r?\n(?:ext-[^\r\n]*\r?\n)*oid \w+:[0-9a-f]+\r?\nsize \d+\r?\n?$/;
const annexObject = /^(?:\S*\/)?annex\/objects\/(?:\S+\/)?([A-Z0-9_]+-[^/\s]+)\s*(?:\n|$)/;

function startsWith(bytes: Uint8Array, beginning: Uint8Array): boolean {
  return beginning.every((b, i) => bytes[i] === b);
}
