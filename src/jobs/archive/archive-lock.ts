import { open, readdir, readFile, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { messageOf, UserError } from "../../model/base/errors.js";
import { makeFolder } from "../../workspace/make-folder.js";
import { words } from "./archive-lock.words.js";

/**
 * One archiving at a time: numbers and chain follow from the last package. A lock that a killed run
 * left is taken over.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await makeFolder(folder).catch((error: unknown) => {
    throw new UserError(
      "environment",
      words.noFolder({ folder, reason: messageOf(error) }),
      words.checkDisk(),
      { cause: error },
    );
  });
  const file = join(folder, ".lock");
  await takeLock(file);
  try {
    await removeHalfDone(folder);
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function takeLock(file: string): Promise<void> {
  const isTaken = await writeLock(file);
  if (!isTaken) return;
  const holder = await readFile(file, "utf8").catch(() => "");
  if (!isGone(holder)) throw heldBy(holder, file);
  await rm(file, { force: true });
  // Whoever was quicker to take over holds it now.
  if (await writeLock(file)) throw heldBy(await readFile(file, "utf8").catch(() => ""), file);
}

/** Writes the lock; true where there is one already. */
async function writeLock(file: string): Promise<boolean> {
  try {
    const handle = await open(file, "wx");
    await handle.writeFile(`${process.pid}@${hostname()}`);
    await handle.close();
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return true;
    throw new UserError(
      "environment",
      words.notWritable({ file, reason: messageOf(error) }),
      words.checkDisk(),
      { cause: error },
    );
  }
}

function heldBy(holder: string, file: string): UserError {
  return new UserError("environment", words.anotherRun({ holder }), words.waitForIt({ file }));
}

/** What a killed run left half done has no name yet and is of no use. */
async function removeHalfDone(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(".") && name.endsWith(".tmp")) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

/** Whether the process that holds a lock on this machine has ended. */
function isGone(holder: string): boolean {
  const [pid = "", host] = holder.split("@");
  if (host !== hostname() || !/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
