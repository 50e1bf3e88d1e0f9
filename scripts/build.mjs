// Builds dist/ from src/: the program, the pages of the workbench, procedures compiled, schemas for
// editors.
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { globSync } from "glob";
import { buildClient } from "./build-client.mjs";
import { bundleProgram } from "./bundle.mjs";
import { printingIdentity } from "./printing-identity.mjs";
import { textImports } from "./text-imports.mjs";

const common = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
  plugins: [textImports],
};
// Declarations are made before packing, which builds once more: they stay, as do the pages of the
// workbench, whose files are named by their content.
for (const name of existsSync("dist") ? readdirSync("dist") : []) {
  if (name !== "types" && name !== "workbench") rmSync(`dist/${name}`, { recursive: true });
}
const client = buildClient();
const program = await bundleProgram();
chmodSync("dist/dossier.js", 0o755);
writeFileSync("dist/third-party-licenses.txt", licences([...program, ...(await client)]));

// Names the code by its content: what was computed by other code is never taken for ours.
const hash = createHash("sha256");
for (const file of [...globSync("src/**/*.{ts,tsx,css}", { posix: true }).sort(), "package.json"]) {
  hash.update(file).update("\0").update(readFileSync(file)).update("\0");
}
const identity = hash.digest("hex");
const printing = await printingIdentity();
writeFileSync("dist/build.json", `${JSON.stringify({ identity, printing })}\n`);

// The built-in procedures compiled, so that no start has to.
await runScript("precompile");
// The schemas that editors check records by.
await runScript("editor-schemas");

async function runScript(name) {
  const outfile = `dist/.${name}.mjs`;
  await build({ ...common, packages: "external", entryPoints: [`scripts/${name}.ts`], outfile });
  try {
    await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}

/** The licences of the packages that are in the bundle, as they ask for. */
function licences(inputs) {
  const folders = [
    ...new Set(
      inputs.map((f) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(f)?.[1]).filter(Boolean),
    ),
  ].sort();
  return folders
    .map((folder) => {
      const file = readdirSync(folder).find((n) => /^licen[cs]e/i.test(n));
      return `${folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length)}\n\n${file ? readFileSync(join(folder, file), "utf8") : `${JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).license}\n`}`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}
