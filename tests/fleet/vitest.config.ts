import { defineConfig } from "vitest/config";
import { viteTextImports } from "../../scripts/text-imports.mjs";

/** The story of a fleet on a real database; `npm run test:fleet` installs it first. */
export default defineConfig({
  plugins: [viteTextImports],
  test: {
    include: ["tests/fleet/*.fleet.ts"],
    globalSetup: "tests/support/run-folder.ts",
    pool: "forks",
    // Two cores have enough to do with one database and four machines.
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
