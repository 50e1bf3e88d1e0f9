import { describe, expect, it } from "vitest";
import { refuses, told } from "../../../support/check.js";

describe("surveillance-per-year", () => {
  const at = "certificate-01";
  const asked = (audits: Record<string, string>, asOf: string) =>
    told({
      check: "surveillance-per-year",
      per: "certificate",
      with: {},
      files: {
        "certificate-01.json": { issuedOn: "2024-05-01", expiresOn: "2027-04-30" },
        ...Object.fromEntries(
          Object.entries(audits).map(([id, onsiteFrom]) => [
            `audits/${id}/audit-report.json`,
            { onsiteFrom },
          ]),
        ),
      },
      asOf,
    });

  it("wants one in each year between issue and expiry", () => {
    expect(
      asked({ "03-surveillance-1": "2025-12-31", "04-surveillance-2": "2026-01-01" }, "2027-01-01"),
    ).toEqual([`pass: ${at}`]);
    expect(asked({ "03-surveillance-1": "2025-04-01" }, "2027-01-01")).toEqual([
      `fail: ${at}: no surveillance audit in 2026`,
    ]);
  });

  it("is due until the last day of the year; the nearest year is enough of a reminder", () => {
    expect(asked({}, "2025-12-31")[0]).toMatch(/^due: .*2025 yet/);
    expect(asked({}, "2025-12-31")).toHaveLength(1);
    expect(asked({}, "2026-01-01")[0]).toMatch(/^fail: .*no surveillance audit in 2025/);
  });

  it("ends with the year of the recertification audit", () => {
    expect(
      asked(
        { "03-surveillance-1": "2025-04-01", "05-recertification": "2026-03-01" },
        "2027-01-01",
      ),
    ).toEqual([`pass: ${at}`]);
  });

  it("takes no options", () => {
    expect(refuses("surveillance-per-year", { years: 1 })).toBe(true);
  });
});
