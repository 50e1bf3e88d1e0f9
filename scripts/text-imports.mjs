// Imports of text: `./page.css?text` is the content of a file, `./client/search.js?script` a script
// for the browser,
// bundled. For esbuild, which builds the product and runs our scripts, and for Vite, which runs the
// tests.
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { build } from "esbuild";

const ending = /\?(text|script)$/;

/** The plugin for esbuild. */
export const textImports = {
  name: "text-imports",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: ending }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace(ending, "")),
      namespace: ending.exec(path)?.[1] ?? "",
    }));
    onLoad({ filter: /./, namespace: "text" }, ({ path }) => ({
      contents: readFileSync(path, "utf8"),
      loader: "text",
    }));
    onLoad({ filter: /./, namespace: "script" }, async ({ path }) => ({
      contents: await browserScript(path),
      loader: "text",
    }));
  },
};

/** The plugin for Vite: its own handling of styles must not see them. */
export const viteTextImports = {
  name: "text-imports",
  enforce: "pre",
  resolveId(source, importer) {
    if (!importer || !ending.test(source)) return null;
    return `\0${ending.exec(source)?.[1] ?? ""}:${resolve(dirname(importer), source.replace(ending, ""))}.js`;
  },
  async load(id) {
    const [, kind, path] = /^\0(text|script):(.*)\.js$/.exec(id) ?? [];
    if (!path) return null;
    const text = kind === "script" ? await browserScript(path) : readFileSync(path, "utf8");
    return `export default ${JSON.stringify(text)};`;
  },
};

/** One classic script without imports: pages open from a folder, where browsers load no modules. */
async function browserScript(path) {
  const { outputFiles } = await build({
    entryPoints: [path.replace(/\.js$/, ".ts")],
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    target: "es2020",
    charset: "utf8",
    logLevel: "warning",
  });
  return outputFiles[0].text;
}
