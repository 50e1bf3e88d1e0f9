// npm run bench: speed as ratios against yardsticks measured in the same run, all of it in five
// minutes on two cores; a table of goals and results, and a line of bench/history.jsonl.
// npm run bench check|print|archive|workbench [cases]: one part, with more cases.
// npm run bench workbench 10000 <folder>: the same of a repository that stays in the folder; it is
// made where it is not there yet.
// npm run bench fleet [cases]: what a fleet on paper is reckoned with; npm run bench scale: that
// fleet, out of the last such figures in the history; it measures nothing itself.
// npm run bench -- --against <commit or folder> [rounds]: against an older build; ends with 1 when
// a work takes more than 15 % more.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchAgainst } from "./against.js";
import { benchArchive } from "./archive.js";
import { benchCheck } from "./check.js";
import { benchFleet } from "./fleet.js";
import { history, keepInHistory } from "./history.js";
import { allowSeconds } from "./measure.js";
import { benchPrint } from "./print.js";
import { results, resultTable, showFigures } from "./results.js";
import { scaleReport } from "./scale.js";
import { benchWorkbench } from "./workbench.js";

const asked = process.argv.slice(2);
if (asked[0] === "--against") {
  const rounds = Number(asked[2] ?? 15);
  // Medians of no round at all would be as good as ever.
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`no number of rounds: ${asked[2]}`);
  const isAsGood = await benchAgainst(asked[1] ?? "", rounds);
  process.exit(isAsGood ? 0 : 1);
}
if (asked[0] === "scale") {
  console.log(scaleReport(readFileSync(history, "utf8")));
  process.exit(0);
}
/** The parts of a whole run, and after how many seconds each begins no further round. */
const secondsOf: Readonly<Record<string, number>> = {
  check: 60,
  print: 60,
  archive: 30,
  workbench: 60,
};
const chosen = [...Object.keys(secondsOf), "fleet"].filter((area) => asked.includes(area));
const isWhole = chosen.length === 0;
/** So many cases as are asked for, else what there is time for. */
const sizeOf = (whole: number, alone: number): number =>
  Number(asked.find((a) => /^\d+$/.test(a)) ?? (isWhole ? whole : alone));
const kept = asked.find((a) => a.includes("/"));
const started = performance.now();
const folder = mkdtempSync(join(tmpdir(), "dossier-bench-"));
try {
  const wants = (what: string) => {
    if (isWhole) allowSeconds(secondsOf[what] ?? 0);
    return isWhole || chosen.includes(what);
  };
  const cases = sizeOf(140, 330);
  if (wants("check")) await benchCheck(join(folder, "check"), cases, cases > 2_000 ? 1 : 3);
  if (wants("print")) {
    const sizes = { batch: isWhole ? 7 : 14, many: sizeOf(7, 16) };
    await benchPrint(join(folder, "print"), 3, sizes);
  }
  if (wants("archive")) await benchArchive(join(folder, "archive"), 3);
  if (wants("workbench")) await benchWorkbench(kept ?? join(folder, "workbench"), cases);
  if (asked.includes("fleet")) await benchFleet(join(folder, "fleet"), sizeOf(210, 210));
  if (isWhole) {
    const seconds = (performance.now() - started) / 1000;
    showFigures("bench", { what: "all of it", value: seconds, unit: "s", goal: 300 });
  }
  keepInHistory(asked.filter((a) => a !== kept).join(" "), results());
  console.log(`\n${resultTable(results())}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
