import { randomBytes } from "node:crypto";
import {
  chmodSync,
  linkSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "../model/base/cache-folder.js";
import { UserError } from "../model/base/errors.js";
import { makeFolderNow } from "./make-folder.js";
import { words } from "./own-cache.words.js";

/**
 * The cache, which programs are run from: one that somebody else could have filled is refused. What
 * lies in it nobody else can have made, where nobody else can write to it. It is made where it is
 * not there and can be; whoever cannot do without it says so.
 */
export function ownCache(environment: NodeJS.ProcessEnv): string {
  const folder = cacheFolder(environment);
  const stat = found(folder);
  if (stat && !isOurs(stat)) {
    throw new UserError("environment", words.notOurs({ folder }), words.chooseAnother());
  }
  // An older version left it open to the group.
  if (stat && (stat.mode & 0o020) !== 0) chmodSync(folder, 0o700);
  if (!stat) tryToMake(folder);
  return folder;
}

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

function tryToMake(folder: string): void {
  try {
    makeFolderNow(folder, 0o700);
  } catch {
    return; // a home that cannot be written to: what can do without a cache does
  }
}

function found(folder: string): Stats | undefined {
  try {
    return lstatSync(folder, { throwIfNoEntry: false });
  } catch {
    return undefined; // nobody may look there: nothing is run from it either
  }
}

/** A folder of this user's own, into which others cannot write. Windows keeps no such record. */
function isOurs(stat: Stats): boolean {
  const user = process.getuid?.();
  if (user === undefined) return true;
  return stat.isDirectory() && stat.uid === user && (stat.mode & 0o002) === 0;
}
