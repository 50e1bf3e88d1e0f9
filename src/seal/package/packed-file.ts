import { createHash } from "node:crypto";
import { lstat } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { UserError } from "../../model/base/errors.js";
import { digestOf } from "./bag.js";
import { words } from "./packed-file.words.js";
import { mostBytesOfFile, partsOfPlainFile } from "./plain-file.js";

/** A file that goes into a package, and what manifests and a zip say of it. */
export interface PackedFile {
  /** Its bytes; or where it lies, for one that is copied from there when it is its turn. */
  readonly content: Buffer | string;
  readonly size: number;
  /** The check sum that zips have. */
  readonly crc32: number;
  /** In hexadecimal; of a file on disk by the algorithms that it was summed up by. */
  digest(algorithm: string): string;
}
/** What a package holds, by path. */
export type PackedFiles = Map<string, PackedFile>;

export function packedBytes(content: Buffer): PackedFile {
  return {
    content,
    size: content.length,
    crc32: crc32(content),
    digest: (algorithm) => digestOf(algorithm, content),
  };
}

/** A file on disk, read once, part by part; refused where it could not be verified. */
export async function packedFile(path: string, algorithms: readonly string[]): Promise<PackedFile> {
  const { size: listed } = await lstat(path);
  if (listed > mostBytesOfFile) {
    throw new UserError("usage", words.tooLarge({ path }), words.splitIt());
  }
  const hashes = new Map(algorithms.map((algorithm) => [algorithm, createHash(algorithm)]));
  let size = 0;
  let sum = 0;
  for await (const part of partsOfPlainFile(path)) {
    for (const hash of hashes.values()) hash.update(part);
    sum = crc32(part, sum);
    size += part.length;
  }
  const digests = new Map([...hashes].map(([algorithm, hash]) => [algorithm, hash.digest("hex")]));
  return {
    content: path,
    size,
    crc32: sum,
    digest(algorithm) {
      const digest = digests.get(algorithm);
      if (digest === undefined) throw new Error(`${path} was not summed up by ${algorithm}`);
      return digest;
    },
  };
}

/** What is copied into the package; throws where a file is no longer what was summed up. */
export async function* partsToPack({ content, ...file }: PackedFile): AsyncGenerator<Buffer> {
  if (Buffer.isBuffer(content)) {
    yield content;
    return;
  }
  let sum = 0;
  for await (const part of partsOfPlainFile(content)) {
    sum = crc32(part, sum);
    yield part;
  }
  if (sum !== file.crc32) {
    throw new UserError("environment", words.changed({ path: content }), words.archiveAgain());
  }
}
