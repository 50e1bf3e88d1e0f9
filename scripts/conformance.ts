// npm run conformance -- <folder>: runs our PDF/A self-check over a corpus whose files say pass or
// fail in their names (the veraPDF corpus), our JSON reader over files that begin with y_ or n_
// (JSONTestSuite), and our package check over bags in folders called valid, invalid, warning or
// linux-only (the BagIt conformance suite).
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { globSync } from "glob";
import { kindOf, readRecordFile } from "../src/read/record-file.js";
import { openFolder } from "../src/seal/package/open-package.js";
import { readBag } from "../src/seal/package/read-bag.js";
import { checkPdfa } from "../src/seal/pdfa/self-check.js";

interface Count {
  fails: number;
  found: number;
  /** Found by a rule of the clause that the file is about. */
  named: number;
  passes: number;
  alarms: number;
}

const folder = process.argv[2];
if (!folder) throw new Error("npm run conformance -- <folder>");
const counts = new Map<string, Count>();
const wrong: string[] = [];

function count(group: string, isBad: boolean, isFound: boolean, file: string): Count {
  const c = counts.get(group) ?? { fails: 0, found: 0, named: 0, passes: 0, alarms: 0 };
  counts.set(group, c);
  if (isBad) {
    c.fails += 1;
    if (isFound) c.found += 1;
    else wrong.push(`missed ${file}`);
  } else {
    c.passes += 1;
    if (isFound) {
      c.alarms += 1;
      wrong.push(`false alarm ${file}`);
    }
  }
  return c;
}

for (const file of globSync("**/*.pdf", { cwd: folder, absolute: true }).sort()) {
  const [, clause = "", verdict] = /(\d(?:-\d+)+)-t\d+-(pass|fail)/.exec(basename(file)) ?? [];
  if (verdict) {
    const clauses = clause.split("-").slice(0, 3).join(".");
    const { faults } = await checkPdfa(readFileSync(file));
    const isBad = verdict === "fail";
    const c = count(`PDF/A ${clauses}`, isBad, faults.length > 0, basename(file));
    const isNamed = faults.some((f) => /^\d+\.\d+(?:\.\d+)?/.exec(f.rule)?.[0] === clauses);
    if (isBad && isNamed) c.named += 1;
    else if (isBad && faults.length > 0) {
      wrong.push(`found as ${faults.map((f) => f.rule).join(" ")} ${basename(file)}`);
    }
  }
}
for (const file of globSync("**/{y,n}_*.json", { cwd: folder, absolute: true }).sort()) {
  const { value, problems } = readRecordFile(file, basename(file), kindOf("record"));
  // A record is an object: other valid JSON is refused for that, which is no judgement on its
  // syntax.
  const refused =
    value === undefined &&
    problems.some((p) => p.code === "json-syntax" || p.code.includes("syntax"));
  if (basename(file).startsWith("n_")) count("JSON", true, problems.length > 0, basename(file));
  else count("JSON", false, refused, basename(file));
}
// A bag of the suite's `warning` folder is valid for BagIt; as an archive package it is refused all
// the same.
for (const bag of globSync("**/v*/{valid,invalid,warning,linux-only,windows-only}/*/", {
  cwd: folder,
  absolute: true,
  posix: true,
}).sort()) {
  const [, version = "", group = ""] = /(v[\d.]+)\/([a-z-]+)\/[^/]+\/?$/.exec(bag) ?? [];
  const { faults } = await readBag((await openFolder(bag)).files);
  // A digest that is weak, and a tag file that no manifest lists, are no faults of a bag.
  const real = faults.filter(
    (f) => f.code !== "tagNotListed" && (group === "warning" || f.code !== "weakDigest"),
  );
  count(
    `BagIt ${version}`,
    group !== "valid",
    real.length > 0,
    `${group}/${basename(bag)}${group === "valid" ? ` ${real.map((f) => `${f.code} ${f.path} ${f.detail}`).join("; ")}` : ""}`,
  );
}
const sum: Count = { fails: 0, found: 0, named: 0, passes: 0, alarms: 0 };
for (const [group, c] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(
    `${group.padEnd(14)} ${c.found} of ${c.fails} faults found${group.startsWith("PDF/A") ? ` (${c.named} by a rule of the clause)` : ""}, ${c.alarms} false alarms in ${c.passes}`,
  );
  for (const k of ["fails", "found", "named", "passes", "alarms"] as const) sum[k] += c[k];
}
console.log(
  `${"all".padEnd(14)} ${sum.found} of ${sum.fails} faults found (${((100 * sum.found) / Math.max(1, sum.fails)).toFixed(1)} %), ${sum.alarms} false alarms in ${sum.passes}`,
);
if (process.argv.includes("--list")) console.log(wrong.join("\n"));
