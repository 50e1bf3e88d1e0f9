import { readdirSync, readlinkSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { UserError } from "../model/base/errors.js";
import { words } from "./within.words.js";

/**
 * Whether a path lies in a folder, or is it, with all links followed of what is there: what is
 * written or taken away at the path stays in the folder.
 */
export function isWithin(folder: string, path: string): boolean {
  return isBelow(realPlace(folder), realPlace(path));
}

/** The same by the names alone. */
export function isBelow(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return !/^\.\.(?:[\\/]|$)/.test(inside) && !isAbsolute(inside);
}

/** What a link in a folder leads to outside of it is neither written to nor taken away. */
export function refuseLinked(folder: string, path: string): void {
  const place = dirname(join(folder, path));
  if (isWithin(folder, place)) return;
  throw new UserError("environment", words.linked({ place }), words.removeLink());
}

/** The links in a folder, and in what lies `depth` folders below it. */
export function linksIn(folder: string, depth = 0): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) return [path];
    return depth > 0 && entry.isDirectory() ? linksIn(path, depth - 1) : [];
  });
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // not there yet
  }
}

/** Most links that follow on one another, as systems have it. */
const linksAtMost = 40;

/** Where a path leads, though its last parts need not be there. */
function realPlace(path: string, links = 0): string {
  const whole = resolve(path);
  try {
    return realpathSync.native(whole);
  } catch {
    const above = dirname(whole);
    if (above === whole) return whole;
    // A link to what is not there leads there all the same, once it is.
    const link = links < linksAtMost ? linkAt(whole) : null;
    if (link !== null) return realPlace(resolve(above, link), links + 1);
    return join(realPlace(above, links), relative(above, whole));
  }
}

function linkAt(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null; // none, or out of reach
  }
}
