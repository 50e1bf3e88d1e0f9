import { createHash } from "node:crypto";
import type { PackageFile } from "./bag.js";

/**
 * What is read whole is no larger: records, lists and seals. Of anything else the digests are taken
 * part by part, so that a package of a gigabyte needs no more memory than a small one.
 */
export const mostBytesRead = 32 * 1024 ** 2;

/** A file of a package, from what gives its parts. */
export function packageFile(
  about: Pick<PackageFile, "path" | "kind" | "size">,
  parts: PackageFile["parts"],
): PackageFile {
  const isRead = about.kind === "file" && about.size <= mostBytesRead;
  return {
    ...about,
    parts,
    read: () => (isRead ? wholeOf(about.size, parts).catch(() => nothing) : noBytes()),
  };
}

/** A file whose bytes are at hand. */
export function fileInMemory(path: string, bytes: Buffer): PackageFile {
  return packageFile({ path, kind: "file", size: bytes.length }, async function* () {
    yield await Promise.resolve(bytes);
  });
}

const nothing = Buffer.alloc(0);

function noBytes(): Promise<Buffer> {
  return Promise.resolve(nothing);
}

async function wholeOf(size: number, parts: PackageFile["parts"]): Promise<Buffer> {
  const whole = Buffer.allocUnsafe(size);
  let length = 0;
  for await (const part of parts()) {
    if (length + part.length > size) throw new Error("longer than it is listed");
    length += part.copy(whole, length);
  }
  return whole.subarray(0, length);
}

/** Digests of a file in hexadecimal, by algorithm; none where it cannot be read to its end. */
export async function digestsOf(
  file: Pick<PackageFile, "parts">,
  algorithms: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map(algorithms.map((algorithm) => [algorithm, createHash(algorithm)]));
  try {
    for await (const part of file.parts()) for (const hash of hashes.values()) hash.update(part);
  } catch {
    return new Map();
  }
  return new Map([...hashes].map(([algorithm, hash]) => [algorithm, hash.digest("hex")]));
}

/** Digests of files by several algorithms, of each file once: no file is read for each of them. */
export class FileDigests {
  readonly #algorithms: readonly string[];
  readonly #known = new Map<PackageFile, ReadonlyMap<string, string>>();

  constructor(algorithms: readonly string[]) {
    this.#algorithms = [...new Set(algorithms)];
  }

  /** Undefined where the file cannot be read. */
  async of(file: PackageFile, algorithm: string): Promise<string | undefined> {
    let digests = this.#known.get(file);
    if (!digests) this.#known.set(file, (digests = await digestsOf(file, this.#algorithms)));
    return digests.get(algorithm);
  }
}

/** The first bytes of a file; fewer where it ends before or cannot be read. */
export async function startOf(file: PackageFile, length: number): Promise<Buffer> {
  try {
    for await (const part of file.parts()) return Buffer.from(part.subarray(0, length));
  } catch {
    return nothing;
  }
  return nothing;
}
