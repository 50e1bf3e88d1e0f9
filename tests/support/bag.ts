import { buildBag } from "../../src/jobs/archive/build-bag.js";
import type { PackageFile } from "../../src/seal/package/bag.js";
import { fileInMemory } from "../../src/seal/package/contents.js";

/** A small package, whole. */
export const bag = () =>
  buildBag({
    payload: new Map([
      ["records/计划.json", Buffer.from('{"a":1.50}')],
      ["documents/计划.pdf", Buffer.from("%PDF")],
    ]),
    tags: [["Source-Organization", "某认证机构"]],
    recipe: "how",
    sm3: true,
  });
/** Its files as a reader finds them in a folder or a zip. */
export const files = (
  map: ReadonlyMap<string, Buffer>,
  extra: readonly PackageFile[] = [],
): PackageFile[] => [...[...map].map(([path, bytes]) => fileInMemory(path, bytes)), ...extra];
