// What was measured when, by commit and machine: a line for each run, in bench/history.jsonl.
import { execFileSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import { arch, availableParallelism, cpus, platform, totalmem } from "node:os";
import type { Result } from "./results.js";

export const history = "bench/history.jsonl";

/** Adds a run to the history. Figures of one machine alone can be compared with each other. */
export function keepInHistory(asked: string, results: readonly Result[]): void {
  const line = {
    at: new Date().toISOString().slice(0, 16),
    commit: git("rev-parse", "--short=8", "HEAD"),
    changed: git("status", "--porcelain", "--untracked-files=no") !== "",
    machine: {
      processor: cpus()[0]?.model.trim() ?? "",
      cores: availableParallelism(),
      memoryMb: Math.round(totalmem() / 2 ** 20),
      system: `${platform()} ${arch()}`,
      node: process.versions.node,
    },
    asked,
    results: results.map(({ area, what, value, unit }) => ({
      what: `${area}: ${what}`,
      value: Number(value.toPrecision(3)),
      unit,
    })),
  };
  appendFileSync(history, `${JSON.stringify(line)}\n`);
}

function git(...args: readonly string[]): string {
  return execFileSync("git", args, { encoding: "utf8" }).trim();
}
