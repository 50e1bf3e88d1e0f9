// Builds dist/ from src/: one bundle, packages left outside, heavy parts in chunks that load when they are needed.
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { globSync } from "glob";

const common = { bundle: true, packages: "external", platform: "node", format: "esm", target: "node20", logLevel: "warning" };

// Declarations are made before packing, which builds once more: they stay.
for (const name of existsSync("dist") ? readdirSync("dist") : []) if (name !== "types") rmSync(`dist/${name}`, { recursive: true });
await build({ ...common, entryPoints: { main: "src/cli/main.ts", dossier: "src/cli/dossier.ts", library: "src/library.ts", "case-worker": "src/pipeline/case-worker.ts" }, outdir: "dist", splitting: true });
chmodSync("dist/dossier.js", 0o755);

// Names the code by its content: what was computed by other code is never taken for ours.
const hash = createHash("sha256");
for (const file of [...globSync("src/**/*.ts", { posix: true }).sort(), "package.json"]) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
writeFileSync("dist/build.json", `${JSON.stringify({ identity: hash.digest("hex") })}\n`);

// The built-in procedures compiled, so that no start has to.
await build({ ...common, entryPoints: ["scripts/precompile.ts"], outfile: "dist/.precompile.mjs" });
try {
  await import(pathToFileURL("dist/.precompile.mjs").href);
} finally {
  rmSync("dist/.precompile.mjs");
}
