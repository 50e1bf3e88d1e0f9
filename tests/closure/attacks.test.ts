import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readAttacks } from "../../scripts/security-page.js";

const attacks = readAttacks();

describe("the corpus of attacks", () => {
  it("has each attack once, told in full", () => {
    const ids = attacks.map((a) => a.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { test: _, passes: __, ...told } of attacks) {
      for (const word of Object.values(told)) expect(word).toMatch(/^[^|\n]+$/);
    }
    const tests = attacks.map((a) => a.test.join(" "));
    expect(new Set(tests).size).toBe(tests.length);
  });

  it.each(attacks.map((a) => [a.id, ...a.test] as const))("%s is tried in %s", (_, file, title) => {
    expect(existsSync(file)).toBe(true);
    expect(title).not.toBe("");
    expect(readFileSync(file, "utf8")).toContain(title);
  });
});
