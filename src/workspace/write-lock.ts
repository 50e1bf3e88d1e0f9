import { mkdir, open, readFile, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { messageOf, UserError } from "../model/base/errors.js";
import { words } from "./write-lock.words.js";

const waitMs = 20;
const patienceMs = 20_000;
/** A lock that says nothing of who holds it: its maker was killed while writing it. */
const silentMs = 2_000;

/**
 * One writer at a time, among all programs on this machine: others wait for their turn. A lock that
 * a killed program left is taken over.
 */
export async function withWriteLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  const until = Date.now() + patienceMs;
  while (!(await isTaken(file))) {
    if (await isLeft(file)) await rm(file, { force: true });
    else if (Date.now() > until) {
      const holder = await readFile(file, "utf8").catch(() => "");
      throw new UserError("environment", words.held({ holder }), words.waitOrRemove({ file }));
    } else await setTimeout(waitMs);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function isTaken(file: string): Promise<boolean> {
  try {
    const handle = await open(file, "wx");
    await handle.writeFile(`${process.pid}@${hostname()}`);
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    const reason = messageOf(error);
    throw new UserError("environment", words.notWritable({ file, reason }), words.checkFolder(), {
      cause: error,
    });
  }
}

/** Whether the program that holds a lock on this machine has ended. */
async function isLeft(file: string): Promise<boolean> {
  const [pid = "", host] = (await readFile(file, "utf8").catch(() => "")).split("@");
  if (pid === "") {
    const found = await stat(file).catch(() => null);
    return found !== null && Date.now() - found.mtimeMs > silentMs;
  }
  if (host !== hostname() || !/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
