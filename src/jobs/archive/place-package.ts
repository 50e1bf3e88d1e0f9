import { open, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { messageOf, UserError } from "../../model/base/errors.js";
import { zipOf } from "../../seal/package/write-zip.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { makeFolder } from "../../workspace/make-folder.js";
import type { Files } from "./package-files.js";
import { words } from "./place-package.words.js";

/** Writes the package under another name, makes it durable, and renames it. */
export async function placePackage(
  folder: string,
  name: string,
  bag: Files,
  format: "folder" | "zip",
): Promise<string> {
  if (format === "zip") {
    const file = join(folder, `${name}.zip`);
    await writeAtomically(file, await zipOf(name, bag));
    return file;
  }
  const target = join(folder, name);
  const temporary = join(folder, `.${name}.${process.pid}.tmp`);
  try {
    for (const [path, bytes] of bag) {
      const file = join(temporary, ...path.split("/"));
      await makeFolder(dirname(file));
      await writeFile(file, bytes, { flush: true });
    }
    await rename(temporary, target);
    const handle = await open(folder, "r").catch(() => null);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw new UserError(
      "environment",
      words.notWritten({ target, reason: messageOf(error) }),
      words.nothingLeft(),
      { cause: error },
    );
  }
  return target;
}
