import { existsSync, mkdirSync, statSync } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder and those above it, one after the other: where none can be made (`/proc`), Node's
 * own way to make them all at once never ends.
 */
export async function makeFolder(folder: string, mode?: number): Promise<void> {
  for (const missing of missingFolders(folder)) {
    try {
      await mkdir(missing, { mode });
    } catch (error) {
      // Another run may have been faster.
      if (!(await stat(missing).catch(() => null))?.isDirectory()) throw error;
    }
  }
}

/** The same at once, for what is written while nobody waits. */
export function makeFolderNow(folder: string, mode?: number): void {
  for (const missing of missingFolders(folder)) {
    try {
      mkdirSync(missing, { mode });
    } catch (error) {
      if (!statSync(missing, { throwIfNoEntry: false })?.isDirectory()) throw error;
    }
  }
}

/** The folders that are not there, the uppermost first. */
function missingFolders(folder: string): string[] {
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at); at = dirname(at)) missing.unshift(at);
  return missing;
}
