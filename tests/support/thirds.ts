/**
 * Files of tests that take a minute each: a third of them runs in the usual run, the third of the
 * day in `.ci/run`, all in the long run. Whoever names one on the command line gets it. Nothing in
 * them runs in thirds again: it would never be reached (`tests/closure/thirds.test.ts`).
 */
export const thirds = [
  ["cli/own-procedure", "browser/incomplete-documents", "browser/pages"],
  ["browser/signed-documents", "browser/batch", "browser/assess"],
  ["browser/archive", "browser/archive-refusals", "browser/bind"],
].map((files) => files.map((file) => `tests/${file}.test.ts`));

/** Of what is tried in thirds, which one: `given`, or the middle one where nobody says. */
export function thirdOf(given: string | undefined): number {
  const third = Number(given ?? 1) % 3;
  if (Number.isInteger(third) && third >= 0) return third;
  throw new Error(`DOSSIER_THIRD and DOSSIER_TURN are whole numbers from 0, not "${given ?? ""}"`);
}
