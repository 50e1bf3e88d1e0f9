import { describe, expect, it } from "vitest";
import { checks } from "../../../src/check/registry.js";

describe("checks", () => {
  it.each([...checks.values()])("$id has words in both languages and closed options", (check) => {
    expect(check.description.zh.length).toBeGreaterThan(5);
    expect(check.description.en.length).toBeGreaterThan(5);
    expect(check.options["additionalProperties"]).toBe(false);
  });
});
