import { type BagParts, buildBag } from "../../src/jobs/archive/build-bag.js";
import { manifest, type PackageFile } from "../../src/seal/package/bag.js";
import { fileInMemory } from "../../src/seal/package/contents.js";
import { packedBytes } from "../../src/seal/package/packed-file.js";
import { zipParts } from "../../src/seal/package/write-zip.js";

type Bytes = ReadonlyMap<string, Buffer>;

const packed = (files: Bytes) =>
  new Map([...files].map(([path, bytes]) => [path, packedBytes(bytes)] as const));

/** A bag of files in memory, as its bytes. */
export function builtBag(
  parts: Omit<BagParts, "payload"> & { readonly payload: Bytes },
): Map<string, Buffer> {
  const { files: built } = buildBag({ ...parts, payload: packed(parts.payload) });
  return new Map([...built].map(([path, { content }]) => [path, Buffer.from(content)]));
}
/** A manifest of files in memory. */
export const manifestOf = (algorithm: string, map: Bytes) => manifest(algorithm, packed(map));

/** A zip of files in memory, as archiving writes it. */
export async function zipOf(folder: string, map: Bytes): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of zipParts(folder, packed(map))) parts.push(part);
  return Buffer.concat(parts);
}

/** A small package, whole. */
export const bag = () =>
  builtBag({
    payload: new Map([
      ["records/计划.json", Buffer.from('{"a":1.50}')],
      ["documents/计划.pdf", Buffer.from("%PDF")],
    ]),
    tags: [["Source-Organization", "某认证机构"]],
    recipe: "how",
    sm3: true,
  });
/** Its files as a reader finds them in a folder or a zip. */
export const files = (map: Bytes, extra: readonly PackageFile[] = []): PackageFile[] => [
  ...[...map].map(([path, bytes]) => fileInMemory(path, bytes)),
  ...extra,
];
