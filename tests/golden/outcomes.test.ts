import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkCases } from "../../src/jobs/check/check-cases.js";
import type { CaseResult } from "../../src/model/outcome/finding.js";
import { root, workspace } from "../support/sample.js";

/** Days on which each sample is judged: before, in the middle of and long after what it tells. */
const days = ["2024-05-01", "2026-11-20", "2027-06-30", "2030-01-01"];

// Every outcome of every sample, one line each. "UPDATE_GOLDEN=1 npx vitest run tests/golden"
// writes them anew; read the diff.
describe("the outcomes of all samples", () => {
  for (const day of days) {
    it(`as of ${day}`, async () => {
      const run = await checkCases(workspace, [], root, { asOf: day, cache: false, all: true });
      expect(run.results.length).toBeGreaterThan(7);
      for (const result of run.results) {
        const file = join(import.meta.dirname, folderOf(result), `${day}.txt`);
        const seen = written(result);
        if (process.env["UPDATE_GOLDEN"]) {
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, seen);
        } else expect(existsSync(file) ? readFileSync(file, "utf8") : "", file).toBe(seen);
      }
    });
  }
});

/** A body's own folder is judged once by each of its procedures. */
function folderOf({ case: id, procedure }: CaseResult): string {
  if (id === ".") return "all-cases";
  return id.startsWith("cb/") ? `cb+${procedure}` : id.replaceAll("/", "+");
}

/**
 * What holds or does not apply is told once for each rule; what a person must look at with its
 * subject, day and clauses.
 */
function written({ totals, outcomes }: CaseResult): string {
  const counts = Object.entries(totals).map(([kind, n]) => `${kind} ${n}`);
  const quiet = new Map<string, number>();
  const told: string[] = [];
  for (const o of outcomes) {
    if (o.outcome === "pass" || o.outcome === "notApplicable") {
      const key = `${o.outcome} ${o.rule} ${o.clauses.join(",")}`;
      quiet.set(key, (quiet.get(key) ?? 0) + 1);
    } else {
      told.push(
        [o.outcome, o.severity, o.rule, o.subject, o.due ?? "-", o.clauses.join(",")].join(" "),
      );
    }
  }
  const lines = [...quiet].map(([key, n]) => `${key} ×${n}`).sort();
  return `${[counts.join(", "), "", ...told.sort(), "", ...lines].join("\n")}\n`;
}
