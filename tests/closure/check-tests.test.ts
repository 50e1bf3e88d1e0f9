import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checks } from "../../src/check/registry.js";

describe("every check", () => {
  it.each([...checks.keys()])("%s has its words and its tests", (id) => {
    const root = join(import.meta.dirname, "..", "..");
    expect(existsSync(join(root, `src/check/checks/${id}.words.ts`))).toBe(true);
    expect(existsSync(join(root, `tests/unit/check/checks/${id}.test.ts`))).toBe(true);
  });
});
