import { randomBytes } from "node:crypto";
import { linkSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ownCache } from "./own-cache.js";

/**
 * A key that this user alone has: results that lie where others could have put them are believed
 * by it. Null where none can be kept; then no result is.
 */
export function cacheKey(environment: NodeJS.ProcessEnv): string | null {
  const file = join(ownCache(environment), "key");
  return readKey(file) ?? makeKey(file);
}

/**
 * A new key in place of none, or of one that does not count. Of several runs that begin at once one
 * makes it: whoever comes second takes what he finds.
 */
function makeKey(file: string): string | null {
  const begun = `${file}.${randomBytes(8).toString("hex")}`;
  try {
    writeFileSync(begun, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600 });
    putInPlace(begun, file);
  } catch {
    return null; // nothing can be written here
  }
  return readKey(file);
}

function putInPlace(begun: string, file: string): void {
  try {
    linkSync(begun, file);
  } catch {
    // Somebody's that came first, or one that does not count; or a disk without links.
    if (readKey(file) === null) renameSync(begun, file);
  } finally {
    rmSync(begun, { force: true });
  }
}

function readKey(file: string): string | null {
  try {
    const stat = lstatSync(file);
    const user = process.getuid?.();
    const isSecret = user === undefined || (stat.uid === user && (stat.mode & 0o077) === 0);
    const key = stat.isFile() && isSecret ? readFileSync(file, "utf8") : "";
    return /^[0-9a-f]{64}$/.test(key) ? key : null;
  } catch {
    return null; // none yet
  }
}
