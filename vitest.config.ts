import { readFileSync } from "node:fs";
import { globSync } from "glob";
import { defineConfig } from "vitest/config";
import { viteTextImports } from "./scripts/text-imports.mjs";
import { partOfDay, turnParts, week } from "./tests/support/days.js";

if (process.env["DOSSIER_TURN"] === "today") {
  process.env["DOSSIER_TURN"] = String(Math.floor(Date.now() / 86_400_000));
  process.stdout.write(`long tests, turn ${process.env["DOSSIER_TURN"]}\n`);
}

/**
 * A turn takes half of those files that try more then (support/long.ts), the next turn the other
 * half; the long run takes all files.
 */
const isLong = "DOSSIER_LONG" in process.env;
const isTurn = "DOSSIER_TURN" in process.env && !isLong;
const isMore = isLong || isTurn;
const all = "tests/**/*.test.{ts,tsx}";
const moreOf =
  /import \{[^}]*\b(?:isMore|isLong|inTurn|howMany|runs)\b[^}]*\} from ".*support\/long\.js"/;

/** Files of the other days of the week, but for those that somebody names. */
const words = process.argv.slice(2).filter((word) => word !== "run" && !word.startsWith("-"));
const today = partOfDay(process.env["DOSSIER_DAY"], week.length);
const isNamed = (file: string): boolean => words.some((word) => file.includes(word));
const ofOtherDays = week
  .filter((_, i) => i !== today)
  .flat()
  .filter((file) => !isNamed(file));

function filesOfTurn(): string[] {
  const half = partOfDay(process.env["DOSSIER_TURN"], turnParts);
  return globSync(all, { posix: true })
    .filter((file) => moreOf.test(readFileSync(file, "utf8")))
    .toSorted()
    .filter((file, i) => i % turnParts === half || isNamed(file));
}

// Forks, two at a time: the machines that run the suite have two cores, and a browser may run
// beside the tests.
export default defineConfig({
  plugins: [viteTextImports],
  test: {
    include: isTurn ? filesOfTurn() : [all],
    exclude: ["node_modules/**", ...(isMore ? [] : ofOtherDays)],
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
