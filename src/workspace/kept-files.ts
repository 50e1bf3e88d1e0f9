import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { threadId } from "node:worker_threads";

/** Names what this thread of this process has not finished. */
export const unfinished = `${process.pid}.${threadId}.tmp`;

/** Writes a file of a cache whole or not at all. */
export function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.${unfinished}`, text);
  renameSync(`${path}.${unfinished}`, path);
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
