import { digestOf, manifest, tagFile } from "../../seal/package/bag.js";
import type { Files } from "./package-files.js";
import { recipeFile } from "./recipe.js";

export interface BagParts {
  /** Below `data/`. */
  readonly payload: Files;
  readonly tags: readonly (readonly [string, string])[];
  readonly recipe: string;
  readonly sm3: boolean;
}

/** Digest of what a package holds, whatever stands beside it. */
export function payloadIdentity(payload: Files): string {
  return digestOf("sha256", Buffer.from(manifest("sha256", underData(payload))));
}

/** A bag without its seal: payload, tag files, manifests. */
export function buildBag({ payload, tags, recipe, sm3 }: BagParts): Files {
  const data = underData(payload);
  const bytes = [...data.values()].reduce((n, b) => n + b.length, 0);
  const own: Files = new Map([
    ["bagit.txt", text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")],
    ["bag-info.txt", text(tagFile([...tags, ["Payload-Oxum", `${bytes}.${data.size}`]]))],
    [recipeFile(), text(recipe)],
    ...(["sha256", ...(sm3 ? ["sm3"] : [])] as const).map(
      (a) => [`manifest-${a}.txt`, text(manifest(a, data))] as const,
    ),
  ]);
  const tagManifests = (["sha256", ...(sm3 ? ["sm3"] : [])] as const).map(
    (a) => [`tagmanifest-${a}.txt`, text(manifest(a, own))] as const,
  );
  return new Map([...data, ...own, ...tagManifests]);
}

function text(content: string): Buffer {
  return Buffer.from(content, "utf8");
}

function underData(payload: Files): Files {
  return new Map([...payload].map(([path, bytes]) => [`data/${path}`, bytes]));
}
