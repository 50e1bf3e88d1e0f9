// Prints every sentence of the product as one table, for an expert to read: "npm run words", or
// "npm run -s words csv > words.csv".
import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { globSync } from "glob";
import type { tableOf as TableOf } from "../src/model/base/words.js";
import { csvTable, markdownTable } from "../src/report/terminal/tables.js";

type Module = Readonly<Record<string, object>>;

const files = globSync("src/**/*.words.ts", { posix: true }).sort();
const { tableOf, modules } = await loadAll();
const rows = files.flatMap((file, i) => {
  const source = readFileSync(file, "utf8");
  const place = file.replace(/^src\//, "").replace(/\.words\.ts$/, "");
  return Object.entries(modules[i] ?? {}).flatMap(([table, made]) =>
    Object.entries(tableOf(made)?.table ?? {}).map(([key, { zh, en }]) => [
      place,
      `${table}.${key}`,
      commentOn(key, source),
      zh,
      en,
    ]),
  );
});
const head = ["file", "key", "where it is shown", "中文", "English"];
process.stdout.write((process.argv.includes("csv") ? csvTable : markdownTable)(head, rows));

/**
 * All files of words and what takes them apart, as one bundle: they are TypeScript, and must share
 * one module.
 */
async function loadAll(): Promise<{ tableOf: typeof TableOf; modules: readonly Module[] }> {
  const outfile = join("dist", `.words-${process.pid}.mjs`);
  const contents = [
    `export { tableOf } from "./src/model/base/words.ts";`,
    ...files.map((file, i) => `export * as words${i} from "./${file}";`),
  ].join("\n");
  await build({
    stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    outfile,
    logLevel: "warning",
  });
  try {
    const all = (await import(pathToFileURL(resolve(outfile)).href)) as Record<string, unknown>;
    return {
      tableOf: all["tableOf"] as typeof TableOf,
      modules: files.map((_, i) => all[`words${i}`] as Module),
    };
  } finally {
    rmSync(outfile, { force: true });
  }
}

/** The comment that stands above a key in its file: where the sentence is shown. */
function commentOn(key: string, source: string): string {
  const found = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*"?${key}"?: \\{`).exec(source);
  return (found?.[1] ?? "").replace(/\s*\n\s*\*?\s*/g, " ").trim();
}
