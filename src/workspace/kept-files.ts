import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { threadId } from "node:worker_threads";
import { sha256 } from "../model/base/digest.js";
import { makeFolderNow } from "./make-folder.js";

/** Names what this thread of this process has not finished. */
export const unfinished = `${process.pid}.${threadId}.tmp`;

/** Writes a file of a cache whole or not at all. */
export function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.${unfinished}`, text);
  renameSync(`${path}.${unfinished}`, path);
}

/** Keeps a text with its digest before it: a torn or altered file is no file. */
export function keepText(path: string, text: string): void {
  makeFolderNow(dirname(path));
  writeWhole(path, `${sha256(text)}\n${text}`);
}

/** A text that was kept so; null where there is none, or another one than was kept. */
export function keptText(path: string): string | null {
  try {
    const whole = readFileSync(path, "utf8");
    const end = whole.indexOf("\n");
    const text = whole.slice(end + 1);
    return sha256(text) === whole.slice(0, end) ? text : null;
  } catch {
    return null; // none yet
  }
}

/** Of what lies in a folder of a cache, the newest stay, and what is named. */
export function keepNewest(folder: string, count: number, always: readonly string[] = []): void {
  const byAge = readdirSync(folder)
    .filter((name) => !always.includes(name))
    .map((name) => ({
      name,
      // Another run may have taken it away.
      time: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
    }))
    .sort((a, b) => b.time - a.time);
  for (const { name } of byAge.slice(count)) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}
