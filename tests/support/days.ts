/**
 * Files of tests that take half a minute and more, a group for each day of a week: `npm test` runs
 * one group, `.ci/run` that of the day, the long run all. Whoever names a file on the command line
 * gets it. What in them is tried every third time (support/long.ts) is reached all the same: seven
 * and three have no common divisor.
 */
export const week = [
  [
    "browser/archive",
    "cli/sign-printed-file",
    "cli/fleet-recipes",
    "cli/fleet-recipe-shell",
    "browser/workbench/record",
    "unit/jobs/fleet/same-results",
  ],
  [
    "browser/signed-documents",
    "browser/robustness",
    "cli/workbook-cells",
    "browser/workbench/print-and-verify",
    "browser/workbench/office",
  ],
  [
    "browser/archive-refusals",
    "cli/workbook",
    "unit/jobs/history/seal-history",
    "browser/workbench/people",
    "browser/fleet",
    "browser/workbench/fleet",
  ],
  [
    "unit/jobs/versions/review",
    "unit/jobs/versions/exchange",
    "browser/incomplete-documents",
    "cli/readiness",
    "browser/bind",
    "browser/workbench/archive",
    "browser/workbench/daily",
  ],
  ["browser/documents", "browser/pages", "browser/workbench/pages", "browser/workbench/assess"],
  [
    "browser/assess",
    "browser/workbench/two-people",
    "cli/own-procedure",
    "cli/cache",
    "cli/git",
    "cli/sign",
  ],
  [
    "browser/forms",
    "browser/batch",
    "cli/own-record-kind",
    "cli/migrate",
    "unit/jobs/procedures/migrate",
    "browser/workbench/versions",
  ],
].map((files) => files.map((file) => `tests/${file}.test.ts`));

/** So many turns it takes until every file that tries more in a turn had its own. */
export const turnParts = 2;

/** Which of so many parts has its turn on a day; `day` counts days, 1 where nobody says. */
export function partOfDay(day: string | undefined, parts: number): number {
  const part = Number(day ?? 1) % parts;
  if (Number.isInteger(part) && part >= 0) return part;
  throw new Error(`DOSSIER_DAY and DOSSIER_TURN are whole numbers from 0, not "${day ?? ""}"`);
}
