import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/**
 * Where things are kept for one user between runs (browser, compiled procedures): `XDG_CACHE_HOME`,
 * else `~/.cache`. A path that is empty or begins anywhere counts for nothing (XDG Base Directory
 * Specification): it would lead into whichever repository somebody stands in.
 */
export function cacheFolder(environment: NodeJS.ProcessEnv): string {
  const named = environment["XDG_CACHE_HOME"] ?? "";
  return join(isAbsolute(named) ? named : join(homedir(), ".cache"), "certdossier");
}
