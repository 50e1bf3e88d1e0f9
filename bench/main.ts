// npm run bench [-- check|print|archive|workbench] [cases]: speed as ratios against yardsticks
// measured in the same run; a line of bench/history.jsonl.
// npm run bench workbench 10000 <folder>: the same of a repository that stays in the folder; it is
// made where it is not there yet.
// npm run bench scale: a fleet on paper, out of measured figures; measures nothing itself.
// npm run bench -- --against <commit or folder> [rounds]: against an older build; ends with 1 when
// a work takes more than 15 % more.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchAgainst } from "./against.js";
import { benchArchive } from "./archive.js";
import { benchCheck } from "./check.js";
import { keepInHistory } from "./history.js";
import { benchPrint } from "./print.js";
import { results, resultTable } from "./results.js";
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
  console.log(scaleReport());
  process.exit(0);
}
const cases = Number(asked.find((a) => /^\d+$/.test(a)) ?? 330);
const kept = asked.find((a) => a.includes("/"));
const folder = mkdtempSync(join(tmpdir(), "dossier-bench-"));
try {
  const wants = (what: string) =>
    asked.includes(what) ||
    !["check", "print", "archive", "workbench"].some((w) => asked.includes(w));
  if (wants("check")) await benchCheck(join(folder, "check"), cases, cases > 2_000 ? 1 : 3);
  if (wants("print")) {
    await benchPrint(join(folder, "print"), 3, Number(asked.find((a) => /^\d+$/.test(a)) ?? 16));
  }
  if (wants("archive")) await benchArchive(join(folder, "archive"), 3);
  if (wants("workbench")) await benchWorkbench(kept ?? join(folder, "workbench"), cases);
  keepInHistory(asked.filter((a) => a !== kept).join(" "), results());
  console.log(`\n${resultTable(results())}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
