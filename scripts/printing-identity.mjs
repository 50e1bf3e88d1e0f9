import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { textImports } from "./text-imports.mjs";

/** The modules that make a file of a page. */
const makers = ["src/jobs/documents/press.ts", "src/jobs/documents/print-document.ts"];

/**
 * Names by its content the code that makes a file of a page, with the packages in it. Fonts and
 * browser name themselves, and a page is known by its text.
 */
export async function printingIdentity(root = ".") {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: makers.map((file) => `export * from "./${file}";`).join("\n"),
      resolveDir: resolve(root),
    },
    absWorkingDir: resolve(root),
    bundle: true,
    minify: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
    plugins: [textImports],
    write: false,
    metafile: true,
  });
  const made = createHash("sha256").update(outputFiles[0].contents);
  for (const name of packagesIn(metafile)) {
    const file = join(root, "node_modules", name, "package.json");
    made.update(`\0${name} ${JSON.parse(readFileSync(file, "utf8")).version}`);
  }
  return made.digest("hex");
}

function packagesIn({ inputs }) {
  const imported = Object.values(inputs)
    .flatMap(({ imports }) => imports)
    .filter(({ external, path }) => external && !isBuiltin(path) && !path.startsWith("."))
    .map(({ path }) => /^(?:@[^/]+\/)?[^/]+/.exec(path)[0]);
  return [...new Set(imported)].sort();
}
