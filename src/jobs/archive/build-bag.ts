import { manifest, tagFile } from "../../seal/package/bag.js";
import { packedBytes, type PackedFile, type PackedFiles } from "../../seal/package/packed-file.js";
import { recipeFile } from "./recipe.js";

export interface BagParts {
  /** Below `data/`. */
  readonly payload: PackedFiles;
  readonly tags: readonly (readonly [string, string])[];
  readonly recipe: string;
  readonly sm3: boolean;
}

/** A bag without its seal, and the manifest that is sealed: it names everything in it by digest. */
export interface UnsealedBag {
  readonly files: PackedFiles;
  readonly manifest: Buffer;
}

/** The algorithms of the manifests of a bag, the one that names it first. */
export function manifestAlgorithms(sm3: boolean): readonly string[] {
  return sm3 ? ["sha256", "sm3"] : ["sha256"];
}

/** Digest of what a package holds, whatever stands beside it. */
export function payloadIdentity(payload: PackedFiles): string {
  return text(manifest("sha256", underData(payload))).digest("sha256");
}

/** A bag without its seal: payload, tag files, manifests. */
export function buildBag({ payload, tags, recipe, sm3 }: BagParts): UnsealedBag {
  const data = underData(payload);
  const size = [...data.values()].reduce((n, file) => n + file.size, 0);
  const algorithms = manifestAlgorithms(sm3);
  const own: PackedFiles = new Map([
    ["bagit.txt", text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")],
    ["bag-info.txt", text(tagFile([...tags, ["Payload-Oxum", `${size}.${data.size}`]]))],
    [recipeFile(), text(recipe)],
    ...algorithms.map((a) => [`manifest-${a}.txt`, text(manifest(a, data))] as const),
  ]);
  const tagManifests = algorithms.map((a) => [`tagmanifest-${a}.txt`, manifest(a, own)] as const);
  return {
    files: new Map([
      ...data,
      ...own,
      ...tagManifests.map(([path, content]) => [path, text(content)] as const),
    ]),
    manifest: Buffer.from(tagManifests[0]?.[1] ?? "", "utf8"),
  };
}

function text(content: string): PackedFile {
  return packedBytes(Buffer.from(content, "utf8"));
}

function underData(payload: PackedFiles): PackedFiles {
  return new Map([...payload].map(([path, file]) => [`data/${path}`, file]));
}
