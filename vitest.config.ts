import { defineConfig } from "vitest/config";
import { viteTextImports } from "./scripts/text-imports.mjs";

// Forks, two at a time: the machines that run the suite have two cores, and a browser may run
// beside the tests.
export default defineConfig({
  plugins: [viteTextImports],
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ["default", "./tests/support/closing-line.ts"],
  },
});
