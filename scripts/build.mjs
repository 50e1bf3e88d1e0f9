// Builds dist/ from src/: one bundle, packages left outside, heavy parts in chunks that load when they are needed.
import { chmodSync, rmSync } from "node:fs";
import { build } from "esbuild";

rmSync("dist", { recursive: true, force: true });
await build({
  entryPoints: { main: "src/cli/main.ts", dossier: "src/cli/dossier.ts", library: "src/library.ts" },
  outdir: "dist", bundle: true, splitting: true, packages: "external", platform: "node", format: "esm", target: "node20", logLevel: "warning",
});
chmodSync("dist/dossier.js", 0o755);
