import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { textImports } from "../../scripts/text-imports.mjs";
import { root } from "../support/sample.js";

/** What the command line loads before it knows the command. */
async function loadedAtStart(): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["src/cli/main.ts"],
    outdir: "dist",
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    packages: "external",
    platform: "node",
    format: "esm",
    plugins: [textImports],
  });
  const seen = new Set<string>();
  const follow = (output: string): void => {
    if (seen.has(output)) return;
    seen.add(output);
    for (const { path, kind } of metafile.outputs[output]?.imports ?? []) {
      if (kind === "import-statement") follow(path);
    }
  };
  follow("dist/main.js");
  return [
    ...seen,
    ...[...seen].flatMap((output) => Object.keys(metafile.outputs[output]?.inputs ?? {})),
  ];
}

describe("the start of the command line", () => {
  it("loads no page and no React: they come when a page is asked for", async () => {
    const loaded = await loadedAtStart();
    expect(loaded).toContain("src/cli/main.ts");
    expect(loaded.filter((name) => /^react|\.tsx$|\.css$/.test(name))).toEqual([]);
  });
});
