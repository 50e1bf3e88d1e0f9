// Builds the pages of the workbench into dist/workbench/: modules that load when a page needs them,
// each with its compressed copy beside it, and shell.json: what the server's first page names.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { build } from "esbuild";

const folder = "dist/workbench";
const entry = "src/web/client/workbench/main.tsx";
/** All styles in one file: none comes late, with a page. */
const style = "src/web/client/workbench/main.css";
/** What the first page may weigh on its way to the browser, compressed. */
const maxFirstLoad = 400 * 1024;

/**
 * Styles that components write without asking which name they go by, so that a browser under our
 * content policy would not take them: what stands in the file, and what is to stand there.
 */
const patches = [
  {
    file: /@rc-component\/util\/(?:es|lib)\/Dom\/dynamicCSS\.js$/,
    from: "if (csp?.nonce) {\n    styleNode.nonce = csp?.nonce;\n  }",
    to: "styleNode.nonce = csp?.nonce ?? document.querySelector('meta[name=\"csp-nonce\"]')?.content ?? '';",
  },
  {
    file: /@rc-component\/input\/(?:es|lib)\/calculateNodeHeight\.js$/,
    from: "hiddenTextarea.setAttribute('style', `${sizingStyle};${HIDDEN_TEXTAREA_STYLE}`)",
    to: "hiddenTextarea.style.cssText = `${sizingStyle};${HIDDEN_TEXTAREA_STYLE}`",
  },
];
const underPolicy = {
  name: "under-policy",
  setup({ onLoad }) {
    for (const { file, from, to } of patches) {
      onLoad({ filter: file }, ({ path }) => {
        const text = readFileSync(path, "utf8");
        if (!text.includes(from)) throw new Error(`${path} is no longer as it is mended here`);
        return { contents: text.replace(from, to), loader: "js" };
      });
    }
  },
};

/** Returns the files that went in, for the licences of their packages. */
export async function buildClient() {
  const { metafile } = await build({
    entryPoints: [entry, style],
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    tsconfig: "tsconfig.client.json",
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    logLevel: "warning",
    plugins: [underPolicy],
    metafile: true,
  });
  const outputs = Object.entries(metafile.outputs);
  const sizes = await compress(outputs.map(([file]) => file));
  const outputOf = (input) => outputs.find(([, o]) => o.entryPoint === input)[0];
  const main = outputOf(entry);
  const modules = firstModules(main, metafile.outputs);
  const firstLoad = [...modules, outputOf(style)].reduce((sum, file) => sum + sizes.get(file), 0);
  if (firstLoad > maxFirstLoad) {
    throw new Error(
      `the workbench's first page weighs ${firstLoad} bytes compressed, more than ${maxFirstLoad}: let what is heavy come with the page that needs it (esbuild's metafile tells what is in it)`,
    );
  }
  const shell = {
    scripts: [basename(main)],
    preloads: modules.filter((file) => file !== main).map((file) => basename(file)),
    styles: [basename(outputOf(style))],
    firstLoad,
  };
  writeFileSync(join(folder, "shell.json"), `${JSON.stringify(shell, null, 2)}\n`);
  removeOthers(new Set([...outputs.map(([file]) => basename(file)), "shell.json"]));
  return Object.keys(metafile.inputs);
}

/** What the browser must have before it shows anything: the entry and what it imports at once. */
function firstModules(main, outputs) {
  const found = new Set();
  const include = (file) => {
    if (found.has(file)) return;
    found.add(file);
    for (const { path, kind } of outputs[file].imports) {
      if (kind === "import-statement") include(path);
    }
  };
  include(main);
  return [...found];
}

/** Files are named by their content: what was compressed by an earlier build is as it would be. */
async function compress(files) {
  const compressed = promisify(brotliCompress);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 };
  mkdirSync(folder, { recursive: true });
  const sizes = await Promise.all(
    files.map(async (file) => {
      if (!existsSync(`${file}.br`)) {
        writeFileSync(`${file}.br`, await compressed(readFileSync(file), { params }));
      }
      return [file, readFileSync(`${file}.br`).length];
    }),
  );
  return new Map(sizes);
}

function removeOthers(names) {
  for (const name of readdirSync(folder)) {
    if (!names.has(name.replace(/\.br$/, ""))) rmSync(join(folder, name), { recursive: true });
  }
}
