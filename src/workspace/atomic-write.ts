import { open, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { messageOf, UserError } from "../model/base/errors.js";
import { words } from "./atomic-write.words.js";
import { makeFolder } from "./make-folder.js";

/**
 * Writes a file whole or not at all: under another name first, made durable, then renamed; the
 * folder is made durable too.
 */
export async function writeAtomically(path: string, content: Uint8Array | string): Promise<void> {
  const folder = dirname(path);
  const temporary = temporaryFor(path);
  try {
    await writeDurably(temporary, content);
    await rename(temporary, path);
    await syncFolder(folder);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw notWritten(path, error);
  }
}

/** The same, where the file does not hold it already: what is as it was keeps its time. */
export async function writeWhereOther(path: string, content: string): Promise<void> {
  const before = await readFile(path, "utf8").catch(() => null);
  if (before !== content) await writeAtomically(path, content);
}

/**
 * Writes files that belong together: all are made durable under other names before the first takes
 * its place, in the order given. Where one cannot take it, those before get back what they held.
 */
export async function writeTogether(files: ReadonlyMap<string, string>): Promise<void> {
  const placed: { readonly path: string; readonly before: Buffer | null }[] = [];
  let path = "";
  try {
    for (const [file, content] of files) {
      path = file;
      await writeDurably(temporaryFor(file), content);
    }
    for (const file of files.keys()) {
      path = file;
      const before = await readFile(file).catch(() => null);
      await rename(temporaryFor(file), file);
      placed.push({ path: file, before });
    }
  } catch (error) {
    for (const { path: file, before } of placed.toReversed()) {
      await (before ? writeAtomically(file, before) : rm(file, { force: true }));
    }
    throw notWritten(path, error);
  } finally {
    for (const file of files.keys()) await rm(temporaryFor(file), { force: true });
  }
  for (const folder of new Set([...files.keys()].map((file) => dirname(file)))) {
    await syncFolder(folder);
  }
}

function temporaryFor(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
}

/** Takes away what a killed program had begun to write of a file that nobody else writes now. */
export async function removeLeft(path: string): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => []);
  const start = `.${basename(path)}.`;
  const left = names.filter((n) => n.startsWith(start) && /^\d+\.tmp$/.test(n.slice(start.length)));
  for (const name of left) await rm(join(dirname(path), name), { force: true });
}

async function writeDurably(path: string, content: Uint8Array | string): Promise<void> {
  await makeFolder(dirname(path));
  const file = await open(path, "w");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

function notWritten(path: string, error: unknown): UserError {
  return new UserError(
    "environment",
    words.notWritten({ path, reason: messageOf(error) }),
    words.checkDisk(),
    { cause: error },
  );
}

/** Makes the names in a folder durable, where the system can. */
export async function syncFolder(folder: string): Promise<void> {
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
