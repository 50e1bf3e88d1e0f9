import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { afterAll, describe, expect, it } from "vitest";
import { textImports, viteTextImports } from "../../../scripts/text-imports.mjs";

const folder = mkdtempSync(join(tmpdir(), "dossier-text-"));
const css = `a::before { content: "\\201c条款"; }\n`;
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
file("page.css", css);
file("part.ts", "export const answer: number = 42;\n");
file("client.ts", 'import { answer } from "./part.js";\n(globalThis as any).seen = answer;\n');
const entry = file(
  "entry.ts",
  'import css from "./page.css?text";\nimport script from "./client.js?script";\nexport { css, script };\n',
);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What a classic script of a page leaves behind. */
function run(script: string): unknown {
  const page: { seen?: unknown } = {};
  runInNewContext(script, page);
  return page.seen;
}

describe("imports of text", () => {
  it("give a style as it is, and a script bundled for a page, in the product", async () => {
    const outfile = join(folder, "out.mjs");
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: "esm",
      plugins: [textImports],
    });
    const made = (await import(pathToFileURL(outfile).href)) as { css: string; script: string };
    expect(made.css).toBe(css);
    expect(made.script).not.toMatch(/^\s*(import|export)\b/m);
    expect(run(made.script)).toBe(42);
  });

  it("give the same in the tests", async () => {
    const load = async (source: string) => {
      const id = viteTextImports.resolveId(source, entry);
      const code = (await viteTextImports.load(id ?? "")) ?? "";
      return JSON.parse(/^export default (.*);$/s.exec(code)?.[1] ?? "null") as string;
    };
    expect(await load("./page.css?text")).toBe(css);
    expect(run(await load("./client.js?script"))).toBe(42);
  });

  it("leave every other import alone", async () => {
    expect(viteTextImports.resolveId("./page.css", entry)).toBeNull();
    expect(viteTextImports.resolveId("./page.css?text", undefined)).toBeNull();
    expect(await viteTextImports.load(entry)).toBeNull();
  });
});
