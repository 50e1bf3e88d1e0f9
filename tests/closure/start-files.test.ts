import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../support/sample.js";

const dist = join(root, "dist");

/** A file of the last build by the name of its group. */
function builtFile(name: string): string {
  const found = readdirSync(dist).filter((file) =>
    new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file),
  );
  const large = found.filter((file) => readFileSync(join(dist, file)).length > 1_000);
  expect(large).toHaveLength(1);
  return large[0] ?? "";
}

/** Everything of ours that a file of the build loads at once, itself included. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(join(dist, file), "utf8");
  for (const [, next = ""] of code.matchAll(/^(?:import|export)\b[^;"]*"\.\/([^"]+)";/gm)) {
    loadedWith(next, seen);
  }
  return seen;
}

describe("the files of the build", () => {
  const words = builtFile("words");
  const start = builtFile("start");
  const check = builtFile("check");
  const isRuntime = (file: string) => file.startsWith("rolldown-runtime-");
  const ours = (file: string) => [...loadedWith(file)].filter((name) => !isRuntime(name)).sort();

  it("are one for what every start needs, and one for how sentences are said", () => {
    expect(ours(words)).toEqual([words]);
    expect(ours(start)).toEqual([start, words].sort());
  });

  it("are one more for a check, in the threads as well", () => {
    expect(ours(check)).toEqual([check, start, words].sort());
    expect(ours("judge-thread.js")).toEqual([check, "judge-thread.js", start, words].sort());
  });

  it("hold no page and no React in either", () => {
    for (const file of [start, check]) {
      expect(readFileSync(join(dist, file), "utf8")).not.toMatch(/react\.production|jsx-runtime/);
    }
  });

  it("hold no character of more than one byte", () => {
    for (const file of [start, check]) {
      // oxlint-disable-next-line no-control-regex -- ASCII is what this is about
      expect(readFileSync(join(dist, file), "utf8")).toMatch(/^[\u0000-\u007f]*$/);
    }
  });
});
