import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder of this package, where `schemas/` and `templates/` lie: found upwards, the same from
 * `src/` and from `dist/`.
 */
export const packageRoot = find(dirname(fileURLToPath(import.meta.url)));

export const version = String(
  (JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as { version: string })
    .version,
);

/**
 * Names the code that runs, as the build left it: what was computed by other code is never taken
 * for ours.
 */
export const buildIdentity = identity(join(packageRoot, "dist", "build.json"));

function identity(file: string): string {
  return existsSync(file)
    ? String((JSON.parse(readFileSync(file, "utf8")) as { identity: string }).identity)
    : "not built";
}

function find(folder: string): string {
  return existsSync(join(folder, "schemas", "records")) ? folder : find(dirname(folder));
}
