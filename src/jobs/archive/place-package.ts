import { open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { messageOf, UserError } from "../../model/base/errors.js";
import { type PackedFiles, partsToPack } from "../../seal/package/packed-file.js";
import { zipParts } from "../../seal/package/write-zip.js";
import { syncFolder } from "../../workspace/atomic-write.js";
import { makeFolder } from "../../workspace/make-folder.js";
import { words } from "./place-package.words.js";

/** Where a package is to lie. */
export interface PackagePlace {
  readonly folder: string;
  readonly name: string;
  readonly format: "folder" | "zip";
}

/**
 * Writes a package under another name, makes it durable, has it judged as it was written, and only
 * then gives it its name. Whatever stops this leaves nothing.
 */
export async function placePackage(
  { folder, name, format }: PackagePlace,
  bag: PackedFiles,
  judge: (written: string) => Promise<void>,
): Promise<string> {
  const target = join(folder, format === "zip" ? `${name}.zip` : name);
  const temporary = join(folder, `.${name}.${process.pid}.tmp`);
  try {
    await told(target, () =>
      format === "zip" ? writeParts(temporary, zipParts(name, bag)) : writeFolder(temporary, bag),
    );
    await judge(temporary);
    await told(target, () => rename(temporary, target));
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
  await syncFolder(folder);
  return target;
}

/** What the disk refuses is told with the package that it was for. */
async function told(target: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      "environment",
      words.notWritten({ target, reason: messageOf(error) }),
      words.nothingLeft(),
      { cause: error },
    );
  }
}

async function writeFolder(folder: string, bag: PackedFiles): Promise<void> {
  for (const [path, file] of bag) {
    const target = join(folder, ...path.split("/"));
    await makeFolder(dirname(target));
    await writeParts(target, partsToPack(file));
  }
}

async function writeParts(path: string, parts: AsyncIterable<Buffer>): Promise<void> {
  const handle = await open(path, "w");
  try {
    for await (const part of parts) await handle.writeFile(part);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
