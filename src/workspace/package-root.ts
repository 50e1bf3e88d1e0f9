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
export const buildIdentity = builtAs("identity");

/**
 * Names the part of it that makes a file of a page: what other code printed is printed again, while
 * a program that only judges otherwise leaves it as it is.
 */
export const printingIdentity = builtAs("printing");

function builtAs(part: "identity" | "printing"): string {
  const file = join(packageRoot, "dist", "build.json");
  if (!existsSync(file)) return "not built";
  return String((JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>)[part]);
}

function find(folder: string): string {
  return existsSync(join(folder, "schemas", "records")) ? folder : find(dirname(folder));
}
