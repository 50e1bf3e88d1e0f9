import { describe, expect, it } from "vitest";
import { refuses, told } from "../../../support/check.js";

describe("order", () => {
  const asked = (issuedOn: string | null, expiresOn: string, options = {}) =>
    told({
      check: "order",
      per: "certificate",
      with: {
        dates: ["c.contract.signedOn", "c.contract.validFrom", "c.contract.validTo"],
        ...options,
      },
      when: "true",
      files: {
        "certificate-01.json": {},
        "contract.json": {
          signedOn: "2026-01-02",
          ...(issuedOn && { validFrom: issuedOn }),
          validTo: expiresOn,
        },
      },
    });

  it("holds while each follows the one before, the same day included", () => {
    expect(asked("2026-01-02", "2026-01-03")).toEqual(["pass: certificate-01"]);
    expect(asked("2026-01-01", "2026-01-03")).toEqual([
      "fail: certificate-01: 2026-01-01 is before 2026-01-02",
    ]);
  });

  it("warns or fails on the same day where the rule says so", () => {
    expect(asked("2026-01-02", "2026-01-03", { sameDay: "warn" })).toEqual([
      "fail (warning): certificate-01: both are on 2026-01-02",
    ]);
    expect(asked("2026-01-02", "2026-01-03", { sameDay: "fail" })).toEqual([
      "fail: certificate-01: both are on 2026-01-02",
    ]);
  });

  it("passes over a date that is not there", () => {
    expect(asked(null, "2026-01-02")).toEqual(["pass: certificate-01"]);
    expect(asked(null, "2026-01-01")[0]).toMatch(/^fail/);
  });

  it("refuses a single date", () => {
    expect(refuses("order", { dates: ["c.contract.signedOn"] })).toBe(true);
  });
});
