import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cacheFolder } from "../model/cache-folder.js";
import { digest } from "./manifest.js";
import { buildIdentity, packageRoot } from "./package-root.js";

/** Files made by compiling, by name. */
export type Compiled = Readonly<Record<string, string>>;

/** What the package brings along: the built-in procedures, compiled when it was built. */
export const packedFolder = join(packageRoot, "dist", "compiled");
/** Compiled sources kept for one user: old ones go when there are more. */
const kept = 40;

/**
 * What compiling these sources gives: from the package, else from the user's cache, else compiled now and kept there. The key
 * holds the sources' bytes and our own code's identity, so nothing stale is ever found.
 */
export function compiledFrom(sources: readonly (string | Uint8Array)[], environment: NodeJS.ProcessEnv, make: () => Compiled): (name: string) => string {
  const key = sourceKey(sources);
  const own = join(cacheFolder(environment), "compiled");
  for (const folder of [join(packedFolder, key), join(own, key)]) {
    const complete = read(join(folder, "complete"));
    if (complete !== null) return (name) => readFileSync(join(folder, `${name}.txt`), "utf8");
  }
  const made = make();
  keep(join(own, key), made);
  return (name) => made[name] ?? "";
}

export function sourceKey(sources: readonly (string | Uint8Array)[]): string {
  return digest(buildIdentity, ...sources).slice(0, 32);
}

/** Puts compiled files under their key, whole or not at all; a cache that cannot be written is no fault. */
export function keep(folder: string, files: Compiled): void {
  const temporary = `${folder}.${process.pid}.tmp`;
  try {
    mkdirSync(temporary, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(temporary, `${name}.txt`), text);
    writeFileSync(join(temporary, "complete"), "");
    renameSync(temporary, folder);
    prune(dirname(folder));
  } catch {
    rmSync(temporary, { recursive: true, force: true }); // another run was faster, or there is no place to write
  }
}

function prune(folder: string): void {
  const byAge = readdirSync(folder).map((name) => ({ name, time: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 })).sort((a, b) => b.time - a.time);
  for (const { name } of byAge.slice(kept)) rmSync(join(folder, name), { recursive: true, force: true });
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null; // not there
  }
}
