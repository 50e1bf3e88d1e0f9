import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { FastifyInstance } from "fastify";
import { packageRoot } from "../../workspace/package-root.js";
import { notThere } from "./refused.js";

/**
 * The files of the pages as the build leaves them in `dist/workbench/`, flat: names with the digest
 * of their content, perhaps each with `.br` beside it. `shell.json` names those that the first page
 * loads (scripts/build-client.mjs).
 */
const folder = join(packageRoot, "dist", "workbench");

/** What the first page loads. */
export interface ShellFiles {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Modules that the scripts import at once. */
  readonly preloads: readonly string[];
}

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

/** The scripts and styles of the first page; none where the pages were not built. */
export function shellFiles(): ShellFiles {
  const file = join(folder, "shell.json");
  if (!existsSync(file)) return { scripts: [], styles: [], preloads: [] };
  return JSON.parse(readFileSync(file, "utf8")) as ShellFiles;
}

/** `/client/<file>`: only names that the folder lists, kept for ever. */
export function clientFileRoutes(app: FastifyInstance): void {
  const names = new Set(existsSync(folder) ? readdirSync(folder) : []);
  app.get("/client/:name", { config: { isOpen: true } }, (request, reply) => {
    const { name } = request.params as { readonly name: string };
    const type = types[extname(name)];
    if (!names.has(name) || type === undefined) throw notThere(name);
    const takesBrotli = /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
    const isPacked = takesBrotli && names.has(`${name}.br`);
    return reply
      .headers({
        "Content-Type": type,
        "Cache-Control": "public, max-age=31536000, immutable",
        Vary: "Accept-Encoding",
        ...(isPacked && { "Content-Encoding": "br" }),
      })
      .send(readFileSync(join(folder, isPacked ? `${name}.br` : name)));
  });
}
