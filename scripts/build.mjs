// Builds dist/ from src/: one bundle, packages left outside, heavy parts in chunks that load when they are needed.
import { chmodSync, existsSync, readdirSync, rmSync } from "node:fs";
import { build } from "esbuild";

// Declarations are made before packing, which builds once more: they stay.
for (const name of existsSync("dist") ? readdirSync("dist") : []) if (name !== "types") rmSync(`dist/${name}`, { recursive: true });
await build({
  entryPoints: { main: "src/cli/main.ts", dossier: "src/cli/dossier.ts", library: "src/library.ts" },
  outdir: "dist", bundle: true, splitting: true, packages: "external", platform: "node", format: "esm", target: "node20", logLevel: "warning",
});
chmodSync("dist/dossier.js", 0o755);
