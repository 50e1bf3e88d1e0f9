import type { Plugin } from "esbuild";

export declare const textImports: Plugin;
/** What Vite asks of a plugin, as far as ours answers. */
export declare const viteTextImports: {
  readonly name: string;
  readonly enforce: "pre";
  resolveId(source: string, importer: string | undefined): string | null;
  load(id: string): Promise<string | null>;
};
