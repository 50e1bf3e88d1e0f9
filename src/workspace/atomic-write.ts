import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { messageOf, UserError } from "../model/base/errors.js";
import { words } from "./atomic-write.words.js";

/**
 * Writes a file whole or not at all: under another name first, made durable, then renamed; the
 * folder is made durable too.
 */
export async function writeAtomically(path: string, content: Uint8Array | string): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${process.pid}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(temporary, "w");
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncFolder(folder);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new UserError(
      "environment",
      words.notWritten({ path, reason: messageOf(error) }),
      words.checkDisk(),
      { cause: error },
    );
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder, and does not need it.
  const handle = await open(folder, "r").catch(() => null);
  try {
    await handle?.sync();
  } catch {
    return; // not every file system can
  } finally {
    await handle?.close();
  }
}
