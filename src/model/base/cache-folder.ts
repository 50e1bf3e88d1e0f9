import { homedir } from "node:os";
import { join } from "node:path";

/**
 * Where things are kept for one user between runs (browser, compiled procedures): `XDG_CACHE_HOME`,
 * else `~/.cache`.
 */
export function cacheFolder(environment: NodeJS.ProcessEnv): string {
  return join(environment["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "certdossier");
}
