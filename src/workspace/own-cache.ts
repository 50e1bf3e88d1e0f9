import { chmodSync, lstatSync, type Stats } from "node:fs";
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
