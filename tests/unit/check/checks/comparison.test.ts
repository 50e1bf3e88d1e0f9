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

  it("names both fields and values, and only those that differ", () => {
    expect(asked({ scope: { zh: "甲", en: "A" } }, { scope: { zh: "甲", en: "B" } })).toEqual([
      'fail: certificate-01: "English" of "Scope of certification" of "Certificate" is "B", "English" of ' +
        '"Scope of activities to be certified" of "Certification contract" is "A"',
    ]);
  });

  it("compares by content: width, white space and punctuation aside", () => {
    expect(asked({ scope: { zh: "甲，乙" } }, { scope: { zh: "甲, 乙。" } })).toEqual([
      "pass: certificate-01",
    ]);
  });

  it("finds what stands on one side alone", () => {
    expect(asked({ scope: { zh: "甲" } }, { scope: { zh: "甲", en: "A" } })[0]).toMatch(
      /is empty$/,
    );
  });

  it("passes over a pair of which one is not there", () => {
    expect(asked({}, { scope: "A" })).toEqual(["pass: certificate-01"]);
  });

  it("refuses a pair of one", () => {
    expect(refuses("comparison", { pairs: [["c.contract.scope"]] })).toBe(true);
    expect(refuses("comparison", { pairs: [] })).toBe(true);
  });
});
