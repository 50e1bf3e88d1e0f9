import { describe, expect, it } from "vitest";
import { refuses, told } from "../../../support/check.js";

describe("comparison", () => {
  const asked = (contract: object, certificate: object) =>
    told({
      check: "comparison",
      per: "certificate",
      with: { pairs: [["certificate.scope", "c.contract.scope"]] },
      files: { "contract.json": { ...contract }, "certificate-01.json": { ...certificate } },
    });

  it("compares values, whatever the order of their fields", () => {
    expect(asked({ scope: { zh: "甲", en: "A" } }, { scope: { en: "A", zh: "甲" } })).toEqual([
      "pass: certificate-01",
    ]);
  });

  it("names both values and where the other one stands", () => {
    expect(asked({ scope: "A" }, { scope: "B" })).toEqual([
      "fail: certificate-01: B ≠ A (contract.json)",
    ]);
  });

  it("passes over a pair of which one is not there", () => {
    expect(asked({}, { scope: "A" })).toEqual(["pass: certificate-01"]);
  });

  it("refuses a pair of one", () => {
    expect(refuses("comparison", { pairs: [["c.contract.scope"]] })).toBe(true);
    expect(refuses("comparison", { pairs: [] })).toBe(true);
  });
});
