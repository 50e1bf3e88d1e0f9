// The program as one bundle in dist/: what every start needs is one file, what a check needs is a
// second one, and all else lies in chunks that load when they are needed. A start reads its files
// one after another, and a hundred small ones take longer than most commands.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "rolldown";
import { viteTextImports } from "./text-imports.mjs";

const entries = {
  dossier: "src/cli/dossier.ts",
  library: "src/library.ts",
  "judge-thread": "src/jobs/check/judge-thread.ts",
  "finish-thread": "src/jobs/documents/finish-thread.ts",
  "text-thread": "src/jobs/archive/filing-list/text-thread.ts",
  "workbench-thread": "src/web/workbench/thread.ts",
  "workbench-job": "src/web/workbench/long/job-thread.ts",
  "workbench-survey": "src/web/workbench/survey-thread.ts",
};

/**
 * What goes into one file each, with all that it imports and that stands in none before. main.ts
 * itself waits for the commands, which need this file: it stands alone. So do the words, in which
 * an old Node is told that it is too old before it reads anything else.
 */
const files = {
  words: ["src/model/base/words.ts"],
  start: ["src/cli/program.ts", "src/cli/io.ts", "src/workspace/own-cache.ts"],
  check: [
    "src/cli/commands/check.ts",
    "src/workspace/workspace.ts",
    "src/jobs/check/check-cases.ts",
    "src/jobs/check/concerned-cases.ts",
    "src/report/reporters.ts",
  ],
};

/** Packages that are bundled, since reading their many small files takes long. */
const bundled = new Set([
  "commander",
  "picocolors",
  "date-fns",
  "@date-fns/utc",
  "canonicalize",
  "jsonc-parser",
  "leven",
  "glob",
  "react",
  "react-dom",
  "fastify",
  "@fastify/cookie",
  "@fastify/multipart",
  "@cantoo/pdf-lib",
  "puppeteer",
]);

/** Bundles the program; gives the paths of all files that are in it. */
export async function bundleProgram() {
  const { output } = await build({
    input: entries,
    write: false,
    platform: "node",
    external: isExternal(),
    checks: { ineffectiveDynamicImport: false, bundlerTimings: false },
    plugins: [viteTextImports, noStartedPrograms],
    resolve: { mainFields: ["module", "main"] },
    transform: {
      target: "node20",
      // React's own build for use: it starts faster and prints no advice for developers.
      define: { "process.env.NODE_ENV": '"production"' },
    },
    output: {
      format: "esm",
      comments: { legal: true, annotation: false, jsdoc: false },
      entryFileNames: "[name].js",
      chunkFileNames: "[name]-[hash].js",
      codeSplitting: { groups: Object.entries(files).map(group) },
    },
  });
  mkdirSync("dist", { recursive: true });
  for (const { fileName, code } of output) writeFileSync(join("dist", fileName), inAscii(code));
  return output.flatMap((chunk) => Object.keys(chunk.modules ?? {}));
}

function group([name, modules], i, { length }) {
  const paths = new Set(modules.map((file) => resolve(file)));
  return { name, test: (id) => paths.has(id), priority: length - i };
}

function isExternal() {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const names = Object.keys(dependencies).filter((name) => !bundled.has(name));
  return names.map((name) => new RegExp(`^${name}(?:/|$)`));
}

/** Commander could start a program for each command: a part of Node that no start here needs. */
const noStartedPrograms = {
  name: "no-started-programs",
  resolveId: (source, importer) =>
    source === "node:child_process" && importer?.includes("/commander/") ? "\0none.cjs" : null,
  load: (id) => (id === "\0none.cjs" ? "module.exports = {};" : null),
};

/**
 * Chinese as escapes: V8 takes a file of one byte a character faster than one of two, and all of it
 * is of two where one character is.
 */
function inAscii(code) {
  return code.replace(/(\\*)([\u0080-\uffff])/g, (_, slashes, character) => {
    // A backslash of its own before it is needless, and would escape the escape.
    const before = slashes.slice(slashes.length % 2);
    return `${before}\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
