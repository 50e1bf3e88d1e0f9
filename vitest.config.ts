import { readFileSync } from "node:fs";
import { globSync } from "glob";
import { defineConfig } from "vitest/config";
import { viteTextImports } from "./scripts/text-imports.mjs";
import { partOfDay, week } from "./tests/support/days.js";

if (process.env["DOSSIER_TURN"] === "today") {
  process.env["DOSSIER_TURN"] = String(Math.floor(Date.now() / 86_400_000));
  process.stdout.write(`long tests, turn ${process.env["DOSSIER_TURN"]}\n`);
}

/** A turn takes only those files that try more then (support/long.ts), the long run all files. */
const isLong = "DOSSIER_LONG" in process.env;
const isTurn = "DOSSIER_TURN" in process.env && !isLong;
const isMore = isLong || isTurn;
const all = "tests/**/*.test.{ts,tsx}";
const moreOf =
  /import \{[^}]*\b(?:isMore|isLong|inTurn|howMany|runs)\b[^}]*\} from ".*support\/long\.js"/;

/** Files of the other days of the week, but for those that somebody names. */
const words = process.argv.slice(2).filter((word) => word !== "run" && !word.startsWith("-"));
const today = partOfDay(process.env["DOSSIER_DAY"], week.length);
const ofOtherDays = week
  .filter((_, i) => i !== today)
  .flat()
  .filter((file) => !words.some((word) => file.includes(word)));

// Forks, two at a time: the machines that run the suite have two cores, and a browser may run
// beside the tests.
export default defineConfig({
  plugins: [viteTextImports],
  test: {
    include: isTurn
      ? globSync(all, { posix: true }).filter((f) => moreOf.test(readFileSync(f, "utf8")))
      : [all],
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
