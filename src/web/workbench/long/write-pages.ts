import { join, relative, sep } from "node:path";
import { writeAtomically } from "../../../workspace/atomic-write.js";
import { version } from "../../../workspace/package-root.js";
import { isBelow, refuseLinked } from "../../../workspace/within.js";
import type { Workspace } from "../../../workspace/workspace.js";
import type { WrittenPages } from "../assess-api.js";

/** How the program names itself in what it writes. */
export const tool = { name: "certdossier", version };

/** Writes pages below a folder, and tells where they are. */
export async function writePages(
  { config: { root } }: Workspace,
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<WrittenPages> {
  for (const [path, content] of files) {
    refuseLinked(folder, path);
    await writeAtomically(join(folder, path), content);
  }
  const place = isBelow(root, folder) ? relative(root, folder).split(sep).join("/") : "";
  return { place, files: [...files.keys()] };
}
