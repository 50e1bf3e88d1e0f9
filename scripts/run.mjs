// Runs a TypeScript script of ours: bundled in memory to a temporary file, so that the source needs
// no second build.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { textImports } from "./text-imports.mjs";

const [script, ...rest] = process.argv.slice(2);
const outfile = join("dist", `.script-${process.pid}.mjs`);
await build({
  entryPoints: [script],
  outfile,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
  plugins: [textImports],
});
process.argv = [process.argv[0], script, ...rest];
try {
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(outfile, { force: true });
}
