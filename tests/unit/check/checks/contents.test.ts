import { describe, expect, it } from "vitest";
import { refuses, told } from "../../../support/check.js";

describe("contents", () => {
  const item = (name: string, optional = false) => ({
    item: name,
    label: { zh: name, en: name.toUpperCase() },
    optional,
  });
  const asked = (grounds: unknown) =>
    told({
      check: "contents",
      per: "suspension",
      with: { list: "suspension.grounds", topics: "grounds" },
      data: { topics: { grounds: [item("a"), item("b"), item("c", true)] } },
      files: { "suspension-01.json": { grounds, suspendedOn: "2026-01-05" } as never },
    });

  it("finds every item, as texts or as objects", () => {
    expect(asked(["a", "b"])).toEqual(["pass: suspension-01"]);
    expect(asked([{ item: "a" }, { item: "b" }])).toEqual(["pass: suspension-01"]);
  });

  it("names what is missing, but for what is optional", () => {
    expect(asked(["a"])).toEqual(["fail: suspension-01: missing b B"]);
    expect(asked([])).toEqual(["fail: suspension-01: missing a A; b B"]);
  });

  it("refuses options without the list", () => {
    expect(refuses("contents", { topics: "grounds" })).toBe(true);
  });
});
