import { readFileSync } from "node:fs";
import { globSync } from "glob";
import { defineConfig } from "vitest/config";
import { viteTextImports } from "./scripts/text-imports.mjs";

if (process.env["DOSSIER_TURN"] === "today") {
  process.env["DOSSIER_TURN"] = String(Math.floor(Date.now() / 86_400_000));
  process.stdout.write(`long tests, turn ${process.env["DOSSIER_TURN"]}\n`);
}

/** With DOSSIER_LONG or DOSSIER_TURN only those tests run that try more then (support/long.ts). */
const isMore = "DOSSIER_LONG" in process.env || "DOSSIER_TURN" in process.env;
const all = "tests/**/*.test.{ts,tsx}";
const moreOf =
  /import \{[^}]*\b(?:isMore|isLong|inTurn|howMany|runs)\b[^}]*\} from ".*support\/long\.js"/;

/** Files that take a minute each: a third of them in the usual run, whoever names one gets it. */
const thirds = [
  ["cli/own-procedure", "browser/incomplete-documents", "browser/pages"],
  ["browser/signed-documents", "browser/batch", "browser/assess"],
  ["browser/archive", "browser/archive-refusals", "browser/bind"],
];
const third = Number(process.env["DOSSIER_THIRD"] ?? 1) % 3;
const isNamed = process.argv.slice(2).some((word) => word.includes("tests/"));
const ofOtherDays =
  isMore || isNamed
    ? []
    : thirds
        .filter((_, i) => i !== third)
        .flatMap((files) => files.map((f) => `tests/${f}.test.ts`));

// Forks, two at a time: the machines that run the suite have two cores, and a browser may run
// beside the tests.
export default defineConfig({
  plugins: [viteTextImports],
  test: {
    include: isMore
      ? globSync(all, { posix: true }).filter((f) => moreOf.test(readFileSync(f, "utf8")))
      : [all],
    exclude: ["node_modules/**", ...ofOtherDays],
    globalSetup: "tests/support/run-folder.ts",
    pool: "forks",
    maxWorkers: 2,
    // Test files change nothing that others see: modules and procedures are loaded once.
    isolate: false,
    testTimeout: isMore ? 600_000 : 60_000,
    hookTimeout: 120_000,
    reporters: ["default", "./tests/support/closing-line.ts"],
  },
});
