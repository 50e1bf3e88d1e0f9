import type { Plugin } from "esbuild";
import type { Plugin as VitestPlugin } from "vitest/config";

export declare const textImports: Plugin;
export declare const viteTextImports: VitestPlugin;
